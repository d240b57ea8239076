using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RbaTracker.Data.Conventions;

/// <summary>Stores instants in UTC: text that sorts on SQLite, where a <c>DateTimeOffset</c> cannot be ordered; timestamptz on PostgreSQL.</summary>
/// <remarks>Whole microseconds, which is what PostgreSQL keeps, so that both databases give back the same instant.</remarks>
internal sealed class UtcInstants() : ValueConverter<DateTimeOffset, DateTime>(
    instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
