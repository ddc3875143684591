#include "underlag/documents/covered_terms.hpp"

#include <doctest/doctest.h>

#include "documents/made_up_run.hpp"

using namespace underlag;

namespace {

const DocumentWords words = built_in_words();

}  // namespace

TEST_CASE("a document is of its lines' terms, not of the term that is being invoiced") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("a", "Åsö");
    CHECK(covered_terms(made.run, base, words).text == "HT2016");
    made.add_line(base, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    made.run.term = {2017, Season::spring};
    const CoveredTerms late = covered_terms(made.run, base, words);
    CHECK(late.text == "HT2016");
    CHECK(late.period == period_of({2016, Season::autumn}));
}

TEST_CASE("lines of several terms give the days from the first term to the last, and name each") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("a", "Åsö");
    made.add_line(base, "Bo Lind", date(2017, 2, 6), date(2017, 2, 10));
    made.add_line(base, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    const CoveredTerms two = covered_terms(made.run, base, words);
    CHECK(two.text == "HT2016 och VT2017");
    CHECK(two.period == Period::between(date(2016, 7, 1), date(2017, 6, 30)));
    made.add_line(base, "Örjan Öst", date(2018, 9, 3), date(2018, 9, 7));
    CHECK(covered_terms(made.run, base, words).text == "HT2016, VT2017 och HT2018");
}
