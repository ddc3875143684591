// Rules on the period of a placement: its days by themselves, in its term, in the agreement's time.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// P101: a placement ends before it starts.
inline constexpr Kind end_before_start{
    .code = "P101",
    .name = "end-before-start",
    .severity = Severity::error,
    .swedish = {"slutdatum {end} ligger före startdatum {start}",
                "byt plats på datumen eller rätta det som är fel"},
    .english = {"the end date {end} is before the start date {start}",
                "swap the dates or correct the wrong one"}};

void check_end_before_start(const RowCheck& row);

// P102: no day of a placement is paid: no Monday to Friday in it, and no stated days.
inline constexpr Kind no_weekday{
    .code = "P102",
    .name = "no-weekday",
    .severity = Severity::error,
    .swedish = {"{start}–{end} innehåller ingen dag som betalas",
                "rätta datumen, eller ange dagarna i kolumnen Antal dagar om studenten gick helg"},
    .english = {
        "{start} to {end} holds no day that is paid",
        "correct the dates, or give the days in the column days if the student worked a weekend"}};

void check_no_weekday(const RowCheck& row);

// P112: a placement starts on a Saturday or Sunday.
inline constexpr Kind starts_on_weekend{
    .code = "P112",
    .name = "starts-on-weekend",
    .severity = Severity::warning,
    .swedish = {"placeringen börjar en {weekday}", "kontrollera startdatumet"},
    .english = {"the placement starts on a {weekday}", "check the start date"}};

void check_starts_on_weekend(const RowCheck& row);

// P108: a placement is longer than the 20 weeks of a term.
inline constexpr Kind longer_than_20_weeks{
    .code = "P108",
    .name = "longer-than-20-weeks",
    .severity = Severity::warning,
    .swedish = {"placeringen är {weeks} veckor lång; en termin är 20", "kontrollera datumen"},
    .english = {"the placement is {weeks} weeks long; a term is 20", "check the dates"}};

void check_longer_than_20_weeks(const RowCheck& row);

// P110: a placement has paid days in more than one term (§ 4.6: invoiced per term).
inline constexpr Kind crosses_term_border_note{
    .code = "P110",
    .name = "crosses-term-border",
    .severity = Severity::note,
    .swedish = {"placeringen faktureras i flera terminer: {parts}", ""},
    .english = {"the placement is invoiced in several terms: {parts}", ""}};

void check_crosses_term_border(const RowCheck& row);

// P109: a placement has no paid days in the term that is being invoiced.
inline constexpr Kind outside_term{.code = "P109",
                                   .name = "outside-term",
                                   .severity = Severity::note,
                                   .swedish = {"{start}–{end} har inga betalda dagar i {term}", ""},
                                   .english = {"{start} to {end} has no paid days in {term}", ""}};

void check_outside_term(const RowCheck& row);

// A204: a placement lies outside the time for which its agreement is valid (§ 9).
inline constexpr Kind outside_agreement_period{
    .code = "A204",
    .name = "outside-agreement-period",
    .severity = Severity::error,
    .swedish = {"{start}–{end} ligger inte helt inom avtalet {agreement}, som gäller {validity}",
                "rätta datumen, eller ange avtalet som gällde då med --agreement"},
    .english = {"{start} to {end} is not wholly within the agreement {agreement}, which is valid "
                "{validity}",
                "correct the dates, or give the agreement that was valid then with --agreement"}};

void check_outside_agreement_period(const RowCheck& row);

}  // namespace underlag
