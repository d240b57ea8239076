using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Scorecards;

/// <summary>A scorecard's name and what stands on it, result by result.</summary>
public sealed class ScorecardForm : NamedForm
{
    /// <summary>The results in the reader's order, each with what was chosen under it.</summary>
    public IReadOnlyList<ScorecardPart> Parts { get; set; } = [];

    /// <summary>How it ended, or none.</summary>
    public Retirement? Retirement { get; init; }

    /// <summary>The number of lines as chosen.</summary>
    public int LineCount => Parts.Sum(part => part.Chosen.Count);

    internal ScorecardForm Fill(Scorecard scorecard)
    {
        Fill(scorecard.Code, scorecard.Name, scorecard.Version);
        return this;
    }
}

/// <summary>What a scorecard shows under one result.</summary>
/// <param name="Result">The code of the result.</param>
/// <param name="Name">Its name.</param>
/// <param name="Options">Its indicators and the measures of the programs that contribute to it, by the number of their curves.</param>
public sealed record ScorecardPart(string Result, Text Name, IReadOnlyList<(string Key, string Words)> Options)
{
    /// <summary>The place of the result on the page, as typed: 1, 2, …; blank for after the others.</summary>
    public string? Order { get; set; }

    /// <summary>The numbers of the chosen curves, in their order.</summary>
    public IReadOnlyList<string> Chosen { get; set; } = [];

    /// <summary>The place as a number.</summary>
    public int Place => int.TryParse(Order, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue;
}

internal sealed class ScorecardFormValidator : AbstractValidator<ScorecardForm>
{
    public ScorecardFormValidator()
    {
        this.ReadableCode();
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, Result.NameMaxLength, () => Words.Broken_ScorecardNeedsName, () => Words.Broken_NameTooLong);
        RuleFor(form => form.Parts).Custom((parts, context) =>
        {
            foreach (var part in parts.Where(part => !string.IsNullOrWhiteSpace(part.Order) && (part.Place is < 1 or int.MaxValue)))
            {
                context.AddFailure(part.Result + nameof(ScorecardPart.Order), Words.OrderNotReadable);
            }
        });
    }
}

/// <summary>Begins a scorecard, or changes its name and what stands on it.</summary>
public sealed class SaveScorecard(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, ScorecardForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var scorecard = await db.TakeAsync(db.Scorecards, form, code => new Scorecard(code, form.Name), cancellation);
            scorecard.Rename(form.Name);
            scorecard.Show(await LinesAsync(db, form, cancellation));
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }

    private static async Task<IReadOnlyList<(ResultId, CurveId)>> LinesAsync(RbaDbContext db, ScorecardForm form, CancellationToken cancellation)
    {
        var parts = form.Parts.Where(part => part.Chosen.Count > 0).OrderBy(part => part.Place).ToList();
        var results = await db.Results.NamedAsync(parts.Select(part => part.Result), cancellation);
        var curves = (await db.Curves.Select(curve => curve.Id).ToListAsync(cancellation)).ToDictionary(CurveKey.Of);
        foreach (var key in parts.SelectMany(part => part.Chosen))
        {
            Rule.Require(curves.ContainsKey(key), Broken.LinkNotFound, key);
        }

        return [.. parts.Zip(results).SelectMany(pair => pair.First.Chosen.Select(key => (pair.Second.Id, curves[key])))];
    }
}

/// <summary>The number of a curve as a form holds it.</summary>
internal static class CurveKey
{
    public static string Of(CurveId curve) => curve.Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads a scorecard for its page in the office, with everything that could stand on it.</summary>
public sealed class ScorecardFormQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such scorecard.</summary>
    public async Task<ScorecardForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var scorecard = code is null ? null : await RecordKinds.Scorecards.FindAsync(db, code, cancellation) as Scorecard;
        if (code is not null && scorecard is null)
        {
            return null;
        }

        var form = new ScorecardForm { Parts = await PartsAsync(db, scorecard, cancellation), Retirement = scorecard?.Retirement };
        return scorecard is null ? form : form.Fill(scorecard);
    }

    private async Task<IReadOnlyList<ScorecardPart>> PartsAsync(RbaDbContext db, Scorecard? scorecard, CancellationToken cancellation)
    {
        var lines = scorecard?.Lines.OrderBy(line => line.Order).ToList() ?? [];
        var places = lines.Select(line => line.ResultId).Distinct().ToList();
        var named = await NamedAsync(db, cancellation);
        var ofResult = await OfResultsAsync(db, cancellation);
        return [.. (await db.Results.AsNoTracking().ToListAsync(cancellation))
            .Where(result => IsInUse(result.Retirement) || places.Contains(result.Id))
            .Select(result =>
            {
                var chosen = lines.Where(line => line.ResultId == result.Id).Select(line => line.CurveId).ToList();
                return new ScorecardPart(
                    result.Code.Value,
                    result.Name,
                    [.. ofResult[result.Id].Where(curve => named.TryGetValue(curve, out var one) && one.IsInUse).Union(chosen)
                        .OrderBy(curve => named[curve].Words, StringComparer.CurrentCulture)
                        .Select(curve => (CurveKey.Of(curve), named[curve].Words))])
                {
                    Order = places.IndexOf(result.Id) is >= 0 and var place ? (place + 1).ToString(CultureInfo.InvariantCulture) : null,
                    Chosen = [.. chosen.Select(CurveKey.Of)],
                };
            })
            .OrderBy(part => part.Name.InReadersLanguage(), StringComparer.CurrentCulture)];
    }

    private static async Task<ILookup<ResultId, CurveId>> OfResultsAsync(RbaDbContext db, CancellationToken cancellation)
    {
        var indicators = await db.Set<IndicatorOfResult>()
            .Join(db.Indicators, link => link.IndicatorId, indicator => indicator.Id, (link, indicator) => new { link.ResultId, indicator.CurveId })
            .ToListAsync(cancellation);
        var measures = await db.Set<Contribution>()
            .Join(db.Measures, link => link.ProgramId, measure => measure.ProgramId, (link, measure) => new { link.ResultId, measure.CurveId })
            .ToListAsync(cancellation);
        return indicators.Concat(measures).ToLookup(one => one.ResultId, one => one.CurveId);
    }

    // The words of each curve; what is headline is marked, because a scorecard is made of headline measures.
    private async Task<Dictionary<CurveId, (string Words, bool IsInUse)>> NamedAsync(RbaDbContext db, CancellationToken cancellation)
    {
        var headline = (await db.Curves.Where(curve => curve.Rank == Rank.Headline).Select(curve => curve.Id).ToListAsync(cancellation)).ToHashSet();
        var indicators = await db.Indicators.AsNoTracking().ToListAsync(cancellation);
        var measures = await db.Measures.AsNoTracking()
            .Join(db.Programs, measure => measure.ProgramId, program => program.Id, (measure, program) => new { measure.CurveId, measure.Name, measure.Retirement, Program = program.Name })
            .ToListAsync(cancellation);
        return indicators.Select(one => (one.CurveId, one.Name.InReadersLanguage(), one.Retirement))
            .Concat(measures.Select(one => (one.CurveId, Show.Say(Words.MeasureOfProgram, one.Name.InReadersLanguage(), one.Program.InReadersLanguage()), one.Retirement)))
            .ToDictionary(one => one.CurveId, one => (
                !IsInUse(one.Retirement) ? Show.Say(Words.NameRetired, one.Item2) : headline.Contains(one.CurveId) ? Show.Say(Words.NameHeadline, one.Item2) : one.Item2,
                IsInUse(one.Retirement)));
    }

    private bool IsInUse(Retirement? retirement) => retirement is null || retirement.On > clock.Today;
}
