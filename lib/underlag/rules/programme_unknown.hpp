// A216: programmes have week rates of their own, and a name that the agreement does not know is
// paid by its general rate (§ 4.6).
#pragma once

#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

inline constexpr Kind programme_unknown{
    .code = "A216",
    .name = "programme-unknown",
    .severity = Severity::warning,
    .swedish = {"utbildningen ”{programme}” är okänd i avtalet {agreement} och ersätts med dess "
                "allmänna veckoersättning: {rows}{amount}",
                "är det rätt, skriv namnet i verksamhetens places; har den egen ersättning, skriv "
                "namnet bland utbildningens aliases"},
    .english = {
        "the programme \"{programme}\" is not known to the agreement {agreement} and is paid "
        "by its general week rate: {rows}{amount}",
        "if that is right, put the name into the unit's places; if it has a rate of its "
        "own, put the name among that programme's aliases"}};

// Where no row with the name may show it: a protected student's name may have come into the cell.
inline constexpr Kind programme_unknown_of_protected{
    .code = "A216",
    .name = "programme-unknown",
    .severity = Severity::warning,
    .swedish = {"utbildningen för den skyddade studenten {reference} är okänd i avtalet "
                "{agreement} och ersätts med dess allmänna veckoersättning: {rows}{amount}; "
                "vad som står i cellen visas inte",
                "se efter i listan vad som står där; är det rätt, skriv namnet i verksamhetens "
                "places; har den egen ersättning, skriv namnet bland utbildningens aliases"},
    .english = {"the programme of the protected student {reference} is not known to the agreement "
                "{agreement} and is paid by its general week rate: {rows}{amount}; what the cell "
                "holds is not shown",
                "see in the list what it holds; if that is right, put the name into the unit's "
                "places; if it has a rate of its own, put the name among that programme's "
                "aliases"}};

// Once for each agreement and name, at the first row, with rows and kronor. `faulty`: for each
// placement, whether a finding is an error; it is counted only where all of a name are.
void check_programme_unknown(const CheckInput& input, const std::vector<bool>& faulty,
                             Diagnostics& found);

}  // namespace underlag
