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
        SQLite::Statement origin{state_->connection(),
                                 "SELECT file, import FROM placement_versions WHERE seq = ?"};
        SQLite::Statement agreements{state_->connection(),
                                     "SELECT seq FROM import_files WHERE import = ? "
                                     "AND kind = 'agreement'"};
        SQLite::Statement file{state_->connection(),
                               "SELECT name, sha256 FROM import_files WHERE seq = ?"};
        std::set<std::int64_t> lists, imports, of_imports;
        for (const std::int64_t version : versions) {
            origin.bind(1, version);
            if (origin.executeStep()) {
                if (!origin.isColumnNull(0))
                    lists.insert(number_at(origin, 0));
                imports.insert(number_at(origin, 1));
            }
            origin.reset();
        }
        for (const std::int64_t import : imports) {
            agreements.bind(1, import);
            while (agreements.executeStep())
                of_imports.insert(number_at(agreements, 0));
            agreements.reset();
        }
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
