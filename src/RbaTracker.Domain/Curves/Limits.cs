namespace RbaTracker.Domain.Curves;

/// <summary>How close to the target still counts as near. It exists only where the measure sets it, with its reason.</summary>
public enum ToleranceKind
{
    /// <summary>A share of the target: 0.1 is ten percent.</summary>
    Relative,

    /// <summary>An amount in the curve's unit; for a percent, points.</summary>
    Absolute,
}

/// <summary>The zone beside the target that counts as near.</summary>
/// <param name="Kind">A share or an amount.</param>
/// <param name="Amount">How wide; above zero, and as a share below one.</param>
/// <param name="Reason">Why this wide; needed.</param>
public sealed record Tolerance(ToleranceKind Kind, decimal Amount, string Reason);

/// <summary>Between what a curve should stay: for a band, and for the floor or ceiling of a Maintain measure.</summary>
/// <param name="Low">The floor, or none: that side is open.</param>
/// <param name="High">The ceiling, or none; not below the floor.</param>
/// <param name="Caution">How far inside the limit the caution zone reaches; zero for none.</param>
public sealed record Limits(decimal? Low, decimal? High, decimal Caution = 0);
