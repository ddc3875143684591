#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/read_documents.hpp"
#include "underlag/ledger/read_facts.hpp"
#include "underlag/ledger/read_lines.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/sought_records.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/wanted_records.hpp"

namespace underlag {
namespace {

std::string invoice_lines_of_parts() {
    return line_selection() +
           " WHERE t.credited_line IS NULL AND t.part BETWEEN $1 AND $2 AND t.claim_kind = $3 ";
}

const std::string not_credited =
    "AND NOT EXISTS (SELECT 1 FROM lines c WHERE c.credited_line = t.seq) ORDER BY t.seq";

// Reads all runs at once: a ledger has had many when it is some years old.
class OpenRunReader {
   public:
    explicit OpenRunReader(Store& store)
        : store_(store), secret_(protected_placements(store)), lines_{facts_, secret_} {}

    // `rows` are of line_selection(), in the order of their records. `wanted`: of these placements
    // alone; null: of all.
    OpenRuns read(Rows rows, const WantedRecords* wanted = nullptr) {
        constexpr int claim = 3;
        while (rows.next()) {
            if (wanted != nullptr && !wanted->contains(number_at(rows, claim)))
                continue;
            if (documents_.empty())
                read_documents_and_facts();
            const std::size_t document = found_in(places_, number_at(rows, 0), "documents");
            if (documents_[document].run != run_)
                put_lines_on_documents();
            run_ = documents_[document].run;
            Line line = lines_.line_at(rows).line;
            open_.lines.push_back(line.records.line);
            of_run_[document].push_back(std::move(line));
        }
        put_lines_on_documents();
        return std::move(open_);
    }

   private:
    void read_documents_and_facts() {
        constexpr std::int64_t last_of_all = std::numeric_limits<std::int64_t>::max();
        const RunRecords all{store_, 0, last_of_all};
        facts_ = read_facts(all);
        heads_ = read_run_heads(store_);
        documents_ = read_documents(all, facts_, heads_);
        for (std::size_t place = 0; place < documents_.size(); ++place)
            places_[documents_[place].record] = place;
    }

    // All documents of the run that lines have been read of, with these lines. A run's records lie
    // together: no more of its lines come.
    void put_lines_on_documents() {
        if (of_run_.empty())
            return;
        const RunHead& head = heads_.at(run_);
        DocumentRun& run = open_.runs.emplace_back();
        run.term = head.term;
        run.cost_year = head.cost_year;
        run.issue_date = head.issue_date;
        run.recorded = true;
        auto document = std::ranges::lower_bound(documents_, run_, {}, &StoredDocument::run);
        for (; document != documents_.end() && document->run == run_; ++document) {
            const auto place = static_cast<std::size_t>(document - documents_.begin());
            keep_lines(document->document, std::move(of_run_[place]));
            run.documents.push_back(std::move(document->document));
        }
        of_run_.clear();
        lines_.forget_texts();
    }

    Store& store_;
    const ProtectedPlacements secret_;
    RunFacts facts_;
    RunHeads heads_;
    LineReader lines_;
    std::vector<StoredDocument> documents_;  // of all runs
    std::unordered_map<std::int64_t, std::size_t> places_;
    std::int64_t run_ = 0;                             // whose lines are being read
    std::map<std::size_t, std::vector<Line>> of_run_;  // its lines, by the places of documents
    OpenRuns open_;
};

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
        return OpenRunReader{store}.read(store.rows(invoice_lines_of_parts() + not_credited,
                                                    {first_part, last_part, stored(kind)}));
    });
}

OpenRuns open_runs_of(const Ledger& ledger, std::span<const std::int64_t> placements, Term first,
                      Term last) {
    const WantedRecords wanted{placements};
    if (wanted.is_empty())
        return {};
    return ledger.guarded([&](Store& store) {
        return OpenRunReader{store}.read(
            store.rows(invoice_lines_of_parts() + "AND " + wanted.condition("t.claim") + " " +
                           not_credited,
                       {part_of(first), part_of(last), stored(ClaimKey::Kind::placement)}),
            &wanted);
    });
}

}  // namespace underlag
