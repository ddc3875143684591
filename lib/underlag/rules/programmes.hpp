// Rules on the programme of a row: whether the agreement knows it (§ 4.1), and which rate it
// decides.
#pragma once

#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"
#include "underlag/rules/over_planning_frame.hpp"

namespace underlag {

// A203: a programme is not among those that the agreement names for the unit (§ 4.1).
inline constexpr Kind programme_not_in_agreement{
    .code = "A203",
    .name = "programme-not-in-agreement",
    .severity = Severity::warning,
    .swedish = {"utbildningen ”{programme}” finns inte i planeringsramen för {activity}{nearest}",
                "rätta namnet, eller lägg till utbildningen i avtalet"},
    .english = {"the programme \"{programme}\" is not in the planning frame of {activity}{nearest}",
                "correct the name, or add the programme to the agreement"}};

// `rows`: of the lists, with known frames.
void check_programme_not_in_agreement(const CheckInput& input, const Frames& frames,
                                      IndexRange rows, Diagnostics& found);

// A213: programmes have week rates of their own, and the row does not say which applies.
inline constexpr Kind programme_decides_rate{
    .code = "A213",
    .name = "programme-decides-rate",
    .severity = Severity::error,
    .swedish =
        {"veckoersättningen beror på utbildningen, men ”{programme}” går inte att tolka{nearest}",
         "skriv utbildningen som i avtalet {agreement}, eller lägg till namnet där: bland "
         "utbildningens aliases eller i programmes"},
    .english = {
        "the week rate depends on the programme, but \"{programme}\" cannot be told{nearest}",
        "write the programme as in the agreement {agreement}, or add the name there: among the "
        "programme's aliases or to programmes"}};

inline constexpr Kind programme_left_out{
    .code = programme_decides_rate.code,
    .name = programme_decides_rate.name,
    .severity = programme_decides_rate.severity,
    .swedish = {"veckoersättningen beror på utbildningen, som inte är angiven",
                "skriv utbildningen som i avtalet {agreement}"},
    .english = {"the week rate depends on the programme, which is not given",
                "write the programme as in the agreement {agreement}"}};

void check_programme_decides_rate(const RowCheck& row);

// A216: programmes have week rates of their own, and a name that the agreement does not know is
// paid by its general rate (§ 4.6).
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
