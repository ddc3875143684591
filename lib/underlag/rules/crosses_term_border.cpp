#include "underlag/rules/crosses_term_border.hpp"

#include "underlag/compensation/paid_days.hpp"

namespace underlag {

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

}  // namespace underlag
