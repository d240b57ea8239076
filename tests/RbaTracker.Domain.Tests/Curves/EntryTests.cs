using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class EntryTests
{
    public enum Act
    {
        Type,
        Submit,
        Approve,
        Return,
        Plan,
    }

    /// <summary>Each state with each act: the state after it, or the rule that refuses.</summary>
    public static TheoryData<EntryState, bool, Act, EntryState?, Broken?> Acts => new()
    {
        { EntryState.Draft, false, Act.Type, EntryState.Draft, null },
        { EntryState.Draft, false, Act.Submit, EntryState.Submitted, null },
        { EntryState.Draft, false, Act.Approve, null, Broken.EntryNotSubmitted },
        { EntryState.Draft, false, Act.Return, null, Broken.EntryNotSubmitted },
        { EntryState.Draft, false, Act.Plan, null, Broken.EntryNotApproved },

        { EntryState.Submitted, false, Act.Type, null, Broken.EntryNotOpen },
        { EntryState.Submitted, false, Act.Submit, null, Broken.EntryNotOpen },
        { EntryState.Submitted, false, Act.Approve, EntryState.Approved, null },
        { EntryState.Submitted, false, Act.Return, EntryState.Returned, null },
        { EntryState.Submitted, false, Act.Plan, null, Broken.EntryNotApproved },

        { EntryState.Returned, false, Act.Type, EntryState.Returned, null },
        { EntryState.Returned, false, Act.Submit, EntryState.Submitted, null },
        { EntryState.Returned, false, Act.Approve, null, Broken.EntryNotSubmitted },
        { EntryState.Returned, false, Act.Return, null, Broken.EntryNotSubmitted },
        { EntryState.Returned, false, Act.Plan, null, Broken.EntryNotApproved },

        { EntryState.Approved, false, Act.Type, null, Broken.EntryNotOpen },
        { EntryState.Approved, false, Act.Submit, null, Broken.EntryNotOpen },
        { EntryState.Approved, false, Act.Approve, null, Broken.EntryNotSubmitted },
        { EntryState.Approved, false, Act.Return, EntryState.Returned, null },
        { EntryState.Approved, false, Act.Plan, EntryState.Approved, null },

        // Once it is planned for a release nothing changes it any more.
        { EntryState.Approved, true, Act.Type, null, Broken.EntryNotOpen },
        { EntryState.Approved, true, Act.Submit, null, Broken.EntryNotOpen },
        { EntryState.Approved, true, Act.Approve, null, Broken.EntryNotSubmitted },
        { EntryState.Approved, true, Act.Return, null, Broken.EntryInRelease },
        { EntryState.Approved, true, Act.Plan, null, Broken.EntryInRelease },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void A_value_goes_from_draft_by_approval_to_its_release_and_no_other_way(
        EntryState state, bool planned, Act act, EntryState? after, Broken? refused)
    {
        var entry = Sample.Entry(state);
        if (planned)
        {
            Do(Act.Plan, entry);
        }

        if (refused is { } rule)
        {
            Refused.Because(rule, () => Do(act, entry));
            Assert.Equal((state, Sample.Value(41.5m)), (entry.State, entry.Value));
        }
        else
        {
            Do(act, entry);
            Assert.Equal(after, entry.State);
        }
    }

    [Fact]
    public void A_new_entry_is_an_open_draft_without_a_value()
    {
        var entry = Sample.Curve().Begin(Sample.Quarter(2026, 1), GroupId.Total, [], Sample.Today);

        Assert.Equal((EntryState.Draft, true), (entry.State, entry.IsOpen));
        Assert.False(entry.Value.IsKnown);
        Assert.Null(entry.RevisionKind);
    }

    [Fact]
    public void Nothing_is_handed_in_before_something_was_typed() =>
        Refused.Because(
            Broken.ValueNeedsNumber, () => Sample.Curve().Begin(Sample.Quarter(2026, 1), GroupId.Total, [], Sample.Today).Submit());

    [Fact]
    public void A_reason_for_no_value_is_handed_in_like_a_value()
    {
        var entry = Sample.Entry(EntryState.Submitted, value: Value.Absent(Absence.NotCollected));
        Assert.Equal((EntryState.Submitted, Absence.NotCollected), (entry.State, entry.Absence));
    }

    [Fact]
    public void The_last_one_to_type_is_the_one_who_entered_it()
    {
        var curve = Sample.Curve();
        var entry = Sample.Entry(curve: curve);
        var later = Sample.Now.AddDays(1);

        entry.Type(curve, Sample.Value(44), " Two sites. ", " Ask Ada. ", Sample.Approver, later);

        Assert.Equal((Sample.Approver, later), (entry.EnteredBy, entry.EnteredAt));
        Assert.Equal((44m, "Two sites.", "Ask Ada."), (entry.Number, entry.PublicNote, entry.InternalNote));
    }

    [Fact]
    public void Typing_a_reason_for_no_value_takes_the_number_away()
    {
        var curve = Sample.Curve();
        var entry = Sample.Entry(curve: curve);

        entry.Type(curve, Value.Absent(Absence.NotCollected), " ", "", Sample.Contributor, Sample.Now);

        Assert.Null(entry.Number);
        Assert.Null(entry.PublicNote);
        Assert.Null(entry.InternalNote);
    }

    [Fact]
    public void A_value_that_the_curve_refuses_is_not_taken()
    {
        var curve = Sample.Curve();
        var entry = Sample.Entry(curve: curve);

        Refused.Because(Broken.CountBelowZero, () => entry.Type(curve, Sample.Value(-1), null, null, Sample.Contributor, Sample.Now));
        Assert.Equal(41.5m, entry.Number);
    }

    [Fact]
    public void A_note_has_1000_letters_at_most()
    {
        var curve = Sample.Curve();
        var entry = Sample.Entry(curve: curve);
        var (longest, tooLong) = (new string('x', Entry.NoteMaxLength), new string('x', Entry.NoteMaxLength + 1));

        entry.Type(curve, Sample.Value(1), longest, longest, Sample.Contributor, Sample.Now);
        Assert.Equal([1000], Refused.Because(Broken.NoteTooLong, () => entry.Type(curve, Sample.Value(1), tooLong, null, Sample.Contributor, Sample.Now)));
        Refused.Because(Broken.NoteTooLong, () => entry.Type(curve, Sample.Value(1), null, tooLong, Sample.Contributor, Sample.Now));
        Refused.Because(Broken.NoteTooLong, () => Sample.Entry(EntryState.Submitted).Return(tooLong));
    }

    [Fact]
    public void Nobody_approves_what_they_entered_themselves()
    {
        Refused.Because(Broken.ApproverEnteredIt, () => Sample.Entry(EntryState.Submitted).Approve(Sample.Contributor, ownAllowed: false));

        var entry = Sample.Entry(EntryState.Submitted);
        entry.Approve(Sample.Approver, ownAllowed: false);
        Assert.Equal((EntryState.Approved, Sample.Approver), (entry.State, entry.ApprovedBy));
    }

    [Fact]
    public void A_tiny_city_may_let_people_approve_their_own()
    {
        var entry = Sample.Entry(EntryState.Submitted);
        entry.Approve(Sample.Contributor, ownAllowed: true);
        Assert.Equal(entry.EnteredBy, entry.ApprovedBy);
    }

    [Fact]
    public void What_nobody_entered_nobody_approves()
    {
        var curve = Sample.Curve();
        var entry = Sample.Entry(curve: curve);
        entry.Type(curve, Sample.Value(1), null, null, by: null, Sample.Now);
        entry.Submit();

        Refused.Because(Broken.ApproverEnteredIt, () => entry.Approve(by: null, ownAllowed: false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Sending_back_says_why(string? comment)
    {
        var entry = Sample.Entry(EntryState.Submitted);
        Refused.Because(Broken.ReturnNeedsComment, () => entry.Return(comment));
        Assert.Equal(EntryState.Submitted, entry.State);
    }

    [Fact]
    public void What_was_sent_back_shows_the_comment_until_it_is_handed_in_again()
    {
        var entry = Sample.Entry(EntryState.Approved);

        entry.Return(" March is missing. ");
        Assert.Equal("March is missing.", entry.ReturnComment);
        Assert.Null(entry.ApprovedBy);

        entry.Submit();
        Assert.Null(entry.ReturnComment);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_revision_says_why_in_public(string reason)
    {
        var curve = Sample.Curve();
        var published = Sample.Point(curve, Sample.Quarter(2026, 1), Sample.Value(1));
        Refused.Because(Broken.RevisionNeedsReason, () => curve.BeginRevision(published, [], RevisionKind.Correction, reason));
        Refused.Because(Broken.NoteTooLong, () => curve.BeginRevision(published, [], RevisionKind.Correction, new string('x', Entry.NoteMaxLength + 1)));
    }

    [Fact]
    public void One_revision_is_under_way_at_a_time()
    {
        var curve = Sample.Curve();
        var published = Sample.Point(curve, Sample.Quarter(2026, 1), Sample.Value(1));
        var first = curve.BeginRevision(published, [], RevisionKind.SourceRevised, "The state revised its figure.");

        Assert.Equal((RevisionKind.SourceRevised, "The state revised its figure."), (first.RevisionKind, first.RevisionReason));
        Refused.Because(Broken.PeriodHasValue, () => curve.BeginRevision(published, [first], RevisionKind.Correction, "Another."));
    }

    private static void Do(Act act, Entry entry)
    {
        switch (act)
        {
            case Act.Type:
                entry.Type(Sample.Curve(), Sample.Value(44), null, null, Sample.Contributor, Sample.Now);
                break;
            case Act.Submit:
                entry.Submit();
                break;
            case Act.Approve:
                entry.Approve(Sample.Approver, ownAllowed: false);
                break;
            case Act.Return:
                entry.Return("March is missing.");
                break;
            case Act.Plan:
                _ = new Release([entry], Sample.Today, Sample.Today, Sample.Approver, Sample.Now);
                break;
            default:
                throw new InvalidOperationException($"Unknown act {act}.");
        }
    }
}
