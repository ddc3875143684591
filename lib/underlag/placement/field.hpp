// The columns of a placement list, and the headings that name them (contract, section 3).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace underlag {

enum class Field : std::uint8_t {
    activity,
    student,
    start,
    end,
    placement_id,
    student_ref,
    programme,
    university,
    days,
    weeks,
    compensation,
    is_protected,
    status,
};
inline constexpr std::size_t field_count = 13;

// Without a column for it, a list has no placements.
[[nodiscard]] constexpr bool is_required(Field field) {
    return field == Field::activity || field == Field::student || field == Field::start ||
           field == Field::end;
}

// "placement_id": the field's name in JSON and in the contract ("protected" for is_protected).
[[nodiscard]] std::string_view to_text(Field field);

// The Swedish heading that an empty list is made with: "Startdatum".
[[nodiscard]] std::string_view swedish_heading(Field field);

// A heading that somebody's lists have, given beside those that are known: `VFU-plats`.
struct ExtraHeading {
    std::string heading;
    Field field = Field::activity;
};

// What a heading cell says of its column.
struct HeadingMeaning {
    enum class Kind : std::uint8_t {
        other,       // not one of ours
        usual,       // names the field
        further,     // names it where no usual heading does: `Avdelning` may stand beside `Enhet`
        given_name,  // with the family name's column, the student
        family_name,
    };
    Kind kind = Kind::other;
    Field field = Field::activity;  // of `usual` and `further`
};

// Compared by fold_heading. Points do not count (`fr.o.m.`), nor what stands in brackets after it
// or as a unit (`Ersättning (kr)`), a closing `*`, `:` or `?`, characters that are not seen; text
// that was encoded twice is read as it should be.
[[nodiscard]] HeadingMeaning meaning_of_heading(std::string_view heading,
                                                std::span<const ExtraHeading> extra = {});

// The same in somebody else's list, where an amount may be called `Belopp`, `Summa` or `Kostnad`
// too: in lists of ours such a column may be anything.
[[nodiscard]] HeadingMeaning meaning_in_compared_list(std::string_view heading,
                                                      std::span<const ExtraHeading> extra = {});

// The field that a heading names by itself; nothing for other columns.
[[nodiscard]] std::optional<Field> field_of_heading(std::string_view heading);

// The field whose headings are nearest to this one, for a column that was not recognised.
[[nodiscard]] std::optional<Field> field_nearest_to(std::string_view heading);

// A field by its name in the contract (`activity`, `protected`): as configurations name it.
[[nodiscard]] std::optional<Field> field_named(std::string_view name);

}  // namespace underlag
