using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>The decision about a submitted value.</summary>
public sealed class ReviewForm
{
    public Code Code { get; set; } = null!;

    /// <summary>Whom the value is about; none for everyone together.</summary>
    public Code? Group { get; set; }

    public int StartMonth { get; set; }

    /// <summary>The version that the approver looked at.</summary>
    public int Version { get; set; }

    /// <summary>What the contributor is to do; needed when it is returned.</summary>
    public string? Comment { get; set; }
}
