using FluentValidation;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Organisation;

/// <summary>That a unit no longer stands from a day on: its work ended, one unit took it over, or several.</summary>
public sealed class RetireUnitForm
{
    public string? Code { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>The codes of the units that come in its place.</summary>
    public IReadOnlyList<string> Successors { get; set; } = [];
}

internal sealed class RetireUnitFormValidator : AbstractValidator<RetireUnitForm>
{
    public RetireUnitFormValidator() => RuleFor(form => form.On).NotNull().WithMessage(_ => Words.EnterTheDay);
}

/// <summary>Ends a unit. What belonged to it follows a single successor by itself; after a split the office gives each thing to somebody.</summary>
public sealed class RetireUnit(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, RetireUnitForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var unit = db.See(await RecordKinds.Units.FindAsync(db, form.Code ?? "", cancellation) as OrganisationUnit, form.Version);
            var successors = new List<OrganisationUnitId>();
            foreach (var typed in form.Successors)
            {
                var successor = await RecordKinds.Units.FindAsync(db, typed, cancellation) as OrganisationUnit;
                Rule.Require(successor is { RetiredOn: null }, Broken.LinkNotFound, typed);
                successors.Add(successor!.Id);
            }

            unit.Retire(form.On!.Value, successors);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}
