#include "underlag/reports/issue_question.hpp"

#include <doctest/doctest.h>

namespace underlag {
namespace {

TEST_CASE("the question names documents, kronor and numbers, and ends where the answer begins") {
    DocumentRun run;
    for (const char* number : {"2016-0007", "2016-0008"}) {
        Document& document = run.documents.emplace_back();
        document.number = number;
        document.total = Money::from_kronor(1500);
    }
    CHECK(issue_question(NumberedRun(run), Language::swedish) ==
          "2 underlag, 3\xC2\xA0"
          "000,00 kr, och 0 kreditunderlag, 0,00 kr: nummer "
          "2016-0007–2016-0008.\nDe registreras i liggaren och kan sedan bara krediteras. Ska de "
          "utfärdas? [j/N] ");
}

TEST_CASE("only yes in either language is yes, and not what begins like it") {
    for (const char* yes : {"j\n", "Ja\n", "y", "YES", " ja \r\n"})
        CHECK(means_yes(yes));
    for (const char* no : {"", "\n", "n", "nej", "jag vill inte", "jo", "ok", "1"})
        CHECK_FALSE(means_yes(no));
}

TEST_CASE("what was not issued is told of") {
    CHECK(unissued_text(RunConsent::declined, Language::swedish) ==
          "inget har registrerats och inga filer skrivits\n");
    CHECK(unissued_text(RunConsent::changed, Language::english).find("run again") !=
          std::string::npos);
    CHECK(unissued_text(RunConsent::agreed, Language::swedish).empty());
}

}  // namespace
}  // namespace underlag
