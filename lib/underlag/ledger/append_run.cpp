#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

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

RecordValue if_true(bool holds, const RecordValue& value) {
    return holds ? value : RecordValue{std::nullopt};
}

// One run while it is written.
class Issue {
   public:
    Issue(Store& store, RecordChain& chain)
        : store_(store),
          chain_(chain),
          labels_(store, chain),
          // Only contact persons can be new here; what their salts are made from is no secret.
          names_(store, to_hex(as_bytes(chain.head().checksum))) {}

    std::int64_t append(DocumentRun& run, const StoredWords& words, bool only_term,
                        const std::string& recorded_at) {
        const std::int64_t word_set = word_set_of(store_, chain_, words);
        const bool is_of_year = run.cost_year > 0;
        const std::string user = store_.user();
        run_ = chain_.append(
            "runs", {recorded_at, user, run.trace.program_version, if_true(!is_of_year, run.term),
                     if_true(is_of_year, run.cost_year), run.issue_date, only_term, word_set,
                     run.summary_file, RecordValue::if_any(to_text(run.forms)),
                     RecordValue::if_any(run.reissue_reason)});
        facts_.emplace(chain_, labels_, names_, run_);
        for (const InputFile& input : run.trace.inputs)
            chain_.append("run_inputs",
                          {run_, input.name, input.sha256, RecordValue::if_any(input.holds)});
        for (Document& document : run.documents)
            append(document);
        for (const Party& unit : run.told)
            (void)facts_->record_of(unit);
        for (const OwnShare& own : run.own_shares)
            chain_.append("own_shares",
                          {run_, own.party, facts_->record_of(own.basis), own.amount});
        append_totals(run);
        return run_;
    }

   private:
    void append(Document& document) {
        const auto number = parse_document_number(document.number);
        assert(number);
        const std::int64_t agreement = facts_->agreement_of(document);
        const std::int64_t issuer = facts_->record_of(document.issuer);
        const std::int64_t receiver = facts_->record_of(document.receiver);
        const std::int64_t subject = facts_->record_of(document.subject);
        const std::int64_t record = chain_.append(
            "documents", {run_, stored(document.kind), number->year, number->counter,
                          record_of_number(document.credits), record_of_number(document.replaces),
                          RecordValue::if_any(document.note), agreement, issuer, receiver, subject,
                          document.due_date, static_cast<std::int64_t>(document.days),
                          document.total, document.file});
        for (Line& line : document.lines)
            append(line, record, document.kind);
    }

    void append(Line& line, std::int64_t document, DocumentKind kind) {
        const bool is_credit = kind == DocumentKind::credit;
        const bool is_share = line.claim.kind == ClaimKey::Kind::share;
        const PlacementBasis& placement = line.placement;
        const RecordValue programme = placement.programme.empty()
                                          ? RecordValue{std::nullopt}
                                          : RecordValue{labels_.record_of(placement.programme)};
        std::optional<NameRow> student;
        if (!is_share && !placement.is_protected)
            student = names_.row_of(line.name);
        const RecordValue rate =
            is_share ? RecordValue{std::nullopt} : RecordValue{facts_->record_of(*placement.rate)};
        const RecordValue share =
            is_share ? RecordValue{facts_->record_of(*line.share)} : RecordValue{std::nullopt};
        line.records.line =
            chain_.append("lines", {document,
                                    stored(line.claim.kind),
                                    line.claim.id,
                                    line.claim.part,
                                    if_true(is_credit, line.records.credited),
                                    line.period.first(),
                                    line.period.last(),
                                    line.quantity,
                                    line.price,
                                    line.amount,
                                    if_true(is_credit, stored(line.reason)),
                                    if_true(is_credit, line.reason_text),
                                    if_true(!is_share, line.records.version),
                                    RecordValue::if_any(placement.id),
                                    student ? RecordValue{*student} : RecordValue{std::nullopt},
                                    RecordValue::if_any(placement.student_ref),
                                    programme,
                                    if_true(!is_share, placement.is_protected),
                                    if_true(!is_share, placement.count.weekdays),
                                    if_true(!is_share, placement.count.unpaid_holidays),
                                    placement.count.stated_days,
                                    rate,
                                    placement.continued_from,
                                    placement.continues_in,
                                    share});
    }

    // Of a document that was issued before; all are read at once. None for an empty number.
    std::optional<std::int64_t> record_of_number(const std::string& text) {
        if (text.empty())
            return std::nullopt;
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

    void append_totals(const DocumentRun& run) {
        std::int64_t invoice_bases = 0, credit_notes = 0;
        for (const Document& document : run.documents)
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

std::int64_t Ledger::append_run(DocumentRun& run, const StoredWords& words, bool only_term,
                                const std::string& recorded_at) {
    return guarded([&](Store& store) {
        RecordChain chain{store};
        const std::int64_t id = Issue{store, chain}.append(run, words, only_term, recorded_at);
        chain.keep_head();
        run.trace.chain_head = to_hex(as_bytes(chain.head().checksum));
        return id;
    });
}

std::vector<std::int64_t> Ledger::sharers(std::span<const Sharer> wanted) {
    return guarded([&](Store& store) {
        RecordChain chain{store};
        Labels labels{store, chain};
        std::map<std::tuple<std::int64_t, std::int64_t, std::string>, std::int64_t> known;
        Rows rows = store.rows("SELECT agreement, party, part, seq FROM sharers");
        while (rows.next())
            known[{number_at(rows, 0), number_at(rows, 1), std::string{text_at(rows, 2)}}] =
                number_at(rows, 3);
        std::vector<std::int64_t> records;
        for (const Sharer& sharer : wanted) {
            const std::int64_t agreement = labels.record_of(sharer.agreement);
            const std::int64_t party = labels.record_of(sharer.party);
            const auto [entry, is_new] = known.try_emplace({agreement, party, sharer.part});
            if (is_new)
                entry->second = chain.append("sharers", {agreement, party, sharer.part});
            records.push_back(entry->second);
        }
        chain.keep_head();
        return records;
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
        store.release(run);
    });
}

}  // namespace underlag
