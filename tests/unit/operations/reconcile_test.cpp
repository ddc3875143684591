// Our placements set against the university's list: what is read, judged, compared and asked.
#include "underlag/operations/reconcile.hpp"

#include <doctest/doctest.h>

#include "operations/office.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};

const std::string ours = office_heading +
                         "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n"
                         "P-2;ek;Bo Alm;R-2;;2016-09-05;2016-09-30;;\n";

ReconcileRequest request_of(const Office& office, const std::string& our_list,
                            const std::string& their_list) {
    ReconcileRequest request;
    request.reading = office.reading();
    if (!our_list.empty())
        request.reading.list_texts = {{"ours.csv", our_list}};
    request.theirs = office.path("theirs.csv");
    std::ofstream(request.theirs, std::ios::binary) << their_list;
    request.ledger = office.ledger();
    request.term = autumn;
    return request;
}

std::string codes(const ReconcilePlan& plan) {
    std::string text;
    for (const Diagnostic& finding : plan.found().all())
        text += (text.empty() ? "" : " ") + std::string{finding.kind->code};
    return text;
}

TEST_CASE("a list that says the same is alike, whatever it calls units and in whatever order") {
    const Office office;
    ReconcilePlan plan;
    plan_reconcile(nullptr,
                   request_of(office, ours,
                              "Enhet;Namn;Från;Till\nEkbackens äldreboende;ALM, Bo;2016-09-05;"
                              "2016-09-30\nÅsö hemsjukvård;ek åsa;2016-09-05;2016-10-09\n"),
                   plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK(plan.result.is_alike());
    CHECK(codes(plan).empty());
    CHECK(plan.result.figures.both == Figures{45, Money::from_kronor(13770)});
    CHECK(plan.result.figures.both_as_theirs == plan.result.figures.both);
    CHECK(plan.university == "Karolinska Institutet");
    CHECK_FALSE(plan.theirs_has_amounts);
}

TEST_CASE("what is on one side or differs is a finding each, in both languages") {
    const Office office;
    ReconcilePlan plan;
    plan_reconcile(nullptr,
                   request_of(office, ours,
                              "Enhet;Namn;Från;Till;Kommentar\n"
                              "aso;Åsa Ek;2016-09-05;2016-09-30;\n"
                              "aso;Cilla Dahl;2016-09-05;2016-09-09;\n"),
                   plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK_FALSE(plan.result.is_alike());
    const auto& found = plan.found().all();
    std::string told;
    for (const Diagnostic& finding : found)
        if (finding.kind->code.starts_with('R'))
            told += std::string{finding.kind->code} + " " + message(finding, Language::english) +
                    "\n" + message(finding, Language::swedish) + "\n";
    told = with_plain_spaces(told);
    CHECK(told.find("R601 only with us: Bo Alm, Ekbackens äldreboende, 2016-09-05–2016-09-30, 20 "
                    "days, 6 120,00 kr") != std::string::npos);
    CHECK(told.find("R602 only with the university: Cilla Dahl, Hemsjukvården Åsö, "
                    "2016-09-05–2016-09-09, 5 days, 1 530,00 kr") != std::string::npos);
    CHECK(told.find("Åsa Ek: datumen och antalet dagar skiljer sig: hos oss Hemsjukvården Åsö, "
                    "2016-09-05–2016-10-07, 25 dagar, 7 650,00 kr, hos lärosätet Hemsjukvården "
                    "Åsö, 2016-09-05–2016-09-30, 20 dagar, 6 120,00 kr") != std::string::npos);
    CHECK(plan.result.figures.adds_up());
}

TEST_CASE("a list of references, weeks and kronor alone is enough") {
    const Office office;
    ReconcilePlan plan;
    plan_reconcile(nullptr,
                   request_of(office, ours,
                              "Studentreferens;Antal veckor;Ersättning\nr-1;5;7650\nr-2;4;6120\n"),
                   plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK(plan.result.is_alike());
    CHECK(plan.theirs_has_amounts);
    ReconcilePlan kronor_alone;
    plan_reconcile(nullptr, request_of(office, ours, "Namn;Ersättning\nÅsa Ek;7650\nBo Alm;6120\n"),
                   kronor_alone);
    REQUIRE(kronor_alone.outcome == ReconcilePlan::Outcome::compared);
    CHECK(kronor_alone.result.is_alike());
}

TEST_CASE("kronor that their list wants for no day are a question, whatever the row lacks") {
    const Office office;
    for (const char* theirs :
         {"Enhet;Namn;Från;Till;Belopp\naso;Åsa Ek;2016-09-10;2016-09-11;7650\n",
          "Enhet;Namn;Från;Till;Dagar;Belopp\n"
          "aso;Åsa Ek;2016-09-05;2016-10-07;0;7650\n",
          "Namn;Veckor;Belopp\nÅsa Ek;0;7650\n"}) {
        CAPTURE(theirs);
        ReconcilePlan plan;
        plan_reconcile(nullptr, request_of(office, ours, theirs), plan);
        REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
        CHECK(codes(plan) == "R601 R603");
        CHECK(plan.result.figures.theirs == Figures{0, Money::from_kronor(7650)});
        CHECK(plan.result.figures.adds_up());
        ReconcilePlan nobody;
        plan_reconcile(nullptr, request_of(office, office_heading, theirs), nobody);
        CHECK(codes(nobody) == "R602");
    }
}

TEST_CASE("a row that they have twice is asked about as that, also of one who is only theirs") {
    const Office office;
    ReconcilePlan plan;
    plan_reconcile(
        nullptr,
        request_of(office, office_heading + "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n",
                   "Enhet;Namn;Från;Till\naso;Åsa Ek;2016-09-05;2016-10-07\n"
                   "aso;Åsa Ek;2016-09-05;2016-10-07\nek;Bo Alm;2016-09-05;2016-10-07\n"
                   "ek;Bo Alm;2016-09-05;2016-10-07\n"),
        plan);
    std::string told;
    for (const Diagnostic& finding : plan.found().all())
        told += message(finding, Language::english).substr(0, 21) + "|";
    CHECK(told == "stated more than once|only with the univers|stated more than once|");
}

TEST_CASE("C014: the sum of their list is compared with what their rows say") {
    const Office office;
    const auto told = [&](const std::string& theirs) {
        ReconcilePlan plan;
        plan_reconcile(nullptr, request_of(office, ours, theirs), plan);
        std::string text;
        for (const Diagnostic& finding : plan.found().all())
            if (finding.kind->code == "C014")
                text += with_plain_spaces(message(finding, Language::english));
        return text;
    };
    const std::string rows = "Namn;Veckor;Belopp\nÅsa Ek;5;7650\nBo Alm;4;6000\n";
    CHECK(told(rows + "Summa;9;13650\n") == "the sum row agrees with the rows above: 13 650,00 kr");
    CHECK(told(rows + "Summa;9;13770\n") ==
          "the sum row says 13 770,00 kr, the rows above come to 13 650,00 kr; the difference is "
          "120,00 kr");
    CHECK(told("Namn;Veckor\nÅsa Ek;5\nSumma;9\n").find("has not been compared") !=
          std::string::npos);
}

TEST_CASE("a list without names and references, or without any measure, lacks a column") {
    const Office office;
    for (const char* list :
         {"Enhet;Från;Till\naso;2016-09-05;2016-10-07\n", "Enhet;Namn\naso;Åsa Ek\n"}) {
        ReconcilePlan plan;
        plan_reconcile(nullptr, request_of(office, ours, list), plan);
        CHECK(plan.outcome == ReconcilePlan::Outcome::stopped);
        CHECK(errors_in(plan.found()) == "C003");
    }
}

TEST_CASE("only the part that lies in the term is compared, theirs with its part of the kronor") {
    const Office office;
    ReconcilePlan plan;
    plan_reconcile(
        nullptr,
        request_of(office, office_heading + "P-1;aso;Åsa Ek;R-1;;2016-12-19;2017-01-06;;\n",
                   "Enhet;Namn;Från;Till;Ersättning\naso;Åsa Ek;2016-12-19;2017-01-06;4590\n"),
        plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK(plan.result.figures.ours == Figures{10, Money::from_kronor(3060)});
    CHECK(plan.result.figures.theirs == Figures{10, Money::from_kronor(3060)});
}

TEST_CASE("cancelled rows are nobody's, and faulty ones stop it unless they are left out") {
    const Office office;
    const std::string theirs =
        "Enhet;Namn;Från;Till;Status\naso;Åsa Ek;2016-09-05;2016-10-07;\n"
        "ek;Bo Alm;2016-09-30;2016-09-05;\naso;Cilla Dahl;2016-09-05;2016-09-09;inställd\n";
    ReconcilePlan stopped;
    plan_reconcile(nullptr, request_of(office, ours, theirs), stopped);
    CHECK(stopped.outcome == ReconcilePlan::Outcome::stopped);
    CHECK(errors_in(stopped.found()) == "P101");
    ReconcilePlan plan;
    ReconcileRequest request = request_of(office, ours, theirs);
    request.skip_invalid = true;
    plan_reconcile(nullptr, request, plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK(plan.skipped.size() == 1);
    CHECK(plan.result.figures.theirs.days == 25);
    CHECK(plan.result.figures.only_ours.days == 20);
}

TEST_CASE("a unit of theirs that is none of ours is told of once, and compared without it") {
    const Office office;
    ReconcilePlan plan;
    plan_reconcile(nullptr,
                   request_of(office, ours,
                              "Enhet;Namn;Från;Till\nÅsö HSV;Åsa Ek;2016-09-05;2016-10-07\n"
                              "Ekbacken;Bo Alm;2016-09-05;2016-09-30\n"),
                   plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK(plan.result.is_alike());
    CHECK(codes(plan) == "A201 A201");
    CHECK_FALSE(plan.found().has_errors());
}

TEST_CASE("who is protected with us is named in none of the answer, though their list names her") {
    const Office office;
    ReconcilePlan plan;
    plan_reconcile(
        nullptr,
        request_of(office, office_heading + "P-1;aso;Hemma Lig;R-1;;2016-09-05;2016-10-07;ja;\n",
                   "Enhet;Namn;Från;Till\naso;Lig Hemma;2016-09-05;2016-09-30\n"),
        plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    REQUIRE(plan.result.students.size() == 1);
    CHECK(told_student(plan, plan.result.students[0]) == "R-1");
    for (const Diagnostic& finding : plan.found().all())
        CHECK(message(finding, Language::swedish).find("Lig") == std::string::npos);
    CHECK(bool{plan.checked.list.placements[1].is_protected});
}

TEST_CASE("placements at other universities are set aside and counted") {
    Office office;
    office.add_agreement("skh.toml", R"([agreement]
id = "SKH"
valid_from = 2016-01-01
[provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
[university]
name = "Sophiahemmet Högskola"
[compensation]
week_rate = "1000.00"
price_year = 2016
)");
    const std::string our_list =
        "Verksamhet;Student;Startdatum;Slutdatum;Lärosäte\naso;Åsa Ek;2016-09-05;2016-10-07;KI\n"
        "ek;Bo Alm;2016-09-05;2016-09-30;SKH\n";
    ReconcilePlan plan;
    plan_reconcile(nullptr,
                   request_of(office, our_list,
                              "Enhet;Namn;Från;Till;Lärosäte\nek;Bo Alm;2016-09-05;2016-09-30;"
                              "Sophiahemmet Högskola\n"),
                   plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK(plan.agreement_id == "SKH");
    CHECK(plan.ours_at_others == 1);
    CHECK(plan.result.is_alike());
    CHECK(plan.result.figures.ours == Figures{20, Money::from_kronor(4000)});
    ReconcilePlan unknown;
    plan_reconcile(nullptr,
                   request_of(office, our_list,
                              "Enhet;Namn;Från;Till\nek;Bo Alm;2016-09-05;"
                              "2016-09-30\n"),
                   unknown);
    CHECK(unknown.outcome == ReconcilePlan::Outcome::refused);
    CHECK(codes(unknown) == "U501");
}

TEST_CASE("without a list the ledger's placements of the term are compared") {
    Office office;
    office.import(
        "P-1;aso;Åsa Ek;R-1;;2016-09-05;2016-10-07;;\n"
        "P-2;ek;Bo Alm;R-2;;2016-09-05;2016-09-30;;inställd\n");
    const Ledger ledger = office.open();
    ReconcilePlan plan;
    plan_reconcile(&ledger,
                   request_of(office, "", "Namn;Från;Till\nÅsa Ek;2016-09-05;2016-10-07\n"), plan);
    REQUIRE(plan.outcome == ReconcilePlan::Outcome::compared);
    CHECK(plan.result.is_alike());
    CHECK(plan.result.figures.ours.days == 25);
}

}  // namespace
}  // namespace underlag
