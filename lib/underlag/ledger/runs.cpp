#include <algorithm>
#include <set>

#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

std::vector<std::int64_t> numbers(Rows rows) {
    std::vector<std::int64_t> found;
    while (rows.next())
        found.push_back(number_at(rows, 0));
    return found;
}

}  // namespace

std::int64_t Ledger::next_number(int year) const {
    return guarded([&](Store& store) {
        return 1 + only_number(store,
                               "SELECT coalesce(max(counter), 0) FROM documents WHERE year = $1",
                               {year});
    });
}

std::optional<Date> Ledger::latest_issue_date() const {
    return guarded([&](Store& store) -> std::optional<Date> {
        Rows latest = store.rows("SELECT max(issue_day) FROM runs");
        if (!latest.next() || latest.is_none(0))
            return std::nullopt;
        return date_at(latest, 0);
    });
}

std::vector<std::int64_t> Ledger::runs() const {
    return guarded(
        [&](Store& store) { return numbers(store.rows("SELECT seq FROM runs ORDER BY seq")); });
}

std::optional<std::int64_t> Ledger::run_of(const std::string& number) const {
    const auto parsed = parse_document_number(number);
    if (!parsed)
        return std::nullopt;
    return guarded([&](Store& store) -> std::optional<std::int64_t> {
        Rows run = store.rows("SELECT run FROM documents WHERE year = $1 AND counter = $2",
                              {parsed->year, parsed->counter});
        return run.next() ? std::optional{number_at(run, 0)} : std::nullopt;
    });
}

std::optional<Term> Ledger::last_open_term() const {
    return guarded([&](Store& store) -> std::optional<Term> {
        Rows last = store.rows(
            "SELECT max(part) FROM lines l WHERE l.claim_kind = 'placement' "
            "AND l.credited_line IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM lines c "
            "WHERE c.credited_line = l.seq)");
        if (!last.next() || last.is_none(0))
            return std::nullopt;
        return term_at(last, 0);
    });
}

// Read from the first of the versions to the last: to ask for each would be a question a row.
std::vector<InputFile> Ledger::inputs_of(std::span<const std::int64_t> versions) const {
    return guarded([&](Store& store) {
        std::vector<InputFile> inputs;
        if (versions.empty())
            return inputs;
        std::vector<std::int64_t> wanted(versions.begin(), versions.end());
        std::ranges::sort(wanted);
        std::set<std::int64_t> lists;
        Rows origins = store.rows(
            "SELECT seq, file FROM placement_versions WHERE seq BETWEEN $1 AND $2 ORDER BY seq",
            {wanted.front(), wanted.back()});
        for (auto next = wanted.begin(); origins.next();) {
            while (next != wanted.end() && *next < number_at(origins, 0))
                ++next;
            if (next == wanted.end() || *next != number_at(origins, 0))
                continue;
            if (!origins.is_none(1))
                lists.insert(number_at(origins, 1));
        }
        std::set<std::pair<std::string, std::string>> known;
        Rows files = store.rows("SELECT seq, name, sha256 FROM import_files ORDER BY seq");
        while (files.next()) {
            InputFile file{std::string{text_at(files, 1)}, std::string{text_at(files, 2)}};
            if (lists.erase(number_at(files, 0)) != 0 &&
                known.emplace(file.name, file.sha256).second)
                inputs.push_back(std::move(file));
        }
        if (!lists.empty())
            damaged("record " + std::to_string(*lists.begin()) + " is missing in import_files");
        return inputs;
    });
}

std::vector<RunOutline> Ledger::unfinished_runs() const {
    return guarded([&](Store& store) {
        Rows runs = store.rows(
            "SELECT seq, term, issue_day, summary_file, cost_year FROM runs "
            "WHERE seq NOT IN (SELECT run FROM issued_files) ORDER BY seq");
        std::vector<RunOutline> unfinished;
        while (runs.next()) {
            RunOutline& run = unfinished.emplace_back();
            run.id = number_at(runs, 0);
            if (!runs.is_none(1))
                run.term = term_at(runs, 1);
            run.cost_year = small_at(runs, 4);
            run.issue_date = date_at(runs, 2);
            run.summary_file = text_at(runs, 3);
            Rows documents = store.rows(
                "SELECT kind, year, counter, file FROM documents WHERE run = $1 ORDER BY seq",
                {run.id});
            while (documents.next())
                run.documents.push_back(
                    {choice_at<DocumentKind>(documents, 0),
                     to_text(DocumentNumber{small_at(documents, 1), number_at(documents, 2)}),
                     std::string{text_at(documents, 3)}});
        }
        return unfinished;
    });
}

}  // namespace underlag
