using System.Globalization;
using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Turning;

/// <summary>A baseline as it was locked: enough to judge what came after, without the model and without fitting anything again.</summary>
public sealed record FrozenBaseline
{
    private readonly FrozenStep[] _steps;

    /// <summary>Takes a locked baseline.</summary>
    /// <param name="steps">The periods after the lock, one after the other, nearest first.</param>
    /// <param name="lastBefore">The last value before the lock.</param>
    /// <param name="isTrial">Whether the history had only three or four points, so that the bands are no evidence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="steps"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no step, periods do not follow one another, a number is not finite or too large, a band does not hold its mean, or the
    /// standard deviation is not above zero.
    /// </exception>
    public FrozenBaseline(IReadOnlyList<FrozenStep> steps, double lastBefore, bool isTrial = false)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0)
        {
            throw new ArgumentException("A baseline has at least one period after the lock.", nameof(steps));
        }

        RequireNumber(lastBefore, "The last value before the lock", nameof(lastBefore));
        for (var i = 0; i < steps.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(steps[i], nameof(steps));
            Check(steps, i);
        }

        _steps = [.. steps];
        (LastBefore, IsTrial) = (lastBefore, isTrial);
    }

    /// <summary>Freezes a forecast.</summary>
    /// <param name="forecast">A forecast with at least one step.</param>
    /// <param name="lastBefore">The last value that it was made from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="forecast"/> is null.</exception>
    /// <exception cref="ArgumentException">The forecast has no step, or <paramref name="lastBefore"/> is no number.</exception>
    public static FrozenBaseline Of(BaselineAnswer forecast, double lastBefore)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (forecast.Steps.Count == 0)
        {
            throw new ArgumentException("There is no forecast to freeze; its reason says why.", nameof(forecast));
        }

        return new FrozenBaseline(
            [.. forecast.Steps.Select(step => new FrozenStep(step.Period, step.Mean, step.Low95, step.High95, step.MeanErrorSd))],
            lastBefore,
            forecast.Warnings.Contains(Warning.TrialBand));
    }

    /// <summary>The periods after the lock, nearest first.</summary>
    public IReadOnlyList<FrozenStep> Steps => _steps;

    /// <summary>The last value before the lock: what a slowed decline is still worse than.</summary>
    public double LastBefore { get; }

    /// <summary>Whether the bands are a trial, and no evidence.</summary>
    public bool IsTrial { get; }

    /// <inheritdoc/>
    public bool Equals(FrozenBaseline? other) =>
        other is not null && (LastBefore, IsTrial) == (other.LastBefore, other.IsTrial) && _steps.SequenceEqual(other._steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LastBefore, IsTrial, _steps.Length);

    private static void Check(IReadOnlyList<FrozenStep> steps, int i)
    {
        var step = steps[i];
        if (i > 0 && step.Period != (long)steps[i - 1].Period + 1)
        {
            throw new ArgumentException(
                Say($"Period {step.Period} does not follow {steps[i - 1].Period}; the steps of a baseline have no gap."), nameof(steps));
        }

        RequireNumber(step.Mean, "The expected value", nameof(steps));
        RequireNumber(step.Low95 ?? 0, "The lower end of a band", nameof(steps));
        RequireNumber(step.High95 ?? 0, "The upper end of a band", nameof(steps));
        if (step.Low95 is null != step.High95 is null || step.Low95 is null != step.MeanErrorSd is null)
        {
            throw new ArgumentException(
                Say($"Period {step.Period} has a part of a band; it needs both ends and the standard deviation, or none."), nameof(steps));
        }

        if (step.Low95 > step.Mean || step.High95 < step.Mean)
        {
            throw new ArgumentException(Say($"The band of period {step.Period} does not hold its mean {step.Mean}."), nameof(steps));
        }

        if (step.MeanErrorSd is { } deviation && !(deviation > 0 && deviation <= Series.LargestValue))
        {
            throw new ArgumentException(
                Say($"The standard deviation of period {step.Period} must be above zero and finite; {deviation} is not."), nameof(steps));
        }
    }

    private static void RequireNumber(double value, string what, string name)
    {
        if (!(Math.Abs(value) <= Series.LargestValue))
        {
            throw new ArgumentException(Say($"{what} must be finite and at most {Series.LargestValue}; {value} is not."), name);
        }
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
