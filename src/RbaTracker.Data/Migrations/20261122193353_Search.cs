using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RbaTracker.Data.Migrations
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
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    thing = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
