using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Organisation;

namespace RbaTracker.Data.Organisation;

/// <summary>Reads the organisation whole.</summary>
public static class OrganisationOn
{
    /// <summary>The organisation as it stands on a day: a few hundred rows at most.</summary>
    public static async Task<OrganisationTree> OrganisationOnAsync(this RbaDbContext db, DateOnly day, CancellationToken cancellation = default) =>
        new(await db.Units.AsNoTracking().ToListAsync(cancellation), day);
}
