// Rules on when a term is invoiced (§ 4.6: paid in arrears), and on what is not invoiced then.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/rules/check_input.hpp"

namespace underlag {

// P117: a placement is marked as not to be paid.
inline constexpr Kind cancelled_placement{
    .code = "P117",
    .name = "cancelled",
    .severity = Severity::note,
    .swedish = {"placeringen är markerad som {status} och betalas inte", ""},
    .english = {"the placement is marked as {status} and is not paid", ""}};

void check_cancelled(const RowCheck& row);

// I303: a placement has days before the ledger's first term; nothing before it is ever invoiced.
inline constexpr Kind before_first_term{
    .code = "I303",
    .name = "before-first-term",
    .severity = Severity::warning,
    .swedish = {"{days} ligger före {term}, liggarens första termin, och faktureras aldrig",
                "kontrollera att dagarna är fakturerade på annat sätt; första terminen väljs med "
                "--first-term när liggaren skapas"},
    .english = {"{days} before {term}, the ledger's first term, and will never be invoiced",
                "check that these days have been invoiced otherwise; the first term is chosen with "
                "--first-term when the ledger is made"}};

void check_before_first_term(const RowCheck& row);

// P116: a placement has days in a term that is invoiced after the issue date (§ 4.6: paid in
// arrears).

// in_arrears = "term". {placement} is empty where the row has no id.
inline constexpr Kind not_ended_at_issue_date{
    .code = "P116",
    .name = "not-ended-at-issue-date",
    .severity = Severity::warning,
    .swedish = {"placeringen{placement} pågår till och med {end}, efter utfärdandedatumet "
                "{issue_date}: {days} därefter tas med enligt avtalet",
                "rätta slutdatumet och fakturera om vid ett avhopp"},
    .english = {"the placement{placement} goes on until {end}, after the issue date {issue_date}: "
                "{days} after it are included as agreed",
                "correct the end date and invoice again after a drop-out"},
    .tells_of_calendar = true};

// in_arrears = "placement"
inline constexpr Kind not_yet_due_at_issue_date{
    .code = "P116",
    .name = "not-ended-at-issue-date",
    .severity = Severity::warning,
    .swedish = {"placeringen{placement} pågår till och med {end}, efter utfärdandedatumet "
                "{issue_date}: {amount} lämnas ute till dess, eftersom avtalet betalar avslutade "
                "placeringar",
                "gör underlaget på nytt {end} eller senare"},
    .english = {"the placement{placement} goes on until {end}, after the issue date {issue_date}: "
                "{amount} is left out until then, since the agreement pays for ended placements",
                "make the invoice base again on {end} or later"},
    .tells_of_calendar = true};

// One for each term that is invoiced.
void check_not_ended_at_issue_date(const RowCheck& row);

// I306: the term to be invoiced begins after the issue date.
inline constexpr Kind term_not_begun{
    .code = "I306",
    .name = "term-not-begun",
    .severity = Severity::warning,
    .swedish = {"{term} börjar {start}, efter utfärdandedatumet {issue_date}",
                "kontrollera --term och --issue-date"},
    .english = {"{term} begins {start}, after the issue date {issue_date}",
                "check --term and --issue-date"}};

// From the ledger, where numbers are drawn: an error unless it is agreed to.
inline constexpr Kind term_not_begun_in_ledger{
    .code = "I306",
    .name = "term-not-begun",
    .severity = Severity::error,
    .swedish = {"{term} börjar {start}, efter utfärdandedatumet {issue_date}",
                "kontrollera --term och --issue-date; ska terminen faktureras i förskott: kör igen "
                "med --yes"},
    .english = {"{term} begins {start}, after the issue date {issue_date}",
                "check --term and --issue-date; if the term is to be invoiced in advance, run "
                "again with --yes"}};

void check_term_not_begun(const CheckInput& input, Diagnostics& found);

// The same of a term that is invoiced from the ledger.
void check_term_not_begun(Term term, Date issue_date, bool is_agreed, Diagnostics& found);

// I301: the issue date lies after the term's invoicing deadline, 15 June or 15 December (§ 4.6).
inline constexpr Kind past_invoicing_deadline{
    .code = "I301",
    .name = "past-invoicing-deadline",
    .severity = Severity::warning,
    .swedish = {"utfärdandedatumet {issue_date} ligger efter {deadline}, då {term} senast skulle "
                "faktureras",
                "skicka underlagen snarast och meddela lärosätet"},
    .english =
        {"the issue date {issue_date} is after {deadline}, by which {term} was to be invoiced",
         "send the invoice bases as soon as possible and tell the university"},
    .tells_of_calendar = true};

void check_invoicing_deadline_passed(const CheckInput& input, Diagnostics& found);

// I304: a workbook of an earlier one-off run lies in the folder, and is not of this run.
inline constexpr Kind stale_file{
    .code = "I304",
    .name = "stale-file",
    .severity = Severity::warning,
    .swedish = {"{path} är kvar från en tidigare körning och hör inte till den här",
                "ta bort filen, så att den inte skickas av misstag"},
    .english = {"{path} is left from an earlier run and is not of this one",
                "remove the file, so that it is not sent by mistake"}};

}  // namespace underlag
