using System.Globalization;
using FluentValidation;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Forms;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Records.Curves;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Curves;

/// <summary>A standard or a comparable place beside a curve. Its values are typed one a line: a day of the period, then the number.</summary>
public sealed class BenchmarkForm : RecordForm
{
    /// <summary>Which of the curve's; 0 for a new one.</summary>
    public int Number { get; set; }

    public string? NameEnglish { get; set; }

    public string? NameSpanish { get; set; }

    public string? SourceEnglish { get; set; }

    public string? SourceSpanish { get; set; }

    public bool SameDefinition { get; set; } = true;

    public string? Values { get; set; }

    /// <summary>Reads the lines.</summary>
    /// <returns>The values, and the first line that cannot be read or none.</returns>
    public (IReadOnlyList<(DateOnly Day, decimal Number)> Read, string? Unreadable) ReadValues()
    {
        var read = new List<(DateOnly, decimal)>();
        foreach (var line in (Values ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var blank = line.IndexOfAny([' ', '\t', ';']);
            if (blank < 0
                || !DateOnly.TryParseExact(line[..blank], ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || !TypedNumber.TryRead(line[(blank + 1)..], out var number))
            {
                return ([], line);
            }

            read.Add((day, number));
        }

        return (read, null);
    }
}

internal sealed class BenchmarkFormValidator : AbstractValidator<BenchmarkForm>
{
    public BenchmarkFormValidator()
    {
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, Benchmark.WordsMaxLength, () => Words.Broken_BenchmarkNeedsName, () => Words.Broken_DescriptionTooLong);
        this.Needed(form => form.SourceEnglish, form => form.SourceSpanish, Benchmark.WordsMaxLength, () => Words.Broken_BenchmarkNeedsSource, () => Words.Broken_DescriptionTooLong);
        RuleFor(form => form.Values).NotEmpty().WithMessage(_ => Words.Broken_BenchmarkNeedsValue);
        RuleFor(form => form.Values).Must((form, _) => form.ReadValues().Unreadable is null).WithMessage(form => Show.Say(Words.LineNotReadable, form.ReadValues().Unreadable));
    }
}

/// <summary>Shows a curve beside a standard or a comparable place, or states that anew.</summary>
public sealed class SaveBenchmark(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, BenchmarkForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var curve = await db.SeeCurveAsync(await db.CurveOfAsync(Code.Of(form.Code ?? ""), cancellation), form.Version, cancellation);
            var (name, source) = (Text.Of(form.NameEnglish, form.NameSpanish), Text.Of(form.SourceEnglish, form.SourceSpanish));
            List<(Period, decimal)> points = [.. form.ReadValues().Read.Select(value => (curve.Calendar.PeriodOf(value.Day), value.Number))];
            if (form.Number == 0)
            {
                curve.Compare(name, source, form.SameDefinition, points);
            }
            else
            {
                curve.Restate(OfNumber(curve, form.Number), name, source, form.SameDefinition, points);
            }

            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }

    internal static Benchmark OfNumber(Curve curve, int number)
    {
        var benchmark = curve.Benchmarks.SingleOrDefault(one => one.Number == number);
        Rule.Require(benchmark is not null, Broken.ChangedMeanwhile);
        return benchmark!;
    }
}

/// <summary>Takes a comparison away from a curve; the audit keeps it.</summary>
public sealed class DropBenchmark(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, BenchmarkForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var curve = await db.SeeCurveAsync(await db.CurveOfAsync(Code.Of(form.Code ?? ""), cancellation), form.Version, cancellation);
            curve.Drop(SaveBenchmark.OfNumber(curve, form.Number));
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}
