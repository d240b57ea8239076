using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Features.Import;

/// <summary>What a measure seems to count in, judged by all its values.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Decimals">As many decimals as its most exact value has.</param>
/// <param name="IsMixed">Whether only some of its values carry the sign of the unit.</param>
public sealed record InferredUnit(Unit Unit, int Decimals, bool IsMixed);

/// <summary>Infers unit and decimals from values as they were written. A person can correct it before anything is stored.</summary>
public static class UnitInference
{
    /// <summary>Infers.</summary>
    /// <param name="values">All values of a measure; at least one.</param>
    public static InferredUnit Of(IEnumerable<WrittenNumber> values)
    {
        var (count, percents, dollars, decimals, isCount) = (0, 0, 0, 0, true);
        foreach (var value in values)
        {
            count++;
            percents += value.Sign == NumberSign.Percent ? 1 : 0;
            dollars += value.Sign == NumberSign.Dollar ? 1 : 0;
            decimals = Math.Max(decimals, Math.Min(value.Decimals, Curve.MaxDecimals));
            isCount &= value.Number >= 0 && decimal.IsInteger(value.Number);
        }

        var signed = percents + dollars;
        return signed * 2 > count || signed == count
            ? new InferredUnit(percents >= dollars ? Unit.Percent : Unit.Currency, decimals, Math.Max(percents, dollars) < count)
            : new InferredUnit(isCount ? Unit.Count : Unit.Index, decimals, signed > 0);
    }
}
