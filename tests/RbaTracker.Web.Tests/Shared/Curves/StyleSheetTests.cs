using System.Globalization;
using System.Text.RegularExpressions;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Tests.Shared.Curves;

public partial class StyleSheetTests
{
    private static readonly string Tokens = Read("tokens.css");
    private static readonly string Site = Read("site.css");
    private static readonly string Workspace = Read("workspace.css");

    [Fact]
    public void Only_the_tokens_name_a_colour_or_a_raw_size()
    {
        foreach (var sheet in (string[])[Site, Workspace])
        {
            var rules = Queries().Replace(sheet, "");
            Assert.Empty(Colours().Matches(rules).Select(found => found.Value));
            Assert.Empty(RawSizes().Matches(rules).Select(found => found.Value));
        }
    }

    [Fact]
    public void Every_name_that_a_sheet_uses_is_a_token()
    {
        var named = TokenNames().Matches(Tokens).Select(found => found.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in (string[])[Tokens, Site, Workspace])
        {
            foreach (var used in Uses().Matches(sheet).Select(found => found.Groups[1].Value))
            {
                Assert.Contains(used, named);
            }
        }
    }

    [Fact]
    public void Every_class_that_a_drawing_uses_is_styled()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 200; seed++)
        {
            Collect(CurveSvg.Write(Pictures.Random(seed) with { WantedRange = new CurveRange(1, null) }), used);
        }

        Collect(Sparkline.Write([1, 2, 3, 4, 5], "status-good", 3), used);
        foreach (var mark in Enum.GetValues<StatusMark>())
        {
            Collect(StatusIcon.Svg(mark), used);
        }

        Assert.True(used.Count > 30, "Too few classes were found to say anything.");
        Assert.DoesNotContain(used, name => !Regex.IsMatch(Site, $@"\.{Regex.Escape(name)}\b(?!-)"));
    }

    [Fact]
    public void The_layout_measures_words_in_the_sizes_that_are_drawn()
    {
        Assert.Contains(Size("--curve-text", CurveLayout.TextSize), Tokens, StringComparison.Ordinal);
        Assert.Contains(Size("--curve-small", CurveLayout.SmallSize), Tokens, StringComparison.Ordinal);
        Assert.Contains(Size("--curve-strong", CurveLayout.StrongSize), Tokens, StringComparison.Ordinal);

        static string Size(string name, double pixels) => string.Create(CultureInfo.InvariantCulture, $"{name}: {pixels}px;");
    }

    [Fact]
    public void Dark_is_the_same_by_the_systems_wish_and_by_the_readers_own()
    {
        var wished = Colours(Block("@media (prefers-color-scheme: dark) {\n  :root:not([data-theme=\"light\"]) {"));
        var chosen = Colours(Block("\n:root[data-theme=\"dark\"] {"));

        Assert.True(wished.Count > 15);
        Assert.Equal(wished, chosen);
    }

    [Fact]
    public void Words_stand_out_from_ground_and_paper_in_every_scheme()
    {
        foreach (var scheme in (string[])[":root {", "@media (prefers-color-scheme: dark) {\n  :root:not([data-theme=\"light\"]) {", "@media (prefers-contrast: more) {\n  :root {", "@media (prefers-contrast: more) and (prefers-color-scheme: dark) {\n  :root:not([data-theme=\"light\"]) {"])
        {
            var colours = Colours(Block(scheme));
            foreach (var word in (string[])["ink", "muted", "accent", "link", "good", "near", "bad", "neutral"])
            {
                Assert.True(Contrast(colours[word], colours["ground"]) >= 4.5, $"{word} on the ground of {scheme}");
                Assert.True(Contrast(colours[word], colours["paper"]) >= 4.5, $"{word} on the paper of {scheme}");
            }

            Assert.True(Contrast(colours["on-accent"], colours["accent"]) >= 4.5, $"button of {scheme}");
            Assert.True(Contrast(colours["line"], colours["ground"]) >= 3, $"border of {scheme}");
            Assert.True(Contrast(colours["line"], colours["paper"]) >= 3, $"border on the paper of {scheme}");
        }
    }

    private static void Collect(string svg, HashSet<string> into)
    {
        foreach (var names in Classes().Matches(svg).Select(found => found.Groups[1].Value))
        {
            into.UnionWith(names.Split(' '));
        }
    }

    private static string Block(string opening)
    {
        var start = Tokens.IndexOf(opening, StringComparison.Ordinal);
        Assert.True(start >= 0, $"No block {opening}");
        start += opening.Length;
        return Tokens[start..Tokens.IndexOf('}', start)];
    }

    private static SortedDictionary<string, string> Colours(string block)
    {
        var colours = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Match found in ColourTokens().Matches(block))
        {
            colours[found.Groups[1].Value] = found.Groups[2].Value;
        }

        return colours;
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }

    private static string Read(string sheet)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RbaTracker.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the tree.");
        }

        var text = File.ReadAllText(Path.Combine(folder.FullName, "src", "RbaTracker.Web", "wwwroot", "css", sheet));
        return Comments().Replace(text, "");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("@(media|container)[^{]*")]
    private static partial Regex Queries();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)|\b(rgba?|hsla?|oklch|lab)\(|:\s*(black|white|red|green|blue|gr[ae]y)\b")]
    private static partial Regex Colours();

    [GeneratedRegex(@"(?<![\w-])\d*\.?\d+(px|rem|em|pt|cm|mm|ch|ms|s)\b")]
    private static partial Regex RawSizes();

    [GeneratedRegex(@"(--[\w-]+):")]
    private static partial Regex TokenNames();

    [GeneratedRegex(@"var\((--(?!rz-)[\w-]+)")]
    private static partial Regex Uses();

    [GeneratedRegex("class=\"([^\"]+)\"")]
    private static partial Regex Classes();

    [GeneratedRegex(@"--([\w-]+): #([0-9a-f]{6});")]
    private static partial Regex ColourTokens();
}
