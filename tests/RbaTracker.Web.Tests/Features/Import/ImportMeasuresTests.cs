using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Import;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Features.Import;

/// <summary>What an import stores, in which state, with whose right; and that it is one transaction which can be run again.</summary>
public abstract class ImportMeasuresTests(DatabaseKind kind) : IAsyncLifetime
{
    private TestSite _site = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(kind);

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? default;

    [Fact]
    public async Task Values_land_handed_in_and_wait_for_approval_and_targets_stand_with_their_revisions()
    {
        var report = await RunAsync(TestPeople.Dana, ImportFiles.Form(ImportFiles.Pipes));

        Assert.True(report.IsWritten);
        Assert.Equal((2, 1, 2, 2, 1, 2, 1), (report.Counts.NewUnits, report.Counts.NewPrograms, report.Counts.NewMeasures, report.Counts.NewValues, report.Counts.ValueRevisions, report.Counts.NewTargets, report.Counts.TargetRevisions));
        await using var db = _site.Read();
        var leaks = await CurveAsync(db, "Leaks mended");
        var entry = await db.Entries.SingleAsync(one => one.CurveId == leaks.Id, Cancellation);
        Assert.Equal((EntryState.Submitted, 1250m, 1), (entry.State, entry.Number, entry.Version));
        Assert.Equal(("FY2026 budget says 1,250; FY2025 budget said 1,200.", "Imported from FY2026 budget."), (entry.PublicNote, entry.InternalNote));
        Assert.Equal((await _site.ActorAsync(TestPeople.Dana)).Person, entry.EnteredBy);
        Assert.Null(entry.RevisionKind);

        var inspected = await CurveAsync(db, "% of pipes inspected");
        Assert.Equal((Unit.Percent, 1, Polarity.Neutral), (inspected.Unit, inspected.Decimals, inspected.Polarity));
        Assert.Equal(
            [(90m, new DateOnly(2024, 7, 1), ""), (95m, new DateOnly(2025, 7, 1), "FY2026 budget says 95%; FY2025 budget said 90%.")],
            inspected.Targets.OrderBy(target => target.Revision).Select(target => (target.Wanted, target.DecidedOn, target.Reason.ToString())));
        Assert.Equal(85.7m, (await db.Entries.SingleAsync(one => one.CurveId == inspected.Id, Cancellation)).Number);
        Assert.Equal("City of Pipes, adopted budgets: FY2025 budget; FY2026 budget", Assert.Single(inspected.Definitions).Source.ToString());
        Assert.False(await db.DataPoints.AnyAsync(point => point.CurveId == leaks.Id, Cancellation));
    }

    [Fact]
    public async Task The_cabinet_stands_above_the_department_and_the_strategy_is_a_goal_of_the_program()
    {
        await RunAsync(TestPeople.Dana, ImportFiles.Form(ImportFiles.Pipes + "b27,Basins,Water Department,Pipes,Waste nothing,Leaks found,2024,Actual,3\n"));

        await using var db = _site.Read();
        var department = (await db.Units.ToListAsync(Cancellation)).Single(unit => unit.PlaceOn(Sample.Today).Name.ToString() == "Water Department");
        var places = department.Places.OrderBy(place => place.From).ToList();
        Assert.Equal(UnitLevel.Department, department.Level);
        Assert.Equal(["Works", "Basins"], await NamesAsync(db, places.Select(place => place.Parent!.Value)));
        Assert.Equal(new DateOnly(2026, 7, 1), places[1].From);
        var program = (await db.Programs.ToListAsync(Cancellation)).Single(program => program.Name.ToString() == "Pipes");
        Assert.Equal(("Keep it flowing\nWaste nothing", department.Id), (program.Goals.ToString(), program.DepartmentOn(Sample.Today)));
    }

    [Fact]
    public async Task Published_values_are_approved_by_a_publisher_and_keep_what_was_said_before()
    {
        var form = ImportFiles.Form(ImportFiles.Pipes);
        form.As = ImportedAs.Published;
        await RunAsync(TestPeople.Dana, form);

        var dana = await _site.ActorAsync(TestPeople.Dana);
        await using var db = _site.Read();
        var leaks = await CurveAsync(db, "Leaks mended");
        var point = await db.DataPoints.SingleAsync(one => one.CurveId == leaks.Id, Cancellation);
        Assert.Equal((1250m, 2, RevisionKind.SourceRevised, "FY2026 budget says 1,250; FY2025 budget said 1,200."), (point.Number, point.Revision, point.RevisionKind, point.RevisionReason));
        Assert.Equal((dana.Person, null), (point.ApprovedBy, point.EnteredBy));
        var former = await db.DataPointRevisions.SingleAsync(one => one.CurveId == leaks.Id, Cancellation);
        Assert.Equal((1200m, 1, RevisionKind.SourceRevised), (former.Number, former.Revision, former.ReplacedBecause));
        var release = await db.Releases.SingleAsync(one => one.Id == point.ReleaseId, Cancellation);
        Assert.Equal((dana.Person, Sample.Now), (release.PlannedBy, release.PublishedAt));
        var summary = await db.Summaries.SingleAsync(one => one.CurveId == leaks.Id, Cancellation);
        var again = new CurveSummary(leaks.Id, GroupId.Total);
        again.Make(leaks, [point], Sample.Now);
        Assert.True(summary.SaysTheSameAs(again));
        Assert.False(await db.Entries.AnyAsync(one => one.CurveId == leaks.Id, Cancellation));
        var audit = await db.AuditEntries.OrderBy(entry => entry.Id).LastAsync(Cancellation);
        Assert.Equal(("ImportMeasures", dana.Name), (audit.Action, audit.ActorName));
        Assert.Contains("\"did\":\"imported as published, approved by Dana Cho: pipes.csv\"", audit.Payload, StringComparison.Ordinal);
        Assert.Contains("""{"kind":"DataPoint","did":"loaded","rows":2,""", audit.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_it_again_changes_nothing_whatever_state_the_values_landed_in()
    {
        foreach (var landsAs in new[] { ImportedAs.Submitted, ImportedAs.Published })
        {
            var csv = ImportFiles.Pipes.Replace("Water", landsAs.ToString(), StringComparison.Ordinal);
            var form = ImportFiles.Form(csv);
            form.As = landsAs;
            Assert.True((await RunAsync(TestPeople.Dana, form)).IsWritten);
            var before = await CountsAsync();

            var again = await RunAsync(TestPeople.Dana, form);

            Assert.False(again.IsWritten);
            Assert.Equal("Nothing changed: the file says nothing that is not stored already.", ImportLines.Outcome(again));
            Assert.Equal(before, await CountsAsync());
        }
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var before = await CountsAsync();
        var form = ImportFiles.Form(ImportFiles.Pipes);
        form.IsDryRun = true;

        var report = await RunAsync(TestPeople.Dana, form);

        Assert.Equal(before, await CountsAsync());
        Assert.Equal("Dry run: nothing was written.", ImportLines.Outcome(report));
        form.IsDryRun = false;
        var run = await RunAsync(TestPeople.Dana, form);
        Assert.Equal(report.Counts, run.Counts);
        Assert.Equal(report.Revised.Select(one => one.Sentence), run.Revised.Select(one => one.Sentence));
    }

    [Fact]
    public async Task The_file_of_the_next_year_adds_to_what_is_known_even_under_a_better_name()
    {
        var form = ImportFiles.Form(ImportFiles.Pipes);
        form.As = ImportedAs.Published;
        await RunAsync(TestPeople.Dana, form);
        await _site.WithAsync<Writer>(writer => writer.RunAsync(Actor.Clockwork, async db =>
        {
            var measure = (await db.Measures.ToListAsync(Cancellation)).Single(one => one.Name.ToString() == "Leaks mended");
            measure.Describe(Sample.Text("Leaks that were mended"), measure.Description);
        }));
        var next = ImportFiles.Form(ImportFiles.Pipes + """
            b27,Works,Water Department,Pipes,Waste nothing,Leaks mended,2024,Actual,"1,300"
            b27,Works,Water Department,Pipes,Waste nothing,Leaks mended,2025,Actual,"1,350"
            b27,Works,Water Department,Pipes,Waste nothing,Leaks mended,2026,Target,"1,500"

            """);
        next.As = ImportedAs.Published;

        var report = await RunAsync(TestPeople.Dana, next);

        Assert.Equal((0, 0, 1, 1, 0, 1), (report.Counts.NewUnits, report.Counts.NewMeasures, report.Counts.NewValues, report.Counts.ValueRevisions, report.Counts.NewTargets, report.Counts.TargetRevisions));
        await using var db = _site.Read();
        var leaks = await CurveAsync(db, "Leaks that were mended");
        Assert.Equal([(1300m, 3), (1350m, 1)], (await db.DataPoints.Where(one => one.CurveId == leaks.Id).OrderBy(one => one.StartMonth).ToListAsync(Cancellation)).Select(one => (one.Number!.Value, one.Revision)));
        Assert.Equal([1200m, 1250m], (await db.DataPointRevisions.Where(one => one.CurveId == leaks.Id).OrderBy(one => one.Revision).ToListAsync(Cancellation)).Select(one => one.Number!.Value));
        Assert.Equal(1500m, leaks.TargetFor(Sample.Year(2025, 7).StartMonth)!.Wanted);
        var summary = await db.Summaries.SingleAsync(one => one.CurveId == leaks.Id, Cancellation);
        Assert.Equal((1350m, 1300m), (summary.Latest, summary.Previous));
        Assert.False((await RunAsync(TestPeople.Dana, next)).IsWritten);
    }

    [Fact]
    public async Task Handed_in_a_change_of_a_published_value_is_a_revision_to_be_approved()
    {
        var form = ImportFiles.Form(ImportFiles.Pipes);
        form.As = ImportedAs.Published;
        await RunAsync(TestPeople.Dana, form);

        var next = ImportFiles.Pipes + "b27,Works,Water Department,Pipes,Waste nothing,Leaks mended,2024,Actual,\"1,300\"\n";
        Assert.True((await RunAsync(TestPeople.Dana, ImportFiles.Form(next))).IsWritten);

        await using var db = _site.Read();
        var leaks = await CurveAsync(db, "Leaks mended");
        var entry = await db.Entries.SingleAsync(one => one.CurveId == leaks.Id, Cancellation);
        Assert.Equal((1300m, RevisionKind.SourceRevised, "FY2027 budget says 1,300; FY2026 budget said 1,250."), (entry.Number, entry.RevisionKind, entry.RevisionReason));

        // Nobody's work is overwritten: what waits is finished first.
        var other = await RunAsync(TestPeople.Dana, ImportFiles.Form(next.Replace("1,300", "1,400", StringComparison.Ordinal)));
        Assert.Equal("Row 9, column “value”, “1,400”: somebody is working on this value, or it waits for approval: finish that first.", Assert.Single(other.Refusals).Sentence);
    }

    [Fact]
    public async Task What_is_refused_can_be_left_out()
    {
        var form = ImportFiles.Form(ImportFiles.Pipes + "b26,Works,Water Department,Pipes,,Leaks found,2024,Actual,many\n");
        Assert.False((await RunAsync(TestPeople.Dana, form)).IsWritten);
        form.LeavesOutRefused = true;

        var report = await RunAsync(TestPeople.Dana, form);

        Assert.True(report.IsWritten);
        Assert.Equal((1, 2), (report.RefusedCount, report.Counts.NewMeasures));
    }

    [Fact]
    public async Task A_corrected_unit_is_the_one_that_is_stored()
    {
        var form = ImportFiles.Form(ImportFiles.Pipes);
        form.Corrections = [new UnitCorrection("Water Department", "Pipes", "Leaks mended", nameof(Unit.Milestone), 2)];
        await RunAsync(TestPeople.Dana, form);

        await using var db = _site.Read();
        var leaks = await CurveAsync(db, "Leaks mended");
        Assert.Equal((Unit.Milestone, 2), (leaks.Unit, leaks.Decimals));
    }

    [Fact]
    public async Task Publishing_needs_the_publishers_right_and_nobody_approves_in_anothers_name()
    {
        var form = ImportFiles.Form(ImportFiles.Pipes);
        form.As = ImportedAs.Published;
        var before = await CountsAsync();

        // An administrator edits records and does not publish.
        Assert.Equal(Broken.NotYourDuty, await RefusalAsync(TestPeople.Priya, form));
        form.ApprovedBy = (await _site.ActorAsync(TestPeople.Dana)).Person;
        Assert.Equal(Broken.NotYourDuty, await RefusalAsync(TestPeople.Priya, form));
        form.ApprovedBy = (await _site.ActorAsync(TestPeople.Priya)).Person;
        Assert.Equal(Broken.NotYourDuty, await RefusalAsync(TestPeople.Dana, form));
        Assert.Equal(Broken.NotYourDuty, (await Assert.ThrowsAsync<BrokenRuleException>(() => RunAsync(Actor.Clockwork, form))).Rule);
        form.ApprovedBy = null;
        Assert.Equal(Broken.NotYourDuty, (await Assert.ThrowsAsync<BrokenRuleException>(() => RunAsync(Actor.Clockwork, form))).Rule);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task A_cancel_in_the_middle_leaves_nothing_behind()
    {
        foreach (var stage in Enum.GetValues<ImportStage>())
        {
            using var cancel = new CancellationTokenSource();
            var before = await CountsAsync();
            var form = ImportFiles.Form(Long(5_000));
            form.As = ImportedAs.Published;
            form.Progress = progress =>
            {
                if (progress.Stage == stage)
                {
                    cancel.Cancel();
                }
            };

            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await RunAsync(await _site.ActorAsync(TestPeople.Dana), form, cancel.Token));

            Assert.Equal(before, await CountsAsync());
        }

        // The writer is free for the next.
        Assert.True((await RunAsync(TestPeople.Dana, ImportFiles.Form(ImportFiles.Pipes))).IsWritten);
    }

    [Fact]
    public async Task An_imported_value_is_approved_released_and_read_by_everybody()
    {
        await RunAsync(TestPeople.Dana, ImportFiles.Form(ImportFiles.Pipes));
        await _site.WithAsync<Writer>(writer => writer.RunAsync(Actor.Clockwork, async db =>
        {
            var water = (await db.Units.ToListAsync(Cancellation)).Single(unit => unit.PlaceOn(Sample.Today).Name.ToString() == "Water Department");
            db.Add(new Appointment((await _site.ActorAsync(TestPeople.Omar)).Person!.Value, Role.Approver, water.Id, Sample.Today.AddDays(-1)));
        }));
        await using var db = _site.Read();
        var measure = (await db.Measures.ToListAsync(Cancellation)).Single(one => one.Name.ToString() == "Leaks mended");
        var (omar, month) = (await _site.ActorAsync(TestPeople.Omar), Sample.Year(2023, 7).StartMonth);
        await _site.WithAsync<ApproveEntry>(approve => approve.RunAsync(omar, new ReviewForm { Code = measure.Code, StartMonth = month, Version = 1 }));
        var dana = await _site.ActorAsync(TestPeople.Dana);
        await _site.WithAsync<PlanRelease, int>(plan => plan.RunAsync(dana, new PlanReleaseForm { On = Sample.Today, Values = [(measure.CurveId, month, 2)] }));

        var page = await _site.Visit().GetAsync($"/measures/{measure.Code}");

        Assert.Contains("1,250", page.Words, StringComparison.Ordinal);
        Assert.Contains("FY2026 budget says 1,250; FY2025 budget said 1,200.", page.Words, StringComparison.Ordinal);
    }

    /// <summary>A file of many measures, five values each.</summary>
    internal static string Long(int rows) => ImportFiles.Header + "\n" + string.Concat(Enumerable.Range(0, rows)
        .Select(i => $"b25,Works,Water Department,Pipes {i / 500},Keep it flowing,Measure {i / 5},{2020 + (i % 5)},Actual,{i}\n"));

    private Task<ImportReport> RunAsync(Actor actor, ImportForm form, CancellationToken cancellation = default)
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = Shell.LanguagePath.CultureOf("en");
        return _site.WithAsync<ImportMeasures, ImportReport>(import => import.RunAsync(actor, form, cancellation));
    }

    private async Task<ImportReport> RunAsync(string email, ImportForm form) => await RunAsync(await _site.ActorAsync(email), form);

    private async Task<Broken> RefusalAsync(string email, ImportForm form) => (await Assert.ThrowsAsync<BrokenRuleException>(() => RunAsync(email, form))).Rule;

    private async Task<(int, int, int, int, int, int, int)> CountsAsync()
    {
        await using var db = _site.Read();
        return (await db.Units.CountAsync(Cancellation), await db.Programs.CountAsync(Cancellation), await db.Measures.CountAsync(Cancellation), await db.Entries.CountAsync(Cancellation), await db.DataPoints.CountAsync(Cancellation), await db.Curves.SelectMany(curve => curve.Targets).CountAsync(Cancellation), await db.AuditEntries.CountAsync(Cancellation));
    }

    private static async Task<Curve> CurveAsync(Data.RbaDbContext db, string name)
    {
        var id = (await db.Measures.AsNoTracking().ToListAsync(Cancellation)).Single(one => one.Name.ToString() == name).CurveId;
        return await db.Curves.AsNoTracking().SingleAsync(curve => curve.Id == id, Cancellation);
    }

    private static async Task<List<string>> NamesAsync(Data.RbaDbContext db, IEnumerable<OrganisationUnitId> ids)
    {
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, Cancellation);
        return [.. ids.Select(id => units[id].PlaceOn(Sample.Today).Name.ToString())];
    }

    public sealed class OnSqlite() : ImportMeasuresTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ImportMeasuresTests(DatabaseKind.PostgreSql);
}
