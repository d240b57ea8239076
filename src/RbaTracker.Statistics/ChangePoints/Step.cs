namespace RbaTracker.Statistics.ChangePoints;

/// <summary>A step from one level to another.</summary>
/// <param name="FirstPeriod">The period of the first value of the new level.</param>
/// <param name="MeanBefore">The mean since the step before, or the start.</param>
/// <param name="MeanAfter">The mean up to the next step, or the end.</param>
public sealed record Step(int FirstPeriod, double MeanBefore, double MeanAfter);
