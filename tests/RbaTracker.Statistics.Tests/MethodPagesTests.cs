using System.Text.RegularExpressions;

namespace RbaTracker.Statistics.Tests;

/// <summary>The code names a page for each calculation, and the index names each page.</summary>
public partial class MethodPagesTests
{
    private static string Pages => Path.Combine(Require.Root!, "docs", "methods");

    [Fact]
    public void Every_page_that_the_statistics_name_is_there()
    {
        var source = Path.Combine(Require.Root!, "src", "RbaTracker.Statistics");
        var named = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => PageName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .ToArray();

        Assert.True(named.Length >= 5, $"Only {named.Length} pages are named.");
        Assert.All(named, page => Assert.True(File.Exists(Path.Combine(Pages, page)), $"There is no docs/methods/{page}."));
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        var index = File.ReadAllText(Path.Combine(Pages, "README.md"));

        Assert.All(
            Directory.EnumerateFiles(Pages, "*.md").Select(file => Path.GetFileName(file)).Where(page => page != "README.md"),
            page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"docs/methods/([a-z-]+\.md|README\.md)")]
    private static partial Regex PageName();
}
