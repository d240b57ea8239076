using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>Creates the big tables <c>WITHOUT ROWID</c>: a third smaller and up to twice as fast to read by their key.</summary>
internal sealed class ClusteredTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    // SQLite changes a column by copying the table into one of this name, which then takes the place of the old.
    private const string Rebuilt = "ef_temp_";

    private static readonly HashSet<string> Names = ["data_point", "data_point_revision", "entry", "curve_summary", Searching.SearchWord.Table];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        var name = operation.Name.StartsWith(Rebuilt, StringComparison.Ordinal) ? operation.Name[Rebuilt.Length..] : operation.Name;
        if (Names.Contains(name))
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
