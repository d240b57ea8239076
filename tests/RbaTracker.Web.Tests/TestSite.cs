using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using RbaTracker.Data;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Testing;
using RbaTracker.Web.Clockwork;
using RbaTracker.Web.Features.Accounts;

namespace RbaTracker.Web.Tests;

/// <summary>
/// The whole product over HTTP, on a database of its own: the <see cref="SmallCity"/> with a second department, on the day of <see cref="Sample.Today"/>.
/// The clock stands still; the clockwork runs only where a test asks for it.
/// </summary>
public sealed class TestSite : WebApplicationFactory<WebHost>
{
    /// <summary>A path that is only here, and where something goes wrong with words that nobody may read.</summary>
    public const string Broken = "/test-only/broken";

    /// <summary>What the failure of <see cref="Broken"/> says.</summary>
    public const string Secret = "the secret inside of a failure";

    /// <summary>The performance measure of the Housing Department.</summary>
    public const string Housing = "still-housed";

    /// <summary>The performance measure of the other department.</summary>
    public const string Parks = "park-visits";

    /// <summary>The rounds of a password's hash: it costs a tenth of a second on purpose, and hundreds of tests sign somebody in.</summary>
    private const int Rounds = 1_000;

    private const string AddressHeader = "Test-Address";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private static int _addresses;

    private readonly Dictionary<string, string?> _settings = [];
    private readonly string _environment;
    private readonly bool _clockwork;
    private readonly Action<IServiceCollection>? _with;
    private Func<Task> _remove = () => Task.CompletedTask;

    private TestSite(string environment, bool clockwork, Action<IServiceCollection>? with) => (_environment, _clockwork, _with) = (environment, clockwork, with);

    /// <summary>The clock of the site.</summary>
    public FixedClock Clock { get; } = new(Sample.Now);

    /// <summary>What the database was asked, in the order of asking.</summary>
    public SqlLog Sql { get; } = new();

    /// <summary>Starts one with the small city.</summary>
    /// <param name="kind">Its database.</param>
    /// <param name="clockwork">Whether the clockwork runs by itself.</param>
    /// <param name="environment">Development or Production.</param>
    /// <param name="with">Further services.</param>
    public static async Task<TestSite> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, bool clockwork = false, string environment = "Development", Action<IServiceCollection>? with = null)
    {
        var site = new TestSite(environment, clockwork, with);
        if (kind == DatabaseKind.Sqlite)
        {
            var folder = TestFolder.New("site");
            File.Copy(await SqliteTemplate.Value, Path.Combine(folder, SqliteDatabase.FileName));
            site.LiveIn(folder);
        }
        else
        {
            PostgresServer.RequireOrSkip();
            var server = await PostgresServer.GetAsync();
            var connection = await server.CreateAsync(await PostgresTemplate.Value);
            site.LiveOn(connection);
            site._remove = () => server.DropAsync(connection);
        }

        _ = site.Services;
        return site;
    }

    /// <summary>Starts one whose database is not there yet: in Development it gets the product's own demonstration.</summary>
    /// <param name="environment">Development or Production.</param>
    /// <param name="kind">Its database.</param>
    /// <param name="later">How long after <see cref="Sample.Now"/>.</param>
    public static async Task<TestSite> StartEmptyAsync(string environment, DatabaseKind kind = DatabaseKind.Sqlite, TimeSpan later = default)
    {
        var site = new TestSite(environment, clockwork: false, with: null);
        site.Clock.Advance(later);
        if (kind == DatabaseKind.Sqlite)
        {
            site.LiveIn(TestFolder.New("site"));
        }
        else
        {
            PostgresServer.RequireOrSkip();
            var server = await PostgresServer.GetAsync();
            var connection = await server.CreateAsync();
            site.LiveOn(connection);
            site._remove = () => server.DropAsync(connection);
        }

        _ = site.Services;
        return site;
    }

    /// <summary>A visitor with cookies of their own, who follows no redirect and comes from an address of their own.</summary>
    public Visitor Visit(string? address = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var number = Interlocked.Increment(ref _addresses);
        client.DefaultRequestHeaders.Add(AddressHeader, address ?? $"10.1.{number / 250}.{(number % 250) + 1}");
        return new Visitor(client);
    }

    /// <summary>A visitor who has signed in as one of the city's people.</summary>
    public async Task<Visitor> SignInAsync(string email)
    {
        var visitor = Visit();
        var answer = await visitor.SignInAsync(email, SmallCity.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return visitor;
    }

    /// <summary>Runs something with services of its own, as a request would.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task WithAsync<TService>(Func<TService, Task> use)
        where TService : notnull => WithAsync<TService, bool>(async service =>
        {
            await use(service);
            return true;
        });

    /// <summary>A context that reads.</summary>
    public RbaDbContext Read() => Services.GetRequiredService<IDbContextFactory<RbaDbContext>>().CreateDbContext();

    /// <summary>A person as who commands are run.</summary>
    public async Task<Actor> ActorAsync(string email)
    {
        await using var db = Read();
        var account = await db.Users.SingleAsync(user => user.Email == email);
        var person = await db.People.SingleAsync(one => one.Id == account.Person);
        return Actor.Of(person.Id, person.Name);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<RbaDbContext>(options => options.AddInterceptors(Sql));
            services.AddSingleton<IStartupFilter, Corners>();
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
            services.AddLogging(logging => logging.ClearProviders());
            if (!_clockwork)
            {
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(ClockworkHost)));
            }

            _with?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _remove();
        GC.SuppressFinalize(this);
    }

    private void LiveIn(string folder)
    {
        _settings["Data:Folder"] = folder;
        _remove = () =>
        {
            TestFolder.Remove(folder);
            return Task.CompletedTask;
        };
    }

    private void LiveOn(string connection) => (_settings["Data:Provider"], _settings["ConnectionStrings:Rba"]) = ("PostgreSql", connection);

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = TestFolder.New("site-template");
        await using (var database = new SqliteDatabase(folder))
        {
            await SmallCity.MakeAsync(database, new FixedClock(Sample.Now), Rounds);
        }

        var site = new TestSite("Development", clockwork: false, with: null);
        site.LiveIn(folder);
        site._remove = () => Task.CompletedTask;
        await site.SettleAsync();
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        await BringHomeAsync(file);
        return file;
    }

    /// <summary>Waits until everything stands in the file itself: a site that was told to stop may still be closing its database.</summary>
    private static async Task BringHomeAsync(string file)
    {
        for (var patience = 200; patience > 0; patience--)
        {
            await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) == 0)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("The template's write-ahead log stayed in use.");
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var server = await PostgresServer.GetAsync();
        var connection = await server.CreateAsync();
        await using (var database = new PostgreSqlDatabase(connection))
        {
            await SmallCity.MakeAsync(database, new FixedClock(Sample.Now), Rounds);
        }

        var site = new TestSite("Development", clockwork: false, with: null);
        site.LiveOn(connection);
        await site.SettleAsync();
        NpgsqlConnection.ClearAllPools();
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    /// <summary>Starts on the small city once, and adds the Parks Department with its people and its measure.</summary>
    private async Task SettleAsync()
    {
        var founded = new DateOnly(2016, 7, 1);
        var parks = new OrganisationUnit(Sample.Code("parks"), UnitLevel.Department, Sample.Text("Parks Department", "Departamento de Parques"), null, founded);
        var program = new Domain.Programs.Program(
            Sample.Code("park-care"), Sample.Text("Park care", "Cuidado de parques"), Sample.Text("Visitors of the parks", "Visitantes de los parques"), parks.Id);
        var position = new Position(Sample.Text("Park manager", "Responsable de parques"), parks.Id);
        var curve = Sample.Curve();
        curve.Define(Sample.Quarter(2025, 1), Sample.Text("Visits counted at the gates.", "Visitas contadas en las entradas."), Sample.Text("Gate counters", "Contadores"));
        var measure = new Domain.Measures.PerformanceMeasure(
            program.Id,
            Sample.Code(Parks),
            Sample.Text("Visits to parks", "Visitas a los parques"),
            Sample.Text("How often people came to a park.", "Cuántas veces la gente vino a un parque."),
            Domain.Measures.Question.HowMuch,
            position.Id,
            curve);
        await Services.GetRequiredService<Writer>().RunAsync(Actor.Clockwork, db =>
        {
            db.AddRange(parks, position, program, measure);
            return Task.CompletedTask;
        });
        await using (var scope = Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<NewAccount>();
            foreach (var (email, name, role, ofParks) in TestPeople.BesideTheCity)
            {
                var person = new Person(name, "en");
                var (account, wrong) = await accounts.MakeAsync(person.Id, email, SmallCity.Password);
                Assert.Null(wrong);
                await Services.GetRequiredService<Writer>().RunAsync(Actor.Clockwork, db =>
                {
                    db.AddRange(person, account!, new Appointment(person.Id, role, ofParks ? parks.Id : null, founded));
                    return Task.CompletedTask;
                });
            }
        }

        await DisposeAsync();
    }

    /// <summary>Gives each visitor an address, and has one path where something goes wrong.</summary>
    private sealed class Corners : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (context.Request.Headers.TryGetValue(AddressHeader, out var address))
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(address.ToString());
                }

                return rest(context);
            });
            next(app);
            app.Map(Broken, broken => broken.Run(_ => throw new InvalidOperationException(Secret)));
        };
    }
}

/// <summary>People whom tests add to those of the small city.</summary>
public static class TestPeople
{
    public const string Ana = "ana@laurelridge.example";
    public const string Marcus = "marcus@laurelridge.example";
    public const string Dana = "dana@laurelridge.example";
    public const string Priya = "priya@laurelridge.example";
    public const string Lucia = "lucia@laurelridge.example";
    public const string Nina = "nina@laurelridge.example";
    public const string Omar = "omar@laurelridge.example";
    public const string Carla = "carla@laurelridge.example";

    /// <summary>A contributor and an approver of the Parks Department, and a member of the council.</summary>
    public static IReadOnlyList<(string Email, string Name, Role Role, bool OfParks)> BesideTheCity { get; } =
    [
        (Nina, "Nina Park", Role.Contributor, true),
        (Omar, "Omar Reyes", Role.Approver, true),
        (Carla, "Carla Diaz", Role.Council, false),
    ];

    /// <summary>Everybody who can sign in, with what they were appointed to and whether it holds for the Parks Department.</summary>
    public static IReadOnlyList<(string Email, Role Role, bool WholeCity, bool OfParks)> All { get; } =
    [
        .. SmallCity.People.Select(person => (person.Email, person.Role, person.WholeCity, false)),
        .. BesideTheCity.Select(person => (person.Email, person.Role, !person.OfParks, person.OfParks)),
    ];
}
