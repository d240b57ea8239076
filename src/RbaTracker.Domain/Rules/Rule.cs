namespace RbaTracker.Domain.Rules;

/// <summary>States a rule of the field once, where the thing that it protects lives.</summary>
public static class Rule
{
    /// <summary>Refuses with the sentence of the rule unless it holds.</summary>
    /// <param name="holds">Whether the rule holds.</param>
    /// <param name="broken">The rule, whose sentence a person will read.</param>
    /// <param name="arguments">What the sentence names: a limit, a period, a name.</param>
    /// <exception cref="BrokenRuleException">The rule does not hold.</exception>
    public static void Require(bool holds, Broken broken, params object[] arguments)
    {
        if (!holds)
        {
            throw new BrokenRuleException(broken, arguments);
        }
    }
}
