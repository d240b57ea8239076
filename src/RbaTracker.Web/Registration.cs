using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Radzen;
using RbaTracker.Data;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Web.Clockwork;
using RbaTracker.Web.Features.Accounts;
using RbaTracker.Web.Features.Admin;
using RbaTracker.Web.Features.Curves;
using RbaTracker.Web.Features.DataEntry;
using RbaTracker.Web.Features.Import;
using RbaTracker.Web.Features.Indicators;
using RbaTracker.Web.Features.Measures;
using RbaTracker.Web.Features.Organisation;
using RbaTracker.Web.Features.Programs;
using RbaTracker.Web.Features.Reporting;
using RbaTracker.Web.Features.Results;
using RbaTracker.Web.Features.Scorecards;
using RbaTracker.Web.Features.Searching;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;
using RbaTracker.Web.Verbs;

namespace RbaTracker.Web;

/// <summary>Puts the house together: services first, then the way of a request through it.</summary>
internal static class Registration
{
    public static void AddRbaTracker(this WebApplicationBuilder builder)
    {
        // A build that was not published finds its style sheets in Production too.
        builder.WebHost.UseStaticWebAssets();

        var services = builder.Services;
        services.AddRbaData(provider => new DataOptions
        {
            Database = DatabaseOf(provider.GetRequiredService<IConfiguration>(), builder.Environment.ContentRootPath),
            SavedBy = provider => CurrentActor.Of(provider.GetService<IHttpContextAccessor>()?.HttpContext?.User ?? new()),
        });
        services.AddHttpContextAccessor();
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", tags: ["ready"]);
        services.AddSingleton<CurrentCity>();
        services.AddSingleton<CityClock>();
        services.AddSingleton<Vocabulary>();
        services.AddScoped<CurrentActor>();
        services.AddAccounts();
        services.AddPolicies();
        services.AddSignInLimit();
        services.AddRadzenComponents();
        foreach (var found in FluentValidation.AssemblyScanner.FindValidatorsInAssembly(typeof(WebHost).Assembly, includeInternalTypes: true))
        {
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        }

        services.AddFeatures();
        services.AddHostedService<ClockworkHost>();
        services.AddSingleton<KeptPages>();
        services.AddExceptionHandler<NamedErrors>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaySignedIn>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddTokenlessPublicPages();
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    public static void UseRbaTracker(this WebApplication app)
    {
        // Asked for by the first request, so that the way is laid before the database is known; from the application's services, because
        // those of a request cost a scope, and a kept page needs none.
        var pages = new Lazy<KeptPages>(app.Services.GetRequiredService<KeptPages>);
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use((context, next) => pages.Value.ServeAsync(context, next));
        app.UseLanguagePath();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // The page that explains a refusal is read, also where a form was sent: as a form it would be refused itself.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.Use((context, next) => pages.Value.KeepAsync(context, next));
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        app.MapStaticAssets();
        app.MapCityStyle();
        app.MapCurveCsv();
        app.MapAccounts();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).WithoutStateOnPublicPages();
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "rba";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.Events.OnRedirectToLogin = context =>
            {
                var here = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
                context.Response.Redirect($"{context.Request.PathBase}/{Links.SignInThen(here)}");
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            };
        });
        // One sign-in for all languages: by itself a cookie made under /es/ would not be sent to the English pages.
        services.ConfigureAll<CookieAuthenticationOptions>(options => options.Cookie.Path = "/");
        services.AddAntiforgery(options => options.Cookie.Path = "/");
        services.AddIdentityCore<Account>(options =>
        {
            PasswordRule.Set(options.Password);
            options.User.RequireUniqueEmail = true;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        })
            .AddEntityFrameworkStores<RbaDbContext>()
            .AddSignInManager<StaffSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StaySignedIn.Interval);
        services.AddSingleton<FirstRunKey>();
    }

    private static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<ResultsQuery>();
        services.AddScoped<CurveInOfficeQuery>();
        services.AddScoped<DefineCurve>();
        services.AddScoped<SetTargets>();
        services.AddScoped<SaveBenchmark>();
        services.AddScoped<DropBenchmark>();
        services.AddScoped<ColleaguesQuery>();
        services.AddScoped<IndicatorFormQuery>();
        services.AddScoped<SaveIndicator>();
        services.AddScoped<MeasureFormQuery>();
        services.AddScoped<SaveMeasure>();
        services.AddScoped<ScorecardQuery>();
        services.AddScoped<SearchQuery>();
        services.AddScoped<ScorecardsQuery>();
        services.AddScoped<DepartmentsQuery>();
        services.AddScoped<ProgramQuery>();
        services.AddScoped<MeasureQuery>();
        services.AddRecords();
        services.AddScoped<IndicatorQuery>();
        services.AddScoped<MyDueQuery>();
        services.AddScoped<RecordQuery>();
        services.AddScoped<RecordDataPoint>();
        services.AddScoped<DiscardEntry>();
        services.AddScoped<SubmitEntries>();
        services.AddScoped<CellFactsQuery>();
        services.AddScoped<SaveCells>();
        services.AddScoped<GroupEntryQuery>();
        services.AddScoped<GroupValuesQuery>();
        services.AddScoped<ReviewQuery>();
        services.AddScoped<ApproveEntry>();
        services.AddScoped<ApproveEntries>();
        services.AddScoped<ReturnEntry>();
        services.AddScoped<ReleasesQuery>();
        services.AddScoped<PlanRelease>();
        services.AddScoped<PublishDueReleases>();
        services.AddScoped<SealAudit>();
        services.AddScoped<SettingsQuery>();
        services.AddScoped<ChangeSettings>();
        services.AddScoped<NewAccount>();
        services.AddScoped<PeopleQuery>();
        services.AddScoped<AddPerson>();
        services.AddScoped<PersonQuery>();
        services.AddScoped<SavePerson>();
        services.AddScoped<GiveRole>();
        services.AddScoped<EndRole>();
        services.AddScoped<NameStandIn>();
        services.AddScoped<EndStandIn>();
        services.AddScoped<NoteLeaving>();
        services.AddScoped<TakeBack>();
        services.AddScoped<ChooseLanguage>();
        services.AddScoped<MakeFirstAdministrator>();
    }

    /// <summary>The pages on which the office keeps its records.</summary>
    private static void AddRecords(this IServiceCollection services)
    {
        services.AddScoped<RecordsQuery>();
        services.AddScoped<RecordHistoryQuery>();
        services.AddScoped<ReferrersQuery>();
        services.AddScoped<RetireRecord>();
        services.AddScoped<ReturnToUse>();
        services.AddScoped<DeleteRecord>();
        services.AddScoped<ImportMeasures>();
        services.AddScoped<ApproverQuery>();
        services.AddScoped<FocusAreaQuery>();
        services.AddScoped<SaveFocusArea>();
        services.AddScoped<ResultFormQuery>();
        services.AddScoped<SaveResult>();
        services.AddScoped<StrategyQuery>();
        services.AddScoped<SaveStrategy>();
        services.AddScoped<ProgramFormQuery>();
        services.AddScoped<SaveProgram>();
        services.AddScoped<OrganisationQuery>();
        services.AddScoped<UnitQuery>();
        services.AddScoped<SaveUnit>();
        services.AddScoped<RetireUnit>();
        services.AddScoped<PositionQuery>();
        services.AddScoped<SavePosition>();
        services.AddScoped<ScorecardFormQuery>();
        services.AddScoped<SaveScorecard>();
        services.AddScoped<DimensionQuery>();
        services.AddScoped<SaveDimension>();
        services.AddScoped<BeginList>();
        services.AddScoped<SaveGroup>();
        services.AddScoped<EndGroup>();
        services.AddScoped<CrossGroups>();
    }

    private static IDatabase DatabaseOf(IConfiguration configuration, string contentRoot)
    {
        var provider = configuration["Data:Provider"] ?? "Sqlite";
        if (provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            return new SqliteDatabase(Path.GetFullPath(configuration["Data:Folder"] ?? "data", contentRoot));
        }

        if (!provider.Equals("PostgreSql", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsRefusedException($"Data__Provider is '{provider}'. It can be Sqlite or PostgreSql.");
        }

        if (configuration.GetConnectionString("Rba") is not { Length: > 0 } connection)
        {
            throw new SettingsRefusedException("ConnectionStrings__Rba is not set. PostgreSql needs it.");
        }

        try
        {
            return new PostgreSqlDatabase(connection);
        }
        catch (ArgumentException)
        {
            // What is in it is not repeated: it may hold a password.
            throw new SettingsRefusedException("ConnectionStrings__Rba is no connection string of PostgreSQL.");
        }
    }
}
