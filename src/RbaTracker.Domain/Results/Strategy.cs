using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Results;

/// <summary>Names a strategy.</summary>
public readonly record struct StrategyId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static StrategyId New() => new(Guid.CreateVersion7());
}

/// <summary>A coherent set of actions by several partners with a reasoned chance of turning an indicator.</summary>
public sealed class Strategy : IRecord
{
    private readonly List<StrategyIndicator> _indicators = [];
    private readonly List<StrategyProgram> _programs = [];

    /// <summary>Proposes a strategy.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="name">Its name.</param>
    /// <param name="reasoning">Why it has a chance of turning the curve.</param>
    /// <param name="indicators">The indicators that it means to turn; at least one.</param>
    public Strategy(Code code, Text name, Text reasoning, IReadOnlyCollection<IndicatorId> indicators)
    {
        (Id, Code, Name, Reasoning) = (StrategyId.New(), code, Text.None, Text.None);
        Describe(name, reasoning);
        MeanToTurn(indicators);
    }

    private Strategy() => (Code, Name, Reasoning) = (null!, Text.None, Text.None);

    /// <summary>Its id.</summary>
    public StrategyId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its name.</summary>
    public Text Name { get; private set; }

    /// <summary>Why it has a chance of turning the curve.</summary>
    public Text Reasoning { get; private set; }

    /// <summary>The indicators that it means to turn.</summary>
    public IReadOnlyCollection<StrategyIndicator> Indicators => _indicators;

    /// <summary>The city's programs that take part.</summary>
    public IReadOnlyCollection<StrategyProgram> Programs => _programs;

    /// <summary>Since when it is no longer followed, or none.</summary>
    public Retirement? Retirement { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Says it in other words.</summary>
    public void Describe(Text name, Text reasoning)
    {
        Rule.Require(name.HasWords, Broken.StrategyNeedsName);
        Rule.Require(name.Longest <= Result.NameMaxLength, Broken.NameTooLong, Result.NameMaxLength);
        Rule.Require(reasoning.HasWords, Broken.StrategyNeedsReasoning);
        Rule.Require(reasoning.Longest <= Result.ExperienceMaxLength, Broken.DescriptionTooLong, Result.ExperienceMaxLength);
        (Name, Reasoning) = (name, reasoning);
    }

    /// <summary>Says which indicators it means to turn.</summary>
    public void MeanToTurn(IReadOnlyCollection<IndicatorId> indicators)
    {
        Rule.Require(indicators.Count > 0, Broken.StrategyNeedsIndicator);
        Links.Keep(_indicators, link => link.IndicatorId, indicators, indicator => new StrategyIndicator(Id, indicator));
    }

    /// <summary>Says which of the city's programs take part.</summary>
    public void Involve(IReadOnlyCollection<ProgramId> programs) =>
        Links.Keep(_programs, link => link.ProgramId, programs, program => new StrategyProgram(Id, program));

    /// <summary>Ends it, or takes its end back.</summary>
    public void Retire(Retirement? retirement) => Retirement = Retirement.Of(Code, Retirement, retirement);
}

/// <summary>That a strategy means to turn an indicator.</summary>
/// <param name="StrategyId">The strategy.</param>
/// <param name="IndicatorId">The indicator.</param>
public sealed record StrategyIndicator(StrategyId StrategyId, IndicatorId IndicatorId);

/// <summary>That a program takes part in a strategy.</summary>
/// <param name="StrategyId">The strategy.</param>
/// <param name="ProgramId">The program.</param>
public sealed record StrategyProgram(StrategyId StrategyId, ProgramId ProgramId);
