#include "underlag/rules/before_first_term.hpp"

#include <string>

#include "underlag/compensation/paid_days.hpp"

namespace underlag {

void check_before_first_term(const RowCheck& row) {
    if (!row.input.first_term || !row.period ||
        term_of(row.period->first()) >= *row.input.first_term)
        return;
    int days = 0;
    for (const TermPart& part : term_parts(*row.period, row.policy(), row.stated))
        if (part.term < *row.input.first_term)
            days += part.count.paid();
    if (days == 0)
        return;
    const std::string count = std::to_string(days);
    row.add(before_first_term, Field::start,
            {{"days", count + (days == 1 ? " dag" : " dagar"),
              count + (days == 1 ? " day is" : " days are")},
             {"term", *row.input.first_term}});
}

}  // namespace underlag
