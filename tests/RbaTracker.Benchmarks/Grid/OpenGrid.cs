using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RbaTracker.Benchmarks.Grid;

/// <summary>An entry grid as a browser has it open: the page, its circuit, and the one method that saves cells.</summary>
internal sealed partial class OpenGrid : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _waiting = new();
    private readonly TaskCompletionSource<long> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1);
    private Task _listening = Task.CompletedTask;
    private string _circuit = "";
    private int _calls;

    private OpenGrid()
    {
    }

    /// <summary>The bytes of all batches that the server has drawn with.</summary>
    public int Drawn { get; private set; }

    /// <summary>The page without the circuit.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Signs in once; the cookies serve all circuits.</summary>
    public static async Task<HttpClient> SignInAsync(Uri site, CookieContainer cookies, string email, string password)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, MaxConnectionsPerServer = 16 }) { BaseAddress = site };
        var form = await client.GetStringAsync(new Uri("sign-in", UriKind.Relative));
        var fields = new Dictionary<string, string>();
        foreach (Match hidden in Hidden().Matches(form))
        {
            fields[hidden.Groups[1].Value] = WebUtility.HtmlDecode(hidden.Groups[2].Value);
        }

        (fields["Form.Email"], fields["Form.Password"]) = (email, password);
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("sign-in", UriKind.Relative), body);
        return answer.IsSuccessStatusCode ? client : throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
    }

    /// <summary>Opens the page and its circuit, and waits until its script was started.</summary>
    public static async Task<OpenGrid> OpenAsync(Uri site, HttpClient client, CookieContainer cookies)
    {
        var grid = new OpenGrid { Html = await client.GetStringAsync(new Uri("my-due", UriKind.Relative)) };
        grid._socket.Options.Cookies = cookies;
        await grid._socket.ConnectAsync(new UriBuilder(new Uri(site, "_blazor")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await grid._socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        _ = await grid.ReceiveAsync();
        grid._listening = grid.ListenAsync();
        var marker = Marker().Match(grid.Html).Groups[1].Value;
        var state = State().Match(grid.Html).Groups[1].Value;
        grid._circuit = await grid.AskAsync("StartCircuit", site.ToString(), new Uri(site, "my-due").ToString(), "[]", state);
        await grid.SendAsync(BlazorPack.Invoke(
            null, "UpdateRootComponents", $"{{\"batchId\":1,\"operations\":[{{\"type\":\"add\",\"ssrComponentId\":1,\"marker\":{marker}}}]}}", state));
        await grid._page.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return grid;
    }

    /// <summary>Saves one cell, as the script does, and gives its new version.</summary>
    public async Task<int> SaveAsync(string code, string period, int version, string typed)
    {
        var id = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        var answer = _waiting[$"call {id}"] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var cells = JsonSerializer.Serialize(new[] { new[] { new { code, period, version, first = typed, second = "", kind = "Final", publicNote = "", internalNote = "" } } });
        await SendAsync(BlazorPack.Invoke(null, "BeginInvokeDotNetFromJS", id, null, "SaveAsync", await _page.Task, cells));
        using var said = JsonDocument.Parse(await answer.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        var cell = said.RootElement.GetProperty("cells")[0];
        return cell.GetProperty("outcome").GetString() == "saved"
            ? cell.GetProperty("stored").GetProperty("version").GetInt32()
            : throw new InvalidOperationException($"A cell was not saved: {cell}");
    }

    /// <summary>Leaves the page, as a browser says that it does: the server need not keep the circuit for a return.</summary>
    public async Task LeaveAsync(HttpClient client)
    {
        using var said = new MultipartFormDataContent { { new StringContent(_circuit), "circuitId" } };
        using var answer = await client.PostAsync(new Uri("_blazor/disconnect", UriKind.Relative), said);
        answer.EnsureSuccessStatusCode();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        await Task.WhenAny(_listening, Task.Delay(2000));
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await ReceiveAsync() is { Length: > 0 } packet)
        {
            foreach (var (message, _) in BlazorPack.Read(packet))
            {
                if (message[0] is 1L)
                {
                    await AnswerAsync((string)message[3]!, (List<object?>)message[4]!);
                }
                else if (message[0] is 3L && message[2] is string id && _waiting.TryRemove(id, out var asked))
                {
                    asked.TrySetResult(message.Count > 4 ? message[4]?.ToString() ?? "" : "");
                }
            }
        }
    }

    private async Task AnswerAsync(string method, List<object?> arguments)
    {
        switch (method)
        {
            case "JS.RenderBatch":
                Drawn += Convert.ToInt32(arguments[1], CultureInfo.InvariantCulture);
                await SendAsync(BlazorPack.Invoke(null, "OnRenderCompleted", arguments[0], null));
                break;
            case "JS.BeginInvokeJS":
                var (task, name, given) = ((long)arguments[0]!, (string)arguments[1]!, arguments[2] as string ?? "");
                var result = name == "import" ? "{\"__jsObjectId\":1}" : "null";
                await SendAsync(BlazorPack.Invoke(null, "EndInvokeJSFromDotNet", task, true, $"[{task},true,{result}]"));
                if (name == "start")
                {
                    _page.TrySetResult(long.Parse(Page().Match(given).Groups[1].ValueSpan, CultureInfo.InvariantCulture));
                }

                break;
            case "JS.EndInvokeDotNet" when _waiting.TryRemove($"call {arguments[0]}", out var call):
                if (arguments[1] is true)
                {
                    call.TrySetResult((string)arguments[2]!);
                }
                else
                {
                    call.TrySetException(new InvalidOperationException($"The server failed: {arguments[2]}"));
                }

                break;
            case "JS.Error":
                var failure = new InvalidOperationException($"The circuit failed: {arguments[0]}");
                _page.TrySetException(failure);
                break;
        }
    }

    private async Task<string> AskAsync(string method, params object?[] arguments)
    {
        var id = $"asked {Interlocked.Increment(ref _calls)}";
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(BlazorPack.Invoke(id, method, arguments));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<byte[]> ReceiveAsync()
    {
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(part.AsMemory(), CancellationToken.None);
                await whole.WriteAsync(part.AsMemory(0, received.Count));
                if (received.EndOfMessage || received.MessageType == WebSocketMessageType.Close)
                {
                    return whole.ToArray();
                }
            }
        }
        catch (Exception end) when (end is WebSocketException or ObjectDisposedException)
        {
            return [];
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex Page();
}
