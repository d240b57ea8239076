using RbaTracker.Benchmarks.Pages;

namespace RbaTracker.Benchmarks.Starting;

/// <summary>From the start of the process to the first page: the ReadyToRun publish on a database that exists, and a fresh start that makes the demonstration.</summary>
internal sealed class ColdStartBenchmark : Benchmark
{
    private const string Page = "measures/still-housed";

    private readonly TempFolder _folder = new();
    private readonly Pairs _times = new();
    private readonly List<double> _fresh = [];
    private readonly List<double> _freshBuild = [];
    private string _published = "";
    private string _existing = "";

    public override async Task PrepareAsync()
    {
        _published = await ChildProcess.PublishAsync(
            Path.Combine(_folder.Path, "published"), "-r", "linux-x64", "--self-contained", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true");
        _existing = Path.Combine(_folder.Path, "existing");
        await ChildProcess.RunVerbAsync("demo", _existing);
        await StartAsync(ChildProcess.Product(_published, _existing, []));
    }

    /// <summary>The baseline is the same product compiled while it runs, as it was built and not published.</summary>
    public override async Task RoundAsync()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            var compiledWhileRunning = await StartAsync(ChildProcess.Product(_existing, []));
            _times.Add(await StartAsync(ChildProcess.Product(_published, _existing, [])), compiledWhileRunning);
            _fresh.Add(await StartAsync(ChildProcess.Product(_published, Path.Combine(_folder.Path, "fresh" + _fresh.Count), ["--environment", "Development"])));
            _freshBuild.Add(await StartAsync(ChildProcess.Product(Path.Combine(_folder.Path, "freshBuild" + _freshBuild.Count), ["--environment", "Development"])));
        }
    }

    public override IEnumerable<Bar> Bars()
    {
        yield return new("cold start on an existing database, ReadyToRun against not, s", _times.Ours.Say(), _times.Baseline.Say(), _times.Ratio.Times(), "≤ 1.5 s", _times.Ours <= 1.5);
        yield return new("fresh start with the demonstration, published, s", Pairs.Median(_fresh).Say(), "", "", "< 5 s", Pairs.Median(_fresh) < 5);
        yield return new("fresh start with the demonstration, as dotnet run builds it, s", Pairs.Median(_freshBuild).Say(), "", "", "< 5 s", Pairs.Median(_freshBuild) < 5);
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<double> StartAsync(ChildProcess started)
    {
        await using var child = started;
        await child.ReadyAsync(Page);
        return child.Age.TotalSeconds;
    }
}
