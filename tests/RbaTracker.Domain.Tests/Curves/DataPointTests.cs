using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.Curves;

public sealed class DataPointTests
{
    private readonly ReleaseId _first = ReleaseId.New();
    private readonly ReleaseId _second = ReleaseId.New();
    private readonly DateTimeOffset _later = Sample.Now.AddMonths(3);

    [Fact]
    public void Publishing_takes_the_approved_value_with_who_entered_and_who_approved_it()
    {
        var curve = Sample.Curve(unit: Unit.Percent);
        var point = new DataPoint(Sample.Entry(EntryState.Approved, curve, value: Sample.Parts(9, 12)), _first, Sample.Now);

        Assert.Equal((1, _first, Sample.Now), (point.Revision, point.ReleaseId, point.PublishedAt));
        Assert.Equal((Sample.Contributor, Sample.Approver), (point.EnteredBy, point.ApprovedBy));
        Assert.Equal((9m, 12m, 75m), (point.Numerator, point.Denominator, point.Value.Measured(curve.Scale)));
        Assert.Equal((Sample.Quarter(2026, 1).StartMonth, GroupId.Total), (point.StartMonth, point.GroupId));
        Assert.Null(point.RevisionKind);
    }

    [Theory]
    [InlineData(EntryState.Draft)]
    [InlineData(EntryState.Submitted)]
    [InlineData(EntryState.Returned)]
    public void What_is_not_approved_is_never_published(EntryState state) =>
        Refused.Because(Broken.EntryNotApproved, () => new DataPoint(Sample.Entry(state), _first, Sample.Now));

    [Theory]
    [InlineData(RevisionKind.Scheduled)]
    [InlineData(RevisionKind.SourceRevised)]
    [InlineData(RevisionKind.Correction)]
    [InlineData(RevisionKind.MethodChange)]
    public void A_revision_keeps_the_former_value_and_says_why_it_was_replaced(RevisionKind kind)
    {
        var point = new DataPoint(Sample.Entry(EntryState.Approved, value: Value.Of(41.5m, ValueKind.Provisional)), _first, Sample.Now);

        var former = point.Revise(Sample.Revision(point, Sample.Value(44m), kind: kind, reason: " Counted anew. "), _second, _later);

        Assert.Equal(Value.Of(41.5m, ValueKind.Provisional), former.Value);
        Assert.Equal((1, _first, Sample.Now, _later), (former.Revision, former.ReleaseId, former.PublishedAt, former.ReplacedAt));
        Assert.Equal((kind, "Counted anew."), (former.ReplacedBecause, former.Reason));
        Assert.Equal((point.CurveId, point.GroupId, point.StartMonth), (former.CurveId, former.GroupId, former.StartMonth));
        Assert.Equal((2, Sample.Value(44m), _second, _later), (point.Revision, point.Value, point.ReleaseId, point.PublishedAt));
        Assert.Equal((kind, "Counted anew."), (point.RevisionKind, point.RevisionReason));
    }

    [Fact]
    public void Every_value_that_was_public_once_stays_readable()
    {
        var point = Sample.Point(Sample.Curve(), Sample.Quarter(2026, 1), Sample.Value(1));
        var kept = Enumerable.Range(2, 9).Select(n => point.Revise(Sample.Revision(point, Sample.Value(n)), _second, _later)).ToList();

        Assert.Equal(Enumerable.Range(1, 9), kept.Select(former => former.Revision));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], kept.Select(former => former.Number!.Value));
        Assert.Equal((10, 10m), (point.Revision, point.Number));
    }

    [Fact]
    public void A_value_taken_back_leaves_its_reason_and_no_number()
    {
        var point = Sample.Point(Sample.Curve(), Sample.Quarter(2026, 1), Sample.Value(41.5m));
        var former = point.Revise(Sample.Revision(point, Value.Absent(Absence.NotComparable)), _second, _later);

        Assert.Equal(41.5m, former.Number);
        Assert.Null(point.Number);
        Assert.Equal(Absence.NotComparable, point.Absence);
    }

    [Fact]
    public void Nothing_published_is_overwritten_without_a_revision()
    {
        var point = Sample.Point(Sample.Curve(), Sample.Quarter(2026, 1), Sample.Value(41.5m));

        Refused.Because(Broken.RevisionNeedsReason, () => point.Revise(Sample.Entry(EntryState.Approved), _second, _later));
        AssertUntouched(point);
    }

    [Fact]
    public void A_revision_is_approved_like_a_first_value_and_a_refused_one_changes_nothing()
    {
        var point = Sample.Point(Sample.Curve(), Sample.Quarter(2026, 1), Sample.Value(41.5m));

        Refused.Because(
            Broken.EntryNotApproved, () => point.Revise(Sample.Revision(point, Sample.Value(44), state: EntryState.Submitted), _second, _later));
        AssertUntouched(point);
    }

    [Fact]
    public void An_approved_value_of_a_group_does_not_become_a_data_point() => Refused.Because(
        Broken.GroupsNotReleased, () => new DataPoint(Sample.Entry(EntryState.Approved, group: new GroupId(2)), _first, Sample.Now));

    [Fact]
    public void A_revision_of_another_period_never_lands_here()
    {
        var curve = Sample.Curve();
        var point = Sample.Point(curve, Sample.Quarter(2026, 1), Sample.Value(41.5m));
        var other = Sample.Point(curve, Sample.Quarter(2025, 4), Sample.Value(40));

        Assert.Throws<ArgumentException>(() => point.Revise(Sample.Revision(other, Sample.Value(44)), _second, _later));
        AssertUntouched(point);
    }

    private static void AssertUntouched(DataPoint point) =>
        Assert.Equal((1, 41.5m, Sample.Now), (point.Revision, point.Number, point.PublishedAt));
}
