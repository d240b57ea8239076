using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RbaTracker.Web.Shell;

/// <summary>A public page as it was sent: its headers and its bytes, which never change.</summary>
internal sealed class KeptPage
{
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly byte[] _body;
    private readonly Lazy<byte[]> _compressed;

    /// <summary>Takes over what an answer has sent.</summary>
    public KeptPage(IHeaderDictionary headers, byte[] body)
    {
        _body = body;
        _compressed = new(() => Compress(body));
        _headers = [.. headers.Where(header => !IsOfOneAnswer(header.Key))];
    }

    /// <summary>What it costs to keep.</summary>
    public int Size => 2 * _body.Length;

    /// <summary>Sends the page, or only says that the reader has it already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tag">What the reader's browser names if it has the page.</param>
    public Task SendAsync(HttpContext context, string tag)
    {
        var (request, response) = (context.Request, context.Response);
        foreach (var (name, value) in _headers)
        {
            response.Headers[name] = value;
        }

        if (request.Headers.IfNoneMatch is [{ } known] && known.Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var body = _body;
        if (AcceptsBrotli(request.Headers.AcceptEncoding))
        {
            body = _compressed.Value;
            response.Headers.ContentEncoding = "br";
        }

        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
        return Task.CompletedTask;
    }

    private static bool AcceptsBrotli(StringValues encodings) =>
        encodings.Count > 0 && StringWithQualityHeaderValue.TryParseList(encodings, out var all)
        && all.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);

    private static byte[] Compress(byte[] body)
    {
        using var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, CompressionLevel.Optimal))
        {
            brotli.Write(body);
        }

        return to.ToArray();
    }

    /// <summary>What belongs to the first reader's answer alone.</summary>
    private static bool IsOfOneAnswer(string header) =>
        header is "Date" or "Server" || header.Equals(HeaderNames.SetCookie, StringComparison.OrdinalIgnoreCase)
        || header.Equals(HeaderNames.TransferEncoding, StringComparison.OrdinalIgnoreCase) || header.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase);
}
