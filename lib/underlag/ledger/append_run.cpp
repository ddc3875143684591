#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/fact_writer.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/record_chain.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/word_sets.hpp"

namespace underlag {
namespace {

// One run while it is written.
class Issue {
   public:
    Issue(Store& store, RecordChain& chain)
        : store_(store),
          chain_(chain),
          labels_(store, chain),
          // Only contact persons can be new here; what their salts are made from is no secret.
          names_(store, to_hex(as_bytes(chain.head().checksum))) {}

    std::int64_t append(InvoiceRun& run, const StoredWords& words, bool only_term,
                        const std::string& recorded_at) {
        const std::int64_t word_set = word_set_of(store_, chain_, words);
        run_ = chain_.append("runs", {recorded_at, run.program_version, run.term, run.issue_date,
                                      only_term, word_set, run.summary_file});
        facts_.emplace(chain_, labels_, names_, run_);
        for (const InputFile& input : run.inputs)
            chain_.append("run_inputs", {run_, input.name, input.sha256});
        for (InvoiceBase& document : run.documents)
            append(document);
        append_totals(run);
        return run_;
    }

   private:
    void append(InvoiceBase& document) {
        const auto number = parse_document_number(document.number);
        assert(number);
        const std::int64_t agreement = facts_->record_of(*document.agreement);
        const std::int64_t unit = facts_->record_of(*document.activity);
        const RecordValue credits = document.credits.empty()
                                        ? std::nullopt
                                        : RecordValue{record_of_number(document.credits)};
        const std::int64_t record = chain_.append(
            "documents", {run_, stored(document.kind), number->year, number->counter, credits,
                          agreement, unit, document.due_date,
                          static_cast<std::int64_t>(document.days), document.total, document.file});
        for (InvoiceLine& line : document.lines)
            append(line, record, document.kind);
    }

    void append(InvoiceLine& line, std::int64_t document, DocumentKind kind) {
        const auto if_true = [](bool holds, const RecordValue& value) {
            return holds ? value : RecordValue{std::nullopt};
        };
        const bool is_credit = kind == DocumentKind::credit;
        const RecordValue programme =
            line.programme.empty() ? std::nullopt : RecordValue{labels_.record_of(line.programme)};
        std::optional<NameRow> student;
        if (!line.is_protected)
            student = names_.row_of(line.student);
        const std::int64_t rate = facts_->record_of(*line.rate);
        line.record.line = chain_.append("lines", {document,
                                                   line.record.placement,
                                                   line.record.version,
                                                   if_true(is_credit, line.record.credited),
                                                   RecordValue::if_any(line.placement_id),
                                                   student ? RecordValue{*student} : std::nullopt,
                                                   RecordValue::if_any(line.student_ref),
                                                   programme,
                                                   term_of(line.period.first()),
                                                   line.period.first(),
                                                   line.period.last(),
                                                   line.count.weekdays,
                                                   line.count.unpaid_holidays,
                                                   line.count.stated_days,
                                                   rate,
                                                   line.amount,
                                                   if_true(line.continues, line.continues_in),
                                                   if_true(line.continued, line.continued_from),
                                                   line.is_protected,
                                                   if_true(is_credit, stored(line.reason)),
                                                   if_true(is_credit, line.reason_text)});
    }

    // Of a document that was issued before; all are read at once.
    std::int64_t record_of_number(const std::string& text) {
        if (documents_.empty()) {
            Rows rows =
                store_.rows("SELECT year, counter, seq FROM documents WHERE run <> $1", {run_});
            while (rows.next())
                documents_[{small_at(rows, 0), number_at(rows, 1)}] = number_at(rows, 2);
        }
        const auto number = parse_document_number(text);
        assert(number);
        const auto document = documents_.find({number->year, number->counter});
        if (document == documents_.end())
            damaged("the document " + text + " is missing");
        return document->second;
    }

    void append_totals(const InvoiceRun& run) {
        std::int64_t invoice_bases = 0, credit_notes = 0;
        for (const InvoiceBase& document : run.documents)
            ++(document.kind == DocumentKind::invoice ? invoice_bases : credit_notes);
        chain_.append("run_totals",
                      {run_, invoice_bases, credit_notes, run.invoiced(), run.credited()});
    }

    Store& store_;
    RecordChain& chain_;
    Labels labels_;
    Names names_;
    std::map<std::pair<int, std::int64_t>, std::int64_t> documents_;  // once one was asked for
    std::int64_t run_ = 0;
    std::optional<FactWriter> facts_;  // when the run has its record
};

}  // namespace

std::int64_t Ledger::append_run(InvoiceRun& run, const StoredWords& words, bool only_term,
                                const std::string& recorded_at) {
    return guarded([&](Store& store) {
        RecordChain chain{store};
        const std::int64_t id = Issue{store, chain}.append(run, words, only_term, recorded_at);
        chain.keep_head();
        run.chain_head = to_hex(as_bytes(chain.head().checksum));
        return id;
    });
}

void Ledger::append_files(std::int64_t run, std::span<const IssuedFile> files) {
    guarded([&](Store& store) {
        RecordChain chain{store};
        std::set<std::string, std::less<>> known;
        Rows rows = store.rows("SELECT path FROM issued_files WHERE run = $1", {run});
        while (rows.next())
            known.emplace(text_at(rows, 0));
        for (const IssuedFile& file : files)
            if (known.insert(file.path).second)
                chain.append("issued_files", {run, file.path, file.sha256});
        chain.keep_head();
    });
}

}  // namespace underlag
