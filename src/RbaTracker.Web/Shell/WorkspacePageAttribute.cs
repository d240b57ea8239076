namespace RbaTracker.Web.Shell;

/// <summary>Marks a page of the staff workspace or of signing in: it may run our script, and is never kept in a cache.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkspacePageAttribute : Attribute;
