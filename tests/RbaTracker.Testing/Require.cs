using Xunit;

namespace RbaTracker.Testing;

/// <summary>
/// What a test needs from outside the repository. Where it is not there the test is skipped with one line that says so; where the
/// environment variable RBA_REQUIRE names it (a comma list, such as <c>postgres,reference</c>), the test fails instead, so that a build
/// that is meant to run everything cannot quietly run less.
/// </summary>
public static class Require
{
    /// <summary>The environment variable that turns skips into failures.</summary>
    public const string Variable = "RBA_REQUIRE";

    /// <summary>The things that can be required by name.</summary>
    public static readonly IReadOnlyList<string> Things = ["postgres", "chromium", "reference", "data", "node"];

    /// <summary>The folder that has RbaTracker.sln, at or above the tests; null where they run elsewhere.</summary>
    public static string? Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The path of a file of reference cases, beside the repository in <c>../shared/reference</c>.</summary>
    /// <param name="file">A path below that folder.</param>
    public static string Reference(string file) => Shared("reference", file);

    /// <summary>The path of a file of sample data, beside the repository in <c>../shared/data</c>.</summary>
    /// <param name="file">A path below that folder; a folder will do.</param>
    public static string Data(string file) => Shared("data", file);

    /// <summary>Goes on where the thing is there; else skips the running test, or fails it where RBA_REQUIRE names the thing.</summary>
    /// <param name="what">One of <see cref="Things"/>.</param>
    /// <param name="present">Whether it was found.</param>
    /// <param name="reason">What was looked for and where, for the line that is printed.</param>
    public static void OrSkip(string what, bool present, string reason) =>
        OrSkip(what, present, reason, Environment.GetEnvironmentVariable(Variable));

    /// <summary>As <see cref="OrSkip(string, bool, string)"/>, with the list handed in.</summary>
    /// <param name="what">One of <see cref="Things"/>.</param>
    /// <param name="present">Whether it was found.</param>
    /// <param name="reason">What was looked for and where.</param>
    /// <param name="required">What RBA_REQUIRE says.</param>
    public static void OrSkip(string what, bool present, string reason, string? required)
    {
        if (!Things.Contains(what))
        {
            throw new ArgumentException($"'{what}' cannot be required; known are {string.Join(", ", Things)}.", nameof(what));
        }

        var names = (required ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Except(Things, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
        {
            Assert.Fail($"{Variable} names '{unknown}', which would require nothing; known are {string.Join(", ", Things)}.");
        }

        if (present)
        {
            return;
        }

        if (names.Contains(what, StringComparer.OrdinalIgnoreCase))
        {
            Assert.Fail($"{Variable} asks for {what}, but {reason}");
        }

        Assert.Skip($"NOT TESTED, {what} is missing: {reason} ({Variable}={what} makes this a failure.)");
    }

    /// <summary>Goes on where the test is one of the short, or RBA_LONG asks for the whole matrix; else skips it.</summary>
    /// <param name="always">Whether this case runs every time.</param>
    public static void LongOrSkip(bool always) => Assert.SkipUnless(always || IsLong, "A longer matrix: RBA_LONG=1 runs it.");

    /// <summary>Whether RBA_LONG asks for the whole matrix.</summary>
    public static bool IsLong => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("RBA_LONG"));

    private static string Shared(string folder, string file)
    {
        var path = Root is null ? null : Path.GetFullPath(Path.Combine(Root, "..", "shared", folder, file));
        var reason = path is null ? $"there is no RbaTracker.sln above {AppContext.BaseDirectory}." : $"there is no {path}.";
        OrSkip(folder, Path.Exists(path), reason);
        return path!;
    }

    private static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RbaTracker.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
