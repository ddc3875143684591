#include <algorithm>
#include <unordered_map>
#include <utility>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/read_facts.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/run_records.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/word_sets.hpp"

namespace underlag {
namespace {

constexpr const char* line_columns =
    "SELECT document, t.seq, placement, version, credited_line, placement_id, "
    "-student, n.name, student_ref, programme, l.text, first_day, last_day, weekdays, "
    "unpaid_holidays, stated_days, week_rate, amount, continues_in, continued_from, "
    "is_protected, reason, reason_text ";
constexpr const char* line_tables =
    "FROM lines t LEFT JOIN names n ON n.id = t.student "
    "LEFT JOIN labels l ON l.seq = t.programme";

class RunReader {
   public:
    RunReader(Store& store, std::int64_t id) : store_(store), records_{store, id, 0} {
        stored_.id = id;
    }

    // Its invoice lines in these terms that nothing credits, their documents' facts, and no more.
    StoredRun read_open(Term first, Term last) {
        read_head();
        read_open_lines(first, last);
        return std::move(stored_);
    }

    StoredRun read() {
        read_run();
        read_inputs();
        facts_ = read_facts(records_, stored_);
        read_documents();
        read_lines();
        read_files();
        return std::move(stored_);
    }

   private:
    std::string_view keep(std::string_view text) {
        return text.empty() ? std::string_view{} : stored_.texts.emplace_back(text);
    }
    // A text that many lines share, by its record.
    std::string_view keep_once(const Rows& row, int record, int text) {
        if (row.is_none(record))
            return {};
        const auto [known, is_new] = shared_.try_emplace(number_at(row, record));
        if (is_new)
            known->second = keep(text_at(row, text));
        return known->second;
    }
    void read_head() {
        Rows row = store_.rows(
            "SELECT r.term, r.issue_day, t.seq "
            "FROM runs r JOIN run_totals t ON t.run = r.seq WHERE r.seq = $1",
            {stored_.id});
        if (!row.next())
            damaged("run " + std::to_string(stored_.id) + " is missing");
        stored_.run.term = term_at(row, 0);
        stored_.run.issue_date = date_at(row, 1);
        stored_.run.recorded = true;
        records_.last = number_at(row, 2);
    }

    void read_run() {
        read_head();
        Rows row = store_.rows(
            "SELECT r.recorded_at, r.program_version, r.only_term, r.word_set, "
            "r.summary_file, t.checksum "
            "FROM runs r JOIN run_totals t ON t.run = r.seq WHERE r.seq = $1",
            {stored_.id});
        (void)row.next();
        InvoiceRun& run = stored_.run;
        stored_.recorded_at = text_at(row, 0);
        run.program_version = text_at(row, 1);
        stored_.only_term = yes_at(row, 2);
        stored_.words = read_word_set(store_, number_at(row, 3));
        run.summary_file = text_at(row, 4);
        run.chain_head = to_hex(blob_at(row, 5));
    }

    void read_inputs() {
        auto rows = records_.rows("SELECT name, sha256 FROM run_inputs t");
        while (rows.next())
            stored_.run.inputs.push_back(
                {std::string{text_at(rows, 0)}, std::string{text_at(rows, 1)}});
    }

    void read_documents() {
        auto rows = records_.rows(
            "SELECT t.seq, t.kind, t.year, t.counter, c.year, c.counter, t.agreement, t.unit, "
            "t.due_day, t.days, t.total, t.file, r.issue_day "
            "FROM documents t LEFT JOIN documents c ON c.seq = t.credits "
            "LEFT JOIN runs r ON r.seq = c.run");
        while (rows.next()) {
            InvoiceBase& document = stored_.run.documents.emplace_back();
            documents_[number_at(rows, 0)] = stored_.run.documents.size() - 1;
            document.kind = choice_at<DocumentKind>(rows, 1);
            document.number = to_text(DocumentNumber{small_at(rows, 2), number_at(rows, 3)});
            if (!rows.is_none(4))
                document.credits = to_text(DocumentNumber{small_at(rows, 4), number_at(rows, 5)});
            if (!rows.is_none(12))
                document.credits_issued = date_at(rows, 12);
            document.agreement = found_in(facts_.agreements, number_at(rows, 6), "agreement_facts");
            document.activity = found_in(facts_.units, number_at(rows, 7), "unit_facts");
            if (!rows.is_none(8))
                document.due_date = date_at(rows, 8);
            document.days = number_at(rows, 9);
            document.total = money_at(rows, 10);
            document.file = text_at(rows, 11);
        }
    }

    void read_lines() {
        auto rows = records_.rows(std::string{line_columns} + line_tables);
        while (rows.next())
            add_line(rows);
    }

    void read_open_lines(Term first, Term last) {
        Rows rows =
            store_.rows(std::string{line_columns} + line_tables +
                            " WHERE t.seq BETWEEN $1 AND $2 AND t.credited_line IS NULL "
                            "AND t.term BETWEEN $3 AND $4 AND NOT EXISTS "
                            "(SELECT 1 FROM lines c WHERE c.credited_line = t.seq) ORDER BY t.seq",
                        {records_.first, records_.last, first, last});
        while (rows.next()) {
            if (documents_.empty()) {
                facts_ = read_facts(records_, stored_);
                read_documents();
            }
            add_line(rows);
        }
    }

    void add_line(const Rows& row) {
        stored_.run.documents[found_in(documents_, number_at(row, 0), "documents")].lines.push_back(
            line_at(row));
    }

    InvoiceLine line_at(const Rows& row) {
        InvoiceLine line{.period = period_at(row, 11, 12)};
        line.record = {number_at(row, 2), number_at(row, 3), number_at(row, 1), number_at(row, 4)};
        line.placement_id = keep(text_at(row, 5));
        line.student_ref = keep(text_at(row, 8));
        line.is_protected = yes_at(row, 20);
        // Names' rows count below 0 here, apart from the labels'.
        line.student = line.is_protected ? line.student_ref : keep_once(row, 6, 7);
        line.programme = keep_once(row, 9, 10);
        line.count = {small_at(row, 13), small_at(row, 14), int_at(row, 15)};
        line.rate = found_in(facts_.rates, number_at(row, 16), "week_rates");
        line.amount = money_at(row, 17);
        line.continues = !row.is_none(18);
        if (line.continues)
            line.continues_in = term_at(row, 18);
        line.continued = !row.is_none(19);
        if (line.continued)
            line.continued_from = term_at(row, 19);
        if (!row.is_none(21)) {
            line.reason = choice_at<CreditReason>(row, 21);
            line.reason_text = keep(text_at(row, 22));
        }
        return line;
    }

    void read_files() {
        Rows rows = store_.rows("SELECT path, sha256 FROM issued_files WHERE run = $1 ORDER BY seq",
                                {stored_.id});
        while (rows.next())
            stored_.files.push_back({std::string{text_at(rows, 0)}, std::string{text_at(rows, 1)}});
    }

    Store& store_;
    RunRecords records_;
    RunFacts facts_;
    StoredRun stored_;
    std::unordered_map<std::int64_t, std::size_t> documents_;
    std::unordered_map<std::int64_t, std::string_view> shared_;
};

}  // namespace

Ledger::OpenRuns Ledger::open_runs(Term first, Term last) const {
    return guarded([&](Store& store) {
        OpenRuns open;
        for (const std::int64_t id : runs()) {
            StoredRun run = RunReader{store, id}.read_open(first, last);
            if (run.run.documents.empty())
                continue;
            for (const InvoiceBase& document : run.run.documents)
                for (const InvoiceLine& line : document.lines)
                    open.open_lines.push_back(line.record.line);
            open.runs.push_back(std::move(run));
        }
        std::ranges::sort(open.open_lines);
        return open;
    });
}

StoredRun Ledger::read_run(std::int64_t id) const {
    return guarded([&](Store& store) { return RunReader{store, id}.read(); });
}

}  // namespace underlag
