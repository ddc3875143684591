#include "underlag/placement/field.hpp"

#include <algorithm>
#include <vector>

#include "underlag/text/control_characters.hpp"
#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"
#include "underlag/text/single_byte.hpp"
#include "underlag/text/spaces.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

using Kind = HeadingMeaning::Kind;

struct FieldNames {
    std::string_view name;
    std::string_view swedish_heading;
    // As heading_key leaves them; "" ends them.
    std::array<std::string_view, 5> usual;
    std::array<std::string_view, 9> further = {};
};

// In the order of Field.
constexpr std::array<FieldNames, field_count> names{{
    {"activity",
     "Verksamhet",
     {"activity", "verksamhet", "enhet"},
     {"vfuplats", "arbetsplats", "placering", "avdelning"}},
    {"student", "Studentens namn", {"student", "studentname", "studentensnamn", "namn"}},
    {"start",
     "Startdatum",
     {"start", "startdate", "startdatum", "fran"},
     {"from", "franom", "franochmed", "forstadag", "forstadagen", "startdag", "fromdatum"}},
    {"end",
     "Slutdatum",
     {"end", "enddate", "slut", "slutdatum", "till"},
     {"tom", "tillom", "tillochmed", "sistadag", "sistadagen", "slutdag", "tomdatum"}},
    {"placement_id", "Placerings-id", {"placementid", "id", "placeringsid"}},
    {"student_ref", "Studentreferens", {"studentref", "studentreferens"}},
    {"programme", "Utbildning", {"programme", "program", "education", "utbildning"}},
    {"university", "Lärosäte", {"university", "larosate", "hogskola"}, {"universitet", "skola"}},
    {"days",
     "Antal dagar",
     {"days", "antaldagar", "dagar"},
     {"antaldgr", "antdagar", "vfudagar", "antalvfudagar"}},
    {"weeks",
     "Antal veckor",
     {"weeks", "antalveckor", "veckor"},
     {"antveckor", "vfuveckor", "antalvfuveckor"}},
    {"compensation", "Ersättning", {"compensation", "ersattning"}},
    {"protected", "Skyddad", {"protected", "skyddad"}},
    {"status",
     "Status",
     {"status"},
     {"placeringsstatus", "installd", "avbokad", "struken", "avbruten", "avbrott"}},
}};

// Of somebody else's list alone. No word that may stand for a week's kronor or an invoice's
// reference: those would be the same on every row.
constexpr std::array<std::string_view, 17> compared_amounts{
    "belopp",     "summa",       "kostnad",           "attfakturera",    "attbetala",
    "attersatta", "totalbelopp", "totaltbelopp",      "fakturabelopp",   "totalkostnad",
    "kronor",     "total",       "ersattningsbelopp", "totalersattning", "totalt",
    "amount",     "cost"};
constexpr std::array<std::string_view, 5> compared_references{
    "studentid", "studentnummer", "studentnr", "studentkod", "anonymkod"};

constexpr std::string_view given_name = "fornamn";
constexpr std::string_view family_name = "efternamn";

const FieldNames& names_of(Field field) {
    return names[static_cast<std::size_t>(field)];
}

std::string without_invisible(std::string_view text) {
    std::string seen;
    while (const auto at = find_control_character(text)) {
        seen += text.substr(0, *at);
        std::size_t after = *at;
        static_cast<void>(take_code_point(text, after));
        text.remove_prefix(after);
    }
    return seen += text;
}

// What stands in brackets at the end, and marks after it.
std::string_view without_closing_marks(std::string_view text) {
    for (;;) {
        text = trimmed(text);
        if (text.ends_with(':') || text.ends_with('*') || text.ends_with('?')) {
            text.remove_suffix(1);
            continue;
        }
        const char open = text.ends_with(')') ? '(' : text.ends_with(']') ? '[' : '\0';
        const std::size_t begin = open == '\0' ? std::string_view::npos : text.rfind(open);
        if (begin == std::string_view::npos || begin == 0)
            return text;
        text.remove_suffix(text.size() - begin);
    }
}

std::string heading_key(std::string_view heading) {
    const std::string seen = without_invisible(heading);
    const auto mended = undouble(seen);
    std::string key = fold_heading(without_closing_marks(mended ? *mended : seen));
    std::erase(key, '.');
    return key;
}

bool is_among(const auto& known, std::string_view key) {
    return std::ranges::find(known, key) != known.end();
}

// "ersattning,kr", "ersattningikr": a unit without brackets.
std::string_view without_unit(std::string_view key) {
    for (const std::string_view unit : {",kr", "ikr", "kr", "isek", "sek"})
        if (key.size() > unit.size() && key.ends_with(unit))
            return key.substr(0, key.size() - unit.size());
    return key;
}

// "skyddadepersonuppgifter", "sekretessmarkering": not to know it would print a protected name. Not
// "skyddsutrustning".
bool may_mean_protected(std::string_view key) {
    return (key.starts_with("skydd") && !key.starts_with("skydds")) ||
           key.starts_with("sekretess") || key.starts_with("protect");
}

HeadingMeaning known_meaning(std::string_view key) {
    for (std::size_t field = 0; field < field_count; ++field) {
        if (is_among(names[field].usual, key))
            return {Kind::usual, static_cast<Field>(field)};
        if (is_among(names[field].further, key))
            return {Kind::further, static_cast<Field>(field)};
    }
    if (may_mean_protected(key))
        return {Kind::further, Field::is_protected};
    if (key == given_name || key == family_name)
        return {key == given_name ? Kind::given_name : Kind::family_name, Field::student};
    return {};
}

HeadingMeaning further_in_compared_list(std::string_view key) {
    if (is_among(compared_amounts, key))
        return {Kind::further, Field::compensation};
    if (is_among(compared_references, key))
        return {Kind::further, Field::student_ref};
    return {};
}

}  // namespace

std::string_view to_text(Field field) {
    return names_of(field).name;
}

std::string_view swedish_heading(Field field) {
    return names_of(field).swedish_heading;
}

HeadingMeaning meaning_of_heading(std::string_view heading, std::span<const ExtraHeading> extra) {
    const std::string key = heading_key(heading);
    if (key.empty())
        return {};
    for (const ExtraHeading& given : extra)
        if (heading_key(given.heading) == key)
            return {Kind::usual, given.field};
    const HeadingMeaning meaning = known_meaning(key);
    const std::string_view shorter = without_unit(key);
    return meaning.kind == Kind::other && shorter != key ? known_meaning(shorter) : meaning;
}

HeadingMeaning meaning_in_compared_list(std::string_view heading,
                                        std::span<const ExtraHeading> extra) {
    const HeadingMeaning meaning = meaning_of_heading(heading, extra);
    if (meaning.kind != Kind::other)
        return meaning;
    const std::string key = heading_key(heading);
    const HeadingMeaning further = further_in_compared_list(key);
    return further.kind == Kind::other ? further_in_compared_list(without_unit(key)) : further;
}

std::optional<Field> field_of_heading(std::string_view heading) {
    const HeadingMeaning meaning = meaning_of_heading(heading);
    return meaning.kind == Kind::usual || meaning.kind == Kind::further
               ? std::optional{meaning.field}
               : std::nullopt;
}

std::optional<Field> field_nearest_to(std::string_view heading) {
    const std::string key = heading_key(heading);
    std::vector<std::string_view> candidates;
    for (const FieldNames& field : names) {
        std::ranges::copy(field.usual, std::back_inserter(candidates));
        std::ranges::copy(field.further, std::back_inserter(candidates));
    }
    std::erase(candidates, std::string_view{});
    const auto near = nearest(key, candidates);
    return near ? field_of_heading(*near) : std::nullopt;
}

std::optional<Field> field_named(std::string_view name) {
    const auto found = std::ranges::find(names, name, &FieldNames::name);
    return found == names.end() ? std::nullopt
                                : std::optional{static_cast<Field>(found - names.begin())};
}

}  // namespace underlag
