using System.Reflection;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Testing;
using RbaTracker.Web.Clockwork;
using RbaTracker.Web.Features.Accounts;
using RbaTracker.Web.Features.Admin;
using RbaTracker.Web.Features.Curves;
using RbaTracker.Web.Features.DataEntry;
using RbaTracker.Web.Features.Import;
using RbaTracker.Web.Features.Indicators;
using RbaTracker.Web.Features.Measures;
using RbaTracker.Web.Features.Organisation;
using RbaTracker.Web.Features.Programs;
using RbaTracker.Web.Features.Reporting;
using RbaTracker.Web.Features.Results;
using RbaTracker.Web.Features.Scorecards;
using RbaTracker.Web.Shared.Records;

namespace RbaTracker.Web.Tests.Rights;

/// <summary>A command as the rights see it.</summary>
/// <param name="Command">Its class.</param>
/// <param name="Duty">The duty that it asks for; none for what only the clockwork does.</param>
/// <param name="Where">Whether the duty must be held for the department of the form's curve, for the whole city, or anywhere.</param>
/// <param name="Form">A plausible form, on a measure; none where it takes no form.</param>
public sealed record CommandRight(Type Command, Duty? Duty, CommandRight.Scope Where, Func<TestSite, string, Task<object>>? Form)
{
    public enum Scope
    {
        Department,
        WholeCity,
        Anywhere,
    }

    /// <summary>Every command. One that is not here fails a test.</summary>
    public static IReadOnlyList<CommandRight> All { get; } =
    [
        new(typeof(RecordDataPoint), Domain.People.Duty.EnterValues, Scope.Department, (_, measure) => Made(new RecordDataPointForm
        {
            Code = Sample.Code(measure),
            Period = Sample.Quarter(2026, 2),
            Number = "41.5",
        })),
        new(typeof(DiscardEntry), Domain.People.Duty.EnterValues, Scope.Department, (_, measure) => Made(
            new DiscardEntryForm(Sample.Code(measure), Sample.Quarter(2026, 2), 99))),
        new(typeof(SubmitEntries), Domain.People.Duty.EnterValues, Scope.Department, (_, measure) => Made(
            new SubmitEntriesForm { Drafts = [new DraftToSubmit(Sample.Code(measure), Sample.Quarter(2026, 2), 99)] })),
        new(typeof(ApproveEntry), Domain.People.Duty.ApproveValues, Scope.Department, (_, measure) => Made(Review(measure))),
        new(typeof(ReturnEntry), Domain.People.Duty.ApproveValues, Scope.Department, (_, measure) => Made(Review(measure))),
        new(typeof(PlanRelease), Domain.People.Duty.Publish, Scope.WholeCity, (_, _) => Made(new PlanReleaseForm { On = Sample.Today, Values = [(new Domain.Curves.CurveId(1), 1, 1)] })),
        new(typeof(SaveFocusArea), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new FocusAreaForm { Code = NewCode(), NameEnglish = "Homes" })),
        new(typeof(SaveResult), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new ResultForm { Code = NewCode(), NameEnglish = "Everyone is safe" })),
        new(typeof(SaveStrategy), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new StrategyForm
        {
            Code = NewCode(),
            NameEnglish = "Housing first",
            ReasoningEnglish = "A home comes before all else.",
            Indicators = ["people-without-shelter"],
        })),
        new(typeof(SaveProgram), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new ProgramForm
        {
            Code = NewCode(),
            NameEnglish = "Outreach",
            CustomersEnglish = "People who sleep outside",
            Department = "housing",
        })),
        new(typeof(SaveMeasure), Domain.People.Duty.EditRecords, Scope.WholeCity, (site, measure) => site.WithAsync<MeasureFormQuery, object>(
            async query => (await query.RunAsync(measure))!)),
        new(typeof(SaveIndicator), Domain.People.Duty.EditRecords, Scope.WholeCity, (site, _) => site.WithAsync<IndicatorFormQuery, object>(
            async query => (await query.RunAsync("people-without-shelter"))!)),
        new(typeof(DefineCurve), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, measure) => Made(new DefinitionForm
        {
            Code = measure,
            Version = 99,
            From = Sample.Today,
            WordsEnglish = "Counted anew.",
        })),
        new(typeof(SetTargets), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, measure) => Made(new TargetsForm { Code = measure, Version = 99, From = Sample.Today, Wanted = "90" })),
        new(typeof(SaveBenchmark), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, measure) => Made(new BenchmarkForm
        {
            Code = measure,
            Version = 99,
            NameEnglish = "Peers",
            SourceEnglish = "Their report",
            Values = "2026-01 80",
        })),
        new(typeof(DropBenchmark), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, measure) => Made(new BenchmarkForm { Code = measure, Version = 99, Number = 1 })),
        new(typeof(SaveUnit), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new UnitForm { Code = NewCode(), NameEnglish = "Libraries", From = Sample.Today })),
        new(typeof(SavePosition), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new PositionForm { TitleEnglish = "Librarian", Unit = "housing" })),
        new(typeof(SaveScorecard), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new ScorecardForm { Code = NewCode(), NameEnglish = "Budget book" })),
        new(typeof(SaveDimension), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new DimensionForm { Code = NewCode(), NameEnglish = "Age", From = Sample.Today, SourceEnglish = "Census" })),
        new(typeof(BeginList), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new BeginListForm { Dimension = "age", Version = 99, ListFrom = Sample.Today, ListEnglish = "Census" })),
        new(typeof(SaveGroup), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new GroupForm { Dimension = "age", Version = 99, GroupCode = NewCode(), GroupEnglish = "Older people" })),
        new(typeof(EndGroup), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new EndGroupForm { Version = 99, LastList = "1" })),
        new(typeof(CrossGroups), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new CrossGroupsForm { Dimension = "age", Version = 99, One = "older", Other = "spanish", CrossingCode = NewCode() })),
        new(typeof(RetireUnit), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new RetireUnitForm { Code = "parks", Version = 99, On = Sample.Today })),
        new(typeof(ReturnToUse), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new ReturnForm("results", "safe-stable-home", 99))),
        new(typeof(RetireRecord), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new RetireForm
        {
            Kind = "results",
            Code = "safe-stable-home",
            Version = 99,
            On = Sample.Today,
            ReasonEnglish = "Said anew.",
        })),
        new(typeof(DeleteRecord), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(new DeleteForm("results", "safe-stable-home", 99))),
        new(typeof(ImportMeasures), Domain.People.Duty.EditRecords, Scope.WholeCity, (_, _) => Made(Features.Import.ImportFiles.Form(
            Features.Import.ImportFiles.Pipes.Replace("Water", NewCode(), StringComparison.Ordinal)))),
        new(typeof(ChangeSettings), Domain.People.Duty.Administer, Scope.WholeCity, (site, _) => site.WithAsync<SettingsQuery, object>(async query => await query.RunAsync())),
        new(typeof(AddPerson), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new AddPersonForm
        {
            Name = "New Colleague",
            Email = $"{Guid.CreateVersion7():N}@laurelridge.example",
            Password = "several words in a row",
        })),
        new(typeof(SavePerson), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new PersonForm { Version = 99, Name = "Ada", Language = "en" })),
        new(typeof(GiveRole), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new GiveRoleForm { Version = 99, Role = nameof(Role.Approver), From = Sample.Today })),
        new(typeof(EndRole), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new EndRoleForm { Version = 99, LastDay = Sample.Today })),
        new(typeof(NameStandIn), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new StandInForm { Version = 99, Begins = Sample.Today, Ends = Sample.Today })),
        new(typeof(EndStandIn), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new EndStandInForm { Version = 99, EndsEarly = Sample.Today })),
        new(typeof(NoteLeaving), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new LeavingForm { Version = 99, LeftOn = Sample.Today })),
        new(typeof(TakeBack), Domain.People.Duty.Administer, Scope.WholeCity, (_, _) => Made(new TakeBackForm { Version = 99 })),
        new(typeof(ChooseLanguage), Domain.People.Duty.ReadStaff, Scope.Anywhere, (_, _) => Made("es")),
        new(typeof(PublishDueReleases), null, Scope.WholeCity, null),
        new(typeof(SealAudit), null, Scope.WholeCity, null),
    ];

    /// <summary>The classes of the product that change something for somebody: they take the writer, and run for an actor.</summary>
    public static IReadOnlyList<Type> Found { get; } =
        [.. typeof(WebHost).Assembly.GetTypes()
            .Where(type => type.IsClass && type.GetConstructors().Any(made => made.GetParameters().Any(part => part.ParameterType == typeof(Writer))))
            .Where(type => type.GetMethod("RunAsync")?.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(Actor))];

    /// <summary>Whether somebody may.</summary>
    public bool IsHeldBy(Role role, bool wholeCity, bool ofTheDepartment) =>
        Duty is { } duty && Roles.DutiesOf(role).Contains(duty) && Where switch
        {
            Scope.Department => wholeCity || ofTheDepartment,
            Scope.WholeCity => wholeCity,
            _ => true,
        };

    /// <summary>Runs it.</summary>
    public async Task RunAsync(TestSite site, Actor actor, string measure)
    {
        var form = Form is null ? null : await Form(site, measure);
        var run = Command.GetMethod("RunAsync")!;
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(site.Services);
        var command = scope.ServiceProvider.GetService(Command)!;
        var given = form is null ? new object[] { actor, CancellationToken.None } : [actor, form, CancellationToken.None];
        await (Task)run.Invoke(command, BindingFlags.DoNotWrapExceptions, null, given, null)!;
    }

    private static ReviewForm Review(string measure) => new() { Code = Sample.Code(measure), StartMonth = Sample.Quarter(2026, 2).StartMonth, Version = 99, Comment = "Look again." };

    private static string NewCode() => $"new-{Guid.CreateVersion7():N}";

    private static Task<object> Made(object form) => Task.FromResult(form);
}
