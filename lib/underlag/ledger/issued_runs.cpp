#include "underlag/ledger/issued_runs.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {
namespace {

Line line_of(const InvoiceLine& stored) {
    Line line{.claim = {stored.record.placement, part_of(term_of(stored.period.first()))},
              .name = stored.student,
              .period = stored.period,
              .quantity = stored.days(),
              .price = stored.rate->amount,
              .amount = stored.amount,
              .placement = {.id = stored.placement_id,
                            .student_ref = stored.student_ref,
                            .programme = stored.programme,
                            .is_protected = stored.is_protected,
                            .count = stored.count,
                            .rate = stored.rate},
              .reason = stored.reason,
              .reason_text = stored.reason_text,
              .records = {stored.record.version, stored.record.line, stored.record.credited}};
    if (stored.continued)
        line.placement.continued_from = stored.continued_from;
    if (stored.continues)
        line.placement.continues_in = stored.continues_in;
    return line;
}

Document document_of(const InvoiceBase& stored, const InvoiceRun& run, const SwedishOrder& order) {
    Document document = document_of(*stored.agreement, *stored.activity);
    document.kind = stored.kind;
    document.number = stored.number;
    document.credits = stored.credits;
    document.credits_issued = stored.credits_issued;
    document.term = run.term;
    document.issue_date = run.issue_date;
    document.due_date = stored.due_date;
    document.file = stored.file;
    std::vector<Line> lines;
    lines.reserve(stored.lines.size());
    for (const InvoiceLine& line : stored.lines)
        lines.push_back(line_of(line));
    put_lines(document, std::move(lines), order);
    document.days = stored.days;
    document.total = stored.total;
    return document;
}

DocumentRun run_of(const InvoiceRun& stored) {
    DocumentRun run{.term = stored.term,
                    .issue_date = stored.issue_date,
                    .recorded = stored.recorded,
                    .summary_file = stored.summary_file,
                    .trace = {stored.inputs, stored.program_version, stored.chain_head}};
    const SwedishOrder order;
    for (const InvoiceBase& document : stored.documents)
        run.documents.push_back(document_of(document, stored, order));
    return run;
}

// What the inside of the ledger points at.
struct Facts {
    std::deque<Agreement> agreements;
    std::deque<Activity> units;
    std::deque<std::pair<WeekRate, WeekRate>> rates;
};

bool is_same(const WeekRate& a, const WeekRate& b) {
    const auto step = [](const IndexStep& x, const IndexStep& y) {
        return x.year == y.year && x.percent.units == y.percent.units &&
               x.percent.decimals == y.percent.decimals && x.source == y.source &&
               x.preliminary == y.preliminary && x.exact == y.exact && x.rounded == y.rounded;
    };
    return a.year == b.year && a.amount == b.amount && a.from_published == b.from_published &&
           a.from_year == b.from_year && a.from_amount == b.from_amount &&
           a.from_source == b.from_source && std::ranges::equal(a.steps, b.steps, step);
}

const WeekRate* kept(const WeekRate& rate, Facts& facts) {
    for (const auto& [known, copy] : facts.rates)
        if (is_same(known, rate))
            return &copy;
    return &facts.rates.emplace_back(rate, rate).second;
}

const Agreement* agreement_of(const Document& document, Facts& facts) {
    Agreement agreement;
    agreement.id = document.agreement;
    agreement.reference = document.agreement_reference;
    agreement.in_arrears = document.policy.in_arrears;
    agreement.provider.name = document.issuer.name;
    agreement.provider.organisation_number = document.issuer.organisation_number;
    agreement.university.name = document.receiver.name;
    agreement.university.organisation_number = document.receiver.organisation_number;
    agreement.university.invoice_reference = document.receiver.reference;
    agreement.university.customer_number = document.receiver.customer_number;
    agreement.compensation.rounding = document.policy.rounding;
    agreement.compensation.chain = document.policy.chain;
    agreement.compensation.public_holidays = document.policy.public_holidays;
    for (const std::string& programme : document.policy.programmes)
        agreement.compensation.programmes.push_back({.name = programme, .rates = {}});
    for (const Agreement& known : facts.agreements) {
        if (known.id == agreement.id && known.reference == agreement.reference &&
            policy_of(known) == document.policy && known.provider.name == agreement.provider.name &&
            known.provider.organisation_number == agreement.provider.organisation_number &&
            known.university.name == agreement.university.name &&
            known.university.organisation_number == agreement.university.organisation_number &&
            known.university.invoice_reference == agreement.university.invoice_reference &&
            known.university.customer_number == agreement.university.customer_number)
            return &known;
    }
    return &facts.agreements.emplace_back(std::move(agreement));
}

const Activity* unit_of(const Document& document, Facts& facts) {
    for (const Activity& known : facts.units)
        if (subject_of(known) == document.subject)
            return &known;
    Activity& unit = facts.units.emplace_back();
    unit.id = document.subject.id;
    unit.name = document.subject.name;
    unit.organisation_number = document.subject.organisation_number;
    unit.contact = document.subject.contact;
    unit.giro = document.subject.giro;
    unit.coding = document.subject.coding;
    return &unit;
}

InvoiceLine stored_line(const Line& line, Facts& facts) {
    const PlacementBasis& placement = line.placement;
    return {
        .placement_id = placement.id,
        .student = line.name,
        .student_ref = placement.student_ref,
        .programme = placement.programme,
        .period = line.period,
        .count = placement.count,
        .continues = placement.continues_in.has_value(),
        .continued = placement.continued_from.has_value(),
        .is_protected = placement.is_protected,
        .reason = line.reason,
        .continues_in = placement.continues_in.value_or(Term{}),
        .continued_from = placement.continued_from.value_or(Term{}),
        .rate = kept(*placement.rate, facts),
        .amount = line.amount,
        .record = {line.claim.id, line.records.version, line.records.line, line.records.credited},
        .reason_text = line.reason_text};
}

}  // namespace

IssuedRun read_issued_run(const Ledger& ledger, std::int64_t id) {
    StoredRun stored = ledger.read_run(id);
    return {stored.id,          std::move(stored.recorded_at), stored.only_term,
            run_of(stored.run), std::move(stored.words),       std::move(stored.files)};
}

OpenRuns open_runs(const Ledger& ledger, Term first, Term last) {
    Ledger::OpenRuns stored = ledger.open_runs(first, last);
    OpenRuns open{.lines = std::move(stored.open_lines)};
    for (const StoredRun& run : stored.runs)
        open.runs.push_back(run_of(run.run));
    return open;
}

std::int64_t append_run(Ledger& ledger, DocumentRun& run, const StoredWords& words, bool only_term,
                        const std::string& recorded_at) {
    Facts facts;
    InvoiceRun stored{.term = run.term,
                      .issue_date = run.issue_date,
                      .recorded = run.recorded,
                      .inputs = run.trace.inputs,
                      .summary_file = run.summary_file,
                      .program_version = run.trace.program_version};
    for (const Document& document : run.documents) {
        InvoiceBase& base =
            stored.documents.emplace_back(InvoiceBase{.kind = document.kind,
                                                      .number = document.number,
                                                      .credits = document.credits,
                                                      .credits_issued = document.credits_issued,
                                                      .agreement = agreement_of(document, facts),
                                                      .activity = unit_of(document, facts),
                                                      .due_date = document.due_date,
                                                      .days = document.days,
                                                      .total = document.total,
                                                      .file = document.file});
        for (const Line& line : document.lines)
            base.lines.push_back(stored_line(line, facts));
    }
    const std::int64_t id = ledger.append_run(stored, words, only_term, recorded_at);
    run.trace.chain_head = stored.chain_head;
    for (std::size_t document = 0; document < stored.documents.size(); ++document)
        for (std::size_t line = 0; line < stored.documents[document].lines.size(); ++line)
            run.documents[document].lines[line].records.line =
                stored.documents[document].lines[line].record.line;
    return id;
}

}  // namespace underlag
