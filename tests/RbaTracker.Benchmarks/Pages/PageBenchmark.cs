using System.Globalization;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>A public page, cached against bare Kestrel and uncached against the same page written by hand.</summary>
/// <param name="page">Its address.</param>
/// <param name="name">What the table calls it.</param>
internal sealed class PageBenchmark(string page, string name) : Benchmark
{
    public const string Measure = "measures/still-housed";
    public const string Scorecard = "scorecards/" + FiftyLines.Code;

    private const int Turns = 5;

    private readonly TempFolder _folder = new();
    private readonly List<ChildProcess> _children = [];
    private readonly Pairs _cached = new();
    private readonly Pairs _uncached = new();
    private string _size = "";
    private Uri? _ours;
    private Uri? _oursUncached;
    private Uri? _raw;
    private Uri? _byHand;

    public override async Task PrepareAsync()
    {
        var (first, second) = (Path.Combine(_folder.Path, "first"), Path.Combine(_folder.Path, "second"));
        await ChildProcess.RunVerbAsync("demo", first);
        await FiftyLines.AddAsync(first);
        Directory.CreateDirectory(second);
        File.Copy(Path.Combine(first, "rba.db"), Path.Combine(second, "rba.db"));

        // Published: a mere build looks for each address among the sources' static files first.
        var product = await ChildProcess.PublishAsync(Path.Combine(_folder.Path, "published"), "--no-build") + ".dll";
        _ours = await StartAsync(ChildProcess.Product(product, first, []));
        _oursUncached = await StartAsync(ChildProcess.Product(product, second, ["--Cache:Public=off"]));
        _byHand = await StartAsync(ChildProcess.OfBenchmarks("by-hand", Path.Combine(second, "rba.db")));

        // The bytes must be the same, or the comparison means nothing.
        var body = await Load.GetAsync(_ours);
        Compare(body, await Load.GetAsync(_oursUncached), "uncached");
        Compare(body, await Load.GetAsync(_byHand), "written by hand");
        var file = Path.Combine(_folder.Path, "page.html");
        await File.WriteAllBytesAsync(file, body);
        _raw = await StartAsync(ChildProcess.OfBenchmarks("raw", file));
        Compare(body, await Load.GetAsync(_raw), "of raw Kestrel");
        _size = (body.Length / 1024.0).Say("0.0") + " KB";

        // Long enough for the compiler in the background to have settled in all four.
        foreach (var address in new[] { _raw, _ours, _byHand, _oursUncached })
        {
            await Load.RunAsync(address, 8);
        }
    }

    public override async Task RoundAsync()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            var raw = await Load.RunAsync(_raw!, 2);
            _cached.Add(await Load.RunAsync(_ours!, 2), raw);
            var byHand = await Load.RunAsync(_byHand!, 2);
            _uncached.Add(await Load.RunAsync(_oursUncached!, 2), byHand);
        }
    }

    public override IEnumerable<Bar> Bars()
    {
        yield return new($"{name} cached, {_size}, requests a second", _cached.Ours.Say("#,##0"), _cached.Baseline.Say("#,##0"), _cached.Ratio.Times(), "≥ 0.8", _cached.Ratio >= 0.8);
        yield return new($"{name} uncached, {_size}, requests a second", _uncached.Ours.Say("#,##0"), _uncached.Baseline.Say("#,##0"), _uncached.Ratio.Times(), "≥ 0.5", _uncached.Ratio >= 0.5);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var child in _children)
        {
            await child.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<Uri> StartAsync(ChildProcess child)
    {
        _children.Add(child);
        return new Uri(await child.ReadyAsync(), page);
    }

    private static void Compare(byte[] expected, byte[] found, string what)
    {
        var same = expected.AsSpan().CommonPrefixLength(found);
        if (same != expected.Length || same != found.Length)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The page {what} differs at byte {same} of {expected.Length}: …{Around(expected, same)}… became …{Around(found, same)}…"));
        }
    }

    private static string Around(byte[] page, int at) =>
        System.Text.Encoding.UTF8.GetString(page.AsSpan(Math.Max(0, at - 40)..Math.Min(page.Length, at + 60)));
}
