using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Words;

/// <summary>The stable public name of a thing, used in addresses and files: <c>homeless-unsheltered</c>. It never changes.</summary>
public sealed record Code
{
    /// <summary>The longest code.</summary>
    public const int MaxLength = 80;

    private Code(string value) => Value = value;

    /// <summary>Lower-case letters a to z, digits and single hyphens.</summary>
    public string Value { get; }

    /// <summary>Reads a code.</summary>
    /// <exception cref="BrokenRuleException">It is empty, too long, or has other characters.</exception>
    public static Code Of(string value)
    {
        Rule.Require(IsCode(value), Broken.CodeNotReadable, value);
        return new Code(value);
    }

    /// <summary>Reads a code from an address, where nonsense means that nothing is there.</summary>
    public static Code? Find(string? value) => value is not null && IsCode(value) ? new Code(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsCode(string value) =>
        value.Length is > 0 and <= MaxLength
        && value[0] != '-' && value[^1] != '-'
        && !value.Contains("--", StringComparison.Ordinal)
        && value.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
