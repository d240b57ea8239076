using System.Diagnostics;
using System.Globalization;

namespace RbaTracker.Testing;

/// <summary>Temporary folders of this process. They go when it ends; those of a process that was killed go with the next one.</summary>
public static class TestFolder
{
    private const string Prefix = "rba-tests-";

    private static readonly Lazy<string> Root = new(MakeRoot);

    /// <summary>A new, empty folder.</summary>
    public static string New(string name) => Directory.CreateDirectory(Path.Combine(Root.Value, $"{name}-{Guid.NewGuid():N}")).FullName;

    /// <summary>Removes a folder, as far as that can be done.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next process tries again.
        }
    }

    private static string MakeRoot()
    {
        foreach (var left in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*").Where(IsLeft))
        {
            Remove(left);
        }

        var root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture))).FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(root);
        return root;
    }

    private static bool IsLeft(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder)[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(owner);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
