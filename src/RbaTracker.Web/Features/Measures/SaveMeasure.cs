using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Records.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Measures;

/// <summary>A performance measure with its program, its question, who answers for it, who enters it, and the terms of its curve.</summary>
public sealed class MeasureForm : CurveOwnerForm
{
    /// <summary>The code of its program; fixed once it is defined.</summary>
    public string? Program { get; set; }

    public string? Question { get; set; } = nameof(Domain.Measures.Question.HowMuch);

    /// <summary>The id of the position that answers for it.</summary>
    public string? Accountable { get; set; }

    /// <summary>The id of the position that speaks for it at the top; blank for none.</summary>
    public string? Sponsor { get; set; }

    /// <summary>The ids of the people who enter it, in whatever department; with none, those of the department do.</summary>
    public IReadOnlyList<string> Contributors { get; set; } = [];

    /// <summary>The id of the person who stands in; blank for nobody.</summary>
    public string? Backup { get; set; }

    /// <summary>The codes of the council's priorities that it speaks to.</summary>
    public IReadOnlyList<string> Priorities { get; set; } = [];

    internal MeasureForm Fill(PerformanceMeasure measure)
    {
        Fill(measure.Code, measure.Name, measure.Version);
        FillFrom(measure.Description, measure.Curve, measure.Tags);
        Question = measure.Question.ToString();
        (Accountable, Sponsor, Backup) = (measure.Accountable.Value.ToString(), measure.Sponsor?.Value.ToString(), measure.Backup?.Value.ToString());
        return this;
    }
}

internal sealed class MeasureFormValidator : AbstractValidator<MeasureForm>
{
    public MeasureFormValidator()
    {
        this.MeasuredWell();
        RuleFor(form => form.Program).NotEmpty().WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.Accountable).NotEmpty().WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.Question).IsEnumName(typeof(Question)).WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.Backup).Must((form, backup) => string.IsNullOrEmpty(backup) || !form.Contributors.Contains(backup)).WithMessage(_ => Words.Broken_BackupIsContributor);
    }
}

/// <summary>Defines a performance measure, or changes what it says, who answers for it, who enters it and the terms of its curve.</summary>
public sealed class SaveMeasure(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, MeasureForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var program = (await db.Programs.NamedAsync([form.Program ?? ""], cancellation))[0].Id;
            var accountable = (await db.PositionAsync(form.Accountable, cancellation))!.Value;
            var question = Enum.Parse<Question>(form.Question!);
            var stored = db.Measures.Include(measure => measure.Contributors).Include(measure => measure.Priorities).Include(measure => measure.Curve);
            var measure = await db.TakeAsync(
                stored, form, code => new PerformanceMeasure(program, code, form.Name, form.Description, question, accountable, form.ToCurve()), cancellation);
            Rule.Require(measure.ProgramId == program, Broken.FixedByValues);
            measure.Describe(form.Name, form.Description);
            measure.Answer(question);
            measure.AnswerableTo(accountable, await db.PositionAsync(form.Sponsor, cancellation));
            measure.EnteredBy(await PeopleAsync(db, form.Contributors, cancellation), await db.ColleagueAsync(form.Backup, clock.Today, cancellation));
            measure.SpeakTo([.. (await db.FocusAreas.NamedAsync(form.Priorities, cancellation)).Select(area => area.Id)]);
            measure.Tag(Tags.Of(form.Tags));
            if (!form.IsNew)
            {
                var curve = await db.SeeCurveAsync(measure.CurveId, form.CurveVersion, cancellation);
                form.Apply(curve, await db.HasValuesAsync(curve.Id, cancellation));
                await db.JudgeAgainAsync(curve, clock.Now, cancellation);
            }

            measure.Curve.SplitBy(await db.DimensionsAsync(form, cancellation));
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }

    private async Task<List<PersonId>> PeopleAsync(RbaDbContext db, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var people = new List<PersonId>();
        foreach (var id in ids)
        {
            people.Add((await db.ColleagueAsync(id, clock.Today, cancellation))!.Value);
        }

        return people;
    }
}

/// <summary>Reads a performance measure for its page in the office.</summary>
public sealed class MeasureFormQuery(IDbContextFactory<RbaDbContext> contexts, CurrentCity city)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such measure.</summary>
    public async Task<MeasureForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new MeasureForm { YearStartMonth = city.Settings.FiscalYearStart.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = Code.Find(code);
        var measure = found is null ? null : await db.Measures.AsNoTracking()
            .Include(one => one.Curve).Include(one => one.Contributors).Include(one => one.Priorities).AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Code == found, cancellation);
        if (measure is null)
        {
            return null;
        }

        var areas = measure.Priorities.Select(link => link.FocusAreaId).ToList();
        return new MeasureForm
        {
            HasValues = await db.HasValuesAsync(measure.CurveId, cancellation),
            Retirement = measure.Retirement,
            Dimensions = await db.DimensionCodesAsync(measure.Curve, cancellation),
            Program = (await db.Programs.Where(program => program.Id == measure.ProgramId).Select(program => program.Code).SingleAsync(cancellation)).Value,
            Contributors = [.. measure.Contributors.Select(link => link.PersonId.Value.ToString())],
            Priorities = [.. (await db.FocusAreas.Where(area => areas.Contains(area.Id)).Select(area => area.Code).ToListAsync(cancellation)).Select(one => one.Value)],
        }.Fill(measure);
    }
}
