#include "underlag/rules/term_not_begun.hpp"

namespace underlag {
namespace {

void add(const Kind& kind, Term term, Date issue_date, Diagnostics& found) {
    const Date start = period_of(term).first();
    if (start > issue_date)
        found.add(kind, {}, {{"term", term}, {"start", start}, {"issue_date", issue_date}});
}

}  // namespace

void check_term_not_begun(const CheckInput& input, Diagnostics& found) {
    if (input.generate)
        add(term_not_begun, input.generate->term, input.generate->issue_date, found);
}

void check_term_not_begun(Term term, Date issue_date, bool is_agreed, Diagnostics& found) {
    add(is_agreed ? term_not_begun : term_not_begun_in_ledger, term, issue_date, found);
}

}  // namespace underlag
