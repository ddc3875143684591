#include <cassert>
#include <map>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/record_chain.hpp"
#include "underlag/ledger/state.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/word_sets.hpp"

namespace underlag {
namespace {

RecordValue text_of(const std::optional<OrganisationNumber>& number, std::string& text) {
    if (!number)
        return std::nullopt;
    return text = number->to_text();
}

// One run while it is written. Facts are written once for each Agreement, Activity or WeekRate that
// documents point at.
class Issue {
   public:
    Issue(SQLite::Database& connection, RecordChain& chain)
        : connection_(connection),
          chain_(chain),
          labels_(connection, chain),
          // Only contact persons can be new here; what their salts are made from is no secret.
          names_(connection, to_hex(as_bytes(chain.head().checksum))),
          document_of_(connection, "SELECT seq FROM documents WHERE year = ? AND counter = ?") {}

    std::int64_t append(InvoiceRun& run, const StoredWords& words, bool only_term,
                        const std::string& recorded_at) {
        const std::int64_t word_set = word_set_of(connection_, chain_, words);
        run_ = chain_.append("runs", {recorded_at, run.program_version, run.term, run.issue_date,
                                      only_term, word_set, run.summary_file});
        for (const InputFile& input : run.inputs)
            chain_.append("run_inputs", {run_, input.name, input.sha256});
        for (InvoiceBase& document : run.documents)
            append(document);
        append_totals(run);
        names_.finish();
        return run_;
    }

   private:
    void append(InvoiceBase& document) {
        const auto number = parse_document_number(document.number);
        assert(number);
        const std::int64_t agreement = record_of(*document.agreement);
        const std::int64_t unit = record_of(*document.activity);
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
        const std::int64_t rate = record_of(*line.rate);
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

    std::int64_t record_of(const Agreement& agreement) {
        const auto [known, is_new] = agreements_.try_emplace(&agreement);
        if (!is_new)
            return known->second;
        const CompensationTerms& terms = agreement.compensation;
        const std::int64_t id = labels_.record_of(agreement.id);
        std::string provider_number, university_number;
        known->second = chain_.append(
            "agreement_facts",
            {run_, id, agreement.reference, stored(agreement.in_arrears), agreement.provider.name,
             text_of(agreement.provider.organisation_number, provider_number),
             agreement.university.name,
             text_of(agreement.university.organisation_number, university_number),
             agreement.university.invoice_reference, agreement.university.customer_number,
             stored(terms.rounding), stored(terms.chain), stored(terms.public_holidays)});
        for (const ProgrammeRates& programme : terms.programmes) {
            const std::int64_t name = labels_.record_of(programme.name);
            chain_.append("rated_programmes", {known->second, name});
        }
        return known->second;
    }

    std::int64_t record_of(const Activity& unit) {
        const auto [known, is_new] = units_.try_emplace(&unit);
        if (!is_new)
            return known->second;
        const std::int64_t id = labels_.record_of(unit.id);
        std::string number;
        const std::string giro = unit.giro ? unit.giro->to_text() : "";
        const bool is_bankgiro = unit.giro && unit.giro->kind() == Giro::Kind::bankgiro;
        known->second = chain_.append(
            "unit_facts", {run_, id, unit.name, text_of(unit.organisation_number, number),
                           names_.row_of(unit.contact.name), unit.contact.phone, unit.contact.email,
                           RecordValue::if_any(is_bankgiro ? giro : ""),
                           RecordValue::if_any(is_bankgiro ? "" : giro)});
        for (const auto& [key, value] : unit.coding)
            chain_.append("codings", {known->second, key, value});
        return known->second;
    }

    std::int64_t record_of(const WeekRate& rate) {
        const auto [known, is_new] = rates_.try_emplace(&rate);
        if (!is_new)
            return known->second;
        known->second =
            chain_.append("week_rates", {run_, rate.year, rate.amount, rate.from_published,
                                         rate.from_year, rate.from_amount, rate.from_source});
        for (const IndexStep& step : rate.steps)
            chain_.append("index_steps",
                          {known->second, step.year, step.percent.units, step.percent.decimals,
                           step.source, step.preliminary, step.exact, step.rounded});
        return known->second;
    }

    std::int64_t record_of_number(const std::string& text) {
        const auto number = parse_document_number(text);
        assert(number);
        document_of_.bind(1, number->year);
        document_of_.bind(2, number->counter);
        if (!document_of_.executeStep())
            damaged("the document " + text + " is missing");
        const std::int64_t record = number_at(document_of_, 0);
        document_of_.reset();
        return record;
    }

    void append_totals(const InvoiceRun& run) {
        std::int64_t invoice_bases = 0, credit_notes = 0;
        for (const InvoiceBase& document : run.documents)
            ++(document.kind == DocumentKind::invoice ? invoice_bases : credit_notes);
        chain_.append("run_totals",
                      {run_, invoice_bases, credit_notes, run.invoiced(), run.credited()});
    }

    SQLite::Database& connection_;
    RecordChain& chain_;
    Labels labels_;
    Names names_;
    SQLite::Statement document_of_;
    std::int64_t run_ = 0;
    std::map<const Agreement*, std::int64_t> agreements_;
    std::map<const Activity*, std::int64_t> units_;
    std::map<const WeekRate*, std::int64_t> rates_;
};

}  // namespace

std::int64_t Ledger::append_run(InvoiceRun& run, const StoredWords& words, bool only_term,
                                const std::string& recorded_at) {
    return state_->guarded([&] {
        RecordChain chain{state_->connection()};
        const std::int64_t id =
            Issue{state_->connection(), chain}.append(run, words, only_term, recorded_at);
        chain.keep_head();
        run.chain_head = to_hex(as_bytes(chain.head().checksum));
        return id;
    });
}

void Ledger::append_files(std::int64_t run, std::span<const IssuedFile> files) {
    state_->guarded([&] {
        RecordChain chain{state_->connection()};
        SQLite::Statement known{state_->connection(),
                                "SELECT 1 FROM issued_files WHERE run = ? AND path = ?"};
        for (const IssuedFile& file : files) {
            known.bind(1, run);
            known.bind(2, file.path);
            const bool is_known = known.executeStep();
            known.reset();
            if (!is_known)
                chain.append("issued_files", {run, file.path, file.sha256});
        }
        chain.keep_head();
    });
}

}  // namespace underlag
