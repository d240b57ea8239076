using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Organisation;

/// <summary>Names a unit of the organisation.</summary>
public readonly record struct OrganisationUnitId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static OrganisationUnitId New() => new(Guid.CreateVersion7());
}

/// <summary>The level of a unit in the organisation's tree.</summary>
public enum UnitLevel
{
    /// <summary>A cabinet office or portfolio: groups departments.</summary>
    Cabinet,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A division of a department.</summary>
    Division,
}

/// <summary>A cabinet office, department or division. Its name and its place in the tree have dates, so that history follows them.</summary>
public sealed class OrganisationUnit
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 200;

    private readonly List<UnitPlace> _places = [];
    private readonly List<UnitSuccessor> _successors = [];

    /// <summary>Founds a unit.</summary>
    /// <param name="code">Its public name in addresses.</param>
    /// <param name="level">Its level.</param>
    /// <param name="name">Its first name.</param>
    /// <param name="parent">The unit above, or none at the top.</param>
    /// <param name="from">The day from which it has that name and place.</param>
    public OrganisationUnit(Code code, UnitLevel level, Text name, OrganisationUnitId? parent, DateOnly from)
    {
        (Id, Code, Level) = (OrganisationUnitId.New(), code, level);
        Place(name, parent, from);
    }

    private OrganisationUnit() => Code = null!;

    /// <summary>Its id.</summary>
    public OrganisationUnitId Id { get; private set; }

    /// <summary>Its public name in addresses.</summary>
    public Code Code { get; private set; }

    /// <summary>Its level.</summary>
    public UnitLevel Level { get; private set; }

    /// <summary>Its names and parents, each from a day on.</summary>
    public IReadOnlyCollection<UnitPlace> Places => _places;

    /// <summary>The first day without it, or none while it stands.</summary>
    public DateOnly? RetiredOn { get; private set; }

    /// <summary>The units that came in its place: one after a merger, several after a split, none where its work ended.</summary>
    public IReadOnlyCollection<UnitSuccessor> Successors => _successors;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Its name and parent on a day; before its first day, the first ones.</summary>
    public UnitPlace PlaceOn(DateOnly day) =>
        _places.Where(place => place.From <= day).MaxBy(place => place.From) ?? _places.MinBy(place => place.From)!;

    /// <summary>Renames or moves it from a day on; what was before stays readable.</summary>
    public void Place(Text name, OrganisationUnitId? parent, DateOnly from)
    {
        Rule.Require(name.HasWords, Broken.UnitNeedsName);
        Rule.Require(name.Longest <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        Rule.Require(parent != Id, Broken.UnitBelowItself);
        Rule.Require(_places.All(place => place.From < from), Broken.UnitPlaceNotLater);
        Rule.Require(RetiredOn is null, Broken.RetiredAlready);
        _places.Add(new UnitPlace(from, name, parent));
    }

    /// <summary>Ends it with the day before; what belonged to it follows a single successor by itself.</summary>
    /// <param name="on">The first day without it.</param>
    /// <param name="successors">The units that come in its place.</param>
    public void Retire(DateOnly on, IReadOnlyCollection<OrganisationUnitId> successors)
    {
        Rule.Require(RetiredOn is null, Broken.RetiredAlready);
        Rule.Require(_places.All(place => place.From < on), Broken.UnitPlaceNotLater);
        Rule.Require(!successors.Contains(Id), Broken.ReplacedByItself);
        RetiredOn = on;
        Links.Keep(_successors, link => link.Successor, successors, successor => new UnitSuccessor(successor));
    }
}

/// <summary>That another unit came in the place of a retired one.</summary>
/// <param name="Successor">The other unit.</param>
public sealed record UnitSuccessor(OrganisationUnitId Successor);

/// <summary>What a unit is called and where it stands from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The unit above, or none.</param>
public sealed record UnitPlace(DateOnly From, Text Name, OrganisationUnitId? Parent);
