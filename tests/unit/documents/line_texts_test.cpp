#include "underlag/documents/line_texts.hpp"

#include <doctest/doctest.h>

#include "documents/made_up_run.hpp"

using namespace underlag;

namespace {

const DocumentWords words = built_in_words();

}  // namespace

TEST_CASE("a line says where its placement goes on and where it began") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("a", "Åsö");
    InvoiceLine& line = made.add_line(base, "Åsa Ek", date(2016, 9, 5), date(2016, 10, 7));
    CHECK(note_text(line, made.run, base, words) == "");
    line.continues = true;
    line.continues_in = {2017, Season::spring};
    CHECK(note_text(line, made.run, base, words) == "fortsätter i VT2017");
    line.continued = true;
    line.continued_from = {2016, Season::spring};
    CHECK(note_text(line, made.run, base, words) == "från VT2016; fortsätter i VT2017");
}

TEST_CASE("days after the issue date are counted, the issue date itself not") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("a", "Åsö");
    const InvoiceLine& line = made.add_line(base, "Åsa Ek", date(2016, 12, 12), date(2016, 12, 27));
    const auto note = [&](Date issued, HolidayPolicy holidays) {
        made.run.issue_date = issued;
        made.agreements.front().compensation.public_holidays = holidays;
        return note_text(line, made.run, base, words);
    };
    CHECK(note(date(2016, 12, 27), HolidayPolicy::paid) == "");
    CHECK(note(date(2016, 12, 26), HolidayPolicy::paid) == "1 dag efter utfärdandedatum");
    CHECK(note(date(2016, 12, 15), HolidayPolicy::paid) == "8 dagar efter utfärdandedatum");
    CHECK(note(date(2016, 12, 15), HolidayPolicy::unpaid) ==
          "7 dagar efter utfärdandedatum");  // Boxing Day
    CHECK(note(date(2016, 12, 1), HolidayPolicy::paid) == "12 dagar efter utfärdandedatum");
}

TEST_CASE("which of a list's own days lie after the issue date is not known, unless all do") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("a", "Åsö");
    InvoiceLine& line = made.add_line(base, "Åsa Ek", date(2016, 12, 12), date(2016, 12, 27));
    line.count.stated_days = 6;
    made.run.issue_date = date(2016, 12, 15);
    CHECK(note_text(line, made.run, base, words) == "dagar efter utfärdandedatum ingår");
    made.run.issue_date = date(2016, 12, 1);
    CHECK(note_text(line, made.run, base, words) == "6 dagar efter utfärdandedatum");
}

TEST_CASE("a line of another term than the run's says which") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("a", "Åsö");
    InvoiceLine& line = made.add_line(base, "Åsa Ek", date(2016, 4, 4), date(2016, 4, 8));
    line.continues = true;
    line.continues_in = {2016, Season::autumn};
    CHECK(note_text(line, made.run, base, words) == "avser VT2016; fortsätter i HT2016");
}

TEST_CASE("a credited line says why, and nothing of payment in arrears") {
    MadeUpRun made;
    InvoiceBase& base = made.add_base("a", "Åsö");
    base.kind = DocumentKind::credit;
    InvoiceLine& line = made.add_line(base, "Åsa Ek", date(2016, 12, 12), date(2016, 12, 27));
    line.reason_text = "inställd";
    CHECK(note_text(line, made.run, base, words) == "inställd");
    made.run.term = {2017, Season::spring};
    CHECK(note_text(line, made.run, base, words) == "inställd; avser HT2016");
}

TEST_CASE("the way the days were counted is told") {
    CHECK(counted_text({10, 0, std::nullopt}, words) == "måndagar–fredagar i perioden");
    CHECK(counted_text({10, 2, std::nullopt}, words) == "10 vardagar utom 2 helgdagar");
    CHECK(counted_text({10, 1, std::nullopt}, words) == "10 vardagar utom 1 helgdag");
    CHECK(counted_text({10, 0, 8}, words) == "enligt listan (kalendern ger 10)");
}

TEST_CASE("a rate says where it comes from") {
    WeekRate rate;
    rate.from_year = 2016;
    CHECK(rate_source_text(rate, words) == "avtalet, 2016 års priser");
    rate.steps.emplace_back().year = 2017;
    CHECK(rate_source_text(rate, words) == "avtalet, 2016 års priser, uppräknad 2017");
    rate.steps.emplace_back().year = 2018;
    rate.steps.back().preliminary = true;
    CHECK(rate_source_text(rate, words) ==
          "avtalet, 2016 års priser, uppräknad 2017–2018 (preliminär)");

    WeekRate published;
    published.from_published = true;
    published.from_year = 2018;
    CHECK(rate_source_text(published, words) == "fastställd för 2018");
    published.from_source = "brev";
    CHECK(rate_source_text(published, words) == "fastställd för 2018: brev");
}
