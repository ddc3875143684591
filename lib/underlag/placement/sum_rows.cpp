#include "underlag/placement/sum_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "underlag/text/dates.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/numbers.hpp"
#include "underlag/text/spaces.hpp"
#include "underlag/values/ascii_digits.hpp"

namespace underlag {
namespace {

// As fold_heading leaves them.
constexpr std::array<std::string_view, 6> labels_of_list{
    "summa", "total", "totalt", "totalsumma", "totalersattning", "summaersattning"};
// As fold_name leaves them: before or after a unit's name.
constexpr std::array<std::string_view, 4> sum_words{"delsumma", "summa", "totalt", "total"};

std::string_view value_in(std::string_view text, const HeadingRow& heading, const Record& record,
                          Field field, std::string& storage) {
    const std::uint16_t column = column_of(heading, field);
    if (column == 0 || column > record.cells.size())
        return {};
    return cell_value(text, record.cells[column - 1U], storage);
}

std::string_view first_value(std::string_view text, const Record& record, std::string& storage) {
    for (const RawCell& cell : record.cells)
        if (const std::string_view value = cell_value(text, cell, storage); !value.empty())
            return value;
    return {};
}

// A look at one letter and at the first date spares nearly every row the folding.
bool may_be_sum_row(std::string_view text, const HeadingRow& heading, const Record& record) {
    std::string storage;
    const std::string_view start = value_in(text, heading, record, Field::start, storage);
    if (read_common_date(start))
        return false;
    if (start.empty() || !is_digit(start.front()))
        return true;
    const std::string_view first = cell_value(text, record.cells.front(), storage);
    const char letter = first.empty() ? 's' : first.front();
    return std::string_view{"sStTdD"}.find(letter) != std::string_view::npos;
}

bool holds_placement(std::string_view text, const HeadingRow& heading, const Record& record) {
    std::string storage;
    const bool has_student = !value_in(text, heading, record, Field::student, storage).empty();
    for (const Field field : {Field::start, Field::end}) {
        const std::string_view value = value_in(text, heading, record, field, storage);
        if (value.empty())
            continue;
        const DateReading reading = read_date(value);
        if (has_student || reading.date || !reading.readings.empty())
            return true;
    }
    return false;
}

std::string_view without_for(std::string_view name) {
    constexpr std::string_view word = "för ";
    return name.starts_with(word) ? name.substr(word.size()) : name;
}

std::string folded_label(std::string_view value) {
    std::string label = fold_name(value);
    while (label.ends_with(':') || label.ends_with(' '))
        label.pop_back();
    return label;
}

// "summa åsö" -> "åsö"; "" when no sum word stands there.
std::string unit_after_word(std::string_view label) {
    for (const std::string_view word : sum_words)
        if (label.size() > word.size() && label.starts_with(word) &&
            (label[word.size()] == ' ' || label[word.size()] == ':'))
            return std::string{without_for(trimmed(label.substr(word.size() + 1)))};
    return {};
}

// As spreadsheets write their subtotals: "åsö summa" -> "åsö".
std::string unit_before_word(std::string_view label) {
    for (const std::string_view word : sum_words)
        if (label.size() > word.size() + 1 && label.ends_with(word) &&
            label[label.size() - word.size() - 1] == ' ')
            return std::string{trimmed(label.substr(0, label.size() - word.size()))};
    return {};
}

}  // namespace

bool KnownUnits::contains(const std::string& folded) {
    for (; seen_ < activities_->size(); ++seen_)
        folded_.insert(fold_name((*activities_)[seen_]));
    return !folded.empty() && folded_.contains(folded);
}

std::string first_label(std::string_view text, const Record& record) {
    std::string storage;
    std::string label = fold_heading(first_value(text, record, storage));
    if (label.ends_with(':'))
        label.pop_back();
    return label;
}

bool is_empty_row(std::string_view text, const Record& record) {
    if (record.length == 0)
        return true;
    std::string storage;
    return std::ranges::all_of(
        record.cells, [&](const RawCell& cell) { return cell_value(text, cell, storage).empty(); });
}

Location place_of_cell(SourceId source, const Record& record, std::size_t cell) {
    return {.source = source,
            .line = record.line,
            .row = record.row,
            .column = static_cast<std::uint32_t>(cell + 1),
            .offset = record.cells[cell].offset,
            .length = record.cells[cell].length};
}

std::optional<SumLabel> sum_label(std::string_view text, const HeadingRow& heading,
                                  const Record& record, KnownUnits& units) {
    using Scope = SumRow::Scope;
    if (!may_be_sum_row(text, heading, record))
        return std::nullopt;
    std::string storage;
    const std::string label = folded_label(first_value(text, record, storage));
    const bool is_of_list =
        std::ranges::find(labels_of_list, std::string_view{fold_heading(label)}) !=
        labels_of_list.end();
    const bool is_of_block = label == "delsumma";
    std::string unit = unit_after_word(label);
    const bool is_of_something = !unit.empty();
    if (unit.empty())
        unit = unit_before_word(label);
    if ((!is_of_list && !is_of_block && unit.empty()) || holds_placement(text, heading, record))
        return std::nullopt;
    if (is_of_list || is_of_block) {
        // `Summa` in a column of its own, with the unit's name in the unit's.
        unit = fold_name(value_in(text, heading, record, Field::activity, storage));
        if (units.contains(unit))
            return SumLabel{Scope::unit, unit};
        return SumLabel{is_of_list ? Scope::list : Scope::block};
    }
    if (units.contains(unit))
        return SumLabel{Scope::unit, unit};
    const bool is_subtotal = label.starts_with("delsumma");
    if (is_of_something)
        return SumLabel{is_subtotal ? Scope::block : Scope::list, {}, !is_subtotal};
    return std::nullopt;
}

SumRow read_sum_row(std::string_view text, SourceId source, const HeadingRow& heading,
                    const Record& record, SumLabel label) {
    SumRow row{.place = {.source = source,
                         .line = record.line,
                         .row = record.row,
                         .offset = record.offset},
               .amount = std::nullopt,
               .scope = label.scope,
               .unit = std::move(label.unit)};
    const std::uint16_t compensation = column_of(heading, Field::compensation);
    std::string storage;
    for (std::size_t cell = record.cells.size(); cell-- > 0;) {
        const std::size_t column = cell + 1;
        if (compensation != 0 ? column != compensation
                              : column == column_of(heading, Field::days) ||
                                    column == column_of(heading, Field::weeks))
            continue;
        if (const auto amount = parse_amount(cell_value(text, record.cells[cell], storage))) {
            row.amount = amount;
            row.place = place_of_cell(source, record, cell);
            return row;
        }
    }
    return row;
}

}  // namespace underlag
