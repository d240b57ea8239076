using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RbaTracker.Data;

/// <summary>A compiled query for whichever database the context is on: EF ties a compiled query to the first model that asks.</summary>
/// <param name="compile">Compiles it, once for each model.</param>
public sealed class Compiled<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> _queries = [];

    /// <summary>The query for the model of a context.</summary>
    public TQuery On(RbaDbContext db) => _queries.GetValue(db.Model, _ => compile());
}
