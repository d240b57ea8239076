namespace RbaTracker.Statistics.Tests.Turning;

/// <summary>
/// A made-up curve whose truth is known: a history, and what came after a lock, with or without a turn. Levels, trends, seasons and
/// likeness of neighbours are mixed as in the public reference file. docs/methods/curve-turn.md, "Calibration".
/// </summary>
/// <param name="Season">1 for years, 4 for quarters, 12 for months.</param>
/// <param name="Values">History and what came after.</param>
/// <param name="History">How many of the values are history.</param>
/// <param name="Wanted">Which way is better.</param>
/// <param name="Truth">1 where it turned to the better, −1 to the worse, 0 where it did not turn.</param>
internal sealed record SimulatedCurve(int Season, double[] Values, int History, Wanted Wanted, int Truth)
{
    // A step, or a slope whose mean is this, in standard deviations of the noise.
    private static readonly double[] Sizes = [1, 1.5, 2, 3];

    internal int After => Values.Length - History;

    internal Series Known => new([.. Enumerable.Range(0, History)], Values.AsSpan(0, History));

    internal Series Since(int looks) => new([.. Enumerable.Range(History, looks)], Values.AsSpan(History, looks));

    /// <param name="random">A seeded generator.</param>
    /// <param name="turned">Whether it turns at the lock.</param>
    /// <param name="after">How many values came after the lock; as in the reference file when null.</param>
    internal static SimulatedCurve Make(Random random, bool turned, int? after = null)
    {
        var season = random.Next(90) switch { < 40 => 1, < 67 => 4, _ => 12 };
        var history = season switch { 1 => random.Next(6, 15), 4 => random.Next(8, 25), _ => random.Next(22, 46) };
        var later = after ?? season switch { 1 => random.Next(3, 7), 4 => random.Next(4, 11), _ => random.Next(6, 16) };
        var noise = Noise(random, history + later, random.Next(3) * 0.3);
        var slope = random.Next(3) == 0 ? (random.NextDouble() - 0.5) * 0.24 : 0;
        var (swing, phase) = (random.Next(5) < 3 ? 1 + random.NextDouble() : 0, random.NextDouble() * 2 * Math.PI);
        var better = random.Next(2) == 0 ? 1 : -1;
        var truth = turned ? (random.Next(6) == 0 ? -1 : 1) : 0;
        var effect = better * truth * Sizes[random.Next(Sizes.Length)];
        var isStep = random.Next(2) == 0;
        var blip = !turned && random.Next(7) == 0 ? history + random.Next(later) : -1;

        var (unit, level) = (Math.Exp((random.NextDouble() * 4) - 1), 10 + (random.NextDouble() * 30));
        var values = new double[history + later];
        for (var t = 0; t < values.Length; t++)
        {
            var wave = season == 1 ? 0 : swing * Math.Sin((2 * Math.PI * t / season) + phase);
            var odd = t == blip ? 3 * (random.Next(2) == 0 ? 1 : -1) : 0;
            var turn = t < history ? 0 : isStep ? effect : effect * 2 * (t - history + 1) / (later + 1);
            values[t] = unit * (level + (slope * t) + wave + noise[t] + odd + turn);
        }

        return new SimulatedCurve(season, values, history, better > 0 ? Wanted.Higher : Wanted.Lower, truth);
    }

    /// <summary>Noise of variance 1 in which each value keeps a share of the one before.</summary>
    private static double[] Noise(Random random, int count, double share)
    {
        var noise = new double[count];
        noise[0] = Normal(random);
        for (var t = 1; t < count; t++)
        {
            noise[t] = (share * noise[t - 1]) + (Math.Sqrt(1 - (share * share)) * Normal(random));
        }

        return noise;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
