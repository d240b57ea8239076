namespace RbaTracker.Statistics.Turning;

/// <summary>The evidence for values higher, and for values lower, than the baseline; there can be both.</summary>
internal readonly record struct TurnEvidence(CurveEvidence Higher, CurveEvidence Lower)
{
    internal static readonly TurnEvidence None = new(CurveEvidence.None, CurveEvidence.None);

    /// <summary>The evidence for better.</summary>
    /// <param name="sign">1 where higher is better, −1 where lower is.</param>
    internal CurveEvidence Better(int sign) => sign > 0 ? Higher : Lower;

    /// <summary>The evidence for worse.</summary>
    /// <param name="sign">1 where higher is better, −1 where lower is.</param>
    internal CurveEvidence Worse(int sign) => sign > 0 ? Lower : Higher;
}
