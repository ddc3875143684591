#include "underlag/invoicing/credit_notes.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "underlag/invoicing/student_order.hpp"

namespace underlag {
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
auto place_of(const InvoiceBase* document) {
    const std::string_view number = document->number;
    const std::string_view year = number.substr(0, number.find('-'));
    return std::tuple(std::string_view{document->agreement->id},
                      std::string_view{document->activity->id}, year.size(), year, number.size(),
                      number);
}

InvoiceLine credited_line(const Credit& credit, const RunInput& input, const Today& today) {
    const InvoicedLine& invoiced = input.invoiced[credit.invoiced];
    InvoiceLine line = *invoiced.line;
    line.record.credited = line.record.line;
    line.record.line = 0;
    line.reason = credit.reason;
    line.reason_text = input.reason_text(
        credit, invoiced, credit.replaced_by ? &input.due[*credit.replaced_by] : nullptr);
    // The old line as it was printed, but one who has become protected must not be named again.
    const Placement* placement = today.find(line.record.placement);
    if (placement != nullptr && placement->is_protected) {
        line.student = placement->shown_student();
        line.student_ref = placement->student_ref;
        line.is_protected = true;
    }
    return line;
}

}  // namespace

std::vector<InvoiceBase> credit_notes(const RunInput& input) {
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
    std::vector<InvoiceBase> notes;
    const Today today(input);
    for (const Credit* credit : credits) {
        const InvoiceBase& document = *original(credit);
        if (notes.empty() || notes.back().credits != document.number)
            notes.push_back({.kind = DocumentKind::credit,
                             .credits = document.number,
                             .credits_issued = input.invoiced[credit->invoiced].issued,
                             .agreement = document.agreement,
                             .activity = document.activity});
        InvoiceBase& note = notes.back();
        const InvoiceLine& line = note.lines.emplace_back(credited_line(*credit, input, today));
        note.days += line.days();
        note.total += line.amount;
    }
    const SwedishOrder order;
    for (InvoiceBase& note : notes)
        sort_by_student(note.lines, order);
    return notes;
}

}  // namespace underlag
