using System.CommandLine;
using System.Globalization;
using RbaTracker.Data;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Features.Import;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Verbs;

/// <summary>Imports the measures of a file at the city's own machine: one transaction, or nothing.</summary>
internal static class ImportVerb
{
    private const int Refused = 1;
    private const int Cancelled = 130;

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The CSV file." };
        var map = new Option<FileInfo>("--map") { Description = "What its columns mean, as JSON; docs/operate/import.md has one.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only look: say what would be done, write nothing." };
        var landsAs = new Option<ImportedAs>("--as") { Description = "The state in which values land: submitted (default), or published with --approved-by." };
        var approvedBy = new Option<string?>("--approved-by") { Description = "Who approves what is published: the name or sign-in address of a publisher." };
        var leaveOut = new Option<bool>("--leave-out-refused") { Description = "Import the rest where something is refused; otherwise nothing is imported." };
        var measures = new Command("measures", "Departments, programs, measures, targets and actuals from one file.") { file, map, dryRun, landsAs, approvedBy, leaveOut };
        measures.TreatUnmatchedTokensAsErrors = false;
        measures.SetAction((parsed, cancellation) => RunAsync(
            new Wish(
                parsed.GetValue(file)!,
                parsed.GetValue(map)!,
                parsed.GetValue(dryRun),
                parsed.GetValue(landsAs),
                parsed.GetValue(approvedBy),
                parsed.GetValue(leaveOut),
                [.. parsed.UnmatchedTokens]),
            cancellation));
        return new Command("import", "Import a file: rba import measures FILE --map MAP.json.") { measures };
    }

    private static async Task<int> RunAsync(Wish wish, CancellationToken cancellation)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguagePath.CultureOf(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Language.Spanish ? Language.Spanish : Language.English);
        foreach (var needed in new[] { wish.File, wish.Map }.Where(needed => !needed.Exists))
        {
            throw new SettingsRefusedException(Show.Say(Words.FileNotThere, needed.FullName));
        }

        await using var app = MigrateVerb.Quiet(wish.Settings);
        await app.Services.PrepareRbaDataAsync(cancellation);
        await app.Services.GetRequiredService<CurrentCity>().ReadAsync(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var form = new ImportForm
        {
            Open = wish.File.OpenRead,
            FileName = wish.File.Name,
            Map = await File.ReadAllTextAsync(wish.Map.FullName, cancellation),
            IsDryRun = wish.IsDryRun,
            As = wish.As,
            ApprovedBy = await ApproverAsync(scope.ServiceProvider, wish, cancellation),
            LeavesOutRefused = wish.LeavesOutRefused,
            Progress = Console.IsErrorRedirected ? null : Tell,
        };
        try
        {
            var report = await scope.ServiceProvider.GetRequiredService<ImportMeasures>().RunAsync(Actor.Clockwork, form, cancellation);
            Print(report);
            return report.RefusedCount > 0 && !report.IsWritten ? Refused : 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"rba: {Words.ImportCancelled}");
            return Cancelled;
        }
        catch (BrokenRuleException refusal)
        {
            throw new SettingsRefusedException(refusal.Sentence());
        }
    }

    private static async Task<PersonId?> ApproverAsync(IServiceProvider services, Wish wish, CancellationToken cancellation)
    {
        if (wish.As == ImportedAs.Published && wish.ApprovedBy is null)
        {
            throw new SettingsRefusedException(Words.ApproverNeeded);
        }

        return wish.ApprovedBy is null
            ? null
            : await services.GetRequiredService<ApproverQuery>().RunAsync(wish.ApprovedBy, cancellation) ?? throw new SettingsRefusedException(Show.Say(Words.ApproverUnknown, wish.ApprovedBy));
    }

    private static void Print(ImportReport report)
    {
        Console.WriteLine(ImportLines.Outcome(report));
        foreach (var line in ImportLines.Counts(report))
        {
            Console.WriteLine(line);
        }

        foreach (var (heading, lines) in ImportLines.Lists(report))
        {
            Console.WriteLine();
            Console.WriteLine(heading);
            foreach (var line in lines)
            {
                Console.WriteLine($"  {line}");
            }
        }

        if (report.IsDryRun && report.Found.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine(Show.Say(Words.ImportUnits, report.Found.Count));
            foreach (var measure in report.Found)
            {
                Console.WriteLine($"  {ImportLines.Unit(measure)}");
            }
        }
    }

    private static void Tell(ImportProgress progress) =>
        Console.Error.Write(progress.Done == progress.Of ? "\r" : string.Create(CultureInfo.CurrentCulture, $"\r{EnumWords.Of(progress.Stage)} {progress.Done:N0}"));

    private sealed record Wish(FileInfo File, FileInfo Map, bool IsDryRun, ImportedAs As, string? ApprovedBy, bool LeavesOutRefused, string[] Settings);
}
