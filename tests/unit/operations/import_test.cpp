// What an import plans, and what of it comes into the ledger.
#include "underlag/operations/import.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"

namespace underlag {
namespace {

TEST_CASE("a plan changes nothing until it is recorded" * doctest::test_suite("file")) {
    Office office;
    const ImportPlan plan =
        office.plan(office.import_request("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"));
    CHECK(plan.is_read);
    CHECK_FALSE(plan.is_stopped);
    CHECK(plan.rows() == 1);
    CHECK(plan.registration.changes.size() == 1);
    CHECK(office.bytes_of("underlag.db").empty());
}

TEST_CASE("the same list again changes nothing") {
    Office office;
    CHECK(office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n").added.placements == 1);
    const ImportSummary again = office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    CHECK(again.unchanged.placements == 1);
    CHECK(again.added.placements == 0);
    CHECK(again.next_command.empty());
}

TEST_CASE("a changed row is told of in kronor before and after") {
    Office office;
    office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    const ImportSummary changed = office.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-09-30;;\n");
    CHECK(changed.changed.placements == 1);
    CHECK(changed.changed.before == Money::from_kronor(7650));
    CHECK(changed.changed.after == Money::from_kronor(6120));
    CHECK(changed.next_command == "underlag generate --term HT2016");
}

TEST_CASE("a list complete for the term names what stays due at units that it does not mention") {
    Office office;
    office.import(
        "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
        "P-2;ek;Nils Öberg;;;2016-09-05;2016-10-07;;\n"
        "P-3;ek;Eva Lind;;;2017-02-06;2017-03-10;;\n"
        "P-4;ek;Ida Holm;;;2016-09-05;2016-10-07;;inställd\n");
    ImportRequest request = office.import_request("P-5;aso;Märta Sjö;;;2016-10-10;2016-10-14;;\n");
    request.complete_for = Term{2016, Season::autumn};
    const ImportSummary summary = office.import(request);
    CHECK(summary.cancelled.placements == 1);
    REQUIRE(summary.left_due.size() == 1);
    CHECK(summary.left_due[0].activity == "ek");
    CHECK(summary.left_due[0].why == LeftDue::Why::unit_in_no_list);
    CHECK(summary.left_due[0].tally.placements == 1);
    CHECK(summary.left_due[0].tally.after == Money::from_kronor(7650));
    request.emptied = {"ek"};
    CHECK(office.import(request).left_due.empty());
}

TEST_CASE("a list complete for the term leaves due what its faulty rows may be about") {
    Office office;
    office.import(
        "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
        "P-2;ek;Nils Öberg;;;2016-09-05;2016-10-07;;\n");
    ImportRequest request = office.import_request(
        "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
        "P-2;hav;Nils Öberg;;;2016-09-05;2016-10-07;;\n");
    request.complete_for = Term{2016, Season::autumn};
    CHECK(office.import(request).left_due.empty());  // stopped by A201
    request.reading.lists = {office.path("list.csv")};
    request.skip_invalid = true;
    const ImportSummary summary = office.import(request);
    REQUIRE(summary.left_due.size() == 1);
    CHECK(summary.left_due[0].why == LeftDue::Why::faulty_rows);
    REQUIRE(summary.left_due[0].named.size() == 1);
    CHECK(summary.left_due[0].named[0].student == "Nils Öberg");
}

// What a complete list leaves due and cancels: "left P-1; cancelled 1".
std::string left_by(Office& office, const std::string& rows) {
    ImportRequest request = office.import_request(rows);
    request.complete_for = Term{2016, Season::autumn};
    request.skip_invalid = true;
    const ImportSummary summary = office.import(request);
    std::string text;
    for (const LeftDue& left : summary.left_due)
        for (const LeftDue::Named& one : left.named)
            text += "left " + std::string{one.placement_id} + " " + std::string{one.student} + "; ";
    return text + "cancelled " + std::to_string(summary.cancelled.placements);
}

TEST_CASE("a row that is left out for what a rule finds cancels nothing that it may be about") {
    const std::string ledger =
        ";aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
        "P-2;aso;Bo Berg;;;2016-09-05;2016-10-07;;\n";
    const std::string bo = "P-2;aso;Bo Berg;;;2016-09-05;2016-10-07;;\n";
    const auto left_of = [&](const std::string& rows) {
        Office office;
        office.import(ledger);
        return left_by(office, bo + rows);
    };
    CHECK(left_of("").ends_with("cancelled 1"));
    // P101, with another start.
    CHECK(left_of(";aso;Åsa Ek;;;2016-10-12;2016-10-07;;\n").find("Åsa Ek; cancelled 0") !=
          std::string::npos);
    CHECK(left_of(";aso;Åsa Eek;;;2016-10-12;2016-10-07;;\n").find("Åsa Ek; cancelled 0") !=
          std::string::npos);
    CHECK(left_of(";ek;Ek, Åsa;;;2016-10-12;2016-10-07;;\n").find("Åsa Ek; cancelled 0") !=
          std::string::npos);
    // P105 of two new rows at another unit.
    CHECK(left_of(";ek;Åsa Ek;;;2016-09-05;2016-10-07;;\n;ek;Åsa Ek;;;2016-09-06;2016-10-07;;\n")
              .find("Åsa Ek; cancelled 0") != std::string::npos);
    // Somebody else's faulty row has nothing to do with it.
    CHECK(left_of(";aso;Nils Öberg;;;2016-10-12;2016-10-07;;\n").ends_with("cancelled 1"));
}

TEST_CASE("what a row left out keeps is compared with the good rows once more") {
    Office office;
    office.import(
        ";aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
        "P-2;aso;Bo Berg;;;2016-09-05;2016-10-07;;\n");
    ImportRequest request = office.import_request(
        "P-2;aso;Bo Berg;;;2016-09-05;2016-10-07;;\n"
        ";ek;Åsa Ek;;;2016-09-05;2016-10-07;;\n"     // good, if the old one were cancelled
        ";aso;Åsa Ek;;;2016-10-12;2016-10-07;;\n");  // P101
    request.complete_for = Term{2016, Season::autumn};
    request.skip_invalid = true;
    const ImportPlan plan = office.plan(request);
    CHECK_FALSE(plan.is_stopped);
    CHECK(plan.registration.changes.empty());
    CHECK(errors_in(plan.checked.found).find("P105") != std::string::npos);
}

TEST_CASE("an error stops the import, and nothing is counted" * doctest::test_suite("file")) {
    Office office;
    const ImportPlan plan =
        office.plan(office.import_request("P-1;hav;Åsa Ek;;;2016-09-05;2016-10-07;;\n"));
    CHECK(plan.is_stopped);
    CHECK(errors_in(plan.checked.found) == "A201");
    const ImportSummary summary = office.import("P-1;hav;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    CHECK(summary.added.placements == 0);
    CHECK(office.bytes_of("underlag.db").empty());
}

TEST_CASE("of a protected student no name comes into a version") {
    Office office;
    const ImportPlan plan =
        office.plan(office.import_request("P-1;aso;Rut Hemlig;R-1;;2016-09-05;2016-10-07;ja;\n"
                                          "P-2;aso;Åsa Ek;R-2;;2016-09-05;2016-10-07;;\n"));
    REQUIRE(plan.registration.changes.size() == 2);
    const PlacementChange secret = placement_change(plan.checked, plan.registration.changes[0]);
    CHECK(secret.now.student.empty());
    CHECK(secret.now.student_ref == "R-1");
    CHECK(secret.now.is_protected);
    const PlacementChange open = placement_change(plan.checked, plan.registration.changes[1]);
    CHECK(open.now.student == "Åsa Ek");
}

TEST_CASE("the ledger's file holds no name of a protected student" * doctest::test_suite("file")) {
    Office office;
    office.import(
        "P-1;aso;Rut Hemlig;R-1;;2016-09-05;2016-10-07;ja;\n"
        "P-2;ek;Åsa Ek;R-2;;2016-09-05;2016-10-07;;\n");
    const std::string file = office.bytes_of("underlag.db");
    CHECK(file.find("Hemlig") == std::string::npos);
    CHECK(file.find("Åsa Ek") != std::string::npos);
}

TEST_CASE("only what is imported decides the ledger's first term") {
    Office office;
    SUBCASE("not a cancelled row") {
        CHECK(office
                  .import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
                          "P-2;ek;Bo Alm;;;2016-02-01;2016-03-04;;inställd\n")
                  .first_term == Term{2016, Season::autumn});
    }
    SUBCASE("not a row that was left out") {
        ImportRequest request = office.import_request(
            "P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
            "P-2;hav;Bo Alm;;;2016-02-01;2016-03-04;;\n");
        request.skip_invalid = true;
        const ImportSummary summary = office.import(request);
        CHECK(summary.added.placements == 1);
        CHECK(summary.first_term == Term{2016, Season::autumn});
    }
    SUBCASE("the earliest of the others") {
        CHECK(office
                  .import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n"
                          "P-2;ek;Bo Alm;;;2016-02-01;2016-03-04;;\n")
                  .first_term == Term{2016, Season::spring});
    }
}

TEST_CASE("names are salted with what the ledger does not hold, so that nobody can try names" *
          doctest::test_suite("file")) {
    // Two ledgers of other lists have other digests of one name.
    Office one, other;
    one.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-07;;\n");
    other.import("P-1;aso;Åsa Ek;;;2016-09-05;2016-10-14;;\n");
    const auto stored_name = [](const Office& office) {
        const std::string file = office.bytes_of("underlag.db");
        const auto name = file.find("Åsa Ek");
        REQUIRE(name != std::string::npos);
        REQUIRE(name > 16);
        return file.substr(name - 16, 16);  // the salt stands before it
    };
    CHECK(stored_name(one) != stored_name(other));
}

std::vector<std::string> codes_and_texts(const ImportPlan& plan, const std::string& code) {
    std::vector<std::string> texts;
    for (const Diagnostic& finding : plan.checked.found.all())
        if (finding.kind->code == code)
            texts.push_back(message(finding, Language::swedish));
    return texts;
}

TEST_CASE("an older list sent again is told of, with what later lists have changed since") {
    Office office;
    const std::string first =
        "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n"
        "P-2;ek;Bo Alm;R-2;;2016-09-05;2016-10-07;;\n";
    office.import(first);
    ImportRequest later = office.import_request("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-14;;\n");
    later.recorded_at = "2016-12-05";
    office.import(later);
    const ImportPlan plan = office.plan(office.import_request(first));
    const std::vector<std::string> told = codes_and_texts(plan, "L401");
    REQUIRE(told.size() == 1);
    CHECK(told.front().starts_with(
        "listan importerades 2016-12-01; sedan dess har 1 placering ändrats av "));
    CHECK(told.front().ends_with("list.csv (2016-12-05), och listan ändrar dem igen: P-1"));
    CHECK_FALSE(plan.is_stopped);
    CHECK(plan.changes_something());
}

TEST_CASE("a list that has not been sent before is no older list, whatever it changes") {
    Office office;
    office.import("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n");
    const ImportPlan plan =
        office.plan(office.import_request("P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-14;;\n"));
    CHECK(codes_and_texts(plan, "L401").empty());
}

TEST_CASE("the next step is a term that has a week rate") {
    Office office;
    ImportRequest request = office.import_request("P-1;aso;Åsa Ek;R-1;;2017-12-11;2018-01-19;;\n");
    request.today = date(2018, 1, 20);
    CHECK(office.import(request).next_command == "underlag generate --term HT2017");
}

}  // namespace
}  // namespace underlag
