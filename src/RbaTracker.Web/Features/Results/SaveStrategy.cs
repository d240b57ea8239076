using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Results;

/// <summary>A strategy in both languages, with the indicators that it means to turn and the programs that take part.</summary>
public sealed class StrategyForm : NamedForm
{
    public string? ReasoningEnglish { get; set; }

    public string? ReasoningSpanish { get; set; }

    /// <summary>The codes of its indicators.</summary>
    public IReadOnlyList<string> Indicators { get; set; } = [];

    /// <summary>The codes of its programs.</summary>
    public IReadOnlyList<string> Programs { get; set; } = [];

    /// <summary>How it ended, or none.</summary>
    public Retirement? Retirement { get; init; }

    internal static StrategyForm Of(Strategy strategy, IEnumerable<Code> indicators, IEnumerable<Code> programs)
    {
        var form = new StrategyForm
        {
            ReasoningEnglish = strategy.Reasoning.Only(Language.English),
            ReasoningSpanish = strategy.Reasoning.Only(Language.Spanish),
            Indicators = [.. indicators.Select(code => code.Value)],
            Programs = [.. programs.Select(code => code.Value)],
            Retirement = strategy.Retirement,
        };
        form.Fill(strategy.Code, strategy.Name, strategy.Version);
        return form;
    }
}

internal sealed class StrategyFormValidator : AbstractValidator<StrategyForm>
{
    public StrategyFormValidator()
    {
        this.ReadableCode();
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, Result.NameMaxLength, () => Words.Broken_StrategyNeedsName, () => Words.Broken_NameTooLong);
        this.Needed(form => form.ReasoningEnglish, form => form.ReasoningSpanish, Result.ExperienceMaxLength, () => Words.Broken_StrategyNeedsReasoning, () => Words.Broken_DescriptionTooLong);
        RuleFor(form => form.Indicators).NotEmpty().WithMessage(_ => Words.Broken_StrategyNeedsIndicator);
    }
}

/// <summary>Proposes a strategy, or changes what it says and whom it involves.</summary>
public sealed class SaveStrategy(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, StrategyForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var reasoning = Text.Of(form.ReasoningEnglish, form.ReasoningSpanish);
            var indicators = (await db.Indicators.NamedAsync(form.Indicators, cancellation)).Select(indicator => indicator.Id).ToList();
            var programs = (await db.Programs.NamedAsync(form.Programs, cancellation)).Select(program => program.Id).ToList();
            var stored = db.Strategies.Include(strategy => strategy.Indicators).Include(strategy => strategy.Programs);
            var strategy = await db.TakeAsync(stored, form, code => new Strategy(code, form.Name, reasoning, indicators), cancellation);
            strategy.Describe(form.Name, reasoning);
            strategy.MeanToTurn(indicators);
            strategy.Involve(programs);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }
}

/// <summary>Reads a strategy for its page in the office, and the indicators that one can mean to turn.</summary>
public sealed class StrategyQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such strategy.</summary>
    public async Task<StrategyForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new StrategyForm();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RecordKinds.Strategies.FindAsync(db, code, cancellation) is not Strategy strategy)
        {
            return null;
        }

        var indicators = await db.Set<StrategyIndicator>().Where(link => link.StrategyId == strategy.Id)
            .Join(db.Indicators, link => link.IndicatorId, indicator => indicator.Id, (_, indicator) => indicator.Code).ToListAsync(cancellation);
        var programs = await db.Set<StrategyProgram>().Where(link => link.StrategyId == strategy.Id)
            .Join(db.Programs, link => link.ProgramId, program => program.Id, (_, program) => program.Code).ToListAsync(cancellation);
        return StrategyForm.Of(strategy, indicators, programs);
    }

    /// <summary>Every indicator by code, to choose from.</summary>
    public async Task<IReadOnlyList<(string Key, string Words)>> IndicatorsAsync(IReadOnlyCollection<string> chosen, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await db.Indicators.AsNoTracking().Select(indicator => new { indicator.Code, indicator.Name, IsRetired = indicator.Retirement != null }).ToListAsync(cancellation))
            .Where(indicator => !indicator.IsRetired || chosen.Contains(indicator.Code.Value))
            .Select(indicator => (indicator.Code.Value, indicator.Name.In(LanguagePath.Current)))
            .OrderBy(indicator => indicator.Item2, StringComparer.CurrentCulture)];
    }
}
