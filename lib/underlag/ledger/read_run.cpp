#include <algorithm>
#include <utility>

#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/run_reader.hpp"

namespace underlag {
namespace {

OpenRuns runs_with(Store& store, const std::vector<std::int64_t>& ids, const LinesWanted& wanted) {
    OpenRuns open;
    const ProtectedPlacements secret = protected_placements(store);
    for (const std::int64_t id : ids) {
        DocumentRun run = RunReader{store, id, secret}.read_only(wanted);
        if (run.documents.empty())
            continue;
        for (const Document& document : run.documents)
            for (const Line& line : document.lines)
                open.lines.push_back(line.records.line);
        open.runs.push_back(std::move(run));
    }
    std::ranges::sort(open.lines);
    return open;
}

}  // namespace

OpenRuns Ledger::open_runs(Term first, Term last) const {
    return open_claims(ClaimKey::Kind::placement, part_of(first), part_of(last));
}

OpenRuns Ledger::open_shares(int first_year, int last_year) const {
    return open_claims(ClaimKey::Kind::share, first_year, last_year);
}

OpenRuns Ledger::open_claims(ClaimKey::Kind kind, std::int32_t first_part,
                             std::int32_t last_part) const {
    return guarded([&](Store& store) {
        return runs_with(store, runs(),
                         {.kind = kind, .first_part = first_part, .last_part = last_part});
    });
}

OpenRuns Ledger::runs_open_on(Date day, Term first, Term last) const {
    return guarded([&](Store& store) {
        std::vector<std::int64_t> ids;
        Rows rows = store.rows(
            "SELECT DISTINCT r.seq FROM lines c JOIN documents n ON n.seq = c.document "
            "JOIN runs k ON k.seq = n.run JOIN lines t ON t.seq = c.credited_line "
            "JOIN documents d ON d.seq = t.document JOIN runs r ON r.seq = d.run "
            "WHERE c.credited_line IS NOT NULL AND k.issue_day > $1 AND r.issue_day <= $1 "
            "ORDER BY r.seq",
            {day});
        while (rows.next())
            ids.push_back(number_at(rows, 0));
        return runs_with(store, ids,
                         {.kind = ClaimKey::Kind::placement,
                          .first_part = part_of(first),
                          .last_part = part_of(last),
                          .credited_after = day});
    });
}

IssuedRun Ledger::read_run(std::int64_t id) const {
    return guarded([&](Store& store) {
        const ProtectedPlacements secret = protected_placements(store);
        return RunReader{store, id, secret}.read();
    });
}

}  // namespace underlag
