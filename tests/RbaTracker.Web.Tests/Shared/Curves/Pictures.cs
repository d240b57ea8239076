using System.Globalization;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Tests.Shared.Curves;

/// <summary>Pictures that are valid, so that a test says only what it is about; and pictures as chance makes them.</summary>
internal static class Pictures
{
    private static readonly string[] Labels =
    [
        "Target 85 %",
        "Target 200 by 2028",
        "Meta adoptada por los socios: 200 personas antes de 2028",
        "Promedio ponderado de las ciudades comparables del estado",
        "Peers 84.1",
        "Anticonstitucionalmenteimpronunciablementelargapalabra",
        "if nothing changes: 41",
        "si nada cambia: 1.250.000 dólares",
    ];

    public static CurvePicture Of(params double?[] values) => new()
    {
        Id = "curve",
        Title = "How it went",
        Unit = "people",
        TickText = Number,
        Points = Years(2018, values),
    };

    public static CurvePoint[] Years(int first, params double?[] values)
    {
        var points = new CurvePoint[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var value = values[index];
            points[index] = new CurvePoint(Month(first + index), "Jan " + Plain(first + index), value, value is { } number && double.IsFinite(number) ? Number(number) : "Not collected");
        }

        return points;
    }

    public static int Month(int year, int month = 1) => year * 12 + month - 1;

    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A picture with anything that may stand in one, from a seed.</summary>
    public static CurvePicture Random(int seed)
    {
        var chance = new Random(seed);
        var count = chance.Next(8) switch { 0 => 1, 1 => 2, 2 => 120, 3 => chance.Next(25, 90), _ => chance.Next(3, 25) };
        var scale = Math.Pow(10, chance.Next(-2, 8));
        var shift = chance.Next(3) == 0 ? -scale : 0;
        var step = chance.Next(3) switch { 0 => 1, 1 => 3, _ => 12 };
        var start = Month(chance.Next(1990, 2025));
        var level = chance.NextDouble();
        var points = new CurvePoint[count];
        for (var index = 0; index < count; index++)
        {
            level += (chance.NextDouble() - 0.5) * 0.4;
            var value = level * scale + shift;
            var absent = chance.Next(9) == 0;
            points[index] = new CurvePoint(start + index * step, chance.Next(2) == 0 ? "Q1 FY2027" : "segundo semestre de 2026", absent ? null : value, absent ? "Suppressed" : Number(value))
            {
                IsProvisional = chance.Next(6) == 0,
                IsRestated = chance.Next(8) == 0,
                Absence = absent ? (StatusMark)chance.Next((int)StatusMark.Suppressed, (int)StatusMark.Provisional) : null,
            };
        }

        var end = points[^1].Month;
        double Near() => (level + (chance.NextDouble() - 0.5) * (chance.Next(4) == 0 ? 40 : 1.5)) * scale + shift;
        CurveReference Reference() => chance.Next(3) == 0
            ? new CurveReference(Labels[chance.Next(Labels.Length)], [new(start + (end - start) / 2, Near()), new(end + chance.Next(0, 48), Near())])
            : CurveReference.Level(Labels[chance.Next(Labels.Length)], Near());

        CurveForecast? forecast = null;
        if (chance.Next(3) == 0)
        {
            var ahead = new CurveForecastPoint[chance.Next(1, 9)];
            for (var index = 0; index < ahead.Length; index++)
            {
                var middle = Near();
                ahead[index] = new CurveForecastPoint(end + (index + 1 - ahead.Length / 3) * step, middle, middle - scale / 9, middle + scale / 9, middle - scale / 4, middle + scale / 4);
            }

            forecast = new CurveForecast(Labels[chance.Next(Labels.Length)], ahead);
        }

        return new CurvePicture
        {
            Id = "c" + Plain(seed),
            Title = "Chance",
            Unit = chance.Next(2) == 0 ? "people" : "% de hogares que siguen en su vivienda doce meses después de recibirla",
            Wanted = (WantedDirection)chance.Next(3),
            WantedText = "cuantas menos, mejor",
            TickText = Number,
            SmallestStep = chance.Next(3) == 0 ? scale / 10 : 0,
            StartsAtZero = chance.Next(2) == 0,
            CutAxisNote = tick => "The axis starts at " + tick + ", not at zero.",
            Points = points,
            Targets = Many(chance.Next(3), Reference),
            Benchmarks = Many(chance.Next(4), Reference),
            Breaks = Many(chance.Next(5), () => new CurveBreak(start + chance.Next(-6, Math.Max(1, end - start + 6)), chance.Next(2) == 0 ? "method changed" : "desde entonces se cuenta durante dos noches y en un área más amplia del condado")),
            Forecast = forecast,
            Pins = Many(chance.Next(6), () => new CurvePin(start + chance.Next(Math.Max(1, end - start)), "A")),
            TimeTicks = chance.Next(2) == 0 ? [] : Many(chance.Next(1, 20), index => new CurveTick(start + index * Math.Max(1, (end - start) / 12), Plain(2000 + index))),
        };
    }

    private static T[] Many<T>(int count, Func<T> make) => Many(count, _ => make());

    private static T[] Many<T>(int count, Func<int, T> make)
    {
        var all = new T[count];
        for (var index = 0; index < count; index++)
        {
            all[index] = make(index);
        }

        return all;
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
