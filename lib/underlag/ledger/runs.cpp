#include <algorithm>
#include <set>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/state.hpp"

namespace underlag {
namespace {

std::vector<std::int64_t> numbers(SQLite::Statement rows) {
    std::vector<std::int64_t> found;
    while (rows.executeStep())
        found.push_back(number_at(rows, 0));
    return found;
}

// The records of import_files that a version came with, in `files`.
void add_inputs(SQLite::Statement& inputs, std::int64_t version, std::set<std::int64_t>& files) {
    inputs.bind(1, version);
    while (inputs.executeStep())
        files.insert(number_at(inputs, 0));
    inputs.reset();
}

}  // namespace

std::int64_t Ledger::next_number(int year) const {
    return state_->guarded([&] {
        SQLite::Statement last{state_->connection(),
                               "SELECT coalesce(max(counter), 0) FROM documents WHERE year = ?"};
        last.bind(1, year);
        (void)last.executeStep();
        return number_at(last, 0) + 1;
    });
}

std::optional<Date> Ledger::latest_issue_date() const {
    return state_->guarded([&]() -> std::optional<Date> {
        SQLite::Statement latest{state_->connection(), "SELECT max(issue_day) FROM runs"};
        if (!latest.executeStep() || latest.isColumnNull(0))
            return std::nullopt;
        return date_at(latest, 0);
    });
}

std::vector<std::int64_t> Ledger::runs() const {
    return state_->guarded([&] {
        return numbers(
            SQLite::Statement{state_->connection(), "SELECT seq FROM runs ORDER BY seq"});
    });
}

std::optional<std::int64_t> Ledger::run_of(const std::string& number) const {
    const auto parsed = parse_document_number(number);
    if (!parsed)
        return std::nullopt;
    return state_->guarded([&]() -> std::optional<std::int64_t> {
        SQLite::Statement run{state_->connection(),
                              "SELECT run FROM documents WHERE year = ? AND counter = ?"};
        run.bind(1, parsed->year);
        run.bind(2, parsed->counter);
        return run.executeStep() ? std::optional{number_at(run, 0)} : std::nullopt;
    });
}

Ledger::OpenRuns Ledger::open_runs(Term first, Term last) const {
    return state_->guarded([&] {
        SQLite::Statement lines{
            state_->connection(),
            "SELECT l.seq, d.run FROM lines l JOIN documents d ON d.seq = l.document "
            "WHERE l.credited_line IS NULL AND l.term BETWEEN ? AND ? AND NOT EXISTS "
            "(SELECT 1 FROM lines c WHERE c.credited_line = l.seq) ORDER BY l.seq"};
        lines.bind(1, number_of(first));
        lines.bind(2, number_of(last));
        OpenRuns open;
        std::set<std::int64_t> runs;
        while (lines.executeStep()) {
            open.open_lines.push_back(number_at(lines, 0));
            runs.insert(number_at(lines, 1));
        }
        for (const std::int64_t run : runs)
            open.runs.push_back(read_run(run));
        return open;
    });
}

std::optional<Term> Ledger::last_open_term() const {
    return state_->guarded([&]() -> std::optional<Term> {
        SQLite::Statement last{state_->connection(),
                               "SELECT max(term) FROM lines l WHERE l.credited_line IS NULL "
                               "AND NOT EXISTS (SELECT 1 FROM lines c "
                               "WHERE c.credited_line = l.seq)"};
        if (!last.executeStep() || last.isColumnNull(0))
            return std::nullopt;
        return term_at(last, 0);
    });
}

std::vector<InputFile> Ledger::inputs_of(std::span<const std::int64_t> versions) const {
    return state_->guarded([&] {
        SQLite::Statement own{state_->connection(),
                              "SELECT file FROM placement_versions WHERE seq = ? "
                              "AND file IS NOT NULL"};
        SQLite::Statement import_of{state_->connection(),
                                    "SELECT import FROM placement_versions WHERE seq = ?"};
        SQLite::Statement agreements{state_->connection(),
                                     "SELECT seq FROM import_files WHERE import = ? "
                                     "AND kind = 'agreement'"};
        SQLite::Statement file{state_->connection(),
                               "SELECT name, sha256 FROM import_files WHERE seq = ?"};
        std::set<std::int64_t> lists, imports, of_imports;
        for (const std::int64_t version : versions) {
            add_inputs(own, version, lists);
            add_inputs(import_of, version, imports);
        }
        for (const std::int64_t import : imports)
            add_inputs(agreements, import, of_imports);
        std::vector<InputFile> inputs;
        std::set<std::pair<std::string, std::string>> known;
        const auto add = [&](std::int64_t record) {
            file.bind(1, record);
            if (!file.executeStep())
                damaged("record " + std::to_string(record) + " is missing in import_files");
            InputFile input{std::string{text_at(file, 0)}, std::string{text_at(file, 1)}};
            file.reset();
            if (known.emplace(input.name, input.sha256).second)
                inputs.push_back(std::move(input));
        };
        std::ranges::for_each(lists, add);
        std::ranges::for_each(of_imports, add);
        return inputs;
    });
}

}  // namespace underlag
