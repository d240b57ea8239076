namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>Keeps a data folder to one process, whichever verb it runs. It falls with the process, however that ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    /// <summary>The file that is held.</summary>
    public const string FileName = "rba.lock";

    private readonly FileStream _held;

    private DataFolderLock(FileStream held) => _held = held;

    /// <summary>Makes the folder if need be and takes its lock.</summary>
    /// <exception cref="DatabaseRefusedException">The folder cannot be made or written, or another process holds it.</exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"The data folder '{folder}' cannot be created: {failure.Message}", failure);
        }

        var path = Path.Combine(folder, FileName);
        try
        {
            // The file stays when the lock is released: taking it away would let two processes hold two files of one name.
            return new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new DatabaseRefusedException($"The data folder '{folder}' cannot be written by this user.", failure);
        }
        catch (IOException failure)
        {
            throw new DatabaseRefusedException(
                IsHeld(path)
                    ? $"The data folder '{folder}' is in use by another rba process: stop that one first, or name another folder."
                    : $"The data folder '{folder}' cannot be written: {failure.Message}",
                failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    // A lock that is held refuses even a reader; a disk that lets nothing be written does not.
    private static bool IsHeld(string path)
    {
        try
        {
            using var read = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
