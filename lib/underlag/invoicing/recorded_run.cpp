#include "underlag/invoicing/recorded_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace underlag {

Claim claim_of(const InvoicedLine& invoiced) {
    const Line& line = *invoiced.line;
    return {line.claim,
            invoiced.document->agreement,
            invoiced.document->subject.id,
            line.period,
            line.quantity,
            line.price,
            line.amount};
}

Claims claims_of(std::span<const InvoicedLine> invoiced) {
    return {invoiced.size(), [invoiced](std::size_t index) { return claim_of(invoiced[index]); }};
}

void add_invoiced_lines(const DocumentRun& run, std::span<const std::int64_t> open_lines,
                        Terms terms, std::vector<InvoicedLine>& invoiced) {
    for (const Document& document : run.documents) {
        if (document.kind == DocumentKind::credit)
            continue;
        for (const Line& line : document.lines)
            if (line.claim.kind == ClaimKey::Kind::placement &&
                part_of(terms.first) <= line.claim.part && line.claim.part <= part_of(terms.last) &&
                std::ranges::binary_search(open_lines, line.records.line))
                invoiced.push_back({&document, &line});
    }
}

std::vector<std::string> leave_unjudged_lines(std::vector<InvoicedLine>& invoiced,
                                              const std::vector<Agreement>& agreements,
                                              const Assignments& assignments,
                                              std::span<const LedgerRow> ledger_rows,
                                              const std::vector<bool>& left_out) {
    std::vector<std::int64_t> judged;
    for (std::size_t row = 0; row < ledger_rows.size(); ++row)
        if (assignments[row].has_agreement && !left_out[row])
            judged.push_back(ledger_rows[row].placement);
    std::ranges::sort(judged);
    std::set<std::string> not_loaded;
    std::erase_if(invoiced, [&](const InvoicedLine& line) {
        if (std::ranges::binary_search(judged, line.line->claim.id))
            return false;
        const std::string& id = line.document->agreement;
        if (!std::ranges::binary_search(agreements, id, {}, &Agreement::id))
            not_loaded.insert(id);
        return true;
    });
    return {not_loaded.begin(), not_loaded.end()};
}

namespace {

// Each placement of the list by its record.
class Today {
   public:
    explicit Today(const RunInput& input) : list_(&input.list) {
        for (std::size_t row = 0; row < input.ledger_rows.size(); ++row)
            rows_.emplace_back(input.ledger_rows[row].placement, row);
        std::ranges::sort(rows_);
    }
    [[nodiscard]] const Placement* find(std::int64_t placement) const {
        const auto found = std::ranges::lower_bound(rows_, std::pair{placement, std::size_t{0}});
        return found == rows_.end() || found->first != placement
                   ? nullptr
                   : &list_->placements[found->second];
    }

   private:
    const PlacementList* list_;
    std::vector<std::pair<std::int64_t, std::size_t>> rows_;
};

// The digits decide, not the text: 2016-10000 comes after 2016-9999.
auto place_of(const Document* document) {
    const std::string_view number = document->number;
    const std::string_view year = number.substr(0, number.find('-'));
    return std::tuple(std::string_view{document->agreement}, std::string_view{document->subject.id},
                      year.size(), year, number.size(), number);
}

// `texts` keeps the reason's.
Line credited_line(const Credit& credit, const RunInput& input, const Today& today,
                   std::list<std::string>& texts) {
    const InvoicedLine& invoiced = input.invoiced[credit.invoiced];
    Line line = *invoiced.line;
    line.records.credited = std::exchange(line.records.line, 0);
    line.reason = credit.reason;
    line.reason_text = texts.emplace_back(input.reason_text(
        credit, invoiced, credit.replaced_by ? &input.due[*credit.replaced_by] : nullptr));
    // The old line as it was printed, but one who has become protected must not be named again.
    const Placement* placement = today.find(line.claim.id);
    if (placement != nullptr && placement->is_protected) {
        line.name = placement->shown_student();
        line.placement.student_ref = placement->student_ref;
        line.placement.is_protected = true;
    }
    return line;
}

// What a credit note's other forms need and its original lacked is told today: an old invoice base
// without "Er referens" could otherwise never be credited by e-invoice.
void take_settings_of_today(Document& note, const std::vector<Agreement>& agreements) {
    const auto agreement = std::ranges::find(agreements, note.agreement, &Agreement::id);
    if (agreement == agreements.end())
        return;
    note.policy.invoice = agreement->invoice;
    note.policy.accounting = agreement->accounting;
    const auto fill = [](std::string& fact, const std::string& of_today) {
        if (fact.empty())
            fact = of_today;
    };
    fill(note.receiver.reference, agreement->university.invoice_reference);
    fill(note.receiver.electronic_address, agreement->university.peppol_id);
    fill(note.issuer.electronic_address, agreement->provider.peppol_id);
    fill(note.issuer.vat_number, agreement->provider.vat_number);
}

void add_credit_notes(const RunInput& input, const SwedishOrder& order, DocumentRun& run) {
    std::vector<const Credit*> credits;
    credits.reserve(input.difference.to_credit.size());
    for (const Credit& credit : input.difference.to_credit)
        credits.push_back(&credit);
    const auto original = [&](const Credit* credit) {
        return input.invoiced[credit->invoiced].document;
    };
    std::ranges::stable_sort(credits, [&](const Credit* a, const Credit* b) {
        return place_of(original(a)) < place_of(original(b));
    });
    const Today today(input);
    for (auto credit = credits.begin(); credit != credits.end();) {
        const Document& document = *original(*credit);
        std::list<std::string> texts;
        std::vector<Line> lines;
        for (; credit != credits.end() && original(*credit)->number == document.number; ++credit)
            lines.push_back(credited_line(**credit, input, today, texts));
        run.documents.push_back(credit_note_of(document, std::move(lines), order));
        take_settings_of_today(run.documents.back(), input.agreements);
    }
}

std::pair<std::uint32_t, std::uint32_t> unit_of(const DueLine* line) {
    return {line->agreement, line->activity};
}

// With their units beside them: the lines lie all over the memory, and each is looked at once.
void sort_by_unit(std::vector<const DueLine*>& lines) {
    struct PlacedLine {
        std::pair<std::uint32_t, std::uint32_t> unit;
        const DueLine* line;
    };
    std::vector<PlacedLine> placed;
    placed.reserve(lines.size());
    for (const DueLine* line : lines)
        placed.push_back({unit_of(line), line});
    // Agreements and their units are sorted by id, so their indexes sort as the ids do.
    std::ranges::stable_sort(placed, {}, &PlacedLine::unit);
    std::ranges::transform(placed, lines.begin(), &PlacedLine::line);
}

void add_invoice_bases(const RunInput& input, const SwedishOrder& order, DocumentRun& run) {
    std::vector<const DueLine*> due;
    due.reserve(input.difference.to_invoice.size());
    for (const std::size_t index : input.difference.to_invoice)
        due.push_back(&input.due[index]);
    sort_by_unit(due);
    for (auto begin = due.begin(); begin != due.end();) {
        const auto end = std::find_if(begin, due.end(), [&](const DueLine* line) {
            return unit_of(line) != unit_of(*begin);
        });
        std::vector<Line> lines;
        lines.reserve(static_cast<std::size_t>(end - begin));
        const Agreement& agreement = input.agreements[(*begin)->agreement];
        Document& document = run.documents.emplace_back(
            document_of(agreement, agreement.activities[(*begin)->activity]));
        for (; begin != end; ++begin)
            lines.push_back((*begin)->line);
        put_lines(document, std::move(lines), order);
    }
}

// In the order of the credit notes that are there already.
void add_replacements(const RunInput& input, const SwedishOrder& order, DocumentRun& run) {
    std::map<std::string_view, std::vector<const DueLine*>> by_original;
    for (const Credit& credit : input.difference.to_credit)
        by_original[input.invoiced[credit.invoiced].document->number].push_back(
            &input.due[credit.replaced_by.value()]);
    const std::size_t credit_notes = run.documents.size();
    for (std::size_t index = 0; index < credit_notes; ++index) {
        const std::string replaces = run.documents[index].credits;
        const std::vector<const DueLine*>& due = by_original.at(replaces);
        const Agreement& agreement = input.agreements[due.front()->agreement];
        Document& document = run.documents.emplace_back(
            document_of(agreement, agreement.activities[due.front()->activity]));
        document.replaces = replaces;
        std::vector<Line> lines;
        for (const DueLine* line : due)
            lines.push_back(line->line);
        put_lines(document, std::move(lines), order);
    }
}

void number_documents(const RunInput& input, DocumentRun& run) {
    run.date_documents();
    run.tell_what_is_replaced();
    std::int64_t number = input.next_number;
    for (Document& document : run.documents)
        document.number = fmt::format("{}-{:04}", input.issue_date.year(), number++);
}

}  // namespace

DocumentRun make_recorded_run(const RunInput& input) {
    DocumentRun run{.term = input.term, .issue_date = input.issue_date, .recorded = true};
    const SwedishOrder order;
    add_credit_notes(input, order, run);
    add_invoice_bases(input, order, run);
    number_documents(input, run);
    return run;
}

DocumentRun make_reissued_run(const RunInput& input) {
    DocumentRun run{.term = input.term, .issue_date = input.issue_date, .recorded = true};
    const SwedishOrder order;
    add_credit_notes(input, order, run);
    add_replacements(input, order, run);
    number_documents(input, run);
    return run;
}

}  // namespace underlag
