namespace RbaTracker.Web.Shell;

/// <summary>Marks a page that everybody may read: rendered on the server without script, the same for all, kept in memory.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute;
