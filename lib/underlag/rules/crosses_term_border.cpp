#include "underlag/rules/crosses_term_border.hpp"

#include "underlag/compensation/paid_days.hpp"

namespace underlag {

void check_crosses_term_border(const RowCheck& row) {
    const auto period = row.placement.period();
    if (!period || !crosses_term_border(*period))
        return;
    const auto stated = row.placement.stated();
    if (stated && *stated != count_days(*period, row.policy(), std::nullopt).paid())
        return;  // these days cannot be shared out (P111)
    const auto parts = term_parts(*period, row.policy(), stated);
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
