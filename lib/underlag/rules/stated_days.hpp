// Rules on the days and kronor that a list states of its own.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// The column in which a list states the days of a placement.

// `days` beats `weeks`.
[[nodiscard]] Field stated_days_column(const RowCheck& row);

// P104: more days are stated than 5 a calendar week, or than the period has.
inline constexpr Kind more_days_than_calendar{
    .code = "P104",
    .name = "more-days-than-calendar",
    .severity = Severity::error,
    .swedish = {"{stated_are} fler än de {most} som perioden rymmer",
                "ange högst 5 dagar per kalendervecka och aldrig fler än perioden har, eller rätta "
                "datumen"},
    .english = {"{stated_are} more than the {most} that the period can hold",
                "give at most 5 days a calendar week and never more than the period has, or "
                "correct the dates"}};

void check_more_days_than_calendar(const RowCheck& row);

// P103: the stated days are not those of the calendar; they count all the same.
inline constexpr Kind stated_days_differ{
    .code = "P103",
    .name = "stated-days-differ",
    .severity = Severity::warning,
    .swedish = {"{stated_are} angivna men perioden har {calendar} betalda vardagar; de "
                "angivna gäller",
                "rätta datumen eller antalet om det inte är meningen"},
    .english = {"{stated_are} stated but the period has {calendar} paid weekdays; the stated "
                "ones count",
                "correct the dates or the number if this is not meant"}};

void check_stated_days_differ(const RowCheck& row);

// P111: stated days that differ from the calendar cannot be shared between two terms.
inline constexpr Kind stated_days_cross_term{
    .code = "P111",
    .name = "stated-days-cross-term",
    .severity = Severity::error,
    .swedish = {"{stated_are} angivna, men perioden har {calendar} betalda vardagar och går "
                "över en terminsgräns: dagarna kan inte fördelas",
                "gör två rader, en till och med {last} och en från och med dagen efter, med egna "
                "dagar; ge den andra ett eget placerings-id"},
    .english = {"{stated_are} stated, but the period has {calendar} paid weekdays and crosses "
                "a term border: the days cannot be shared out",
                "make two rows, one up to {last} and one from the day after, with days of their "
                "own; give the second an id of its own"}};

void check_stated_days_cross_term(const RowCheck& row);

// P115: the list states another compensation than the agreement gives.
inline constexpr Kind stated_compensation_differs{
    .code = "P115",
    .name = "stated-compensation-differs",
    .severity = Severity::warning,
    .swedish = {"ersättningen är angiven till {stated} men blir {calculated}",
                "kontrollera dagar och veckoersättning; underlaget får det beräknade beloppet"},
    .english = {"the compensation is stated as {stated} but comes to {calculated}",
                "check the days and the week rate; the invoice base gets the calculated amount"}};

void check_stated_compensation_differs(const RowCheck& row);

}  // namespace underlag
