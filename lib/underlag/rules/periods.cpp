#include "underlag/rules/periods.hpp"

#include "underlag/compensation/compensation.hpp"

namespace underlag {

void check_end_before_start(const RowCheck& row) {
    const Placement& placement = row.placement;
    if (placement.has_first && placement.has_last && placement.last < placement.first)
        row.add(end_before_start, Field::end,
                {{"end", placement.last}, {"start", placement.first}});
}

void check_no_weekday(const RowCheck& row) {
    if (row.period && !row.stated && row.calendar_days == 0)
        row.add(no_weekday, Field::start,
                {{"start", row.period->first()}, {"end", row.period->last()}});
}

void check_starts_on_weekend(const RowCheck& row) {
    if (!row.period || !row.period->first().is_weekend())
        return;
    const bool saturday = row.period->first().weekday() == 6;
    row.add(starts_on_weekend, Field::start,
            {{"weekday", saturday ? "lördag" : "söndag", saturday ? "Saturday" : "Sunday"}});
}

void check_longer_than_20_weeks(const RowCheck& row) {
    constexpr int longest = 20 * 7;
    if (row.period && row.period->days() > longest)
        row.add(longer_than_20_weeks, Field::end, {{"weeks", (row.period->days() + 6) / 7}});
}

void check_crosses_term_border(const RowCheck& row) {
    if (!row.period || !row.crosses_border)
        return;
    if (row.stated && *row.stated != row.calendar_days)
        return;  // these days cannot be shared out (P111)
    const auto parts = term_parts(*row.period, row.policy(), row.stated);
    if (parts.size() < 2)
        return;
    std::string swedish;
    std::string english;
    for (const TermPart& part : parts) {
        const std::string separator = swedish.empty() ? "" : ", ";
        const int days = part.count.paid();
        swedish += separator + to_text(part.term) + " " + std::to_string(days) +
                   (days == 1 ? " dag" : " dagar");
        english += separator + to_text(part.term) + " " + std::to_string(days) +
                   (days == 1 ? " day" : " days");
    }
    row.add(crosses_term_border_note, Field::end, {{"parts", swedish, english}});
}

void check_outside_term(const RowCheck& row) {
    if (!row.input.generate || !row.period || !row.is_assigned())
        return;
    const Term term = row.input.generate->term;
    if (!part_in_term(*row.period, term, row.policy(), row.stated))
        row.add(outside_term, Field::start,
                {{"start", row.period->first()}, {"end", row.period->last()}, {"term", term}});
}

void check_outside_agreement_period(const RowCheck& row) {
    if (row.assignment.outcome != Assignment::Outcome::outside_agreement)
        return;
    const Agreement& agreement = row.agreement();
    const Placement& placement = row.placement;
    const bool starts_outside = !agreement.is_valid_on(placement.first);
    const std::string from = to_text(agreement.valid_from);
    const std::string to = agreement.valid_to ? to_text(*agreement.valid_to) : "";
    row.add(outside_agreement_period, starts_outside ? Field::start : Field::end,
            {{"start", placement.first},
             {"end", placement.has_last ? to_text(placement.last) : "?"},
             {"agreement", agreement.id},
             {"validity", to.empty() ? "från och med " + from : from + "–" + to,
              to.empty() ? "from " + from : from + " to " + to}});
}

}  // namespace underlag
