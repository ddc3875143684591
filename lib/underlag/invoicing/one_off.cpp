#include "underlag/invoicing/one_off.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "underlag/compensation/compensation.hpp"
#include "underlag/text/swedish_order.hpp"

namespace underlag {
namespace {

// A line before it is put on its document.
struct PlacedLine {
    std::uint32_t agreement = 0;
    std::uint32_t activity = 0;
    InvoiceLine line;
};

void say_where_it_goes_on(InvoiceLine& line, Period whole, Term term, HolidayPolicy policy,
                          std::optional<int> stated_days) {
    if (!crosses_term_border(whole))
        return;
    for (const TermPart& part : term_parts(whole, policy, stated_days)) {
        if (part.term < term) {
            line.continued = true;
            line.continued_from = part.term;
        } else if (part.term > term && !line.continues) {
            line.continues = true;
            line.continues_in = part.term;
        }
    }
}

std::optional<InvoiceLine> make_line(const Placement& placement, const Assignment& assignment,
                                     const Agreement& agreement, const RateBook& rates, Term term,
                                     Date issue_date) {
    const auto period = placement.period();
    assert(period && assignment.outcome == Assignment::Outcome::assigned);
    const HolidayPolicy policy = agreement.compensation.public_holidays;
    const auto part = part_in_term(*period, term, policy, placement.stated());
    if (!part || !is_due(agreement.in_arrears, part->period, issue_date))
        return std::nullopt;
    const auto& rate = rates.rate(assignment.agreement, assignment.rates, term.year);
    assert(rate.has_value());
    InvoiceLine line{.placement_id = placement.id,
                     .student = placement.shown_student(),
                     .period = part->period,
                     .count = part->count,
                     .rate = &*rate,
                     .amount = compensation(rate->amount, part->count.paid())};
    line.student_ref = placement.student_ref;
    line.line = placement.line;
    say_where_it_goes_on(line, *period, term, policy, placement.stated());
    return line;
}

// By student in Swedish order, then first day, then as in the lists.
void sort_lines(std::vector<InvoiceLine>& lines, const SwedishOrder& order) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    keys.reserve(lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index)
        keys.emplace_back(order.sort_key(lines[index].student), index);
    std::ranges::sort(keys, [&](const auto& a, const auto& b) {
        return std::tuple(std::string_view{a.first}, lines[a.second].period.first(), a.second) <
               std::tuple(std::string_view{b.first}, lines[b.second].period.first(), b.second);
    });
    std::vector<InvoiceLine> sorted;
    sorted.reserve(lines.size());
    for (const auto& [key, index] : keys)
        sorted.push_back(lines[index]);
    lines = std::move(sorted);
}

InvoiceBase make_document(std::vector<PlacedLine>::iterator begin,
                          std::vector<PlacedLine>::iterator end,
                          const std::vector<Agreement>& agreements, Date issue_date,
                          const SwedishOrder& order) {
    const Agreement& agreement = agreements[begin->agreement];
    InvoiceBase document{.agreement = &agreement,
                         .activity = &agreement.activities[begin->activity],
                         .due_date = due_date(issue_date)};
    document.lines.reserve(static_cast<std::size_t>(end - begin));
    for (auto placed = begin; placed != end; ++placed) {
        document.days += placed->line.days();
        document.total += placed->line.amount;
        document.lines.push_back(placed->line);
    }
    sort_lines(document.lines, order);
    return document;
}

}  // namespace

InvoiceRun make_one_off(const Sources& sources, const PlacementList& list,
                        const std::vector<Agreement>& agreements,
                        const std::vector<Assignment>& assignments, const RateBook& rates,
                        Term term, Date issue_date, const std::vector<bool>& left_out) {
    InvoiceRun run{.term = term, .issue_date = issue_date};
    std::vector<PlacedLine> placed;
    for (std::size_t row = 0; row < list.placements.size(); ++row) {
        const Placement& placement = list.placements[row];
        if (left_out[row] || placement.is_cancelled)
            continue;
        const Assignment& assignment = assignments[row];
        auto line = make_line(placement, assignment, agreements[assignment.agreement], rates, term,
                              issue_date);
        if (!line)
            continue;
        line->programme = list.programmes[placement.programme];
        line->list_name = sources[placement.source].name;
        placed.push_back({assignment.agreement, assignment.activity, *line});
    }
    // Agreements and their units are sorted by id, so their indexes sort as the ids do.
    std::ranges::stable_sort(placed, {}, [](const PlacedLine& line) {
        return std::pair{line.agreement, line.activity};
    });
    const SwedishOrder order;
    for (auto begin = placed.begin(); begin != placed.end();) {
        const auto end = std::find_if(begin, placed.end(), [&](const PlacedLine& line) {
            return line.agreement != begin->agreement || line.activity != begin->activity;
        });
        run.documents.push_back(make_document(begin, end, agreements, issue_date, order));
        begin = end;
    }
    return run;
}

}  // namespace underlag
