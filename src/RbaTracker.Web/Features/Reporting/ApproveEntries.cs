using FluentValidation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>The values that an approver ticked, each as it was looked at.</summary>
public sealed class ApproveEntriesForm
{
    public IReadOnlyList<ReviewForm> Ticked { get; set; } = [];
}

internal sealed class ApproveEntriesFormValidator : AbstractValidator<ApproveEntriesForm>
{
    public ApproveEntriesFormValidator() => RuleFor(form => form.Ticked).NotEmpty().WithMessage(_ => Words.TickOne);
}

/// <summary>What became of one of them: approved, or the rule that refused it.</summary>
public sealed record ApprovedOrNot(ReviewForm Value, BrokenRuleException? Refusal);

/// <summary>Approves many values in one go. Each goes the way of a single one, with its right, its version and its audit; one that is refused keeps no other.</summary>
public sealed class ApproveEntries(ApproveEntry approve)
{
    /// <summary>How many are with the writer at once, which commits them together.</summary>
    private const int Together = 16;

    /// <summary>Approves them.</summary>
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<ApprovedOrNot>> RunAsync(Actor actor, ApproveEntriesForm form, CancellationToken cancellation = default)
    {
        var done = new List<ApprovedOrNot>(form.Ticked.Count);
        foreach (var some in form.Ticked.Chunk(Together))
        {
            done.AddRange(await Task.WhenAll(some.Select(value => ApproveAsync(actor, value, cancellation))));
        }

        return done;
    }

    private async Task<ApprovedOrNot> ApproveAsync(Actor actor, ReviewForm value, CancellationToken cancellation)
    {
        try
        {
            await approve.RunAsync(actor, value, cancellation);
            return new ApprovedOrNot(value, null);
        }
        catch (BrokenRuleException refusal)
        {
            return new ApprovedOrNot(value, refusal);
        }
    }
}
