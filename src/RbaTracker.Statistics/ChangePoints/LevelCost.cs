namespace RbaTracker.Statistics.ChangePoints;

/// <summary>How badly one level fits a stretch of values: the sum of squares about their mean, in squared standard deviations.</summary>
internal sealed class LevelCost
{
    private readonly double[] _sums;
    private readonly double[] _squares;

    internal LevelCost(ReadOnlySpan<double> values, double deviation)
    {
        _sums = new double[values.Length + 1];
        _squares = new double[values.Length + 1];

        // About the median, so that values far from zero keep their digits. A value a million deviations away is as far as can be.
        var middle = Median.Of(values);
        for (var i = 0; i < values.Length; i++)
        {
            var scaled = Math.Clamp((values[i] - middle) / deviation, -1e6, 1e6);
            _sums[i + 1] = _sums[i] + scaled;
            _squares[i + 1] = _squares[i] + (scaled * scaled);
        }
    }

    /// <summary>The cost of the values from one position up to, not including, another.</summary>
    internal double Of(int start, int end)
    {
        var sum = _sums[end] - _sums[start];
        return Math.Max(0, _squares[end] - _squares[start] - (sum * sum / (end - start)));
    }
}
