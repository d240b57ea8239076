using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Demo;

/// <summary>A program of the demonstration with its measures.</summary>
internal sealed record DemoProgram(string Code, Text Name)
{
    public required string Unit { get; init; }

    /// <summary>Who manages it, or nobody: then the department's director answers.</summary>
    public string? Manager { get; init; }

    public required Text Customers { get; init; }

    public required Text Goals { get; init; }

    /// <summary>The codes of the results that it contributes to.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>Where its values come from, unless a measure says otherwise.</summary>
    public required Text Source { get; init; }

    /// <summary>The unit that ran it before, and how many years ago it changed.</summary>
    public (string Unit, int YearsAgo)? Formerly { get; init; }

    public required IReadOnlyList<DemoMeasure> Measures { get; init; }
}

/// <summary>A performance measure of the demonstration.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Name">Its plain name.</param>
/// <param name="Plain">One sentence for a resident.</param>
/// <param name="Counted">What is counted, exactly.</param>
/// <param name="Curve">Its values.</param>
internal sealed record DemoMeasure(string Code, Question Question, Text Name, Text Plain, Text Counted, DemoCurve Curve)
{
    public Text? Source { get; init; }

    /// <summary>The code of a post that answers for it in place of the program's manager.</summary>
    public string? Post { get; init; }

    /// <summary>Who enters it, where that is not the department's contributor.</summary>
    public string? Contributor { get; init; }
}
