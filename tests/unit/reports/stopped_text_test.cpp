#include "underlag/reports/error_report.hpp"

#include <doctest/doctest.h>

#include "rules/checked_text.hpp"

namespace underlag {
namespace {

constexpr Wording nothing_done{"inget har importerats", "nothing has been imported"};
const std::string heading = "Verksamhet;Studentens namn;Startdatum;Slutdatum\n";
const std::string faulty_row = heading + "hav;Åsa Ek;2016-09-05;2016-10-07\n";
const std::string no_end = "Verksamhet;Studentens namn;Startdatum\naso;Bo Alm;2016-09-05\n";

CheckedLists judged(const std::vector<std::string>& lists) {
    ReadingRequest request{
        .agreement_texts = {{"ki.toml", karolinska()}, {"units.toml", our_units()}}};
    for (const std::string& text : lists)
        request.list_texts.push_back(
            {"list" + std::to_string(request.list_texts.size()) + ".csv", text});
    CheckedLists checked;
    REQUIRE(check_lists(request, std::nullopt, false, checked));
    return checked;
}

std::string told(const std::vector<std::string>& lists, bool skip_invalid,
                 Language language = Language::swedish) {
    return stopped_text(judged(lists), skip_invalid, nothing_done, language);
}

TEST_CASE("errors of rows alone could be left out") {
    CHECK(told({faulty_row}, false) ==
          "inget har importerats: rätta felen, eller lämna ute de felaktiga raderna med "
          "--skip-invalid\n");
    CHECK(told({faulty_row}, false, Language::english) ==
          "nothing has been imported: correct the errors, or leave out the faulty rows with "
          "--skip-invalid\n");
}

TEST_CASE("errors that are not of a row are to be corrected") {
    CHECK(told({faulty_row, no_end}, false) == "inget har importerats: rätta felen\n");
}

TEST_CASE("with --skip-invalid those that stop all the same are named, each code once") {
    CHECK(told({faulty_row, no_end, no_end}, true) ==
          "inget har importerats: rätta det som inte kan lämnas ute med --skip-invalid, eftersom "
          "det inte gäller en enda rad: C003 list1.csv:1 och 1 till\n");
    CHECK(told({faulty_row, no_end}, true, Language::english) ==
          "nothing has been imported: correct what cannot be left out with --skip-invalid, since "
          "it is not about a single row: C003 list1.csv:1\n");
}

}  // namespace
}  // namespace underlag
