// The ledger's tables: their form, and the triggers that make them append-only.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace underlag {

// "1.sql": what makes form 1 of an empty file. What makes form 2 of form 1 will be "2.sql".
[[nodiscard]] std::string_view form_text(std::string_view name);

// From the first form to the newest.
[[nodiscard]] std::vector<std::string_view> known_forms();

// Says that the file is a ledger: "uVFU".
inline constexpr int ledger_application_id = 0x75564655;

// Numbered by one sequence, each with the checksum of the one before.
inline constexpr std::array chained_tables{
    "labels",        "openings",        "imports",          "import_files", "placement_versions",
    "import_totals", "logos",           "word_sets",        "words",        "runs",
    "run_inputs",    "agreement_facts", "rated_programmes", "unit_facts",   "codings",
    "week_rates",    "index_steps",     "documents",        "lines",        "run_totals",
    "issued_files"};

// Makes the tables of `forms` after the first `from`, and the triggers. Precondition: a
// transaction is open.
void make_tables(SQLite::Database& connection, int from, std::span<const std::string_view> forms);

}  // namespace underlag
