using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Organisation;

/// <summary>Names a position.</summary>
public readonly record struct PositionId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static PositionId New() => new(Guid.CreateVersion7());
}

/// <summary>A post in a department that answers for measures. Its holder changes; the answerability stays.</summary>
public sealed class Position
{
    /// <summary>The longest title.</summary>
    public const int TitleMaxLength = 200;

    private readonly List<PositionHolding> _holdings = [];

    /// <summary>Creates a post, vacant.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="unit">Its department or division.</param>
    public Position(Text title, OrganisationUnitId unit)
    {
        (Id, Title) = (PositionId.New(), Text.None);
        Describe(title, unit, null);
    }

    private Position() => Title = Text.None;

    /// <summary>Its id.</summary>
    public PositionId Id { get; private set; }

    /// <summary>Its title.</summary>
    public Text Title { get; private set; }

    /// <summary>Its department or division.</summary>
    public OrganisationUnitId Unit { get; private set; }

    /// <summary>The position above, to which a vacancy climbs; none at the top.</summary>
    public PositionId? ReportsTo { get; private set; }

    /// <summary>Who held it, from when; a holding without a person is a vacancy.</summary>
    public IReadOnlyCollection<PositionHolding> Holdings => _holdings;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Who holds it on a day, or nobody.</summary>
    public PersonId? HolderOn(DateOnly day) =>
        _holdings.Where(holding => holding.From <= day).MaxBy(holding => holding.From)?.Holder;

    /// <summary>Says its title, where it stands and to whom it reports.</summary>
    public void Describe(Text title, OrganisationUnitId unit, PositionId? reportsTo)
    {
        Rule.Require(title.HasWords, Broken.PositionNeedsTitle);
        Rule.Require(title.Longest <= TitleMaxLength, Broken.NameTooLong, TitleMaxLength);
        Rule.Require(reportsTo != Id, Broken.PositionAboveItself);
        (Title, Unit, ReportsTo) = (title, unit, reportsTo);
    }

    /// <summary>The position that answers on a day: this one, or while it is vacant the nearest above that is held; none where all are vacant.</summary>
    /// <param name="day">The day.</param>
    /// <param name="positions">All positions by id.</param>
    public Position? AnsweringOn(DateOnly day, IReadOnlyDictionary<PositionId, Position> positions)
    {
        var seen = new HashSet<PositionId>();
        for (var at = this; at is not null && seen.Add(at.Id); at = at.ReportsTo is { } above ? positions.GetValueOrDefault(above) : null)
        {
            if (at.HolderOn(day) is not null)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Gives it to a person, or leaves it vacant, from a day on.</summary>
    public void Hold(PersonId? holder, DateOnly from)
    {
        Rule.Require(_holdings.All(holding => holding.From < from), Broken.HoldingNotLater);
        _holdings.Add(new PositionHolding(from, holder));
    }

    /// <summary>Leaves it vacant from the day on which its holder left. What came before and who comes later stays.</summary>
    /// <returns>Whether the person held it, or was to hold it.</returns>
    public bool LeftBy(PersonId person, DateOnly day)
    {
        var isHeld = HolderOn(day) == person && _holdings.All(holding => holding.From != day);
        var coming = _holdings.FindAll(holding => holding.Holder == person && holding.From >= day);
        coming.ForEach(holding => holding.Vacate());
        if (isHeld)
        {
            _holdings.Add(new PositionHolding(day, null));
        }

        return isHeld || coming.Count > 0;
    }
}

/// <summary>Who holds a position from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Holder">The person, or none while it is vacant.</param>
public sealed record PositionHolding(DateOnly From, PersonId? Holder)
{
    /// <summary>The person, or none while it is vacant.</summary>
    public PersonId? Holder { get; private set; } = Holder;

    internal void Vacate() => Holder = null;
}
