#include "underlag/ledger/history.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

using Event = HistoryEntry::Event;

// The columns that every event begins with.
HistoryEntry entry_of(const Rows& row, Event event) {
    HistoryEntry entry;
    entry.event = event;
    entry.record = number_at(row, 0);
    entry.recorded_at = text_at(row, 1);
    entry.program_version = text_at(row, 2);
    entry.chain_head = to_hex(blob_at(row, 3));
    entry.recorded_by = text_at(row, 4);
    return entry;
}

std::size_t count_at(const Rows& row, int column) {
    return static_cast<std::size_t>(number_at(row, column));
}

void add_openings(Store& store, std::vector<HistoryEntry>& entries) {
    Rows row = store.rows(
        "SELECT seq, recorded_at, program_version, checksum, recorded_by, first_term "
        "FROM openings");
    while (row.next()) {
        entries.push_back(entry_of(row, Event::opened));
        entries.back().term = term_at(row, 5);
    }
}

std::map<std::int64_t, HistoryEntry*> by_record(std::vector<HistoryEntry>& entries) {
    std::map<std::int64_t, HistoryEntry*> found;
    for (HistoryEntry& entry : entries)
        found[entry.record] = &entry;
    return found;
}

void add_imports(Store& store, std::vector<HistoryEntry>& entries) {
    Rows row = store.rows(
        "SELECT i.seq, i.recorded_at, i.program_version, t.checksum, i.recorded_by, "
        "i.complete_for, t.added, t.changed, t.cancelled, i.takes_back "
        "FROM imports i JOIN import_totals t ON t.import = i.seq");
    while (row.next()) {
        HistoryEntry& entry = entries.emplace_back(entry_of(row, Event::imported));
        if (!row.is_none(5))
            entry.complete_for = term_at(row, 5);
        entry.added = count_at(row, 6);
        entry.changed = count_at(row, 7);
        entry.cancelled = count_at(row, 8);
        if (!row.is_none(9))
            entry.takes_back = number_at(row, 9);
    }
    const auto imports = by_record(entries);
    Rows files = store.rows("SELECT import, kind, name, sha256 FROM import_files ORDER BY seq");
    while (files.next())
        if (const auto import = imports.find(number_at(files, 0)); import != imports.end())
            (text_at(files, 1) == "list" ? import->second->lists : import->second->agreements)
                .push_back({std::string{text_at(files, 2)}, std::string{text_at(files, 3)}});
}

void add_numbers(Store& store, std::vector<HistoryEntry>& entries) {
    const auto runs = by_record(entries);
    Rows numbers = store.rows("SELECT run, year, counter FROM documents ORDER BY seq");
    while (numbers.next()) {
        const auto run = runs.find(number_at(numbers, 0));
        if (run == runs.end())
            continue;
        run->second->last_number =
            to_text(DocumentNumber{small_at(numbers, 1), number_at(numbers, 2)});
        if (run->second->first_number.empty())
            run->second->first_number = run->second->last_number;
    }
}

void add_runs(Store& store, std::vector<HistoryEntry>& entries) {
    Rows row = store.rows(
        "SELECT r.seq, r.recorded_at, r.program_version, t.checksum, r.recorded_by, r.term, "
        "r.issue_day, t.invoice_bases, t.credit_notes, t.invoiced, t.credited, "
        "EXISTS (SELECT 1 FROM issued_files f WHERE f.run = r.seq), r.reissue_reason, r.cost_year "
        "FROM runs r JOIN run_totals t ON t.run = r.seq");
    while (row.next()) {
        HistoryEntry entry = entry_of(row, Event::issued);
        if (!row.is_none(5))
            entry.term = term_at(row, 5);
        entry.issue_date = date_at(row, 6);
        entry.invoice_bases = count_at(row, 7);
        entry.credit_notes = count_at(row, 8);
        entry.invoiced = money_at(row, 9);
        entry.credited = money_at(row, 10);
        entry.has_files = yes_at(row, 11);
        entry.reissue_reason = text_at(row, 12);
        entry.cost_year = small_at(row, 13);
        entries.push_back(std::move(entry));
    }
    add_numbers(store, entries);
}

// Names that were taken out by one person for one reason at one time are one event.
void add_removals(Store& store, std::vector<HistoryEntry>& entries) {
    Rows row = store.rows(
        "SELECT seq, recorded_at, reason, checksum, recorded_by FROM removed_names "
        "ORDER BY seq");
    while (row.next()) {
        const bool is_same = !entries.empty() && entries.back().event == Event::names_removed &&
                             entries.back().recorded_at == text_at(row, 1) &&
                             entries.back().removal_reason == text_at(row, 2) &&
                             entries.back().recorded_by == text_at(row, 4);
        if (!is_same) {
            HistoryEntry& entry = entries.emplace_back();
            entry.event = Event::names_removed;
            entry.record = number_at(row, 0);
            entry.recorded_at = text_at(row, 1);
            entry.removal_reason = text_at(row, 2);
            entry.recorded_by = text_at(row, 4);
        }
        ++entries.back().names;
        entries.back().chain_head = to_hex(blob_at(row, 3));
    }
}

// Also of those that had the id once, and of the one whose own id it is. An id that is written
// otherwise than in any list is looked for among all (reference_key).
std::set<std::int64_t> placements_with(Store& store, const std::string& id) {
    std::set<std::int64_t> placements;
    Rows with_id = store.rows("SELECT placement FROM placement_versions WHERE list_id = $1", {id});
    while (with_id.next())
        placements.insert(number_at(with_id, 0));
    const std::string key = reference_key(id);
    if (placements.empty()) {
        Rows ids = store.rows(
            "SELECT placement, list_id FROM placement_versions WHERE list_id IS NOT NULL", {});
        while (ids.next())
            if (reference_key(text_at(ids, 1)) == key)
                placements.insert(number_at(ids, 0));
    }
    if (const auto record = record_of_own_id(id)) {
        Rows first = store.rows(
            "SELECT checksum FROM placement_versions WHERE seq = $1 AND placement = seq AND "
            "list_id IS NULL",
            {*record});
        if (first.next() &&
            is_own_id(id, {.placement = *record, .own_check = own_check(blob_at(first, 0))}))
            placements.insert(*record);
    }
    return placements;
}

constexpr const char* versions_of_placement =
    "SELECT v.seq, i.recorded_at, f.name, v.line, a.text, u.text, v.list_id, n.name, "
    "v.student_ref, p.text, v.first_day, v.last_day, v.stated_days, v.is_protected, "
    "v.is_cancelled, v.placement, o.checksum, i.takes_back FROM placement_versions v "
    "JOIN placement_versions o ON o.seq = v.placement "
    "JOIN imports i ON i.seq = v.import JOIN labels a ON a.seq = v.agreement "
    "JOIN labels u ON u.seq = v.activity LEFT JOIN labels p ON p.seq = v.programme "
    "LEFT JOIN import_files f ON f.seq = v.file LEFT JOIN names n ON n.id = v.student "
    "WHERE v.seq = $1 OR (v.placement = $1 AND v.placement <> v.seq) ORDER BY v.seq";

PlacementVersionEntry entry_of(const Rows& row) {
    PlacementVersionEntry entry;
    entry.version = number_at(row, 0);
    entry.recorded_at = text_at(row, 1);
    entry.list_name = text_at(row, 2);
    entry.line = static_cast<std::uint32_t>(number_at(row, 3));
    entry.agreement = text_at(row, 4);
    entry.activity = text_at(row, 5);
    entry.is_protected = yes_at(row, 13);
    entry.is_cancelled = yes_at(row, 14);
    entry.id =
        row.is_none(6)
            ? own_id({.placement = number_at(row, 15), .own_check = own_check(blob_at(row, 16))})
            : std::string{text_at(row, 6)};
    entry.student_ref = text_at(row, 8);
    if (!entry.is_protected)
        entry.student = shown_student(text_at(row, 7), entry.student_ref, entry.id);
    entry.programme = text_at(row, 9);
    entry.first = date_at(row, 10);
    entry.last = date_at(row, 11);
    entry.stated_days = int_at(row, 12);
    entry.is_taken_back = !row.is_none(17);
    return entry;
}

}  // namespace

std::vector<HistoryEntry> history(const Ledger& ledger) {
    return ledger.guarded([&](Store& store) {
        std::vector<HistoryEntry> entries;
        for (const auto add : {add_openings, add_imports, add_runs, add_removals})
            add(store, entries);
        std::ranges::sort(entries, {}, &HistoryEntry::record);
        return entries;
    });
}

std::vector<std::vector<PlacementVersionEntry>> placement_history(const Ledger& ledger,
                                                                  const std::string& id) {
    return ledger.guarded([&](Store& store) {
        const References secret = protected_references(store);
        std::vector<std::vector<PlacementVersionEntry>> placements;
        for (const std::int64_t placement : placements_with(store, id)) {
            Rows versions = store.rows(versions_of_placement, {placement});
            auto& entries = placements.emplace_back();
            while (versions.next())
                entries.push_back(entry_of(versions));
            if (!entries.empty() &&
                (entries.back().is_protected || secret.contains(entries.back().student_ref)))
                for (PlacementVersionEntry& entry : entries)
                    entry.student.clear();
        }
        return placements;
    });
}

}  // namespace underlag
