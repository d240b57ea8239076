using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class NelderMeadTests
{
    [Theory]
    [InlineData(0.3, 0.7, 0.5)]
    [InlineData(0, 1, 0.25)]
    public void The_bottom_is_found_inside_and_on_the_faces(double x, double y, double z)
    {
        var bowl = new Bowl(x, y, z);
        double[] point = [0.5, 0.5, 0.5];

        var lowest = NelderMead.Minimise(ref bowl, point, 0.2, 1e-12, 2_000);

        Assert.Equal(0, lowest, 1e-8);
        Assert.Equal(x, point[0], 1e-4);
        Assert.Equal(y, point[1], 1e-4);
        Assert.Equal(z, point[2], 1e-4);
    }

    [Fact]
    public void A_bottom_beyond_a_face_is_met_on_the_face()
    {
        var bowl = new Bowl(1.4, 0.5, -3);
        double[] point = [0.2, 0.2, 0.2];

        NelderMead.Minimise(ref bowl, point, 0.2, 1e-12, 2_000);

        Assert.Equal(1, point[0], 1e-4);
        Assert.Equal(0.5, point[1], 1e-3);
        Assert.Equal(0, point[2], 1e-4);
    }

    [Fact]
    public void It_ends_where_nothing_is_allowed_and_where_the_floor_is_flat()
    {
        var nowhere = new Constant(double.PositiveInfinity);
        var flat = new Constant(1);
        double[] point = [0.5];

        Assert.Equal(double.PositiveInfinity, NelderMead.Minimise(ref nowhere, point, 0.2, 1e-9, 100));
        Assert.Equal(1, NelderMead.Minimise(ref flat, point, 0.2, 1e-9, 100));
    }

    [Fact]
    public void The_search_stops_at_the_most_evaluations()
    {
        var bowl = new Bowl(0.3, 0.3, 0.3);

        NelderMead.Minimise(ref bowl, [0.9, 0.9, 0.9], 0.2, 0, 50);

        Assert.InRange(bowl.Evaluations, 45, 60);
    }

    [Fact]
    public void The_search_allocates_nothing()
    {
        var bowl = new Bowl(0.3, 0.7, 0.5);
        Span<double> point = [0.5, 0.5, 0.5];
        NelderMead.Minimise(ref bowl, point, 0.2, 1e-9, 200);
        point.Fill(0.5);

        var before = GC.GetAllocatedBytesForCurrentThread();
        NelderMead.Minimise(ref bowl, point, 0.2, 1e-9, 200);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private struct Bowl(double x, double y, double z) : IObjective
    {
        public int Evaluations { get; private set; }

        public double At(scoped ReadOnlySpan<double> point)
        {
            Evaluations++;
            return Math.Pow(point[0] - x, 2) + (3 * Math.Pow(point[1] - y, 2)) + (0.5 * Math.Pow(point[2] - z, 2));
        }
    }

    private readonly struct Constant(double value) : IObjective
    {
        public double At(scoped ReadOnlySpan<double> point) => value;
    }
}
