using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Audit;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Import;

/// <summary>The state in which the values of an import land.</summary>
public enum ImportedAs
{
    /// <summary>Handed in: the departments approve them as any other.</summary>
    Submitted,

    /// <summary>Published: a person with the publisher's right approves them as a whole.</summary>
    Published,
}

/// <summary>A file of measures, the map that says what its columns mean, and in which state its values land.</summary>
public sealed class ImportForm
{
    /// <summary>Opens the file at its beginning; more than once.</summary>
    public Func<Stream>? Open { get; set; }

    /// <summary>The name of the file, for the audit.</summary>
    public string? FileName { get; set; }

    /// <summary>The map, as JSON.</summary>
    public string? Map { get; set; }

    /// <summary>Whether it only looks: nothing is written.</summary>
    public bool IsDryRun { get; set; }

    public ImportedAs As { get; set; }

    /// <summary>Who approves what is published: on the pages only oneself.</summary>
    public PersonId? ApprovedBy { get; set; }

    /// <summary>Whether the rest is taken where something is refused; otherwise nothing is.</summary>
    public bool LeavesOutRefused { get; set; }

    /// <summary>Units and decimals that a person corrected in the report; they come after those of the map.</summary>
    public IReadOnlyList<UnitCorrection> Corrections { get; set; } = [];

    /// <summary>Told how far it has come, from another thread.</summary>
    public Action<ImportProgress>? Progress { get; set; }
}

internal sealed class ImportFormValidator : AbstractValidator<ImportForm>
{
    public ImportFormValidator()
    {
        RuleFor(form => form.FileName).NotEmpty().WithMessage(_ => Words.ChooseAFile);
        RuleFor(form => form.Map).NotEmpty().WithMessage(_ => Words.MapNeeded);
    }
}

/// <summary>
/// Takes the measures of a file over: its departments, programs and measures where they are not known yet, its targets and actuals, and
/// what a later source says otherwise as revisions. One transaction, or nothing. What is stored already is not stored again.
/// </summary>
public sealed class ImportMeasures(IDbContextFactory<RbaDbContext> contexts, Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>What was found and done.</returns>
    public async Task<ImportReport> RunAsync(Actor actor, ImportForm form, CancellationToken cancellation = default)
    {
        // A large file is read for a while: not on the thread of a circuit, and not before it is known that the person may.
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            await RequireAsync(db, actor, form, cancellation);
        }

        return await Task.Run(() => ReadAndRunAsync(actor, form, cancellation), cancellation);
    }

    private async Task<ImportReport> ReadAndRunAsync(Actor actor, ImportForm form, CancellationToken cancellation)
    {
        ImportMap map;
        try
        {
            map = ImportMap.Read(form.Map);
        }
        catch (FileRefusedException refused)
        {
            return new ImportReport { IsDryRun = form.IsDryRun, Refusals = [refused.Refusal], RefusedCount = 1 };
        }

        ImportFile file;
        string digest;
        await using (var content = form.Open!())
        {
            digest = Convert.ToHexString(await SHA256.HashDataAsync(content, cancellation));
        }

        await using (var content = form.Open())
        {
            file = FileReading.Read(content, map, rows => form.Progress?.Invoke(new(ImportStage.Reading, rows, 0)), cancellation);
        }

        if (form.IsDryRun || file.IsRefused || (file.RefusedCount > 0 && !form.LeavesOutRefused))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            return (await PlanAsync(db, file, map, form, cancellation)).Report(form.IsDryRun);
        }

        var report = await writer.RunBulkAsync(actor, db => WriteAsync(db, actor, file, map, form, digest, cancellation), cancellation);
        if (report.IsWritten)
        {
            await city.ReadAsync(CancellationToken.None);
        }

        return report;
    }

    private async Task<ImportReport> WriteAsync(RbaDbContext db, Actor actor, ImportFile file, ImportMap map, ImportForm form, string digest, CancellationToken cancellation)
    {
        var approver = await RequireAsync(db, actor, form, cancellation);
        var plan = await PlanAsync(db, file, map, form, cancellation);
        var report = plan.Report(isDryRun: false);
        if (!plan.IsNews || (report.RefusedCount > 0 && !form.LeavesOutRefused))
        {
            return report;
        }

        var writing = new ImportWriting(db, plan, map, clock.Now, actor.Person, approver?.Person);
        await writing.RunAsync((done, of) => form.Progress?.Invoke(new(ImportStage.Writing, done, of)), cancellation);
        var landed = approver is null ? "imported as submitted" : $"imported as published, approved by {approver.Name}";
        db.Note(new AuditDigest("ImportedFile", $"{landed}: {form.FileName}", file.Rows, digest));
        await db.ShowAsync(cancellation);
        report.IsWritten = true;
        return report;
    }

    private Task<ImportPlan> PlanAsync(RbaDbContext db, ImportFile file, ImportMap map, ImportForm form, CancellationToken cancellation) => ImportPlan.MakeAsync(
        db, file, map, form.Corrections, city.Settings.Fiscal, clock.Today, (done, of) => form.Progress?.Invoke(new(ImportStage.Comparing, done, of)), cancellation);

    /// <summary>Refuses unless the person may set up records, and where values are published unless who approves them may publish.</summary>
    /// <returns>Who approves, where values are published.</returns>
    private async Task<Actor?> RequireAsync(RbaDbContext db, Actor actor, ImportForm form, CancellationToken cancellation)
    {
        await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
        if (form.As != ImportedAs.Published)
        {
            return null;
        }

        // Nobody approves in another's name; at the command line whoever runs the machine says who did.
        var approver = actor.IsClockwork ? form.ApprovedBy : actor.Person;
        var person = approver is { } id ? await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) : null;
        Rule.Require(person is not null && (form.ApprovedBy is null || form.ApprovedBy == approver), Broken.NotYourDuty);
        var approving = Actor.Of(person!.Id, person.Name);
        await db.RequireAsync(approving, Duty.Publish, clock.Today, cancellation);
        return approving;
    }
}

/// <summary>Finds the person whom somebody at the command line names as approver: by sign-in address or by name.</summary>
public sealed class ApproverQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The person; none where nobody or more than one is called so.</summary>
    public async Task<PersonId?> RunAsync(string named, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var byAddress = await db.Users.Where(user => user.Email == named).Select(user => (PersonId?)user.Person).FirstOrDefaultAsync(cancellation);
        if (byAddress is not null)
        {
            return byAddress;
        }

        var byName = await db.People.Where(person => person.Name == named).Select(person => person.Id).Take(2).ToListAsync(cancellation);
        return byName.Count == 1 ? byName[0] : null;
    }
}
