using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RbaTracker.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person = table.Column<byte[]>(type: "BLOB", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    payload_hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_seal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    first_entry = table.Column<long>(type: "INTEGER", nullable: false),
                    last_entry = table.Column<long>(type: "INTEGER", nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "city_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    city_name = table.Column<string>(type: "TEXT", nullable: false),
                    product_name = table.Column<string>(type: "TEXT", nullable: false),
                    accent = table.Column<string>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", nullable: true),
                    fiscal_year_start = table.Column<int>(type: "INTEGER", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    labels = table.Column<string>(type: "TEXT", nullable: false),
                    own_approval_allowed = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clockwork_lease",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    holder = table.Column<byte[]>(type: "BLOB", nullable: true),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clockwork_lease", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "curve",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    unit_words = table.Column<string>(type: "TEXT", nullable: false),
                    decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    shape = table.Column<string>(type: "TEXT", nullable: false),
                    scale = table.Column<decimal>(type: "TEXT", nullable: false),
                    polarity = table.Column<string>(type: "TEXT", nullable: false),
                    intent = table.Column<string>(type: "TEXT", nullable: false),
                    aggregation = table.Column<string>(type: "TEXT", nullable: false),
                    disclosure = table.Column<string>(type: "TEXT", nullable: false),
                    starting_point = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    due_after_days = table.Column<int>(type: "INTEGER", nullable: false),
                    frequency = table.Column<string>(type: "TEXT", nullable: false),
                    year_start_month = table.Column<int>(type: "INTEGER", nullable: false),
                    years_per_period = table.Column<int>(type: "INTEGER", nullable: false),
                    caution = table.Column<decimal>(type: "TEXT", nullable: true),
                    high = table.Column<decimal>(type: "TEXT", nullable: true),
                    low = table.Column<decimal>(type: "TEXT", nullable: true),
                    amount = table.Column<decimal>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curve", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "group",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_unit",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publish_stamp",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publish_stamp", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "release",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    planned_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "result",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    experience = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_point",
                columns: table => new
                {
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    group_id = table.Column<int>(type: "INTEGER", nullable: false),
                    start_month = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    release_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    approved_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    revision_kind = table.Column<string>(type: "TEXT", nullable: true),
                    revision_reason = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<decimal>(type: "TEXT", nullable: true),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    absence = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    sample_size = table.Column<int>(type: "INTEGER", nullable: true),
                    margin = table.Column<decimal>(type: "TEXT", nullable: true),
                    public_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_point", x => new { x.curve_id, x.group_id, x.start_month });
                    table.ForeignKey(
                        name: "fk_data_point_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "data_point_revision",
                columns: table => new
                {
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    group_id = table.Column<int>(type: "INTEGER", nullable: false),
                    start_month = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    release_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaced_because = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<decimal>(type: "TEXT", nullable: true),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    absence = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    sample_size = table.Column<int>(type: "INTEGER", nullable: true),
                    margin = table.Column<decimal>(type: "TEXT", nullable: true),
                    public_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_point_revision", x => new { x.curve_id, x.group_id, x.start_month, x.revision });
                    table.ForeignKey(
                        name: "fk_data_point_revision_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "definition_version",
                columns: table => new
                {
                    from_month = table.Column<int>(type: "INTEGER", nullable: false),
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    comparable_with_before = table.Column<bool>(type: "INTEGER", nullable: false),
                    change = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definition_version", x => new { x.curve_id, x.from_month });
                    table.ForeignKey(
                        name: "fk_definition_version_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "internal_note",
                columns: table => new
                {
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    group_id = table.Column<int>(type: "INTEGER", nullable: false),
                    start_month = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_internal_note", x => new { x.curve_id, x.group_id, x.start_month, x.revision });
                    table.ForeignKey(
                        name: "fk_internal_note_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "target",
                columns: table => new
                {
                    start_month = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wanted = table.Column<decimal>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target", x => new { x.curve_id, x.start_month, x.revision });
                    table.ForeignKey(
                        name: "fk_target_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "curve_summary",
                columns: table => new
                {
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    group_id = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    latest_month = table.Column<int>(type: "INTEGER", nullable: true),
                    latest = table.Column<decimal>(type: "TEXT", nullable: true),
                    latest_kind = table.Column<string>(type: "TEXT", nullable: false),
                    previous_month = table.Column<int>(type: "INTEGER", nullable: true),
                    previous = table.Column<decimal>(type: "TEXT", nullable: true),
                    break_before_latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    year_before = table.Column<decimal>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    target = table.Column<decimal>(type: "TEXT", nullable: true),
                    later_target_month = table.Column<int>(type: "INTEGER", nullable: true),
                    later_target = table.Column<decimal>(type: "TEXT", nullable: true),
                    sparkline = table.Column<string>(type: "TEXT", nullable: false),
                    next_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rules = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curve_summary", x => new { x.curve_id, x.group_id });
                    table.ForeignKey(
                        name: "fk_curve_summary_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_curve_summary_group_group_id",
                        column: x => x.group_id,
                        principalTable: "group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    steward = table.Column<byte[]>(type: "BLOB", nullable: false),
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_organisation_unit_steward",
                        column: x => x.steward,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "position",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_position", x => x.id);
                    table.ForeignKey(
                        name: "fk_position_organisation_unit_unit",
                        column: x => x.unit,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "program",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    customers = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_program", x => x.id);
                    table.ForeignKey(
                        name: "fk_program_organisation_unit_department",
                        column: x => x.department,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_place",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_place", x => new { x.unit_id, x.from });
                    table.ForeignKey(
                        name: "fk_unit_place_organisation_unit_parent",
                        column: x => x.parent,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_place_organisation_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<byte[]>(type: "BLOB", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_organisation_unit_unit",
                        column: x => x.unit,
                        principalTable: "organisation_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_person_person",
                        column: x => x.person,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entry",
                columns: table => new
                {
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    group_id = table.Column<int>(type: "INTEGER", nullable: false),
                    start_month = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    internal_note = table.Column<string>(type: "TEXT", nullable: true),
                    entered_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    return_comment = table.Column<string>(type: "TEXT", nullable: true),
                    revision_kind = table.Column<string>(type: "TEXT", nullable: true),
                    revision_reason = table.Column<string>(type: "TEXT", nullable: true),
                    release_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<decimal>(type: "TEXT", nullable: true),
                    numerator = table.Column<decimal>(type: "TEXT", nullable: true),
                    denominator = table.Column<decimal>(type: "TEXT", nullable: true),
                    absence = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    sample_size = table.Column<int>(type: "INTEGER", nullable: true),
                    margin = table.Column<decimal>(type: "TEXT", nullable: true),
                    public_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.curve_id, x.group_id, x.start_month });
                    table.ForeignKey(
                        name: "fk_entry_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_entry_release_release_id",
                        column: x => x.release_id,
                        principalTable: "release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_of_result",
                columns: table => new
                {
                    indicator_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    result_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_of_result", x => new { x.indicator_id, x.result_id });
                    table.ForeignKey(
                        name: "fk_indicator_of_result_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicator_of_result_result_result_id",
                        column: x => x.result_id,
                        principalTable: "result",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "position_holding",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    position_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    holder = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_position_holding", x => new { x.position_id, x.from });
                    table.ForeignKey(
                        name: "fk_position_holding_person_holder",
                        column: x => x.holder,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_position_holding_position_position_id",
                        column: x => x.position_id,
                        principalTable: "position",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contribution",
                columns: table => new
                {
                    program_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    result_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution", x => new { x.program_id, x.result_id });
                    table.ForeignKey(
                        name: "fk_contribution_program_program_id",
                        column: x => x.program_id,
                        principalTable: "program",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_result_result_id",
                        column: x => x.result_id,
                        principalTable: "result",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "performance_measure",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    program_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    accountable = table.Column<byte[]>(type: "BLOB", nullable: false),
                    curve_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_performance_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_performance_measure_curve_curve_id",
                        column: x => x.curve_id,
                        principalTable: "curve",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_measure_position_accountable",
                        column: x => x.accountable,
                        principalTable: "position",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_measure_program_program_id",
                        column: x => x.program_id,
                        principalTable: "program",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "city_settings",
                columns: new[] { "id", "accent", "city_name", "fiscal_year_start", "is_demonstration", "labels", "mark", "own_approval_allowed", "product_name", "time_zone", "version" },
                values: new object[] { 1, "#14505f", "{\"en\":\"Our city\",\"es\":\"Nuestra ciudad\"}", 7, false, "{}", null, false, "{\"en\":\"RBA Tracker\"}", "America/New_York", 0 });

            migrationBuilder.InsertData(
                table: "clockwork_lease",
                columns: new[] { "id", "holder", "until", "version" },
                values: new object[] { 1, null, new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), 0 });

            migrationBuilder.InsertData(
                table: "group",
                columns: new[] { "id", "code", "name" },
                values: new object[] { 1, "total", "{\"en\":\"Everyone\",\"es\":\"Todas las personas\"}" });

            migrationBuilder.InsertData(
                table: "publish_stamp",
                columns: new[] { "id", "number" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_person",
                table: "appointment",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_unit",
                table: "appointment",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_audit_seal_first_entry",
                table: "audit_seal",
                column: "first_entry",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contribution_result_id",
                table: "contribution",
                column: "result_id");

            migrationBuilder.CreateIndex(
                name: "ix_curve_summary_group_id",
                table: "curve_summary",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_entry_release_id",
                table: "entry",
                column: "release_id");

            migrationBuilder.CreateIndex(
                name: "ix_entry_state",
                table: "entry",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_group_code",
                table: "group",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_code",
                table: "indicator",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_curve_id",
                table: "indicator",
                column: "curve_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_steward",
                table: "indicator",
                column: "steward");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_of_result_result_id",
                table: "indicator_of_result",
                column: "result_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_unit_code",
                table: "organisation_unit",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_performance_measure_accountable",
                table: "performance_measure",
                column: "accountable");

            migrationBuilder.CreateIndex(
                name: "ix_performance_measure_code",
                table: "performance_measure",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_performance_measure_curve_id",
                table: "performance_measure",
                column: "curve_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_performance_measure_program_id",
                table: "performance_measure",
                column: "program_id");

            migrationBuilder.CreateIndex(
                name: "ix_position_unit",
                table: "position",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_position_holding_holder",
                table: "position_holding",
                column: "holder");

            migrationBuilder.CreateIndex(
                name: "ix_program_code",
                table: "program",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_program_department",
                table: "program",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_release_on",
                table: "release",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_result_code",
                table: "result",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_place_parent",
                table: "unit_place",
                column: "parent");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "audit_seal");

            migrationBuilder.DropTable(
                name: "city_settings");

            migrationBuilder.DropTable(
                name: "clockwork_lease");

            migrationBuilder.DropTable(
                name: "contribution");

            migrationBuilder.DropTable(
                name: "curve_summary");

            migrationBuilder.DropTable(
                name: "data_point");

            migrationBuilder.DropTable(
                name: "data_point_revision");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "definition_version");

            migrationBuilder.DropTable(
                name: "entry");

            migrationBuilder.DropTable(
                name: "indicator_of_result");

            migrationBuilder.DropTable(
                name: "internal_note");

            migrationBuilder.DropTable(
                name: "performance_measure");

            migrationBuilder.DropTable(
                name: "position_holding");

            migrationBuilder.DropTable(
                name: "publish_stamp");

            migrationBuilder.DropTable(
                name: "target");

            migrationBuilder.DropTable(
                name: "unit_place");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "group");

            migrationBuilder.DropTable(
                name: "release");

            migrationBuilder.DropTable(
                name: "indicator");

            migrationBuilder.DropTable(
                name: "result");

            migrationBuilder.DropTable(
                name: "program");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "position");

            migrationBuilder.DropTable(
                name: "curve");

            migrationBuilder.DropTable(
                name: "organisation_unit");
        }
    }
}
