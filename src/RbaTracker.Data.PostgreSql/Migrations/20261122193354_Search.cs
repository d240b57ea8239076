using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RbaTracker.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_word",
                columns: table => new
                {
                    kind = table.Column<int>(type: "integer", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    thing = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_word", x => new { x.kind, x.word, x.weight, x.thing });
                });

            migrationBuilder.CreateIndex(
                name: "ix_search_word_thing_word",
                table: "search_word",
                columns: new[] { "thing", "word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_word");
        }
    }
}
