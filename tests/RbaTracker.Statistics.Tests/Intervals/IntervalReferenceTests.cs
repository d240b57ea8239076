using System.Text.Json;
using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

/// <summary>Every interval of the reference files, each within the file's tolerance.</summary>
public class IntervalReferenceTests
{
    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("intervals.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString()!;
            var expected = item.GetProperty("expected");
            var confidence = item.GetProperty("conf").GetDouble();
            switch (item.GetProperty("kind").GetString())
            {
                case "proportion":
                    CompareShare(reference, id, item, expected, confidence);
                    break;
                case "rate":
                    CompareRate(reference, id, item, expected, confidence);
                    break;
                case "two_groups":
                    CompareTwo(reference, id, item, expected, confidence);
                    break;
                case "korn_graubard":
                    CompareSurvey(reference, id, expected, KornGraubard.Of(N(item, "p"), N(item, "se"), (int)N(item, "n"), N(item, "df"), confidence));
                    break;
                case "korn_graubard_microdata":
                    CompareSurvey(
                        reference,
                        id,
                        expected,
                        KornGraubard.Of(N(expected, "p"), N(expected, "se"), (int)N(expected, "n"), N(expected, "df"), confidence));
                    break;
                case "dsr_dobson":
                    var direct = StandardisedRate.Direct(Strata(item), N(item, "multiplier"), confidence);
                    reference.Compare($"{id} count", expected.GetProperty("total_count"), direct.N, 0);
                    Compare(reference, $"{id} dsr", expected, direct, 1e-8);
                    break;
                case var kind:
                    Assert.Fail($"{id}: what is {kind}?");
                    break;
            }
        }

        reference.AssertAllAgree(atLeast: 140);
    }

    [Fact]
    public void The_published_values_of_public_health_in_England_agree()
    {
        var reference = ReferenceCases.Of("phe_published.json");
        foreach (var row in reference.Root.GetProperty("byars_wilson").EnumerateArray())
        {
            var (x, confidence) = (N(row, "x"), Percent(row.GetProperty("confidence")));
            var isWilson = row.GetProperty("method").GetString() == "Wilson";
            var answer = isWilson ? WilsonInterval.Of(x, N(row, "n"), confidence) : PoissonInterval.Byar(x, confidence: confidence);
            reference.Compare($"{answer.Method} {x} upper", row.GetProperty("uppercl"), answer.Upper, 1e-8);
            if (row.GetProperty("lowercl").ValueKind == JsonValueKind.Null)
            {
                Assert.Equal(0, answer.Lower);
                continue;
            }

            reference.Compare($"{answer.Method} {x} lower", row.GetProperty("lowercl"), answer.Lower, 1e-8);
        }

        Rows("proportions", (row, confidence, x, n) =>
        {
            var answer = WilsonInterval.Of(x, n, confidence);
            return Scaled(answer, N(row, "multiplier"));
        });
        Rows("rates", (row, confidence, x, n) => Of(PoissonInterval.Rate(x, n, N(row, "multiplier"), confidence)));

        var weights = ReferenceCases.Numbers(reference.Root.GetProperty("esp2013"));
        foreach (var row in reference.Root.GetProperty("dsr_results").EnumerateArray())
        {
            var (area, multiplier) = (row.GetProperty("area").GetString()!, row.GetProperty("statistic").GetString()!);
            var per = multiplier.EndsWith("100000", StringComparison.Ordinal) ? 1e5 : 1e4;
            Stratum[] strata =
            [
                .. Bands("dsr_input", area).Select((band, i) => new Stratum(Or0(band, "count"), N(band, "pop"), weights[i]!.Value)),
            ];
            CompareRow(row, $"dsr {area}", confidence => Of(StandardisedRate.Direct(strata, per, confidence)));
        }

        foreach (var row in reference.Root.GetProperty("isr_results").EnumerateArray())
        {
            var area = row.GetProperty("area").GetString()!;

            // One band of one area is blank but for its reference population; the published result needs it as in the other areas.
            var whole = Bands("isr_input", "testdata_big");
            Stratum[] strata =
            [
                .. Bands("isr_input", area).Select((band, i) =>
                    new Stratum(Or0(band, "count"), N(whole[i], "pop"), N(whole[i], "refcount") / N(whole[i], "refpop"))),
            ];
            var statistic = row.GetProperty("statistic").GetString()!;
            var multiplier = statistic.Contains("ratio", StringComparison.Ordinal)
                ? double.Parse(statistic.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)
                : N(row, "ref_rate");
            CompareRow(row, $"isr {area} {statistic}", confidence => Of(StandardisedRate.Indirect(strata, multiplier, confidence)));
        }

        reference.AssertAllAgree(atLeast: 260);

        JsonElement[] Bands(string table, string area) =>
            [.. reference.Root.GetProperty(table).EnumerateArray().Where(band => band.GetProperty("area").GetString() == area)];

        void Rows(string table, Func<JsonElement, double, double, double, (double?, double?, double?)> answer)
        {
            foreach (var row in reference.Root.GetProperty(table).EnumerateArray())
            {
                // A missing number gives no number; that is the caller's to see to, since an absent value is never handed in as zero.
                if (ReferenceCases.Number(row.GetProperty("Numerator")) is { } x && ReferenceCases.Number(row.GetProperty("Denominator")) is { } n)
                {
                    CompareRow(row, $"{table} {row.GetProperty("Area").GetString()}", confidence => answer(row, confidence, x, n));
                }
            }
        }

        void CompareRow(JsonElement row, string where, Func<double, (double?, double?, double?)> answer)
        {
            foreach (var (name, confidence) in new[] { ("95_0", 0.95), ("99_8", 0.998) })
            {
                var (value, lower, upper) = answer(confidence);
                reference.Compare($"{where} {name} value", row.GetProperty("value"), value, 1e-8);
                reference.Compare($"{where} {name} lower", row.GetProperty($"lower{name}cl"), lower, 1e-8);
                reference.Compare($"{where} {name} upper", row.GetProperty($"upper{name}cl"), upper, 1e-8);
            }
        }
    }

    private static void CompareShare(ReferenceCases reference, string id, JsonElement item, JsonElement expected, double confidence)
    {
        var (x, n) = (N(item, "x"), N(item, "n"));
        var wilson = WilsonInterval.Of(x, n, confidence);
        reference.Compare($"{id} value", expected.GetProperty("value"), wilson.Value, 1e-8);
        Limits(reference, $"{id} wilson", expected.GetProperty("wilson"), wilson.Lower, wilson.Upper, 1e-8);
        var exact = ClopperPearson.Of(x, n, confidence);
        Limits(reference, $"{id} exact", expected.GetProperty("clopper_pearson"), exact.Lower, exact.Upper, 1e-8);
    }

    private static void CompareRate(ReferenceCases reference, string id, JsonElement item, JsonElement expected, double confidence)
    {
        var (x, exposure, per) = (N(item, "x"), N(item, "exposure"), N(item, "multiplier"));
        var byar = PoissonInterval.Byar(x, exposure, per, confidence);
        reference.Compare($"{id} value", expected.GetProperty("value"), byar.Value, 1e-8);
        Limits(reference, $"{id} byar", expected.GetProperty("byar"), byar.Lower, byar.Upper, 1e-8);
        var exact = PoissonInterval.Exact(x, exposure, per, confidence);
        Limits(reference, $"{id} exact", expected.GetProperty("exact_poisson"), exact.Lower, exact.Upper, 1e-8);
        var rule = PoissonInterval.Rate(x, exposure, per, confidence);
        Limits(reference, $"{id} rule", expected.GetProperty("phe_rule"), rule.Lower, rule.Upper, 1e-8);
    }

    private static void CompareTwo(ReferenceCases reference, string id, JsonElement item, JsonElement expected, double confidence)
    {
        var (x1, n1, x2, n2) = (N(item, "x1"), N(item, "n1"), N(item, "x2"), N(item, "n2"));
        Compare(reference, $"{id} newcombe", expected.GetProperty("diff_newcombe"), NewcombeDifference.Between(x1, n1, x2, n2, confidence), 1e-8, "estimate");

        var katz = KatzRatio.Between(x1, n1, x2, n2, confidence);
        if (expected.GetProperty("ratio_katz").ValueKind == JsonValueKind.Null)
        {
            Assert.Equal((Reason.ZeroCount, null), (katz.Reason, katz.Value));
        }
        else
        {
            Compare(reference, $"{id} katz", expected.GetProperty("ratio_katz"), katz, 1e-8, "estimate");
        }

        var rates = expected.GetProperty("poisson_ratio");
        var exact = RateRatio.Exact(x1, n1, x2, n2, confidence);
        reference.Compare($"{id} ratio", rates.GetProperty("estimate"), exact.Value, 1e-8);
        Limits(reference, $"{id} ratio exact", rates.GetProperty("exact_conditional"), exact.Lower, exact.Upper, 1e-6);
        reference.Compare($"{id} ratio p", rates.GetProperty("p_exact"), exact.P, 1e-6);
        if (rates.TryGetProperty("log_wald", out var wald))
        {
            var byLogarithm = RateRatio.ByLogarithm(x1, n1, x2, n2, confidence);
            Limits(reference, $"{id} ratio wald", wald, byLogarithm.Lower, byLogarithm.Upper, 1e-8);
        }
    }

    private static void CompareSurvey(ReferenceCases reference, string id, JsonElement expected, KornGraubardAnswer answer)
    {
        Limits(reference, id, expected, answer.Lower, answer.Upper, 1e-8);
        reference.Compare($"{id} n_eff", expected.GetProperty("n_eff"), answer.EffectiveSample, 1e-8);
        reference.Compare($"{id} n_eff_adj", expected.GetProperty("n_eff_adj"), answer.AdjustedSample, 1e-8);
        if (!expected.TryGetProperty("nchs", out var nchs))
        {
            return;
        }

        var shown = PresentationRule.OfShare(answer);
        reference.Compare($"{id} width", nchs.GetProperty("abs_width"), shown.Width, 1e-8);
        reference.Compare($"{id} relative width", nchs.GetProperty("rel_width"), shown.RelativeWidth, 1e-8);
        var decision = nchs.GetProperty("decision").GetString() switch
        {
            "present" => Presentation.Show,
            "present_complement_footnote" => Presentation.ShowWithFootnote,
            "suppress_n" => Presentation.SuppressFewSampled,
            "suppress_absolute_width" => Presentation.SuppressWide,
            "suppress_relative_width" => Presentation.SuppressRelativelyWide,
            var other => throw new InvalidOperationException(other),
        };
        Assert.Equal(
            (decision, nchs.GetProperty("review_df").GetBoolean(), nchs.GetProperty("review_0_or_100").GetBoolean()),
            (shown.Decision, shown.NeedsReviewOfFreedom, shown.NeedsReviewOfAllOrNone));
    }

    private static void Compare(
        ReferenceCases reference, string where, JsonElement expected, IntervalAnswer answer, double tolerance, string value = "value")
    {
        reference.Compare($"{where} value", expected.GetProperty(value), answer.Value, tolerance);
        Limits(reference, where, expected, answer.Lower, answer.Upper, tolerance);
    }

    private static void Limits(ReferenceCases reference, string where, JsonElement expected, double? lower, double? upper, double tolerance)
    {
        reference.Compare($"{where} lower", expected.GetProperty("lower"), lower, tolerance);
        reference.Compare($"{where} upper", expected.GetProperty("upper"), upper, tolerance);
    }

    private static Stratum[] Strata(JsonElement item)
    {
        var (x, n, w) = (Numbers(item, "x"), Numbers(item, "n"), Numbers(item, "weights"));
        return [.. x.Select((events, i) => new Stratum(events, n[i], w[i]))];
    }

    private static (double? Value, double? Lower, double? Upper) Of(IntervalAnswer answer) => (answer.Value, answer.Lower, answer.Upper);

    private static (double? Value, double? Lower, double? Upper) Scaled(IntervalAnswer answer, double by) =>
        (answer.Value * by, answer.Lower * by, answer.Upper * by);

    private static double Percent(JsonElement text) =>
        double.Parse(text.GetString()!.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture) / 100;

    private static double[] Numbers(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(e => e.GetDouble())];

    // The published sheets leave a band without events blank and count it as none.
    private static double Or0(JsonElement item, string name) => ReferenceCases.Number(item.GetProperty(name)) ?? 0;

    private static double N(JsonElement item, string name) => item.GetProperty(name).GetDouble();
}
