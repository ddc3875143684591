#include <unordered_map>
#include <utility>

#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/read_documents.hpp"
#include "underlag/ledger/read_facts.hpp"
#include "underlag/ledger/read_lines.hpp"
#include "underlag/ledger/row.hpp"
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

}  // namespace underlag
