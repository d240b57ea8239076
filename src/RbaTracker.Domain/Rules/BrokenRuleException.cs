namespace RbaTracker.Domain.Rules;

/// <summary>A person asked for something that a rule of the field refuses; nothing was changed.</summary>
/// <remarks>It carries a key and its arguments; the sentence in the reader's language is made where it is read.</remarks>
public sealed class BrokenRuleException : Exception
{
    /// <summary>Refuses because of <paramref name="rule"/>.</summary>
    public BrokenRuleException(Broken rule, params object[] arguments)
        : base(rule.ToString())
    {
        Rule = rule;
        Arguments = arguments;
    }

    /// <summary>The rule that was broken.</summary>
    public Broken Rule { get; }

    /// <summary>What the sentence names, in the order of its places.</summary>
    public IReadOnlyList<object> Arguments { get; }
}
