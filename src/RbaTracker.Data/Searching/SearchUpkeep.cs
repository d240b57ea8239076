using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.Searching;

/// <summary>Keeps the words by which things are found right, with every save and in its transaction: no command can forget to.</summary>
internal sealed class SearchUpkeep
{
    internal static BulkTable<SearchWord> Table { get; } = new(SearchWord.Table, nameof(SearchWord),
    [
        new("kind", typeof(int), word => (int)word.Kind),
        new("word", typeof(string), word => word.Word),
        new("weight", typeof(int), word => word.Weight),
        new("thing", typeof(Guid), word => word.Thing),
        new("until", typeof(DateOnly), word => word.Until),
    ]);

    private readonly List<object> _written = [];
    private readonly List<Guid> _old = [];

    /// <summary>Notes what is about to be saved and can be searched for.</summary>
    public void TakeDown(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Searched.Of(entry.Entity) is { } searched)
            {
                if (entry.State != EntityState.Added)
                {
                    _old.Add(searched.Thing);
                }

                if (entry.State != EntityState.Deleted)
                {
                    _written.Add(entry.Entity);
                }
            }
        }
    }

    /// <summary>Writes the words of what has been saved in the place of the former ones.</summary>
    public async Task WriteAsync(RbaDbContext db, WriteSession session, IPointLoader loader)
    {
        if (_old.Count > 0)
        {
            await db.SearchWords.Where(word => _old.Contains(word.Thing)).ExecuteDeleteAsync().ConfigureAwait(false);
            _old.Clear();
        }

        if (_written.Count > 0)
        {
            // Asked only now for its words: a thing may have been saved twice before anything could be written.
            await loader.AddAsync(session, Table, Rows(_written.Distinct()), CancellationToken.None).ConfigureAwait(false);
            _written.Clear();
        }
    }

    internal static IAsyncEnumerable<SearchWord> Rows(IEnumerable<object> things) =>
        things.SelectMany(thing => Searched.Of(thing)?.Words() ?? []).ToAsyncEnumerable();
}
