using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shared.Records;

/// <summary>That something public is no longer in use, and what came in its place.</summary>
/// <param name="On">The first day without it; it may lie ahead.</param>
/// <param name="Reason">Why.</param>
/// <param name="Next">The code of what came in its place, or none.</param>
/// <param name="NextName">Its name.</param>
public sealed record Ended(DateOnly On, Text Reason, Code? Next, Text? NextName)
{
    internal static Ended? Of(Retirement? retirement, Text? nextName) =>
        retirement is null ? null : new Ended(retirement.On, retirement.Reason, nextName is null ? null : retirement.ReplacedBy, nextName);
}
