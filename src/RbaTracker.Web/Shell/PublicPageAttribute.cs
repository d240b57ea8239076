namespace RbaTracker.Web.Shell;

/// <summary>Marks a page that everybody may read: rendered on the server without script, the same for all, kept in memory.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute
{
    /// <summary>Whether the page answers what stands behind its address. Then it is made anew each time: questions are without number.</summary>
    public bool ReadsQuery { get; init; }
}
