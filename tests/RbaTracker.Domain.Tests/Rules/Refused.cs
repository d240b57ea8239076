using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Tests.Rules;

/// <summary>Expects that a rule of the field refuses, and hands back what its sentence names.</summary>
internal static class Refused
{
    public static IReadOnlyList<object> Because(Broken rule, Action asked)
    {
        var refusal = Assert.Throws<BrokenRuleException>(asked);
        Assert.Equal(rule, refusal.Rule);
        return refusal.Arguments;
    }

    public static IReadOnlyList<object> Because(Broken rule, Func<object> made) => Because(rule, () => { made(); });
}
