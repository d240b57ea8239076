using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RbaTracker.Statistics.Inequality;
using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Web.Verbs;

/// <summary>What a person asks of <c>rba gap</c>.</summary>
internal sealed record GapWish(bool Favourable, bool Ordered, string? Reference, double Per);

/// <summary>One line of the report: a measure, its number and its limits where it has them.</summary>
internal sealed record GapLine(string Measure, double? Estimate, double? Lower = null, double? Upper = null)
{
    public static GapLine Of(string measure, Estimated? estimated) =>
        new(measure, estimated?.Value, estimated?.Lower, estimated?.Upper);
}

/// <summary>The gap and the summary measures, ready to be written.</summary>
internal sealed record GapReport(string Better, string Worse, IReadOnlyList<GapLine> Lines)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static GapReport Of(List<GapGroup> rows, GapWish wish)
    {
        PopulationGroup[] groups = [.. rows.Select(row => row.Group)];
        var reference = wish.Reference is null ? -1 : rows.FindIndex(row => row.Name == wish.Reference);
        if (wish.Reference is not null && reference < 0)
        {
            throw new SettingsRefusedException($"There is no group '{wish.Reference}' in the file.");
        }

        var gap = wish.Ordered ? Gap.Ordered(groups, wish.Favourable)
            : reference >= 0 ? Gap.FromReference(groups, reference, wish.Favourable)
            : Gap.BestToWorst(groups, wish.Favourable);
        if (gap is not { Better: { } better, Worse: { } worse })
        {
            throw new SettingsRefusedException("There are fewer than two groups with people.");
        }

        return new GapReport(rows[better].Name, rows[worse].Name, [.. GapLines(gap, rows, wish), .. Summary(groups, wish, reference)]);
    }

    /// <summary>As words, rows or JSON, numbers always with a point.</summary>
    public string Text(PrintedAs format) => format switch
    {
        PrintedAs.Json => JsonSerializer.Serialize(this, Indented) + '\n',
        PrintedAs.Csv => Csv(),
        _ => Table(),
    };

    // With counts the limits come from them, which holds for small groups too; else from the standard errors, if there are any.
    private static IEnumerable<GapLine> GapLines(GapAnswer gap, List<GapGroup> rows, GapWish wish)
    {
        var (high, low) = wish.Favourable ? (rows[gap.Better!.Value], rows[gap.Worse!.Value]) : (rows[gap.Worse!.Value], rows[gap.Better!.Value]);
        if (high is not { Numerator: { } x1, Denominator: { } n1 } || low is not { Numerator: { } x2, Denominator: { } n2 })
        {
            return [GapLine.Of("difference", gap.Difference), GapLine.Of("ratio", gap.Ratio)];
        }

        var (difference, ratio) = (NewcombeDifference.Between(x1, n1, x2, n2), KatzRatio.Between(x1, n1, x2, n2));
        return
        [
            new GapLine("difference", gap.Difference?.Value, wish.Per * difference.Lower, wish.Per * difference.Upper),
            new GapLine("ratio", gap.Ratio?.Value, ratio.Lower, ratio.Upper),
        ];
    }

    private static IEnumerable<GapLine> Summary(PopulationGroup[] groups, GapWish wish, int reference)
    {
        var (variance, theil) = (BetweenGroupVariance.Of(groups), TheilIndex.Of(groups));
        var far = MeanDifferences.Of(groups, wish.Favourable, reference >= 0 ? reference : null);
        var risk = wish.Ordered ? AttributableRisk.Ordered(groups, wish.Favourable) : AttributableRisk.Unordered(groups, wish.Favourable);
        yield return new GapLine("mean", variance.Mean);
        yield return GapLine.Of("between-group variance", variance.Variance);
        yield return new GapLine("between-group standard deviation", variance.StandardDeviation);
        yield return new GapLine("coefficient of variation %", variance.CoefficientOfVariation);
        yield return new GapLine("mean difference from the mean", far.FromMeanWeighted);
        yield return new GapLine("mean difference from the best", far.FromBestWeighted);
        if (reference >= 0)
        {
            yield return new GapLine("mean difference from the reference", far.FromReferenceWeighted);
        }

        yield return new GapLine("index of disparity %", far.IndexOfDisparity);
        yield return GapLine.Of("Theil index x 1000", theil.Theil);
        yield return GapLine.Of("mean log deviation x 1000", theil.MeanLogDeviation);
        if (wish.Ordered)
        {
            var (concentration, slope) = (ConcentrationIndex.Of(groups), SlopeIndex.Linear(groups));
            yield return GapLine.Of("concentration index, absolute", concentration.Absolute);
            yield return new GapLine("concentration index, relative", concentration.Relative);
            yield return GapLine.Of("slope index of inequality", slope.Slope);
            yield return GapLine.Of("relative index of inequality", slope.Relative);
        }

        yield return new GapLine("population attributable risk", risk.Risk);
        yield return new GapLine("population attributable fraction %", risk.Fraction);
    }

    private string Table()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Better} against {Worse}\n\n");
        var width = Lines.Max(line => line.Measure.Length);
        text.Append(CultureInfo.InvariantCulture, $"{"".PadRight(width)} {"estimate",12} {"lower",12} {"upper",12}\n");
        foreach (var line in Lines)
        {
            text.Append($"{line.Measure.PadRight(width)} {Shown(line.Estimate),12} {Shown(line.Lower),12} {Shown(line.Upper),12}".TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private string Csv()
    {
        var text = new StringBuilder("measure,estimate,lower,upper\n");
        foreach (var line in Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"\"{line.Measure}\",{line.Estimate:R},{line.Lower:R},{line.Upper:R}\n");
        }

        return text.ToString();
    }

    private static string Shown(double? number) =>
        number is { } known ? Math.Round(known, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture) : "";
}
