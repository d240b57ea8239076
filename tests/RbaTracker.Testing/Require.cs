using Xunit;

namespace RbaTracker.Testing;

/// <summary>What a test needs from its machine: skipped with one reason where it is missing, failed where it was demanded.</summary>
public static class Require
{
    /// <summary>Skips the running test unless <paramref name="present"/>; fails it where RBA_REQUIRE, a list with commas, names <paramref name="what"/>.</summary>
    public static void OrSkip(string what, bool present, string reason)
    {
        if (present)
        {
            return;
        }

        var demanded = Environment.GetEnvironmentVariable("RBA_REQUIRE")?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (demanded.Contains(what, StringComparer.OrdinalIgnoreCase))
        {
            Assert.Fail($"{what} is required here and missing: {reason}");
        }

        Assert.Skip($"{what} is missing: {reason}");
    }
}
