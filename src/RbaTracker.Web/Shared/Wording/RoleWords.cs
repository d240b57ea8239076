using System.Globalization;
using RbaTracker.Domain.People;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>A role in words.</summary>
public static class RoleWords
{
    /// <summary>The words.</summary>
    public static string Of(Role role) => Words.ResourceManager.GetString($"Role_{role}", CultureInfo.CurrentUICulture)!;
}
