using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace RbaTracker.Web.Shared.Forms;

/// <summary>What every field has: its label, hint, value and the sentences of what is wrong with it.</summary>
public abstract class FieldBase<TValue> : ComponentBase
{
    [CascadingParameter]
    public FormErrors Errors { get; set; } = new();

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue?> ValueChanged { get; set; }

    [Parameter]
    public Expression<Func<TValue?>>? ValueExpression { get; set; }

    /// <summary>Tells fields of several like rows apart.</summary>
    [Parameter]
    public string Row { get; set; } = "";

    /// <summary>The name of the form's property.</summary>
    protected string Name => Row + (ValueExpression is null ? Label : FieldIdentifier.Create(ValueExpression).FieldName);

    protected string Id => $"field-{Name}";

    protected IReadOnlyList<string> Wrong => [.. Errors.At(Name)];

    protected string Class => Wrong.Count > 0 ? "field field-bad" : "field";

    protected string? Invalid => Wrong.Count > 0 ? "true" : null;

    protected string? DescribedBy
    {
        get
        {
            var parts = (Hint is null ? [] : new[] { $"{Id}-hint" }).Concat(Wrong.Count > 0 ? [$"{Id}-error"] : []);
            return string.Join(' ', parts) is { Length: > 0 } ids ? ids : null;
        }
    }
}
