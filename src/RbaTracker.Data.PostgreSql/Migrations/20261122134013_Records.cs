using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RbaTracker.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Records : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "target",
                type: "text",
                nullable: false,
                defaultValue: "Decided");

            migrationBuilder.AddColumn<Guid>(
                name: "focus_area",
                table: "result",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "replaced_by",
                table: "result",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "retired_on",
                table: "result",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retirement_reason",
                table: "result",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "goals",
                table: "program",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "replaced_by",
                table: "program",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "retired_on",
                table: "program",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retirement_reason",
                table: "program",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reports_to",
                table: "position",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "person",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "backup",
                table: "performance_measure",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "replaced_by",
                table: "performance_measure",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "retired_on",
                table: "performance_measure",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retirement_reason",
                table: "performance_measure",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "sponsor",
                table: "performance_measure",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "performance_measure",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "retired_on",
                table: "organisation_unit",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "backup",
                table: "indicator",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "replaced_by",
                table: "indicator",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "retired_on",
                table: "indicator",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retirement_reason",
                table: "indicator",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "indicator",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "dimension",
                table: "group",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "first_list",
                table: "group",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "last_list",
                table: "group",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "one",
                table: "group",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "other",
                table: "group",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "group",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "communication_power",
                table: "curve",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "data_power",
                table: "curve",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proxy_power",
                table: "curve",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rank",
                table: "curve",
                type: "text",
                nullable: false,
                defaultValue: "Secondary");

            migrationBuilder.CreateTable(
                name: "benchmark",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    curve_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    same_definition = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark", x => new { x.curve_id, x.number });
                    table.ForeignKey(
                        name: "fk_benchmark_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delegation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<Guid>(type: "uuid", nullable: false),
                    begins = table.Column<DateOnly>(type: "date", nullable: false),
                    ends = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation", x => x.id);
                    table.ForeignKey(
                        name: "fk_delegation_person_from",
                        column: x => x.from,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delegation_person_to",
                        column: x => x.to,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dimension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retirement_reason = table.Column<string>(type: "text", nullable: true),
                    replaced_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dimension", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "focus_area",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retirement_reason = table.Column<string>(type: "text", nullable: true),
                    replaced_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_focus_area", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_contributor",
                columns: table => new
                {
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_contributor", x => new { x.measure_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_measure_contributor_performance_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "performance_measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_contributor_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "program_home",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program_home", x => new { x.program_id, x.from });
                    table.ForeignKey(
                        name: "fk_program_home_organisation_unit_department",
                        column: x => x.department,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_program_home_program_program_id",
                        column: x => x.program_id,
                        principalTable: "program",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Who ran a program so far has always run it, for all we know.
            migrationBuilder.Sql("INSERT INTO program_home (program_id, \"from\", department) SELECT id, '-infinity', department FROM program");

            migrationBuilder.CreateTable(
                name: "scorecard",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retirement_reason = table.Column<string>(type: "text", nullable: true),
                    replaced_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorecard", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "strategy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    reasoning = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retirement_reason = table.Column<string>(type: "text", nullable: true),
                    replaced_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_successor",
                columns: table => new
                {
                    successor = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_successor", x => new { x.unit_id, x.successor });
                    table.ForeignKey(
                        name: "fk_unit_successor_organisation_unit_successor",
                        column: x => x.successor,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_successor_organisation_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_point",
                columns: table => new
                {
                    start_month = table.Column<int>(type: "integer", nullable: false),
                    curve_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_point", x => new { x.curve_id, x.number, x.start_month });
                    table.ForeignKey(
                        name: "fk_benchmark_point_benchmark_curve_id_number",
                        columns: x => new { x.curve_id, x.number },
                        principalTable: "benchmark",
                        principalColumns: new[] { "curve_id", "number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "code_list",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    dimension_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_list", x => new { x.dimension_id, x.number });
                    table.ForeignKey(
                        name: "fk_code_list_dimension_dimension_id",
                        column: x => x.dimension_id,
                        principalTable: "dimension",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "curve_dimension",
                columns: table => new
                {
                    dimension_id = table.Column<Guid>(type: "uuid", nullable: false),
                    curve_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curve_dimension", x => new { x.curve_id, x.dimension_id });
                    table.ForeignKey(
                        name: "fk_curve_dimension_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_curve_dimension_dimension_dimension_id",
                        column: x => x.dimension_id,
                        principalTable: "dimension",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measure_priority",
                columns: table => new
                {
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    focus_area_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_priority", x => new { x.measure_id, x.focus_area_id });
                    table.ForeignKey(
                        name: "fk_measure_priority_focus_area_focus_area_id",
                        column: x => x.focus_area_id,
                        principalTable: "focus_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measure_priority_performance_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "performance_measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scorecard_line",
                columns: table => new
                {
                    order = table.Column<int>(type: "integer", nullable: false),
                    scorecard_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    curve_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorecard_line", x => new { x.scorecard_id, x.order });
                    table.ForeignKey(
                        name: "fk_scorecard_line_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scorecard_line_result_result_id",
                        column: x => x.result_id,
                        principalTable: "result",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scorecard_line_scorecard_scorecard_id",
                        column: x => x.scorecard_id,
                        principalTable: "scorecard",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_indicator",
                columns: table => new
                {
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_indicator", x => new { x.strategy_id, x.indicator_id });
                    table.ForeignKey(
                        name: "fk_strategy_indicator_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_strategy_indicator_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "strategy_program",
                columns: table => new
                {
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    program_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_program", x => new { x.strategy_id, x.program_id });
                    table.ForeignKey(
                        name: "fk_strategy_program_program_program_id",
                        column: x => x.program_id,
                        principalTable: "program",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_strategy_program_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.UpdateData(
                table: "group",
                keyColumn: "id",
                keyValue: 1,
                columns: new[] { "dimension", "first_list", "last_list", "one", "other", "version" },
                values: new object[] { null, 0, null, null, null, 0 });

            migrationBuilder.CreateIndex(
                name: "ix_result_focus_area",
                table: "result",
                column: "focus_area");

            migrationBuilder.CreateIndex(
                name: "ix_position_reports_to",
                table: "position",
                column: "reports_to");

            migrationBuilder.CreateIndex(
                name: "ix_performance_measure_backup",
                table: "performance_measure",
                column: "backup");

            migrationBuilder.CreateIndex(
                name: "ix_performance_measure_sponsor",
                table: "performance_measure",
                column: "sponsor");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_backup",
                table: "indicator",
                column: "backup");

            migrationBuilder.CreateIndex(
                name: "ix_group_dimension",
                table: "group",
                column: "dimension");

            migrationBuilder.CreateIndex(
                name: "ix_group_one",
                table: "group",
                column: "one");

            migrationBuilder.CreateIndex(
                name: "ix_group_other",
                table: "group",
                column: "other");

            migrationBuilder.CreateIndex(
                name: "ix_curve_dimension_dimension_id",
                table: "curve_dimension",
                column: "dimension_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_from",
                table: "delegation",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_to",
                table: "delegation",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "ix_dimension_code",
                table: "dimension",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_focus_area_code",
                table: "focus_area",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_contributor_person_id",
                table: "measure_contributor",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_priority_focus_area_id",
                table: "measure_priority",
                column: "focus_area_id");

            migrationBuilder.CreateIndex(
                name: "ix_program_home_department",
                table: "program_home",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_scorecard_code",
                table: "scorecard",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scorecard_line_curve_id",
                table: "scorecard_line",
                column: "curve_id");

            migrationBuilder.CreateIndex(
                name: "ix_scorecard_line_result_id",
                table: "scorecard_line",
                column: "result_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_code",
                table: "strategy",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_indicator_indicator_id",
                table: "strategy_indicator",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_program_program_id",
                table: "strategy_program",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_successor_successor",
                table: "unit_successor",
                column: "successor");

            migrationBuilder.AddForeignKey(
                name: "fk_group_dimension_dimension",
                table: "group",
                column: "dimension",
                principalTable: "dimension",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_group_group_one",
                table: "group",
                column: "one",
                principalTable: "group",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_group_group_other",
                table: "group",
                column: "other",
                principalTable: "group",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_indicator_person_backup",
                table: "indicator",
                column: "backup",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_performance_measure_person_backup",
                table: "performance_measure",
                column: "backup",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_performance_measure_position_sponsor",
                table: "performance_measure",
                column: "sponsor",
                principalTable: "position",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_position_position_reports_to",
                table: "position",
                column: "reports_to",
                principalTable: "position",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_result_focus_area_focus_area",
                table: "result",
                column: "focus_area",
                principalTable: "focus_area",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.DropForeignKey(
                name: "fk_program_organisation_unit_department",
                table: "program");

            migrationBuilder.DropIndex(
                name: "ix_program_department",
                table: "program");

            migrationBuilder.DropColumn(
                name: "department",
                table: "program");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_group_dimension_dimension",
                table: "group");

            migrationBuilder.DropForeignKey(
                name: "fk_group_group_one",
                table: "group");

            migrationBuilder.DropForeignKey(
                name: "fk_group_group_other",
                table: "group");

            migrationBuilder.DropForeignKey(
                name: "fk_indicator_person_backup",
                table: "indicator");

            migrationBuilder.DropForeignKey(
                name: "fk_performance_measure_person_backup",
                table: "performance_measure");

            migrationBuilder.DropForeignKey(
                name: "fk_performance_measure_position_sponsor",
                table: "performance_measure");

            migrationBuilder.DropForeignKey(
                name: "fk_position_position_reports_to",
                table: "position");

            migrationBuilder.DropForeignKey(
                name: "fk_result_focus_area_focus_area",
                table: "result");

            migrationBuilder.DropTable(
                name: "benchmark_point");

            migrationBuilder.DropTable(
                name: "code_list");

            migrationBuilder.DropTable(
                name: "curve_dimension");

            migrationBuilder.DropTable(
                name: "delegation");

            migrationBuilder.DropTable(
                name: "measure_contributor");

            migrationBuilder.DropTable(
                name: "measure_priority");

            migrationBuilder.DropTable(
                name: "program_home");

            migrationBuilder.DropTable(
                name: "scorecard_line");

            migrationBuilder.DropTable(
                name: "strategy_indicator");

            migrationBuilder.DropTable(
                name: "strategy_program");

            migrationBuilder.DropTable(
                name: "unit_successor");

            migrationBuilder.DropTable(
                name: "benchmark");

            migrationBuilder.DropTable(
                name: "dimension");

            migrationBuilder.DropTable(
                name: "focus_area");

            migrationBuilder.DropTable(
                name: "scorecard");

            migrationBuilder.DropTable(
                name: "strategy");

            migrationBuilder.DropIndex(
                name: "ix_result_focus_area",
                table: "result");

            migrationBuilder.DropIndex(
                name: "ix_position_reports_to",
                table: "position");

            migrationBuilder.DropIndex(
                name: "ix_performance_measure_backup",
                table: "performance_measure");

            migrationBuilder.DropIndex(
                name: "ix_performance_measure_sponsor",
                table: "performance_measure");

            migrationBuilder.DropIndex(
                name: "ix_indicator_backup",
                table: "indicator");

            migrationBuilder.DropIndex(
                name: "ix_group_dimension",
                table: "group");

            migrationBuilder.DropIndex(
                name: "ix_group_one",
                table: "group");

            migrationBuilder.DropIndex(
                name: "ix_group_other",
                table: "group");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "target");

            migrationBuilder.DropColumn(
                name: "focus_area",
                table: "result");

            migrationBuilder.DropColumn(
                name: "replaced_by",
                table: "result");

            migrationBuilder.DropColumn(
                name: "retired_on",
                table: "result");

            migrationBuilder.DropColumn(
                name: "retirement_reason",
                table: "result");

            migrationBuilder.DropColumn(
                name: "goals",
                table: "program");

            migrationBuilder.DropColumn(
                name: "replaced_by",
                table: "program");

            migrationBuilder.DropColumn(
                name: "retired_on",
                table: "program");

            migrationBuilder.DropColumn(
                name: "retirement_reason",
                table: "program");

            migrationBuilder.DropColumn(
                name: "reports_to",
                table: "position");

            migrationBuilder.DropColumn(
                name: "left_on",
                table: "person");

            migrationBuilder.DropColumn(
                name: "backup",
                table: "performance_measure");

            migrationBuilder.DropColumn(
                name: "replaced_by",
                table: "performance_measure");

            migrationBuilder.DropColumn(
                name: "retired_on",
                table: "performance_measure");

            migrationBuilder.DropColumn(
                name: "retirement_reason",
                table: "performance_measure");

            migrationBuilder.DropColumn(
                name: "sponsor",
                table: "performance_measure");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "performance_measure");

            migrationBuilder.DropColumn(
                name: "retired_on",
                table: "organisation_unit");

            migrationBuilder.DropColumn(
                name: "backup",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "replaced_by",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "retired_on",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "retirement_reason",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "indicator");

            migrationBuilder.DropColumn(
                name: "dimension",
                table: "group");

            migrationBuilder.DropColumn(
                name: "first_list",
                table: "group");

            migrationBuilder.DropColumn(
                name: "last_list",
                table: "group");

            migrationBuilder.DropColumn(
                name: "one",
                table: "group");

            migrationBuilder.DropColumn(
                name: "other",
                table: "group");

            migrationBuilder.DropColumn(
                name: "version",
                table: "group");

            migrationBuilder.DropColumn(
                name: "communication_power",
                table: "curve");

            migrationBuilder.DropColumn(
                name: "data_power",
                table: "curve");

            migrationBuilder.DropColumn(
                name: "proxy_power",
                table: "curve");

            migrationBuilder.DropColumn(
                name: "rank",
                table: "curve");

            migrationBuilder.AddColumn<Guid>(
                name: "department",
                table: "program",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "ix_program_department",
                table: "program",
                column: "department");

            migrationBuilder.AddForeignKey(
                name: "fk_program_organisation_unit_department",
                table: "program",
                column: "department",
                principalTable: "organisation_unit",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
