#include "underlag/ledger/history.hpp"

#include <algorithm>
#include <utility>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/state.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

using Event = HistoryEntry::Event;

// The columns that every event begins with.
HistoryEntry entry_of(SQLite::Statement& row, Event event) {
    HistoryEntry entry;
    entry.event = event;
    entry.record = number_at(row, 0);
    entry.recorded_at = text_at(row, 1);
    entry.program_version = text_at(row, 2);
    entry.chain_head = to_hex(blob_at(row, 3));
    return entry;
}

std::size_t count_at(SQLite::Statement& row, int column) {
    return static_cast<std::size_t>(number_at(row, column));
}

void add_openings(SQLite::Database& connection, std::vector<HistoryEntry>& entries) {
    SQLite::Statement row{connection,
                          "SELECT seq, recorded_at, program_version, checksum, first_term "
                          "FROM openings"};
    while (row.executeStep()) {
        entries.push_back(entry_of(row, Event::opened));
        entries.back().term = term_at(row, 4);
    }
}

void add_files(SQLite::Statement& files, HistoryEntry& entry) {
    files.bind(1, entry.record);
    while (files.executeStep())
        (text_at(files, 0) == "list" ? entry.lists : entry.agreements)
            .push_back({std::string{text_at(files, 1)}, std::string{text_at(files, 2)}});
    files.reset();
}

void add_imports(SQLite::Database& connection, std::vector<HistoryEntry>& entries) {
    SQLite::Statement row{connection,
                          "SELECT i.seq, i.recorded_at, i.program_version, t.checksum, "
                          "i.complete_for, t.added, t.changed, t.cancelled "
                          "FROM imports i JOIN import_totals t ON t.import = i.seq"};
    SQLite::Statement files{
        connection, "SELECT kind, name, sha256 FROM import_files WHERE import = ? ORDER BY seq"};
    while (row.executeStep()) {
        HistoryEntry entry = entry_of(row, Event::imported);
        if (!row.isColumnNull(4))
            entry.complete_for = term_at(row, 4);
        entry.added = count_at(row, 5);
        entry.changed = count_at(row, 6);
        entry.cancelled = count_at(row, 7);
        add_files(files, entry);
        entries.push_back(std::move(entry));
    }
}

void add_numbers(SQLite::Statement& numbers, HistoryEntry& entry) {
    numbers.bind(1, entry.record);
    while (numbers.executeStep()) {
        entry.last_number =
            to_text(DocumentNumber{numbers.getColumn(0).getInt(), number_at(numbers, 1)});
        if (entry.first_number.empty())
            entry.first_number = entry.last_number;
    }
    numbers.reset();
}

void add_runs(SQLite::Database& connection, std::vector<HistoryEntry>& entries) {
    SQLite::Statement row{connection,
                          "SELECT r.seq, r.recorded_at, r.program_version, t.checksum, r.term, "
                          "r.issue_day, t.invoice_bases, t.credit_notes, t.invoiced, t.credited, "
                          "EXISTS (SELECT 1 FROM issued_files f WHERE f.run = r.seq) "
                          "FROM runs r JOIN run_totals t ON t.run = r.seq"};
    SQLite::Statement numbers{connection,
                              "SELECT year, counter FROM documents WHERE run = ? ORDER BY seq"};
    while (row.executeStep()) {
        HistoryEntry entry = entry_of(row, Event::issued);
        entry.term = term_at(row, 4);
        entry.issue_date = date_at(row, 5);
        entry.invoice_bases = count_at(row, 6);
        entry.credit_notes = count_at(row, 7);
        entry.invoiced = money_at(row, 8);
        entry.credited = money_at(row, 9);
        entry.has_files = yes_at(row, 10);
        add_numbers(numbers, entry);
        entries.push_back(std::move(entry));
    }
}

}  // namespace

std::vector<HistoryEntry> history(const Ledger& ledger) {
    return ledger.state().guarded([&] {
        std::vector<HistoryEntry> entries;
        for (const auto add : {add_openings, add_imports, add_runs})
            add(ledger.state().connection(), entries);
        std::ranges::sort(entries, {}, &HistoryEntry::record);
        return entries;
    });
}

std::vector<IssuedLineEntry> issued_for(const Ledger& ledger, std::int64_t placement) {
    return ledger.state().guarded([&] {
        SQLite::Statement row{
            ledger.state().connection(),
            "SELECT d.year, d.counter, d.kind, c.year, c.counter, r.issue_day, r.seq, l.seq, "
            "l.term, l.amount FROM lines l JOIN documents d ON d.seq = l.document "
            "JOIN runs r ON r.seq = d.run LEFT JOIN documents c ON c.seq = d.credits "
            "WHERE l.placement = ? ORDER BY l.seq"};
        row.bind(1, placement);
        std::vector<IssuedLineEntry> entries;
        while (row.executeStep()) {
            IssuedLineEntry entry;
            entry.number = to_text(DocumentNumber{row.getColumn(0).getInt(), number_at(row, 1)});
            entry.kind = choice_at<DocumentKind>(row, 2);
            if (!row.isColumnNull(3))
                entry.credits =
                    to_text(DocumentNumber{row.getColumn(3).getInt(), number_at(row, 4)});
            entry.issue_date = date_at(row, 5);
            entry.run = number_at(row, 6);
            entry.line = number_at(row, 7);
            entry.term = term_at(row, 8);
            entry.amount = money_at(row, 9);
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

}  // namespace underlag
