using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Words;

/// <summary>That a thing is no longer in use. It keeps its page, which says what came in its place.</summary>
/// <param name="On">The first day without it.</param>
/// <param name="ReplacedBy">The public name of what came in its place, of the same kind; none where nothing did.</param>
/// <param name="Reason">Why, in public words.</param>
public sealed record Retirement(DateOnly On, Code? ReplacedBy, Text Reason)
{
    /// <summary>States a retirement of a thing that is in use, or takes back that of one that was retired.</summary>
    /// <param name="code">The public name of the thing.</param>
    /// <param name="now">Its retirement so far.</param>
    /// <param name="retirement">The retirement, which a thing that is in use can have; or none, for one that has been retired.</param>
    internal static Retirement? Of(Code code, Retirement? now, Retirement? retirement)
    {
        if (retirement is null)
        {
            Rule.Require(now is not null, Broken.NotRetired);
            return null;
        }

        Rule.Require(now is null, Broken.RetiredAlready);
        Rule.Require(retirement.ReplacedBy != code, Broken.ReplacedByItself);
        Rule.Require(retirement.Reason.HasWords, Broken.RetirementNeedsReason);
        return retirement;
    }
}
