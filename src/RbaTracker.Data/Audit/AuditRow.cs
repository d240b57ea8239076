using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using RbaTracker.Domain.Audit;

namespace RbaTracker.Data.Audit;

/// <summary>Writes an audit entry as one plain insert, made from the model: every command writes one, and EF would take thirty times as long.</summary>
internal sealed class AuditRow
{
    private readonly IReadOnlyList<(IProperty Property, RelationalTypeMapping Mapping, string Parameter)> _columns;
    private readonly string _insert;

    public AuditRow(RbaDbContext db)
    {
        var entity = db.Model.FindEntityType(typeof(AuditEntry))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var sql = db.GetService<ISqlGenerationHelper>();
        _columns = [.. entity.GetProperties()
            .Where(property => property.ValueGenerated == ValueGenerated.Never)
            .Select((property, i) => (property, property.GetRelationalTypeMapping(), $"@p{i}"))];
        var names = _columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName(table)!));
        var values = _columns.Select(column => column.Parameter);
        _insert = $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})";
    }

    public async Task WriteAsync(DbConnection connection, DbTransaction transaction, AuditEntry entry)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, _insert);
        foreach (var (property, mapping, parameter) in _columns)
        {
            command.Parameters.Add(mapping.CreateParameter(command, parameter, property.GetGetter().GetClrValue(entry), property.IsNullable));
        }

        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
