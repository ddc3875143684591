#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/read_documents.hpp"
#include "underlag/ledger/read_lines.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/sought_records.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/wanted_records.hpp"
#include "underlag/ledger/word_sets.hpp"

namespace underlag {

namespace {

// A recorded run, whole.
class RunReader {
   public:
    RunReader(Store& store, std::int64_t id) : store_(store), records_{store, id, 0} {
        issued_.id = id;
    }

    IssuedRun read() {
        read_run();
        read_inputs();
        facts_ = read_facts(records_);
        put_documents();
        read_lines();
        issued_.run.own_shares = std::move(facts_.own_shares);
        issued_.run.tell_what_is_replaced();
        if (!issued_.files_without_names.empty())  // the summary has every line on a sheet
            issued_.files_without_names.push_back(issued_.run.summary_file);
        read_files();
        return std::move(issued_);
    }

   private:
    void read_run() {
        DocumentRun& run = issued_.run;
        head_ = read_run_head(store_, issued_.id);
        run.term = head_.term;
        run.cost_year = head_.cost_year;
        run.issue_date = head_.issue_date;
        run.recorded = true;
        Rows row = store_.rows(
            "SELECT r.recorded_at, r.program_version, r.only_term, r.word_set, "
            "r.summary_file, t.checksum, r.reissue_reason, r.forms, t.seq "
            "FROM runs r JOIN run_totals t ON t.run = r.seq WHERE r.seq = $1",
            {issued_.id});
        if (!row.next())
            damaged("run " + std::to_string(issued_.id) + " is missing");
        issued_.recorded_at = text_at(row, 0);
        run.trace.program_version = text_at(row, 1);
        issued_.only_term = yes_at(row, 2);
        issued_.words = read_word_set(store_, number_at(row, 3));
        run.summary_file = text_at(row, 4);
        run.trace.chain_head = to_hex(blob_at(row, 5));
        run.reissue_reason = text_at(row, 6);
        std::string unknown;
        run.forms = parse_forms(text_at(row, 7), unknown);
        if (!unknown.empty())
            damaged("an unknown form of documents");
        records_.last = number_at(row, 8);
    }

    void read_inputs() {
        auto rows = records_.rows("SELECT name, sha256, holds FROM run_inputs t");
        while (rows.next())
            issued_.run.trace.inputs.push_back({std::string{text_at(rows, 0)},
                                                std::string{text_at(rows, 1)},
                                                std::string{text_at(rows, 2)}});
    }

    void put_documents() {
        for (StoredDocument& stored : read_documents(records_, facts_, {{issued_.id, head_}})) {
            documents_[stored.record] = issued_.run.documents.size();
            issued_.run.documents.push_back(std::move(stored.document));
        }
    }

    // Their order in the ledger is that of the document. Days and total are the ledger's own.
    void read_lines() {
        const ProtectedPlacements secret = protected_placements(store_);
        LineReader reader{facts_, secret};
        std::vector<std::vector<Line>> lines(issued_.run.documents.size());
        auto rows = records_.rows(line_selection());
        while (rows.next()) {
            const std::size_t document = found_in(documents_, number_at(rows, 0), "documents");
            LineReader::ReadLine read = reader.line_at(rows);
            lines[document].push_back(std::move(read.line));
            if (read.has_lost_its_name)
                note_lost_name(issued_.run.documents[document].file);
        }
        for (std::size_t index = 0; index < lines.size(); ++index)
            keep_lines(issued_.run.documents[index], std::move(lines[index]));
    }

    void note_lost_name(const std::string& file) {
        std::vector<std::string>& files = issued_.files_without_names;
        if (files.empty() || files.back() != file)
            files.push_back(file);
    }

    void read_files() {
        Rows rows = store_.rows("SELECT path, sha256 FROM issued_files WHERE run = $1 ORDER BY seq",
                                {issued_.id});
        while (rows.next())
            issued_.files.push_back({std::string{text_at(rows, 0)}, std::string{text_at(rows, 1)}});
    }

    Store& store_;
    RunRecords records_;
    RunHead head_;
    RunFacts facts_;
    IssuedRun issued_;
    std::unordered_map<std::int64_t, std::size_t> documents_;
};

}  // namespace

IssuedRun Ledger::read_run(std::int64_t id) const {
    return guarded([&](Store& store) { return RunReader{store, id}.read(); });
}

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
