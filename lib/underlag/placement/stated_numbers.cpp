// The numbers that a row states: days, weeks and compensation.
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/row_reader.hpp"
#include "underlag/text/numbers.hpp"
#include "underlag/values/ascii_digits.hpp"
#include "underlag/values/period.hpp"

namespace underlag {
namespace {

// A century of days: more than any placement, and far from overflowing.
constexpr std::int64_t most_stated_days = 36'525;

// The days of a few digits and nothing else, as nearly every list states days or weeks: they need
// no other look.
std::optional<int> common_days(std::string_view value, Field field) {
    constexpr std::size_t most_digits = 4;
    if (value.size() > most_digits || !only_digits(value))
        return std::nullopt;
    const int days = number_of(value) * (field == Field::weeks ? days_per_week : 1);
    return days <= most_stated_days ? std::optional{days} : std::nullopt;
}

}  // namespace

void RowReader::read_numbers(const Record& record, Placement& placement) {
    for (const Field field : {Field::weeks, Field::days}) {
        const Cell cell = cell_of(record, field);
        if (cell.value.empty())
            continue;
        if (const auto days = common_days(cell.value, field)) {
            placement.stated_days = *days;
            continue;
        }
        check_personal_number(record, cell, field, placement);
        const auto number = parse_number(cell.value);
        const auto days = number ? days_stated(*number, field) : std::nullopt;
        if (days && *days >= 0 && *days <= most_stated_days)
            placement.stated_days = static_cast<std::int32_t>(*days);
        else if (check_letters(record, cell, field, placement))
            continue;
        else if (number && !days && field == Field::weeks && number->units > 0 &&
                 !whole_at(*number, 0))
            fail(not_a_step_of_weeks, record, cell, field, placement,
                 {value_argument(placement.shown(cell.value))});
        else
            fail(not_a_number, record, cell, field, placement,
                 {value_argument(placement.shown(cell.value)),
                  {"expected", field == Field::days ? "antal dagar" : "antal veckor",
                   field == Field::days ? "a number of days" : "a number of weeks"},
                  {"example", field == Field::days ? "ett heltal som 18" : "veckorna som 3,6",
                   field == Field::days ? "a whole number such as 18" : "the weeks as 3.6"}});
    }
    const Cell cell = cell_of(record, Field::compensation);
    if (cell.value.empty())
        return;
    check_personal_number(record, cell, Field::compensation, placement);
    if (const auto amount = parse_amount(cell.value)) {
        placement.has_stated_compensation = true;
        placement.stated_compensation = *amount;
    } else if (!check_letters(record, cell, Field::compensation, placement)) {
        fail(not_a_number, record, cell, Field::compensation, placement,
             {value_argument(placement.shown(cell.value)),
              {"expected", "belopp", "an amount"},
              {"example", "beloppet som 7 650,00", "the amount as 7650.00"}});
    }
}

}  // namespace underlag
