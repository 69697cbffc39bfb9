using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Custodian.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_broken_glass",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_broken_glass", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_passkey",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", nullable: false),
                    user_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    attestation_object = table.Column<byte[]>(type: "BLOB", nullable: false),
                    client_data_json = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_passkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_recovery_code",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_recovery_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_role",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    needs_second_factor = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_role", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "access_role_permission",
                columns: table => new
                {
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    pattern = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_role_permission", x => new { x.role, x.pattern });
                });

            migrationBuilder.CreateTable(
                name: "access_saved_view",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    first = table.Column<bool>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    first_for_role = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_saved_view", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_session",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", nullable: false),
                    factors = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    idle_ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    absolute_ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    user_agent = table.Column<string>(type: "TEXT", nullable: false),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_sign_in_step",
                columns: table => new
                {
                    key_hash = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_sign_in_step", x => x.key_hash);
                });

            migrationBuilder.CreateTable(
                name: "access_throttle",
                columns: table => new
                {
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    paused_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_throttle", x => x.subject);
                });

            migrationBuilder.CreateTable(
                name: "access_token",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    start = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_token", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_typing",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_typing", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_user",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    totp_secret = table.Column<string>(type: "TEXT", nullable: true),
                    totp_offered = table.Column<string>(type: "TEXT", nullable: true),
                    totp_step = table.Column<long>(type: "INTEGER", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    initial_password_ends = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_sign_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_user_facility",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_facility", x => new { x.user_id, x.facility_id });
                });

            migrationBuilder.CreateTable(
                name: "access_user_role",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_role", x => new { x.user_id, x.role });
                });

            migrationBuilder.CreateTable(
                name: "billing_account",
                columns: table => new
                {
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    admitting_diagnosis = table.Column<string>(type: "TEXT", nullable: false),
                    reasons_for_visit = table.Column<string>(type: "TEXT", nullable: false),
                    conditions = table.Column<string>(type: "TEXT", nullable: false),
                    authorization = table.Column<string>(type: "TEXT", nullable: false),
                    insured_family = table.Column<string>(type: "TEXT", nullable: false),
                    insured_given = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_account", x => x.encounter_id);
                });

            migrationBuilder.CreateTable(
                name: "billing_charge",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revenue_code = table.Column<string>(type: "TEXT", nullable: false),
                    hcpcs = table.Column<string>(type: "TEXT", nullable: false),
                    units = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_charge", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claim",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    codes_version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    type_of_bill = table.Column<string>(type: "TEXT", nullable: false),
                    frequency = table.Column<string>(type: "TEXT", nullable: false),
                    corrects = table.Column<long>(type: "INTEGER", nullable: true),
                    payer_id = table.Column<string>(type: "TEXT", nullable: false),
                    payer_name = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    control_number = table.Column<string>(type: "TEXT", nullable: false),
                    payer_number = table.Column<string>(type: "TEXT", nullable: false),
                    findings_json = table.Column<string>(type: "TEXT", nullable: false),
                    errors = table.Column<int>(type: "INTEGER", nullable: false),
                    content_json = table.Column<string>(type: "TEXT", nullable: false),
                    rebill_reason = table.Column<string>(type: "TEXT", nullable: false),
                    file_id = table.Column<long>(type: "INTEGER", nullable: true),
                    file_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    built_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_claim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claim_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_claim_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claim_file",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    receiver_id = table.Column<string>(type: "TEXT", nullable: false),
                    receiver_name = table.Column<string>(type: "TEXT", nullable: false),
                    control_number = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    claims = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_claim_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_facility",
                columns: table => new
                {
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hold_days = table.Column<int>(type: "INTEGER", nullable: false),
                    submitter_id = table.Column<string>(type: "TEXT", nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", nullable: false),
                    receiver_id = table.Column<string>(type: "TEXT", nullable: false),
                    receiver_name = table.Column<string>(type: "TEXT", nullable: false),
                    production = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_facility", x => x.facility_id);
                });

            migrationBuilder.CreateTable(
                name: "billing_hold",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    cleared_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cleared_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_hold", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_receiver_counter",
                columns: table => new
                {
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    receiver_id = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_receiver_counter", x => new { x.facility_id, x.receiver_id });
                });

            migrationBuilder.CreateTable(
                name: "coding_case",
                columns: table => new
                {
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    discharged_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    coder = table.Column<string>(type: "TEXT", nullable: false),
                    lease_by = table.Column<string>(type: "TEXT", nullable: false),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ready_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    missing = table.Column<string>(type: "TEXT", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    raised = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    codes_version = table.Column<int>(type: "INTEGER", nullable: false),
                    final_version = table.Column<int>(type: "INTEGER", nullable: true),
                    final_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    drg = table.Column<int>(type: "INTEGER", nullable: true),
                    weight_units = table.Column<int>(type: "INTEGER", nullable: true),
                    review_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    identity_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_case", x => x.encounter_id);
                });

            migrationBuilder.CreateTable(
                name: "coding_code_note",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    system = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaces = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_code_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_diagnosis",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    codes_version = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    poa = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    evidence_document = table.Column<long>(type: "INTEGER", nullable: true),
                    evidence_version = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_start = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_length = table.Column<int>(type: "INTEGER", nullable: true),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_diagnosis", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_facility_rate",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    base_rate = table.Column<long>(type: "INTEGER", nullable: false),
                    reports_poa = table.Column<bool>(type: "INTEGER", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_facility_rate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_favourite",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    system = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaces = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_favourite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_grouping",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    codes_version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    editions = table.Column<string>(type: "TEXT", nullable: false),
                    drg = table.Column<int>(type: "INTEGER", nullable: true),
                    drg_title = table.Column<string>(type: "TEXT", nullable: false),
                    mdc = table.Column<int>(type: "INTEGER", nullable: true),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                    weight_units = table.Column<int>(type: "INTEGER", nullable: true),
                    path_json = table.Column<string>(type: "TEXT", nullable: false),
                    findings_json = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_grouping", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_index_line",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    system = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaces = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_index_line", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_late_document",
                columns: table => new
                {
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_late_document", x => new { x.encounter_id, x.document_id, x.@event });
                });

            migrationBuilder.CreateTable(
                name: "coding_pend",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", nullable: false),
                    close_note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_pend", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_procedure",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    codes_version = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    practitioner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    evidence_document = table.Column<long>(type: "INTEGER", nullable: true),
                    evidence_version = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_start = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence_length = table.Column<int>(type: "INTEGER", nullable: true),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_procedure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coding_regrouped_case",
                columns: table => new
                {
                    job_id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    difference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    old_version = table.Column<string>(type: "TEXT", nullable: false),
                    old_drg = table.Column<int>(type: "INTEGER", nullable: true),
                    old_severity = table.Column<string>(type: "TEXT", nullable: false),
                    old_units = table.Column<int>(type: "INTEGER", nullable: true),
                    new_version = table.Column<string>(type: "TEXT", nullable: false),
                    new_drg = table.Column<int>(type: "INTEGER", nullable: true),
                    new_title = table.Column<string>(type: "TEXT", nullable: false),
                    new_severity = table.Column<string>(type: "TEXT", nullable: false),
                    new_units = table.Column<int>(type: "INTEGER", nullable: true),
                    delta = table.Column<int>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_regrouped_case", x => new { x.job_id, x.encounter_id });
                });

            migrationBuilder.CreateTable(
                name: "coding_version",
                columns: table => new
                {
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by = table.Column<string>(type: "TEXT", nullable: false),
                    admitting = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    final_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    final_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coding_version", x => new { x.encounter_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "completion_chart",
                columns: table => new
                {
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    missing_documents = table.Column<int>(type: "INTEGER", nullable: false),
                    unsigned = table.Column<int>(type: "INTEGER", nullable: false),
                    discharged_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ready_for_coding_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    complete_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    next_due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_completion_chart", x => x.encounter_id);
                });

            migrationBuilder.CreateTable(
                name: "completion_deficiency",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_type = table.Column<string>(type: "TEXT", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    responsible_id = table.Column<long>(type: "INTEGER", nullable: true),
                    assigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_completion_deficiency", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "completion_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    deficiency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    responsible_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_completion_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_account_alias",
                columns: table => new
                {
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_account_alias", x => new { x.facility_id, x.account });
                });

            migrationBuilder.CreateTable(
                name: "encounters_account_counter",
                columns: table => new
                {
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    month = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_account_counter", x => new { x.facility_id, x.month });
                });

            migrationBuilder.CreateTable(
                name: "encounters_allergy",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                    reaction = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_allergy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_bed",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    status_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_bed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_bed_claim",
                columns: table => new
                {
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<string>(type: "TEXT", nullable: false),
                    bed = table.Column<string>(type: "TEXT", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_bed_claim", x => new { x.facility_id, x.unit, x.room, x.bed });
                });

            migrationBuilder.CreateTable(
                name: "encounters_census_correction",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    change = table.Column<int>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_census_correction", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_census_count",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    patients = table.Column<int>(type: "INTEGER", nullable: false),
                    on_leave = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_census_count", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_coverage",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    payer_id = table.Column<string>(type: "TEXT", nullable: false),
                    payer_name = table.Column<string>(type: "TEXT", nullable: false),
                    filing_indicator = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<string>(type: "TEXT", nullable: false),
                    group_number = table.Column<string>(type: "TEXT", nullable: false),
                    relationship = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_coverage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_encounter",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    financial_class = table.Column<string>(type: "TEXT", nullable: false),
                    arrived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    admitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    admit_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    discharged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    discharge_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<string>(type: "TEXT", nullable: false),
                    bed = table.Column<string>(type: "TEXT", nullable: false),
                    admit_type = table.Column<string>(type: "TEXT", nullable: false),
                    point_of_origin = table.Column<string>(type: "TEXT", nullable: false),
                    discharge_status = table.Column<string>(type: "TEXT", nullable: false),
                    attending_id = table.Column<long>(type: "INTEGER", nullable: true),
                    operating_id = table.Column<long>(type: "INTEGER", nullable: true),
                    admitting_id = table.Column<long>(type: "INTEGER", nullable: true),
                    referring_id = table.Column<long>(type: "INTEGER", nullable: true),
                    triaged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_to_admit_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    surgery_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expected_arrival = table.Column<DateTime>(type: "TEXT", nullable: true),
                    admit_ordered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    discharge_ordered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expected_discharge = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expected_return = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pending_admit = table.Column<bool>(type: "INTEGER", nullable: false),
                    pending_transfer = table.Column<bool>(type: "INTEGER", nullable: false),
                    pending_discharge = table.Column<bool>(type: "INTEGER", nullable: false),
                    pending_place = table.Column<string>(type: "TEXT", nullable: false),
                    temporary_place = table.Column<string>(type: "TEXT", nullable: false),
                    leave_days = table.Column<int>(type: "INTEGER", nullable: false),
                    admit_reason = table.Column<string>(type: "TEXT", nullable: false),
                    admitting_diagnosis = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_encounter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    event_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_packet_form",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_packet_form", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_packet_item",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    form_version = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    signer = table.Column<string>(type: "TEXT", nullable: false),
                    signer_role = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_packet_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_practitioner",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    npi = table.Column<string>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    given = table.Column<string>(type: "TEXT", nullable: false),
                    credential = table.Column<string>(type: "TEXT", nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    taxonomy = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_practitioner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encounters_segment",
                columns: table => new
                {
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<string>(type: "TEXT", nullable: false),
                    bed = table.Column<string>(type: "TEXT", nullable: false),
                    on_leave = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_segment", x => new { x.encounter_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "encounters_visit_merge",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    gone_id = table.Column<long>(type: "INTEGER", nullable: false),
                    survivor_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    moved = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", nullable: false),
                    undone_reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters_visit_merge", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interfaces_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    peer = table.Column<string>(type: "TEXT", nullable: false),
                    sending_application = table.Column<string>(type: "TEXT", nullable: false),
                    sending_facility = table.Column<string>(type: "TEXT", nullable: false),
                    control_id = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", nullable: false),
                    raw = table.Column<byte[]>(type: "BLOB", nullable: true),
                    bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    order_key = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    applied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    about_patient = table.Column<long>(type: "INTEGER", nullable: true),
                    about_encounter = table.Column<long>(type: "INTEGER", nullable: true),
                    problem_code = table.Column<string>(type: "TEXT", nullable: false),
                    problem_text = table.Column<string>(type: "TEXT", nullable: false),
                    edited_from = table.Column<long>(type: "INTEGER", nullable: true),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interfaces_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "interfaces_sender_rule",
                columns: table => new
                {
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hold_unknown_visits = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interfaces_sender_rule", x => x.facility_id);
                });

            migrationBuilder.CreateTable(
                name: "patients_birth",
                columns: table => new
                {
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    estimated = table.Column<bool>(type: "INTEGER", nullable: false),
                    birth_order = table.Column<int>(type: "INTEGER", nullable: true),
                    born_together = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_birth", x => x.patient_id);
                });

            migrationBuilder.CreateTable(
                name: "patients_clinical_review",
                columns: table => new
                {
                    set_id = table.Column<long>(type: "INTEGER", nullable: false),
                    domain = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_clinical_review", x => new { x.set_id, x.domain });
                });

            migrationBuilder.CreateTable(
                name: "patients_confidential_address",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    street = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    zip = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_confidential_address", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_demographics_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    list_name = table.Column<string>(type: "TEXT", nullable: false),
                    link_id = table.Column<long>(type: "INTEGER", nullable: true),
                    undo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_demographics_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_do_not_link",
                columns: table => new
                {
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_do_not_link", x => new { x.patient_id, x.other_id });
                });

            migrationBuilder.CreateTable(
                name: "patients_duplicate_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    set_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_duplicate_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_duplicate_set",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    scheduled_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    found_by = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    survivor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_fields = table.Column<string>(type: "TEXT", nullable: false),
                    decided_version = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_other_version = table.Column<long>(type: "INTEGER", nullable: false),
                    approval_rules = table.Column<string>(type: "TEXT", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: false),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    link_id = table.Column<long>(type: "INTEGER", nullable: true),
                    merged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    verified_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_duplicate_set", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_facility",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    oid = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    npi = table.Column<string>(type: "TEXT", nullable: false),
                    tax_id = table.Column<string>(type: "TEXT", nullable: false),
                    taxonomy = table.Column<string>(type: "TEXT", nullable: false),
                    street = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    zip = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    last_mrn = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_facility", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_flag",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_flag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_identifier",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_identifier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_key_scheme",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    scheme = table.Column<string>(type: "TEXT", nullable: false),
                    complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    reached = table.Column<long>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false),
                    job_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_key_scheme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    survivor_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    set_id = table.Column<long>(type: "INTEGER", nullable: true),
                    retired_numbers = table.Column<string>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", nullable: false),
                    undone_reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_linked_record",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_linked_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_name",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    given = table.Column<string>(type: "TEXT", nullable: false),
                    middle = table.Column<string>(type: "TEXT", nullable: false),
                    suffix = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    printed = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    removed_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_name", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_overlay_note",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_overlay_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_patient",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    given = table.Column<string>(type: "TEXT", nullable: false),
                    middle = table.Column<string>(type: "TEXT", nullable: false),
                    suffix = table.Column<string>(type: "TEXT", nullable: false),
                    preferred = table.Column<string>(type: "TEXT", nullable: false),
                    birth_date = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    street = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    zip = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    ssn_last4 = table.Column<string>(type: "TEXT", nullable: false),
                    died_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    merged_into = table.Column<long>(type: "INTEGER", nullable: true),
                    as_of = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    list_name = table.Column<string>(type: "TEXT", nullable: false),
                    search_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_patient", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_policy",
                columns: table => new
                {
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    newborn_names = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unknown_names = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    search_terms = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    emoji = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_policy", x => x.facility_id);
                });

            migrationBuilder.CreateTable(
                name: "patients_refiling",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_refiling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_relation",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_relation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_search",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    candidates = table.Column<int>(type: "INTEGER", nullable: false),
                    parts = table.Column<int>(type: "INTEGER", nullable: false),
                    used_for = table.Column<long>(type: "INTEGER", nullable: true),
                    not_the_same = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    shown = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_search", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patients_search_key",
                columns: table => new
                {
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_search_key", x => new { x.patient_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "patients_unidentified",
                columns: table => new
                {
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    seen = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    identified_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    identified_by = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients_unidentified", x => x.patient_id);
                });

            migrationBuilder.CreateTable(
                name: "records_chart",
                columns: table => new
                {
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    assembled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    assembled_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records_chart", x => x.encounter_id);
                });

            migrationBuilder.CreateTable(
                name: "records_document",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: true),
                    facility_id = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    service_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author_id = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    external_number = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    confidentiality = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    current_version = table.Column<int>(type: "INTEGER", nullable: false),
                    filed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "records_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: true),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "records_signer",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    practitioner_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records_signer", x => x.user_id);
                });

            migrationBuilder.CreateTable(
                name: "records_type",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    loinc = table.Column<string>(type: "TEXT", nullable: true),
                    chart_group = table.Column<string>(type: "TEXT", nullable: false),
                    chart_order = table.Column<int>(type: "INTEGER", nullable: false),
                    local = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records_type", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "records_version",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    pages = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    signed_by = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_records_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "store_audit_event",
                columns: table => new
                {
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    verb = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: true),
                    encounter_id = table.Column<long>(type: "INTEGER", nullable: true),
                    @object = table.Column<string>(name: "object", type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    session = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_audit_event", x => new { x.node, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "store_audit_head",
                columns: table => new
                {
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_audit_head", x => x.node);
                });

            migrationBuilder.CreateTable(
                name: "store_blob",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    stored_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_blob", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "store_fact",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    schema = table.Column<int>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<long>(type: "INTEGER", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_fact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "store_fact_delivery",
                columns: table => new
                {
                    fact_id = table.Column<long>(type: "INTEGER", nullable: false),
                    subscriber = table.Column<string>(type: "TEXT", nullable: false),
                    order_key = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_fact_delivery", x => new { x.fact_id, x.subscriber });
                });

            migrationBuilder.CreateTable(
                name: "store_job",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    input = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lease_by = table.Column<string>(type: "TEXT", nullable: false),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "store_notice",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    href = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_notice", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "records_type",
                columns: new[] { "code", "chart_group", "chart_order", "local", "loinc", "name" },
                values: new object[,]
                {
                    { "ABN", "Consents and directives", 8006, false, "53243-2", "Advance beneficiary notice" },
                    { "AD", "Consents and directives", 8003, false, "42348-3", "Advance directive" },
                    { "ADD", "Progress", 5010, false, "55107-7", "Addendum" },
                    { "ADMEVAL", "History and consults", 2001, false, "67851-6", "Admission evaluation" },
                    { "ADMIN", "Administrative", 9000, false, "51851-4", "Administrative note" },
                    { "ANES", "Operations and procedures", 3002, false, "11485-0", "Anesthesia record" },
                    { "AR", "Results", 7007, false, "18743-5", "Autopsy report" },
                    { "CD", "Results", 7004, false, "26441-6", "Cardiology studies" },
                    { "CHEMO", "Progress", 5006, false, "11486-8", "Chemotherapy record" },
                    { "CN", "History and consults", 2003, false, "11488-4", "Consultation" },
                    { "CONSENT", "Consents and directives", 8000, false, "59284-0", "Consent" },
                    { "COVER", "Administrative", 9001, false, "64289-2", "Record cover sheet" },
                    { "CRIT", "Progress", 5004, false, "29751-5", "Critical care record" },
                    { "DEATH", "Discharge", 1006, false, null, "Death certificate" },
                    { "DI", "Results", 7002, false, "18748-4", "Imaging report" },
                    { "DIALYSIS", "Progress", 5005, false, "29749-9", "Dialysis record" },
                    { "DS", "Discharge", 1000, false, "18842-5", "Discharge summary" },
                    { "ED", "History and consults", 2002, false, "34111-5", "ED note" },
                    { "EDS", "Discharge", 1002, false, "59258-4", "ED discharge summary" },
                    { "EDU", "Progress", 5008, false, "34895-3", "Education note" },
                    { "EM", "Progress", 5002, false, "34109-9", "Evaluation and management note" },
                    { "EPISODE", "Discharge", 1004, false, "34133-9", "Summary of episode" },
                    { "HP", "History and consults", 2000, false, "34117-2", "History and physical" },
                    { "IMM", "Orders", 6001, false, "11369-6", "Immunization history" },
                    { "INSCARD", "Administrative", 9002, false, "64290-0", "Insurance card" },
                    { "INSFORM", "Administrative", 9003, false, "64291-8", "Insurance form" },
                    { "INSTR", "Discharge", 1005, false, "69730-0", "Patient instructions" },
                    { "LAB", "Results", 7000, false, null, "Laboratory report" },
                    { "LABSET", "Results", 7001, false, "26436-6", "Laboratory studies" },
                    { "LD", "Mother and child", 4000, false, "15508-5", "Labor and delivery record" },
                    { "NICU", "Mother and child", 4002, false, "29750-7", "NICU record" },
                    { "NPP", "Consents and directives", 8007, false, "57016-8", "Privacy notice acknowledgement" },
                    { "NURSE", "Progress", 5003, false, null, "Nurse note" },
                    { "NURSERY", "Mother and child", 4001, false, "11543-6", "Nursery record" },
                    { "OP", "Operations and procedures", 3000, false, "11504-8", "Operative report" },
                    { "ORD", "Orders", 6000, false, "46209-3", "Provider orders" },
                    { "ORGAN", "Consents and directives", 8005, false, "64300-7", "Organ donation consent" },
                    { "OTHER", "Administrative", 9009, false, null, "Other document" },
                    { "OUT", "Progress", 5001, false, "34108-1", "Outpatient note" },
                    { "PAYER", "Administrative", 9004, false, "52034-6", "Payer letter" },
                    { "PDS", "Discharge", 1001, false, "11490-0", "Physician discharge summary" },
                    { "PERIOP", "Operations and procedures", 3003, false, "29752-3", "Perioperative record" },
                    { "PHOTOID", "Administrative", 9005, false, "53245-7", "Photo identification" },
                    { "PLAN", "Progress", 5007, false, "18776-5", "Plan of care" },
                    { "PN", "Operations and procedures", 3001, false, "28570-0", "Procedure note" },
                    { "POA", "Consents and directives", 8004, false, "64298-3", "Power of attorney" },
                    { "PR", "Progress", 5000, false, "11506-3", "Progress note" },
                    { "PRIVACY", "Administrative", 9008, false, "57017-6", "Privacy policy" },
                    { "PROCCON", "Consents and directives", 8001, false, "64293-4", "Procedure consent" },
                    { "QUERY", "Progress", 5011, false, null, "Physician query" },
                    { "RADSET", "Results", 7003, false, "18726-0", "Radiology studies" },
                    { "REF", "History and consults", 2004, false, "57133-1", "Referral note" },
                    { "ROICON", "Consents and directives", 8002, false, "64292-6", "Release of information consent" },
                    { "ROIREQ", "Administrative", 9007, false, "101904-1", "Release of information request" },
                    { "SP", "Results", 7005, false, "11526-1", "Pathology report" },
                    { "SUMMARY", "History and consults", 2005, false, "60591-5", "Patient summary" },
                    { "SYNOPTIC", "Results", 7006, false, "60568-3", "Synoptic pathology report" },
                    { "TEL", "Progress", 5009, false, "34748-4", "Telephone encounter" },
                    { "TS", "Discharge", 1003, false, "18761-7", "Transfer summary" },
                    { "WC", "Administrative", 9006, false, "52070-0", "Workers' compensation attachment" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_broken_glass_patient_id",
                table: "access_broken_glass",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_broken_glass_user_id_until",
                table: "access_broken_glass",
                columns: new[] { "user_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_access_broken_glass_verdict",
                table: "access_broken_glass",
                column: "verdict");

            migrationBuilder.CreateIndex(
                name: "ix_access_passkey_credential_id",
                table: "access_passkey",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_passkey_user_id",
                table: "access_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_recovery_code_user_id_hash",
                table: "access_recovery_code",
                columns: new[] { "user_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_saved_view_list_role",
                table: "access_saved_view",
                columns: new[] { "list", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_access_saved_view_user_id_list_name_key",
                table: "access_saved_view",
                columns: new[] { "user_id", "list", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_session_ended_at_idle_ends_at",
                table: "access_session",
                columns: new[] { "ended_at", "idle_ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_session_key_hash",
                table: "access_session",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_session_user_id_ended_at",
                table: "access_session",
                columns: new[] { "user_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_sign_in_step_ends_at",
                table: "access_sign_in_step",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_access_token_hash",
                table: "access_token",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_token_user_id",
                table: "access_token",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_typing_ends_at",
                table: "access_typing",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_access_typing_user_id_page_form",
                table: "access_typing",
                columns: new[] { "user_id", "page", "form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_user_name",
                table: "access_user",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_user_role_role",
                table: "access_user_role",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "ix_billing_account_patient_id",
                table: "billing_account",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_account_state",
                table: "billing_account",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_billing_charge_encounter_id",
                table: "billing_charge",
                column: "encounter_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_charge_patient_id",
                table: "billing_charge",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_charge_source_key",
                table: "billing_charge",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_encounter_id_number",
                table: "billing_claim",
                columns: new[] { "encounter_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_facility_id_control_number",
                table: "billing_claim",
                columns: new[] { "facility_id", "control_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_file_id",
                table: "billing_claim",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_patient_id",
                table: "billing_claim",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_state_created_at",
                table: "billing_claim",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_event_claim_id_at",
                table: "billing_claim_event",
                columns: new[] { "claim_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_event_patient_id",
                table: "billing_claim_event",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_claim_file_facility_id_receiver_id_control_number",
                table: "billing_claim_file",
                columns: new[] { "facility_id", "receiver_id", "control_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_billing_hold_encounter_id_cleared_at",
                table: "billing_hold",
                columns: new[] { "encounter_id", "cleared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_billing_hold_patient_id",
                table: "billing_hold",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_hold_reason_cleared_at",
                table: "billing_hold",
                columns: new[] { "reason", "cleared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_case_coder_state",
                table: "coding_case",
                columns: new[] { "coder", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_case_patient_id",
                table: "coding_case",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_coding_case_review_late",
                table: "coding_case",
                column: "review_late");

            migrationBuilder.CreateIndex(
                name: "ix_coding_case_state_discharged_on_encounter_id",
                table: "coding_case",
                columns: new[] { "state", "discharged_on", "encounter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_case_state_ready_at",
                table: "coding_case",
                columns: new[] { "state", "ready_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_case_state_service",
                table: "coding_case",
                columns: new[] { "state", "service" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_case_state_urgency_encounter_id",
                table: "coding_case",
                columns: new[] { "state", "urgency", "encounter_id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_coding_code_note_system_code",
                table: "coding_code_note",
                columns: new[] { "system", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_code_note_written_by_withdrawn_at",
                table: "coding_code_note",
                columns: new[] { "written_by", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_diagnosis_code",
                table: "coding_diagnosis",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_coding_diagnosis_encounter_id_codes_version_sequence",
                table: "coding_diagnosis",
                columns: new[] { "encounter_id", "codes_version", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_diagnosis_evidence_document",
                table: "coding_diagnosis",
                column: "evidence_document");

            migrationBuilder.CreateIndex(
                name: "ix_coding_diagnosis_patient_id",
                table: "coding_diagnosis",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_coding_facility_rate_facility_id_effective_from",
                table: "coding_facility_rate",
                columns: new[] { "facility_id", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_favourite_written_by_withdrawn_at",
                table: "coding_favourite",
                columns: new[] { "written_by", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_grouping_encounter_id_codes_version_kind",
                table: "coding_grouping",
                columns: new[] { "encounter_id", "codes_version", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coding_grouping_patient_id",
                table: "coding_grouping",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_coding_index_line_system_code",
                table: "coding_index_line",
                columns: new[] { "system", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_index_line_written_by_withdrawn_at",
                table: "coding_index_line",
                columns: new[] { "written_by", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_late_document_patient_id",
                table: "coding_late_document",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_coding_pend_encounter_id_closed_at",
                table: "coding_pend",
                columns: new[] { "encounter_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_pend_patient_id",
                table: "coding_pend",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_coding_procedure_code",
                table: "coding_procedure",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_coding_procedure_encounter_id_codes_version_sequence",
                table: "coding_procedure",
                columns: new[] { "encounter_id", "codes_version", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_procedure_patient_id",
                table: "coding_procedure",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_coding_regrouped_case_job_id_difference_delta",
                table: "coding_regrouped_case",
                columns: new[] { "job_id", "difference", "delta" });

            migrationBuilder.CreateIndex(
                name: "ix_coding_regrouped_case_patient_id",
                table: "coding_regrouped_case",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_coding_version_patient_id",
                table: "coding_version",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_completion_chart_complete_at_next_due_at",
                table: "completion_chart",
                columns: new[] { "complete_at", "next_due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_completion_chart_patient_id",
                table: "completion_chart",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_completion_deficiency_encounter_id_subject",
                table: "completion_deficiency",
                columns: new[] { "encounter_id", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_completion_deficiency_patient_id",
                table: "completion_deficiency",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_completion_deficiency_responsible_id_state_kind",
                table: "completion_deficiency",
                columns: new[] { "responsible_id", "state", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_completion_deficiency_state_due_at",
                table: "completion_deficiency",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_completion_history_deficiency_id_at",
                table: "completion_history",
                columns: new[] { "deficiency_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_completion_history_patient_id",
                table: "completion_history",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_account_alias_account",
                table: "encounters_account_alias",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_account_alias_encounter_id",
                table: "encounters_account_alias",
                column: "encounter_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_account_alias_patient_id",
                table: "encounters_account_alias",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_allergy_patient_id_code",
                table: "encounters_allergy",
                columns: new[] { "patient_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_bed_facility_id_unit_room_name",
                table: "encounters_bed",
                columns: new[] { "facility_id", "unit", "room", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_bed_claim_encounter_id",
                table: "encounters_bed_claim",
                column: "encounter_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_census_correction_facility_id_day",
                table: "encounters_census_correction",
                columns: new[] { "facility_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_census_correction_patient_id",
                table: "encounters_census_correction",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_census_count_facility_id_day_unit_group",
                table: "encounters_census_count",
                columns: new[] { "facility_id", "day", "unit", "group" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_coverage_encounter_id_rank",
                table: "encounters_coverage",
                columns: new[] { "encounter_id", "rank" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_coverage_patient_id",
                table: "encounters_coverage",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_encounter_account",
                table: "encounters_encounter",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_encounter_admit_date",
                table: "encounters_encounter",
                column: "admit_date");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_encounter_discharge_date",
                table: "encounters_encounter",
                column: "discharge_date");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_encounter_facility_id_account",
                table: "encounters_encounter",
                columns: new[] { "facility_id", "account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_encounter_patient_id_admitted_at",
                table: "encounters_encounter",
                columns: new[] { "patient_id", "admitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_encounter_patient_id_facility_id",
                table: "encounters_encounter",
                columns: new[] { "patient_id", "facility_id" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_encounter_state_facility_id_unit_room_bed",
                table: "encounters_encounter",
                columns: new[] { "state", "facility_id", "unit", "room", "bed" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_event_encounter_id_event_at",
                table: "encounters_event",
                columns: new[] { "encounter_id", "event_at" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_event_patient_id",
                table: "encounters_event",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_link_encounter_id_kind",
                table: "encounters_link",
                columns: new[] { "encounter_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_link_other_id_kind",
                table: "encounters_link",
                columns: new[] { "other_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_packet_form_facility_id_code_number",
                table: "encounters_packet_form",
                columns: new[] { "facility_id", "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_packet_item_encounter_id_form",
                table: "encounters_packet_item",
                columns: new[] { "encounter_id", "form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_packet_item_patient_id",
                table: "encounters_packet_item",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_practitioner_npi",
                table: "encounters_practitioner",
                column: "npi",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_encounters_segment_facility_id_ended_at_began_at",
                table: "encounters_segment",
                columns: new[] { "facility_id", "ended_at", "began_at" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_visit_merge_gone_id",
                table: "encounters_visit_merge",
                column: "gone_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_visit_merge_patient_id",
                table: "encounters_visit_merge",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_encounters_visit_merge_survivor_id",
                table: "encounters_visit_merge",
                column: "survivor_id");

            migrationBuilder.CreateIndex(
                name: "ix_interfaces_message_order_key_status_id",
                table: "interfaces_message",
                columns: new[] { "order_key", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_interfaces_message_received_at",
                table: "interfaces_message",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_interfaces_message_sending_application_sending_facility_control_id_sha256",
                table: "interfaces_message",
                columns: new[] { "sending_application", "sending_facility", "control_id", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interfaces_message_status_id",
                table: "interfaces_message",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_confidential_address_patient_id",
                table: "patients_confidential_address",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_demographics_history_list_name",
                table: "patients_demographics_history",
                column: "list_name");

            migrationBuilder.CreateIndex(
                name: "ix_patients_demographics_history_patient_id",
                table: "patients_demographics_history",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_do_not_link_other_id",
                table: "patients_do_not_link",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_duplicate_event_set_id_at",
                table: "patients_duplicate_event",
                columns: new[] { "set_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_duplicate_set_link_id",
                table: "patients_duplicate_set",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_duplicate_set_other_id",
                table: "patients_duplicate_set",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_duplicate_set_owner_state",
                table: "patients_duplicate_set",
                columns: new[] { "owner", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_duplicate_set_patient_id_other_id",
                table: "patients_duplicate_set",
                columns: new[] { "patient_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patients_duplicate_set_state_score",
                table: "patients_duplicate_set",
                columns: new[] { "state", "score" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_facility_code",
                table: "patients_facility",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patients_flag_patient_id",
                table: "patients_flag",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_identifier_facility_id_kind_value",
                table: "patients_identifier",
                columns: new[] { "facility_id", "kind", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patients_identifier_patient_id_facility_id_kind_use_value",
                table: "patients_identifier",
                columns: new[] { "patient_id", "facility_id", "kind", "use", "value" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_identifier_value",
                table: "patients_identifier",
                column: "value");

            migrationBuilder.CreateIndex(
                name: "ix_patients_link_patient_id",
                table: "patients_link",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_link_survivor_id",
                table: "patients_link",
                column: "survivor_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_linked_record_other_id",
                table: "patients_linked_record",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_linked_record_patient_id",
                table: "patients_linked_record",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_name_patient_id",
                table: "patients_name",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_overlay_note_patient_id",
                table: "patients_overlay_note",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_patient_family_given",
                table: "patients_patient",
                columns: new[] { "family", "given" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_patient_list_name_id",
                table: "patients_patient",
                columns: new[] { "list_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_patient_merged_into",
                table: "patients_patient",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_patients_refiling_patient_id",
                table: "patients_refiling",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_refiling_to_id",
                table: "patients_refiling",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_relation_patient_id",
                table: "patients_relation",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_search_key_key_patient_id",
                table: "patients_search_key",
                columns: new[] { "key", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_unidentified_identified_at_since",
                table: "patients_unidentified",
                columns: new[] { "identified_at", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_records_chart_patient_id",
                table: "records_chart",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_records_document_author_id_status",
                table: "records_document",
                columns: new[] { "author_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_records_document_encounter_id_type",
                table: "records_document",
                columns: new[] { "encounter_id", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_records_document_facility_id_external_number",
                table: "records_document",
                columns: new[] { "facility_id", "external_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_records_document_parent_id",
                table: "records_document",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_records_document_patient_id",
                table: "records_document",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_records_event_document_id_at",
                table: "records_event",
                columns: new[] { "document_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_records_event_encounter_id_at",
                table: "records_event",
                columns: new[] { "encounter_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_records_event_patient_id",
                table: "records_event",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_records_signer_practitioner_id",
                table: "records_signer",
                column: "practitioner_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_records_type_loinc",
                table: "records_type",
                column: "loinc");

            migrationBuilder.CreateIndex(
                name: "ix_records_version_document_id_number",
                table: "records_version",
                columns: new[] { "document_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_records_version_patient_id",
                table: "records_version",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_records_version_sha256",
                table: "records_version",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_store_audit_event_at",
                table: "store_audit_event",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_store_audit_event_patient_id_at",
                table: "store_audit_event",
                columns: new[] { "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_store_audit_event_user_id_at",
                table: "store_audit_event",
                columns: new[] { "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_store_fact_delivery_status_fact_id",
                table: "store_fact_delivery",
                columns: new[] { "status", "fact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_store_fact_delivery_subscriber_order_key_status_fact_id",
                table: "store_fact_delivery",
                columns: new[] { "subscriber", "order_key", "status", "fact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_store_job_ended_at",
                table: "store_job",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_store_job_kind_id",
                table: "store_job",
                columns: new[] { "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_store_job_state_next_at",
                table: "store_job",
                columns: new[] { "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "ix_store_notice_user_id",
                table: "store_notice",
                columns: new[] { "user", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_store_notice_user_seen_at",
                table: "store_notice",
                columns: new[] { "user", "seen_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_broken_glass");

            migrationBuilder.DropTable(
                name: "access_passkey");

            migrationBuilder.DropTable(
                name: "access_recovery_code");

            migrationBuilder.DropTable(
                name: "access_role");

            migrationBuilder.DropTable(
                name: "access_role_permission");

            migrationBuilder.DropTable(
                name: "access_saved_view");

            migrationBuilder.DropTable(
                name: "access_session");

            migrationBuilder.DropTable(
                name: "access_sign_in_step");

            migrationBuilder.DropTable(
                name: "access_throttle");

            migrationBuilder.DropTable(
                name: "access_token");

            migrationBuilder.DropTable(
                name: "access_typing");

            migrationBuilder.DropTable(
                name: "access_user");

            migrationBuilder.DropTable(
                name: "access_user_facility");

            migrationBuilder.DropTable(
                name: "access_user_role");

            migrationBuilder.DropTable(
                name: "billing_account");

            migrationBuilder.DropTable(
                name: "billing_charge");

            migrationBuilder.DropTable(
                name: "billing_claim");

            migrationBuilder.DropTable(
                name: "billing_claim_event");

            migrationBuilder.DropTable(
                name: "billing_claim_file");

            migrationBuilder.DropTable(
                name: "billing_facility");

            migrationBuilder.DropTable(
                name: "billing_hold");

            migrationBuilder.DropTable(
                name: "billing_receiver_counter");

            migrationBuilder.DropTable(
                name: "coding_case");

            migrationBuilder.DropTable(
                name: "coding_code_note");

            migrationBuilder.DropTable(
                name: "coding_diagnosis");

            migrationBuilder.DropTable(
                name: "coding_facility_rate");

            migrationBuilder.DropTable(
                name: "coding_favourite");

            migrationBuilder.DropTable(
                name: "coding_grouping");

            migrationBuilder.DropTable(
                name: "coding_index_line");

            migrationBuilder.DropTable(
                name: "coding_late_document");

            migrationBuilder.DropTable(
                name: "coding_pend");

            migrationBuilder.DropTable(
                name: "coding_procedure");

            migrationBuilder.DropTable(
                name: "coding_regrouped_case");

            migrationBuilder.DropTable(
                name: "coding_version");

            migrationBuilder.DropTable(
                name: "completion_chart");

            migrationBuilder.DropTable(
                name: "completion_deficiency");

            migrationBuilder.DropTable(
                name: "completion_history");

            migrationBuilder.DropTable(
                name: "encounters_account_alias");

            migrationBuilder.DropTable(
                name: "encounters_account_counter");

            migrationBuilder.DropTable(
                name: "encounters_allergy");

            migrationBuilder.DropTable(
                name: "encounters_bed");

            migrationBuilder.DropTable(
                name: "encounters_bed_claim");

            migrationBuilder.DropTable(
                name: "encounters_census_correction");

            migrationBuilder.DropTable(
                name: "encounters_census_count");

            migrationBuilder.DropTable(
                name: "encounters_coverage");

            migrationBuilder.DropTable(
                name: "encounters_encounter");

            migrationBuilder.DropTable(
                name: "encounters_event");

            migrationBuilder.DropTable(
                name: "encounters_link");

            migrationBuilder.DropTable(
                name: "encounters_packet_form");

            migrationBuilder.DropTable(
                name: "encounters_packet_item");

            migrationBuilder.DropTable(
                name: "encounters_practitioner");

            migrationBuilder.DropTable(
                name: "encounters_segment");

            migrationBuilder.DropTable(
                name: "encounters_visit_merge");

            migrationBuilder.DropTable(
                name: "interfaces_message");

            migrationBuilder.DropTable(
                name: "interfaces_sender_rule");

            migrationBuilder.DropTable(
                name: "patients_birth");

            migrationBuilder.DropTable(
                name: "patients_clinical_review");

            migrationBuilder.DropTable(
                name: "patients_confidential_address");

            migrationBuilder.DropTable(
                name: "patients_demographics_history");

            migrationBuilder.DropTable(
                name: "patients_do_not_link");

            migrationBuilder.DropTable(
                name: "patients_duplicate_event");

            migrationBuilder.DropTable(
                name: "patients_duplicate_set");

            migrationBuilder.DropTable(
                name: "patients_facility");

            migrationBuilder.DropTable(
                name: "patients_flag");

            migrationBuilder.DropTable(
                name: "patients_identifier");

            migrationBuilder.DropTable(
                name: "patients_key_scheme");

            migrationBuilder.DropTable(
                name: "patients_link");

            migrationBuilder.DropTable(
                name: "patients_linked_record");

            migrationBuilder.DropTable(
                name: "patients_name");

            migrationBuilder.DropTable(
                name: "patients_overlay_note");

            migrationBuilder.DropTable(
                name: "patients_patient");

            migrationBuilder.DropTable(
                name: "patients_policy");

            migrationBuilder.DropTable(
                name: "patients_refiling");

            migrationBuilder.DropTable(
                name: "patients_relation");

            migrationBuilder.DropTable(
                name: "patients_search");

            migrationBuilder.DropTable(
                name: "patients_search_key");

            migrationBuilder.DropTable(
                name: "patients_unidentified");

            migrationBuilder.DropTable(
                name: "records_chart");

            migrationBuilder.DropTable(
                name: "records_document");

            migrationBuilder.DropTable(
                name: "records_event");

            migrationBuilder.DropTable(
                name: "records_signer");

            migrationBuilder.DropTable(
                name: "records_type");

            migrationBuilder.DropTable(
                name: "records_version");

            migrationBuilder.DropTable(
                name: "store_audit_event");

            migrationBuilder.DropTable(
                name: "store_audit_head");

            migrationBuilder.DropTable(
                name: "store_blob");

            migrationBuilder.DropTable(
                name: "store_fact");

            migrationBuilder.DropTable(
                name: "store_fact_delivery");

            migrationBuilder.DropTable(
                name: "store_job");

            migrationBuilder.DropTable(
                name: "store_notice");
        }
    }
}
