using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Records.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Indicators;

/// <summary>An indicator with its results, its steward and the terms of its curve.</summary>
public sealed class IndicatorForm : CurveOwnerForm
{
    /// <summary>The codes of the results that it helps quantify.</summary>
    public IReadOnlyList<string> Results { get; set; } = [];

    /// <summary>The code of the office that looks after its data.</summary>
    public string? Steward { get; set; }

    /// <summary>The id of the person who stands in; blank for nobody.</summary>
    public string? Backup { get; set; }

    internal IndicatorForm Fill(Indicator indicator)
    {
        Fill(indicator.Code, indicator.Name, indicator.Version);
        FillFrom(indicator.Description, indicator.Curve, indicator.Tags);
        Backup = indicator.Backup?.Value.ToString();
        return this;
    }
}

internal sealed class IndicatorFormValidator : AbstractValidator<IndicatorForm>
{
    public IndicatorFormValidator()
    {
        this.MeasuredWell();
        RuleFor(form => form.Results).NotEmpty().WithMessage(_ => Words.Broken_IndicatorNeedsResult);
        RuleFor(form => form.Steward).NotEmpty().WithMessage(_ => Words.ChooseOne);
    }
}

/// <summary>Defines an indicator, or changes what it says, who looks after it and the terms of its curve.</summary>
public sealed class SaveIndicator(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, IndicatorForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var results = (await db.Results.NamedAsync(form.Results, cancellation)).Select(result => result.Id).ToList();
            var steward = (await db.UnitNamedAsync(form.Steward, cancellation)).Id;
            var stored = db.Indicators.Include(indicator => indicator.Results).Include(indicator => indicator.Curve);
            var indicator = await db.TakeAsync(stored, form, code => new Indicator(code, form.Name, form.Description, steward, form.ToCurve(), results), cancellation);
            indicator.Describe(form.Name, form.Description);
            indicator.StandUnder(results);
            indicator.Entrust(steward, await db.ColleagueAsync(form.Backup, clock.Today, cancellation));
            indicator.Tag(Tags.Of(form.Tags));
            if (!form.IsNew)
            {
                var curve = await db.SeeCurveAsync(indicator.CurveId, form.CurveVersion, cancellation);
                form.Apply(curve, await db.HasValuesAsync(curve.Id, cancellation));
                await db.JudgeAgainAsync(curve, clock.Now, cancellation);
            }

            indicator.Curve.SplitBy(await db.DimensionsAsync(form, cancellation));
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }
}

/// <summary>Reads an indicator for its page in the office.</summary>
public sealed class IndicatorFormQuery(IDbContextFactory<RbaDbContext> contexts, CurrentCity city)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such indicator.</summary>
    public async Task<IndicatorForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new IndicatorForm { YearStartMonth = city.Settings.FiscalYearStart.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = Code.Find(code);
        var indicator = found is null ? null : await db.Indicators.AsNoTracking().Include(one => one.Curve).SingleOrDefaultAsync(one => one.Code == found, cancellation);
        return indicator is null ? null : new IndicatorForm
        {
            HasValues = await db.HasValuesAsync(indicator.CurveId, cancellation),
            Retirement = indicator.Retirement,
            Dimensions = await db.DimensionCodesAsync(indicator.Curve, cancellation),
            Steward = (await db.Units.Where(unit => unit.Id == indicator.Steward).Select(unit => unit.Code).SingleAsync(cancellation)).Value,
            Results = [.. (await db.Set<IndicatorOfResult>().Where(link => link.IndicatorId == indicator.Id)
                .Join(db.Results, link => link.ResultId, result => result.Id, (_, result) => result.Code).ToListAsync(cancellation)).Select(one => one.Value)],
        }.Fill(indicator);
    }
}
