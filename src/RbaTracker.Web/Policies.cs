using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Domain.People;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web;

/// <summary>Who may open which page: one policy a duty. What a person may do there is checked again by each command.</summary>
public static class Policies
{
    public const string ReadStaff = nameof(Duty.ReadStaff);
    public const string EnterValues = nameof(Duty.EnterValues);
    public const string ApproveValues = nameof(Duty.ApproveValues);
    public const string ReadGroups = nameof(Duty.ReadGroups);
    public const string Publish = nameof(Duty.Publish);
    public const string EditRecords = nameof(Duty.EditRecords);
    public const string Administer = nameof(Duty.Administer);

    internal static void AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, DutyHandler>();
        services.AddAuthorization(options =>
        {
            foreach (var duty in Enum.GetValues<Duty>())
            {
                options.AddPolicy(duty.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement(duty)));
            }
        });
    }

    private sealed record DutyRequirement(Duty Duty) : IAuthorizationRequirement;

    private sealed class DutyHandler(IDbContextFactory<RbaDbContext> contexts, CityClock clock) : AuthorizationHandler<DutyRequirement>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DutyRequirement requirement)
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (await db.HoldsAnywhereAsync(CurrentActor.Of(context.User), requirement.Duty, clock.Today))
            {
                context.Succeed(requirement);
            }
        }
    }
}
