#include "underlag/invoicing/due_lines.hpp"

#include <cassert>

#include "underlag/compensation/compensation.hpp"

namespace underlag {
namespace {

// The lines of one placement after another, each with what they all say of it.
class LineMaker {
   public:
    explicit LineMaker(const DueQuestion& question)
        : rates_(&question.rates),
          terms_(question.terms),
          days_(Period::between(period_of(terms_.first).first(), period_of(terms_.last).last())
                    .value()),
          issue_date_(question.issue_date),
          waiting_(question.waiting) {}

    // `made` gets each line and says where its placement, `row`, is kept.
    template <class Made>
    void make(std::size_t row, const Placement& placement, const Assignment& assignment,
              const Agreement& agreement, const Made& made) const {
        const auto whole = placement.period();
        if (!whole || !common_part(*whole, days_))
            return;
        assert(assignment.outcome == Assignment::Outcome::assigned);
        const HolidayPolicy policy = agreement.compensation.public_holidays;
        if (!crosses_term_border(*whole)) {
            const Term term = term_of(whole->first());
            if (const auto part = part_in_term(*whole, term, policy, placement.stated());
                part && is_due(agreement.in_arrears, part->period, issue_date_) &&
                has_rate(row, assignment, term))
                made(line_of(placement, assignment, *part));
            return;
        }
        const std::vector<TermPart> parts = term_parts(*whole, policy, placement.stated());
        for (std::size_t index = 0; index < parts.size(); ++index) {
            const TermPart& part = parts[index];
            if (part.term < terms_.first || part.term > terms_.last ||
                !is_due(agreement.in_arrears, part.period, issue_date_) ||
                !has_rate(row, assignment, part.term))
                continue;
            Line line = line_of(placement, assignment, part);
            say_where_it_goes_on(line, parts, index);
            made(line);
        }
    }

   private:
    // Notes the part where it has none.
    [[nodiscard]] bool has_rate(std::size_t row, const Assignment& assignment, Term term) const {
        if (waiting_ == nullptr)
            return true;
        const auto& rate = rates_->rate(assignment.agreement, assignment.rates, term.year);
        if (!rate)
            waiting_->push_back({row, term, assignment.agreement, rate.error().missing_year});
        return rate.has_value();
    }

    [[nodiscard]] Line line_of(const Placement& placement, const Assignment& assignment,
                               const TermPart& part) const {
        const auto& rate = rates_->rate(assignment.agreement, assignment.rates, part.term.year);
        assert(rate.has_value());
        return {.claim = {.part = part_of(part.term)},
                .name = placement.shown_student(),
                .period = part.period,
                .quantity = part.count.paid(),
                .price = rate->amount,
                .amount = compensation(rate->amount, part.count.paid()),
                .placement = {.id = placement.id,
                              .student_ref = placement.student_ref,
                              .is_protected = placement.is_protected,
                              .count = part.count,
                              .rate = &*rate}};
    }

    static void say_where_it_goes_on(Line& line, const std::vector<TermPart>& parts,
                                     std::size_t index) {
        if (index > 0)
            line.placement.continued_from = parts[index - 1].term;
        if (index + 1 < parts.size())
            line.placement.continues_in = parts[index + 1].term;
    }

    const RateBook* rates_;
    Terms terms_;
    Period days_;  // of all the terms
    Date issue_date_;
    std::vector<WaitingPart>* waiting_;
};

void add_lines(const LineMaker& lines, const DueQuestion& question, std::size_t row,
               std::vector<DueLine>& due) {
    if (question.leaves_out(row))
        return;
    const Placement& placement = question.list.placements[row];
    const Assignment& assignment = question.assignments[row];
    const auto add = [&](const Line& made) {
        DueLine& added = due.emplace_back(DueLine{assignment.agreement, assignment.activity, made});
        PlacementBasis& basis = added.line.placement;
        basis.programme = question.list.programmes[placement.programme];
        if (question.ledger_rows.empty()) {
            basis.list_name = question.sources[placement.source].name;
            basis.list_sheet = question.sources[placement.source].sheet;
            basis.list_line = placement.line;
        } else {
            added.line.claim.id = question.ledger_rows[row].placement;
            added.line.records.version = question.ledger_rows[row].version;
        }
    };
    lines.make(row, placement, assignment, question.agreements[assignment.agreement], add);
}

}  // namespace

Claim claim_of(const DueLine& due, const std::vector<Agreement>& agreements) {
    const Agreement& agreement = agreements[due.agreement];
    const Line& line = due.line;
    return {line.claim,  agreement.id,  agreement.activities[due.activity].id,
            line.period, line.quantity, line.price,
            line.amount};
}

Claims claims_of(std::span<const DueLine> due, const std::vector<Agreement>& agreements) {
    return {due.size(),
            [due, &agreements](std::size_t index) { return claim_of(due[index], agreements); }};
}

std::vector<DueLine> due_lines(const DueQuestion& question) {
    const std::size_t rows = question.list.placements.size();
    assert(question.ledger_rows.empty() || question.ledger_rows.size() == rows);
    std::vector<DueLine> due;
    due.reserve(rows);  // mostly one each; what is not used is never touched
    const LineMaker lines(question);
    for (std::size_t row = 0; row < rows; ++row)
        add_lines(lines, question, row, due);
    return due;
}

std::vector<DueLine> due_lines(const DueQuestion& question, std::span<const std::uint32_t> rows) {
    std::vector<DueLine> due;
    due.reserve(rows.size());
    const LineMaker lines(question);
    for (const std::uint32_t row : rows)
        add_lines(lines, question, row, due);
    return due;
}

}  // namespace underlag
