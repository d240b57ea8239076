using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RbaTracker.Browser.Tests.Browsing;

/// <summary>The wire between a browser and the site, which a test can cut and mend.</summary>
public sealed class Wire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly int _to;
    private volatile bool _isCut;

    public Wire(Uri site)
    {
        _to = site.Port;
        _listener.Start();
        Address = new Uri($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    /// <summary>Where the browser goes.</summary>
    public Uri Address { get; }

    /// <summary>Ends all connections and takes no new one.</summary>
    public void Cut()
    {
        _isCut = true;
        while (_open.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    /// <summary>Takes connections again.</summary>
    public void Mend() => _isCut = false;

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The wire was disposed.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var _ = near;
        if (_isCut)
        {
            return;
        }

        using var far = new TcpClient();
        _open.Add(near);
        _open.Add(far);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _to);
            var (here, there) = (near.GetStream(), far.GetStream());
            await Task.WhenAny(here.CopyToAsync(there), there.CopyToAsync(here));
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
