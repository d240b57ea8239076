using System.Diagnostics;
using Xunit;

namespace RbaTracker.Testing;

/// <summary>A folder on a disk of its own, for what happens when a disk is full or lets nothing be written. Only root may mount one.</summary>
public sealed class MountedFolder : IDisposable
{
    private MountedFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>A disk of a size, in memory. Skips the running test where it cannot be mounted.</summary>
    public static MountedFolder OfSize(string size)
    {
        var path = TestFolder.New("disk");
        RequireOrSkip(Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", path));
        return new MountedFolder(path);
    }

    /// <summary>A view of a folder through which nothing can be written. Skips the running test where it cannot be mounted.</summary>
    public static MountedFolder ReadOnly(string folder)
    {
        var path = TestFolder.New("frozen");
        RequireOrSkip(Run("mount", "--bind", "-o", "ro", folder, path));
        return new MountedFolder(path);
    }

    public void Dispose() => Run("umount", "-l", Path);

    private static void RequireOrSkip(bool isMounted) => Assert.SkipUnless(isMounted, "NOT TESTED: only root can mount a disk of its own");

    private static bool Run(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
