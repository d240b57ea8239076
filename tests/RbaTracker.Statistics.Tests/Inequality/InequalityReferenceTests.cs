using System.Globalization;
using System.Text.Json;
using RbaTracker.Statistics.Inequality;

namespace RbaTracker.Statistics.Tests.Inequality;

/// <summary>Every summary measure of the reference files, each within the file's tolerance.</summary>
public class InequalityReferenceTests
{
    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("inequality.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString()!;
            var (favourable, scale) = (item.GetProperty("favourable").GetBoolean(), item.GetProperty("scale").GetDouble());
            var isOrdered = item.GetProperty("ordered").GetBoolean();
            var groups = Groups(item, out var referenceGroup);
            foreach (var measure in item.GetProperty("expected").EnumerateObject())
            {
                Compare(reference, $"{id} {measure.Name}", measure.Value, Of(measure.Name, groups, favourable, isOrdered, scale, referenceGroup));
            }
        }

        reference.AssertAllAgree(atLeast: 190);
    }

    [Fact]
    public void The_published_table_for_Indonesia_agrees()
    {
        var item = ReferenceCases.Of("inequality.json").Cases.First();
        var groups = Groups(item, out _);
        var gap = Gap.Ordered(groups, favourable: true);
        var logit = SlopeIndex.Logit(groups, 100);
        var concentration = ConcentrationIndex.Of(groups, 100);

        Assert.Equal((23.6, 20.5, 26.8), Rounded(gap.Difference));
        Assert.Equal((1.3, 1.3, 1.4), Rounded(gap.Ratio));
        Assert.Equal((4.3, 3.7, 4.9), Rounded(concentration.Absolute));
        Assert.Equal(4.7, Math.Round(100 * concentration.Relative!.Value, 1));
        Assert.Equal((31.6, 1.5), (Math.Round(logit.Slope!.Value.Value, 1), Math.Round(logit.Relative!.Value.Value, 1)));
        Assert.Equal(7.6, Math.Round(AttributableRisk.Ordered(groups, favourable: true).Risk!.Value, 1));
    }

    [Fact]
    public void The_slope_index_of_public_health_in_England_agrees()
    {
        var reference = ReferenceCases.Of("phe_published.json");
        foreach (var area in reference.Root.GetProperty("sii").EnumerateArray().GroupBy(row =>
                     $"{row.GetProperty("TestDescription").GetString()} {row.GetProperty("Area").GetString()}"))
        {
            var first = area.First();
            PopulationGroup[] groups = [.. area.Select(row => new PopulationGroup(N(row, "Value"), N(row, "Population"), N(row, "StandardError")))];
            var index = SlopeIndex.Linear(groups, N(first, "Confidence") / 100);

            reference.Compare($"{area.Key} sii", first.GetProperty("sii"), index.Slope!.Value.Value, 1e-8);
            reference.Compare($"{area.Key} rii", first.GetProperty("rii"), index.Relative!.Value.Value, 1e-8);

            // The published limits are those of 100,000 random draws.
            Near(first, "sii", index.Slope.Value);
            Near(first, "rii", index.Relative.Value);
        }

        reference.AssertAllAgree(atLeast: 8);

        static void Near(JsonElement row, string name, Estimated ours)
        {
            var (lower, upper) = (N(row, $"{name}_lowercl_1"), N(row, $"{name}_uppercl_1"));
            Assert.Equal(lower, ours.Lower!.Value, 0.01 * (upper - lower));
            Assert.Equal(upper, ours.Upper!.Value, 0.01 * (upper - lower));
        }
    }

    [Fact]
    public void The_estimates_of_healthequal_agree()
    {
        var folder = Require.Data("disparity");
        var inputs = Rows("inputs.csv").GroupBy(row => row[0]).ToDictionary(rows => rows.Key, rows => rows.ToArray());
        var compared = 0;
        foreach (var row in Rows("healthequal_outputs.csv"))
        {
            var groups = inputs[row[0]];
            PopulationGroup[] all = [.. groups.Select(group => new PopulationGroup(Number(group[4]), Number(group[6]), Number(group[5])))];
            var (favourable, reference) = (groups[0][1] == "1", Array.FindIndex(groups, group => group[7] == "1"));
            var ours = row[1] switch
            {
                "d_noref" => Gap.BestToWorst(all, favourable).Difference?.Value,
                "d_ref" => Gap.FromReference(all, reference, favourable).Difference?.Value,
                "r_noref" => Gap.BestToWorst(all, favourable).Ratio?.Value,
                "r_ref" => Gap.FromReference(all, reference, favourable).Ratio?.Value,
                var name => Of(Ours(name), all, favourable, isOrdered: false, Number(groups[0][2]), reference)?.Value,
            };
            Assert.Equal(Number(row[2]), ours!.Value, 1e-8 * Math.Max(1, Math.Abs(ours.Value)));
            compared++;
        }

        Assert.True(compared >= 70, $"Only {compared} were compared.");

        static string Ours(string name) => name switch { "covar" => "cov", "parisk" => "par", _ => name };

        string[][] Rows(string file) =>
        [
            .. File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()),
        ];

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static Estimated? Of(
        string name, PopulationGroup[] groups, bool favourable, bool isOrdered, double scale, int reference)
    {
        var gap = isOrdered ? Gap.Ordered(groups, favourable)
            : reference >= 0 ? Gap.FromReference(groups, reference, favourable)
            : Gap.BestToWorst(groups, favourable);
        var variance = BetweenGroupVariance.Of(groups);
        var differences = MeanDifferences.Of(groups, favourable, reference >= 0 ? reference : null);
        var theil = TheilIndex.Of(groups);
        var concentration = ConcentrationIndex.Of(groups, scale);
        var risk = isOrdered ? AttributableRisk.Ordered(groups, favourable) : AttributableRisk.Unordered(groups, favourable);
        return name switch
        {
            "weighted_mean" => Plain(variance.Mean),
            "d" => gap.Difference,
            "r" => gap.Ratio,
            "bgv" => variance.Variance,
            "bgsd" => Plain(variance.StandardDeviation),
            "cov" => Plain(variance.CoefficientOfVariation),
            "mdmu" => Plain(differences.FromMean),
            "mdmw" => Plain(differences.FromMeanWeighted),
            "mdbu" => Plain(differences.FromBest),
            "mdbw" => Plain(differences.FromBestWeighted),
            "mdru" => Plain(differences.FromReference),
            "mdrw" => Plain(differences.FromReferenceWeighted),
            "idisu" => Plain(differences.IndexOfDisparity),
            "idisw" => Plain(differences.IndexOfDisparityWeighted),
            "ti" => theil.Theil,
            "mld" => theil.MeanLogDeviation,
            "aci" => concentration.Absolute,
            "rci" => Plain(concentration.Relative),
            "rci_wagstaff" => Plain(concentration.Wagstaff),
            "rci_erreygers" => Plain(concentration.Erreygers),
            "sii_logit" => SlopeIndex.Logit(groups, scale).Slope,
            "rii_logit" => SlopeIndex.Logit(groups, scale).Relative,
            "sii_linear" => SlopeIndex.Linear(groups).Slope,
            "rii_linear" => SlopeIndex.Linear(groups).Relative,
            "par" => Plain(risk.Risk),
            "paf" => Plain(risk.Fraction),
            _ => throw new InvalidOperationException($"What is {name}?"),
        };

        static Estimated? Plain(double? value) => value is { } number ? new Estimated(number, null, null, null) : null;
    }

    private static void Compare(ReferenceCases reference, string where, JsonElement expected, Estimated? ours)
    {
        if (expected.ValueKind == JsonValueKind.Number)
        {
            reference.Compare(where, expected, ours?.Value, 1e-8);
            return;
        }

        // A line that crosses zero has a ratio that says nothing; the file gives the negative quotient all the same.
        if (where.EndsWith("rii_linear", StringComparison.Ordinal) && expected.GetProperty("estimate").GetDouble() < 0)
        {
            Assert.True(ours is null || ours.Value.Lower is null);
            return;
        }

        var tolerance = where.EndsWith("_logit", StringComparison.Ordinal) ? 1e-4 : 1e-8;
        foreach (var part in expected.EnumerateObject())
        {
            var (value, within) = part.Name switch
            {
                "estimate" => (ours?.Value, 1e-8),
                "se" or "se_log" => (ours?.StandardError, tolerance),
                "lower" => (ours?.Lower, tolerance),
                "upper" => (ours?.Upper, tolerance),
                _ => throw new InvalidOperationException($"{where}: what is {part.Name}?"),
            };
            reference.Compare($"{where} {part.Name}", part.Value, value, within);
        }
    }

    private static PopulationGroup[] Groups(JsonElement item, out int reference)
    {
        var rows = item.GetProperty("groups").EnumerateArray().ToArray();
        reference = Array.FindIndex(rows, row => ReferenceCases.Number(row.GetProperty("reference")) == 1);
        return [.. rows.Select(row => new PopulationGroup(N(row, "estimate"), N(row, "population"), N(row, "se")))];
    }

    private static (double, double, double) Rounded(Estimated? estimated) =>
        (Math.Round(estimated!.Value.Value, 1), Math.Round(estimated.Value.Lower!.Value, 1), Math.Round(estimated.Value.Upper!.Value, 1));

    private static double N(JsonElement item, string name) => item.GetProperty(name).GetDouble();
}
