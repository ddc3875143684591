#include "underlag/operations/recorded_share.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "underlag/files/system.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/operations/share_years.hpp"

namespace underlag {
namespace {

// A folder of its own with an agreement and a file of population, and a ledger in memory.
struct Year2024 {
    std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                   path_of("shares-" + std::to_string(process_number()));
    Ledger ledger = Ledger::in_memory();
    RecordedShareRequest request;

    Year2024() {
        ledger.begin_writing();
        std::filesystem::create_directory(folder);
        write_agreement("2.0");
        write_population(600);
        request.share = {.agreement = name_of(folder / "a.toml"),
                         .population = name_of(folder / "b.csv"),
                         .year = 2024,
                         .issue_date = date(2024, 3, 1),
                         .program_version = "1"};
        request.words = built_in_words();
        request.recorded_at = "2024-03-01";
    }
    ~Year2024() { std::filesystem::remove_all(folder); }
    Year2024(const Year2024&) = delete;
    Year2024& operator=(const Year2024&) = delete;

    void write_agreement(std::string_view percent) const {
        std::ofstream(folder / "a.toml")
            << "[cost_sharing]\nid = \"RSS\"\nvalid_from = 2023-01-01\nyear_cost = \"1000.00\"\n"
               "price_year = 2023\n[cost_sharing.index]\n2024 = { percent = \""
            << percent
            << "\" }\n[provider]\nname = \"Regionen\"\norganisation_number = \"232100-0180\"\n"
               "[[part]]\nname = \"Kommunerna\"\npercent = \"100\"\nby = \"population\"\n"
               "[[party]]\nid = \"falun\"\ncode = \"2080\"\nname = \"Falu kommun\"\n"
               "[[party]]\nid = \"mora\"\ncode = \"2062\"\nname = \"Mora kommun\"\n";
    }
    void write_population(int falun) const {
        std::ofstream(folder / "b.csv") << "kod;folkmängd\n2080;" << falun << "\n2062;400\n";
    }

    // What `share --record` does, less its files. Returns the plan's documents.
    std::vector<Document> record() {
        SharePlan plan;
        plan_recorded_share(&ledger, request, plan);
        found_error.clear();
        for (const Diagnostic& finding : plan.found.all())
            if (finding.severity == Severity::error)
                found_error += finding.kind->code;
        outcome = plan.outcome;
        if (plan.outcome != SharePlan::Outcome::planned || plan.run.documents.empty())
            return {};
        IssueOutcome issued;
        issue_run(
            ledger, plan.run, [&] { return underlag::record(ledger, plan, request); },
            {.folder = folder / "out", .threads = 1, .is_interrupted = [] { return false; }},
            issued);
        REQUIRE(issued.is_recorded);
        ledger.begin_writing();
        return issued.stored.run.documents;
    }

    std::string found_error;
    SharePlan::Outcome outcome = SharePlan::Outcome::refused;
};

TEST_CASE("a year's shares are recorded once, and again it makes nothing") {
    Year2024 year;
    const std::vector<Document> documents = year.record();
    REQUIRE(documents.size() == 2);
    CHECK(documents.front().number == "2024-0001");
    CHECK(documents.front().total == Money::from_kronor(612));
    CHECK(documents.back().total == Money::from_kronor(408));
    CHECK(documents.front().lines.front().claim.id > 0);
    CHECK(year.record().empty());
    CHECK(year.outcome == SharePlan::Outcome::planned);
}

TEST_CASE("a changed index stops, and is credited and invoiced anew when that is asked for") {
    Year2024 year;
    REQUIRE(year.record().size() == 2);
    year.write_agreement("3.0");
    CHECK(year.record().empty());
    CHECK(year.found_error == "L405");
    CHECK(year.outcome == SharePlan::Outcome::stopped);
    year.request.correct_rates = true;
    const std::vector<Document> documents = year.record();
    REQUIRE(documents.size() == 4);
    CHECK(documents[0].kind == DocumentKind::credit);
    CHECK(documents[0].credits == "2024-0001");
    CHECK(documents[0].number == "2024-0003");
    CHECK(documents[0].total == Money::from_kronor(612));
    CHECK(documents[0].lines.front().reason_text == "618,00 kr i stället för 612,00 kr");
    CHECK(documents[2].kind == DocumentKind::invoice);
    CHECK(documents[2].total == Money::from_kronor(618));
    CHECK(year.record().empty());
}

TEST_CASE("a corrected population credits only those whose share is another") {
    Year2024 year;
    REQUIRE(year.record().size() == 2);
    // 1020 kronor: 612.2 and 407.8 of 1001 people round to what they were.
    year.write_population(601);
    CHECK(year.record().empty());
    CHECK(year.outcome == SharePlan::Outcome::planned);
    year.write_population(500);
    year.request.correct_rates = true;
    const std::vector<Document> documents = year.record();
    REQUIRE(documents.size() == 4);
    CHECK(documents[2].total + documents[3].total == Money::from_kronor(1020));
}

TEST_CASE("an issue date before the latest document's is refused") {
    Year2024 year;
    REQUIRE(year.record().size() == 2);
    year.request.share.issue_date = date(2024, 2, 1);
    CHECK(year.record().empty());
    CHECK(year.found_error == "U501");
    CHECK(year.outcome == SharePlan::Outcome::refused);
}

std::vector<ShareYear> years_of(const Year2024& year, Date today) {
    Sources settings;
    std::ifstream file(year.folder / "a.toml");
    settings.add({.name = "a.toml",
                  .text = {std::istreambuf_iterator<char>(file), {}},
                  .form = Source::Form::settings});
    return share_years(&year.ledger, sharing_files(settings), today, " --ledger a.db");
}

TEST_CASE("a year that is not invoiced is to be, with the command that does it") {
    const Year2024 year;
    const auto years = years_of(year, date(2024, 2, 1));
    REQUIRE(years.size() == 1);
    CHECK(years.front().to_invoice == Money::from_kronor(1020));
    CHECK(years.front().invoiced == Money{});
    CHECK(years.front().next_command ==
          "underlag share a.toml --year 2024 --population befolkning.csv --record --ledger a.db");
}

TEST_CASE("an invoiced year is done, until its cost changes; a year without index waits") {
    Year2024 year;
    REQUIRE(year.record().size() == 2);
    auto years = years_of(year, date(2025, 2, 1));
    REQUIRE(years.size() == 2);
    CHECK(years[0].invoiced == Money::from_kronor(1020));
    CHECK(years[0].numbers == std::vector<std::string>{"2024-0001", "2024-0002"});
    CHECK_FALSE(years[0].is_open());
    CHECK_FALSE(years[1].cost);
    CHECK(years[1].missing_year == 2025);
    CHECK_FALSE(years[1].is_open());
    year.write_agreement("3.0");
    years = years_of(year, date(2025, 2, 1));
    CHECK(years[0].is_changed);
    CHECK(years[0].next_command.find(" --correct-rates") != std::string::npos);
}

TEST_CASE("settings that share no cost, or are wrong, are none of the files") {
    Sources settings;
    settings.add({.text = "[agreement]\nid = \"KI\"\n", .form = Source::Form::settings});
    settings.add({.text = "[cost_sharing]\nid = 7\n", .form = Source::Form::settings});
    CHECK(sharing_files(settings).empty());
}

TEST_CASE("what the one who invoices pays is kept with the run") {
    Year2024 year;
    year.write_agreement("2.0\" }\n2025 = { percent = \"1.0");
    REQUIRE(year.record().size() == 2);
    const auto run = year.ledger.read_run(year.ledger.runs().front());
    CHECK(run.run.own_shares.empty());  // all of it is the parties'
    CHECK(verify(year.ledger).faults.empty());
}

}  // namespace
}  // namespace underlag
