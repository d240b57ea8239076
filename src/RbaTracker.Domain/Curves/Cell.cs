namespace RbaTracker.Domain.Curves;

/// <summary>What an entry, a published point and a former value have in common: the value of one curve, group and period.</summary>
/// <remarks>The parts of the value are kept flat, one column each, because the data-point tables are the big ones.</remarks>
public abstract class Cell
{
    /// <summary>A cell of a curve.</summary>
    private protected Cell(CurveId curve, GroupId group, int startMonth) => (CurveId, GroupId, StartMonth) = (curve, group, startMonth);

    private protected Cell()
    {
    }

    /// <summary>The curve.</summary>
    public CurveId CurveId { get; private set; }

    /// <summary>Whom it is about.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>The first month of the period, counted from January of year 0.</summary>
    public int StartMonth { get; private set; }

    /// <summary>The number, where it does not come from parts.</summary>
    public decimal? Number { get; private set; }

    /// <summary>The numerator of a ratio.</summary>
    public decimal? Numerator { get; private set; }

    /// <summary>The denominator of a ratio.</summary>
    public decimal? Denominator { get; private set; }

    /// <summary>Why there is no value.</summary>
    public Absence? Absence { get; private set; }

    /// <summary>How sure it is.</summary>
    public ValueKind Kind { get; private set; }

    /// <summary>The sample behind an estimate.</summary>
    public int? SampleSize { get; private set; }

    /// <summary>The margin of error of an estimate, in the curve's unit.</summary>
    public decimal? Margin { get; private set; }

    /// <summary>A note that everybody may read.</summary>
    public string? PublicNote { get; private set; }

    /// <summary>The value.</summary>
    public Value Value => Value.Stored(Number, Numerator, Denominator, Absence, Kind);

    private protected void Take(Value value, string? publicNote)
    {
        (Number, Numerator, Denominator, Absence, Kind) = (value.Number, value.Numerator, value.Denominator, value.Absence, value.Kind);
        PublicNote = string.IsNullOrWhiteSpace(publicNote) ? null : publicNote.Trim();
    }

    private protected void Take(Cell other)
    {
        Take(other.Value, other.PublicNote);
        (SampleSize, Margin) = (other.SampleSize, other.Margin);
    }
}
