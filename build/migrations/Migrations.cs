// Writes the migrations of both databases and says whether one is missing.
//
//     dotnet run --project build/migrations -- add NAME     writes the migration NAME from what the model has and the last one has not
//     dotnet run --project build/migrations -- check        exit code 1 when the model has what no migration has
//
// Why not "dotnet ef": see RbaTracker.Migrations.csproj.

using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Data;

namespace RbaTracker.Migrations;

internal static class Migrations
{
    private static int Main(string[] arguments)
    {
        try
        {
            return arguments switch
            {
                ["add", var name] => Add(name),
                ["check"] => Check(),
                _ => Refuse("Say: add NAME, or: check"),
            };
        }
        catch (OperationException refusal)
        {
            return Refuse(refusal.Message);
        }
    }

    private static int Add(string name)
    {
        foreach (var provider in Providers.All)
        {
            using var db = new RbaDbContext(provider.Options);
            using var services = DesignServicesOf(db);
            var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
            var project = Path.Combine(Root(), "src", provider.Project);

            var migration = scaffolder.ScaffoldMigration(name, provider.Project, "Migrations", "C#");
            var files = scaffolder.Save(project, migration, Path.Combine(project, "Migrations"), dryRun: false);
            foreach (var file in new[] { files.MigrationFile, files.MetadataFile, files.SnapshotFile }.OfType<string>())
            {
                WriteAsTheHouseDoes(file);
                Console.WriteLine($"{provider.Name}: {Path.GetRelativePath(Root(), file)}");
            }
        }

        return 0;
    }

    private static int Check()
    {
        var behind = Providers.All.Where(HasChanges).Select(provider => provider.Name).ToList();
        return behind is []
            ? Tell("The migrations hold the whole model.")
            : Refuse($"The model has changes that no migration holds ({string.Join(", ", behind)}). Run: dotnet run --project build/migrations -- add NAME");
    }

    private static bool HasChanges(Provider provider)
    {
        using var db = new RbaDbContext(provider.Options);
        return db.Database.HasPendingModelChanges();
    }

    /// <summary>The services that write C#, then those of the context, then what the database adds to them; the order matters.</summary>
    private static ServiceProvider DesignServicesOf(DbContext db)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(db);

        var assembly = Assembly.Load(db.Database.ProviderName!);
        var type = assembly.GetType(assembly.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName, throwOnError: true)!;
        ((IDesignTimeServices)Activator.CreateInstance(type)!).ConfigureDesignTimeServices(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Without a byte order mark and with one kind of line end, as .editorconfig asks.</summary>
    private static void WriteAsTheHouseDoes(string file) =>
        File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RbaTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No RbaTracker.sln above " + AppContext.BaseDirectory);
        }

        return folder;
    }

    private static int Tell(string line)
    {
        Console.WriteLine(line);
        return 0;
    }

    private static int Refuse(string line)
    {
        Console.Error.WriteLine(line);
        return 1;
    }
}
