namespace RbaTracker.Domain.People;

/// <summary>What a person was appointed to. A role is given for a unit and all below it, or for the whole city.</summary>
public enum Role
{
    /// <summary>Enters values.</summary>
    Contributor,

    /// <summary>Approves or returns the values that others entered.</summary>
    Approver,

    /// <summary>Reviews equity: groups, gaps, assessments.</summary>
    EquityReviewer,

    /// <summary>Sees dollars beside results.</summary>
    BudgetAnalyst,

    /// <summary>Looks after areas and their maps.</summary>
    GisEditor,

    /// <summary>Makes approved values public.</summary>
    Publisher,

    /// <summary>Sets up records, people and roles.</summary>
    Administrator,

    /// <summary>Reads what the council reads before it is public.</summary>
    Council,

    /// <summary>A partner outside the city's staff.</summary>
    Partner,
}

/// <summary>What a command or a page asks for. Each is held by some roles.</summary>
public enum Duty
{
    /// <summary>See the staff workspace.</summary>
    ReadStaff,

    /// <summary>Enter, change and submit values.</summary>
    EnterValues,

    /// <summary>Approve or return submitted values.</summary>
    ApproveValues,

    /// <summary>Read values by group before small groups are protected.</summary>
    ReadGroups,

    /// <summary>Plan releases and make values public.</summary>
    Publish,

    /// <summary>Change the records: results, programs, measures and their words.</summary>
    EditRecords,

    /// <summary>Change the city's settings, people and roles.</summary>
    Administer,
}

/// <summary>Which duties a role holds.</summary>
public static class Roles
{
    /// <summary>The duties of a role.</summary>
    public static IReadOnlyList<Duty> DutiesOf(Role role) => role switch
    {
        Role.Contributor => [Duty.ReadStaff, Duty.EnterValues, Duty.ReadGroups],
        Role.Approver => [Duty.ReadStaff, Duty.EnterValues, Duty.ApproveValues, Duty.ReadGroups],
        Role.EquityReviewer => [Duty.ReadStaff, Duty.ReadGroups],
        Role.Publisher => [Duty.ReadStaff, Duty.ReadGroups, Duty.Publish, Duty.EditRecords],
        Role.Administrator => [Duty.ReadStaff, Duty.ReadGroups, Duty.EditRecords, Duty.Administer],
        _ => [Duty.ReadStaff],
    };

    /// <summary>The roles that hold a duty.</summary>
    public static IReadOnlyList<Role> HoldersOf(Duty duty) =>
        [.. Enum.GetValues<Role>().Where(role => DutiesOf(role).Contains(duty))];
}
