using FluentValidation.Results;

namespace RbaTracker.Web.Shared.Forms;

/// <summary>What is wrong with a form as it stands: sentences by field, and those that belong to none.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> _errors = [];

    /// <summary>All of them, in the order found.</summary>
    public IReadOnlyList<FormError> All => _errors;

    /// <summary>The sentences at a field.</summary>
    public IEnumerable<string> At(string field) => _errors.Where(error => error.Field == field).Select(error => error.Sentence);

    internal void Clear() => _errors.Clear();

    internal void Add(string? field, string sentence) => _errors.Add(new FormError(field, sentence));

    internal void Add(ValidationResult result) => result.Errors.ForEach(error => Add(error.PropertyName, error.ErrorMessage));
}

/// <summary>One sentence, at a field or at the form as a whole.</summary>
/// <param name="Field">The form's property, or none.</param>
/// <param name="Sentence">What is wrong, in the reader's language.</param>
public sealed record FormError(string? Field, string Sentence);
