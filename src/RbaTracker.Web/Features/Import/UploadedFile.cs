using Microsoft.AspNetCore.Components.Forms;

namespace RbaTracker.Web.Features.Import;

/// <summary>A file that somebody sent, kept beside the process as long as its page is open. It falls with the process, however that ends.</summary>
internal sealed class UploadedFile : IAsyncDisposable
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const long Largest = 200L * 1024 * 1024;

    private const int Buffer = 81_920;

    private readonly FileStream _held;

    private UploadedFile(FileStream held) => _held = held;

    /// <summary>Takes a file over.</summary>
    public static async Task<UploadedFile> TakeAsync(IBrowserFile sent, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"rba-import-{Guid.CreateVersion7():N}");
        var held = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var file = new UploadedFile(held);
        try
        {
            await using var content = sent.OpenReadStream(Largest, cancellation);
            await content.CopyToAsync(held, cancellation);
            await held.FlushAsync(cancellation);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads it from its beginning.</summary>
    public Stream Open() => new FileStream(_held.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer);

    public ValueTask DisposeAsync() => _held.DisposeAsync();
}
