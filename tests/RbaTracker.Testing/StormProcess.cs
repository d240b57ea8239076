namespace RbaTracker.Testing;

/// <summary>The entry point of the helper process that durability tests start and kill.</summary>
internal static class StormProcess
{
    private static int Main() => 0;
}
