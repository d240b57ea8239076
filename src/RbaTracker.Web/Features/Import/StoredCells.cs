using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Features.Import;

/// <summary>What is stored of a curve: its targets by decision, its values as they were and are published, and what is on its way.</summary>
internal sealed class StoredCells(Curve curve)
{
    private readonly Dictionary<int, List<decimal>> _values = [];
    private readonly HashSet<int> _entries = [];

    public Curve Curve => curve;

    public bool HasEntry(int startMonth) => _entries.Contains(startMonth);

    /// <summary>The numbers of a cell, the oldest first.</summary>
    public IReadOnlyList<decimal> Of(int startMonth, bool isTarget) => isTarget
        ? [.. curve.Targets.Where(target => target.StartMonth == startMonth).OrderBy(target => target.Revision).Select(target => target.Wanted)]
        : _values.GetValueOrDefault(startMonth) ?? [];

    public static async Task<Dictionary<CurveId, StoredCells>> ReadAsync(RbaDbContext db, IReadOnlyList<CurveId> curves, CancellationToken cancellation)
    {
        if (curves.Count == 0)
        {
            return [];
        }

        var total = GroupId.Total;
        var known = (await db.Curves.AsNoTracking().AsSplitQuery().Where(curve => curves.Contains(curve.Id)).ToListAsync(cancellation))
            .ToDictionary(curve => curve.Id, curve => new StoredCells(curve));
        var former = await db.DataPointRevisions.AsNoTracking().Where(one => curves.Contains(one.CurveId) && one.GroupId == total).ToListAsync(cancellation);
        foreach (var one in former.OrderBy(one => one.Revision))
        {
            known[one.CurveId].Add(one);
        }

        foreach (var point in await db.DataPoints.AsNoTracking().Where(one => curves.Contains(one.CurveId) && one.GroupId == total).ToListAsync(cancellation))
        {
            known[point.CurveId].Add(point);
        }

        foreach (var entry in await db.Entries.AsNoTracking().Where(one => curves.Contains(one.CurveId) && one.GroupId == total).ToListAsync(cancellation))
        {
            known[entry.CurveId].Add(entry);
            known[entry.CurveId]._entries.Add(entry.StartMonth);
        }

        return known;
    }

    private void Add(Cell cell)
    {
        if (cell.Value.Measured(curve.Scale) is { } number)
        {
            if (!_values.TryGetValue(cell.StartMonth, out var numbers))
            {
                _values.Add(cell.StartMonth, numbers = []);
            }

            numbers.Add(number);
        }
    }
}
