// The ledger's history, for `ledger log`, `status` and `explain`.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "underlag/ledger/ledger.hpp"

namespace underlag {

// An import, a run, or names taken out, as `ledger log` lists it.
struct HistoryEntry {
    enum class Event { opened, imported, issued, names_removed } event = Event::imported;
    std::int64_t record = 0;
    std::string recorded_at = {};
    std::string recorded_by = {};      // empty: unknown, as in a file
    std::string program_version = {};  // unknown (empty) of names that were removed
    std::string chain_head = {};       // the checksum of the event's last record
    // imported
    std::vector<InputFile> lists = {};
    std::vector<InputFile> agreements = {};
    std::optional<Term> complete_for = {};
    std::optional<std::int64_t> takes_back = {};  // the import (its record) that it undoes
    std::size_t added = 0, changed = 0, cancelled = 0;
    // issued
    Term term = {};
    int cost_year = 0;  // of shares, which have no term
    std::optional<Date> issue_date = {};
    std::string first_number = {}, last_number = {};
    std::size_t invoice_bases = 0, credit_notes = 0;
    Money invoiced = {}, credited = {};
    bool has_files = false;
    std::string reissue_reason = {};  // empty: by generate
    // names_removed
    std::size_t names = 0;
    std::string removal_reason = {};
};

[[nodiscard]] std::vector<HistoryEntry> history(const Ledger& ledger);

// One version of a placement, with where it came from. Of a student who is protected, or has become
// so, `student` is empty.
struct PlacementVersionEntry {
    std::int64_t version = 0;
    std::string recorded_at;
    std::string list_name;  // empty: cancelled by --complete-for, or an import taken back
    bool is_taken_back = false;
    std::uint32_t line = 0;
    std::string agreement, activity, id, student, student_ref, programme;
    Date first, last;
    std::optional<int> stated_days;
    bool is_protected = false;
    bool is_cancelled = false;
};

// The versions of each placement with this id (a list's or the ledger's own), oldest first; in
// several agreements there may be one each.
[[nodiscard]] std::vector<std::vector<PlacementVersionEntry>> placement_history(
    const Ledger& ledger, const std::string& id);

// What was issued for a placement.
struct IssuedLineEntry {
    std::string number = {};  // of the document
    DocumentKind kind = DocumentKind::invoice;
    std::string credits = {};  // of a credit note
    Date issue_date = {};
    std::int64_t run = 0;
    std::int64_t line = 0;
    Term term = {};
    Money amount = {};
};
// By the placements' records, in the order of issue.
using IssuedLines = std::map<std::int64_t, std::vector<IssuedLineEntry>>;
[[nodiscard]] IssuedLines issued_for(const Ledger& ledger,
                                     std::span<const std::int64_t> placements);

}  // namespace underlag
