using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using RbaTracker.Domain.People;

namespace RbaTracker.Web.Shell;

/// <summary>Who is at the keyboard, in a request and in a circuit alike. It says who; rights are read anew by each command.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    /// <summary>The signed-in person, or nobody.</summary>
    public async Task<Actor> GetAsync() => Of((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>The person of a signed-in principal, or nobody.</summary>
    public static Actor Of(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? Actor.Of(new PersonId(id), user.FindFirstValue(ClaimTypes.GivenName) ?? "")
            : Actor.Nobody;
}
