#include "underlag/placement/field.hpp"

#include <algorithm>
#include <vector>

#include "underlag/text/folding.hpp"
#include "underlag/text/nearest.hpp"

namespace underlag {
namespace {

struct FieldNames {
    std::string_view name;
    std::string_view swedish_heading;
    std::array<std::string_view, 5> folded_headings;  // as fold_heading leaves them; "" ends them
};

// In the order of Field.
constexpr std::array<FieldNames, field_count> names{{
    {"activity", "Verksamhet", {"activity", "verksamhet", "enhet"}},
    {"student", "Studentens namn", {"student", "studentname", "studentensnamn", "namn"}},
    {"start", "Startdatum", {"start", "startdate", "startdatum", "fran"}},
    {"end", "Slutdatum", {"end", "enddate", "slut", "slutdatum", "till"}},
    {"placement_id", "Placerings-id", {"placementid", "id", "placeringsid"}},
    {"student_ref", "Studentreferens", {"studentref", "studentreferens"}},
    {"programme", "Utbildning", {"programme", "program", "education", "utbildning"}},
    {"university", "Lärosäte", {"university", "larosate", "hogskola"}},
    {"days", "Antal dagar", {"days", "antaldagar", "dagar"}},
    {"weeks", "Antal veckor", {"weeks", "antalveckor", "veckor"}},
    {"compensation", "Ersättning", {"compensation", "ersattning"}},
    {"protected", "Skyddad", {"protected", "skyddad"}},
    {"status", "Status", {"status"}},
}};

const FieldNames& names_of(Field field) {
    return names[static_cast<std::size_t>(field)];
}

}  // namespace

std::string_view to_text(Field field) {
    return names_of(field).name;
}

std::string_view swedish_heading(Field field) {
    return names_of(field).swedish_heading;
}

std::optional<Field> field_of_heading(std::string_view heading) {
    const std::string folded = fold_heading(heading);
    if (folded.empty())
        return std::nullopt;
    for (std::size_t field = 0; field < field_count; ++field)
        if (std::ranges::find(names[field].folded_headings, std::string_view{folded}) !=
            names[field].folded_headings.end())
            return static_cast<Field>(field);
    return std::nullopt;
}

std::optional<Field> field_nearest_to(std::string_view heading) {
    const std::string folded = fold_heading(heading);
    std::vector<std::string_view> candidates;
    for (const FieldNames& field : names)
        for (const std::string_view known : field.folded_headings)
            if (!known.empty())
                candidates.push_back(known);
    const auto near = nearest(folded, candidates);
    return near ? field_of_heading(*near) : std::nullopt;
}

}  // namespace underlag
