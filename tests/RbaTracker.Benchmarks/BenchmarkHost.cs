namespace RbaTracker.Benchmarks;

internal static class BenchmarkHost
{
    private static int Main() => 0;
}
