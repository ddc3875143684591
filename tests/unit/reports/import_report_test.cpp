#include "underlag/reports/import_report.hpp"

#include <doctest/doctest.h>

#include "placement/read_text.hpp"

#include "reports/written.hpp"

using namespace underlag;

namespace {

const PlacementFacts five_weeks{.agreement = "KI",
                                .activity = "hemsjukvard-aso",
                                .activity_name = "Hemsjukvården Åsö",
                                .student = "Åsa Ek",
                                .programme = "Sjuksköterska",
                                .first = date(2016, 9, 5),
                                .last = date(2016, 10, 7)};

ImportChange shortened() {
    PlacementFacts four_weeks = five_weeks;
    four_weeks.last = date(2016, 9, 30);
    return {.placement_id = "P-17",
            .before = five_weeks,
            .after = four_weeks,
            .amount_before = Money::from_kronor(7650),
            .amount_after = Money::from_kronor(6120)};
}

ImportChange cancelled() {
    PlacementFacts gone = five_weeks;
    gone.is_cancelled = true;
    return {.fate = ImportChange::Fate::cancelled,
            .placement_id = "L-4",
            .before = five_weeks,
            .after = gone,
            .amount_before = Money::from_kronor(7650),
            .amount_after = Money{}};
}

ImportSummary corrected() {
    ImportSummary summary;
    summary.ledger = "underlag.db";
    summary.first_term = {2016, Season::autumn};
    summary.added = {2, {}, Money::from_kronor(15'300)};
    summary.changed = {1, Money::from_kronor(7650), Money::from_kronor(6120)};
    summary.cancelled = {1, Money::from_kronor(7650), {}};
    summary.unchanged = {1200, Money::from_kronor(9'180'000), Money::from_kronor(9'180'000)};
    summary.next_command = "underlag generate --term HT2016";
    return summary;
}

EachImportChange each_of(std::vector<ImportChange> changes) {
    return [changes = std::move(changes)](const auto& show) {
        for (const ImportChange& change : changes)
            show(change);
    };
}

// With ordinary spaces, so that the expected text can be read.
std::string spaced(std::string text) {
    for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
        text.replace(at, 2, " ");
    return text;
}

std::string text_of(const ImportSummary& summary, const EachImportChange& each, Language language,
                    bool list_all = false) {
    return spaced(written(
        [&](const Sink& out) { write_import_text(summary, each, list_all, language, out); }));
}

}  // namespace

TEST_CASE("an import tells what was added, changed and cancelled, with the difference in kronor") {
    CHECK(text_of(corrected(), each_of({shortened(), cancelled()}), Language::swedish) ==
          R"(Importerat till underlag.db:

                        Placeringar   Kronor före  Kronor efter    Skillnad
Nya                               2          0,00     15 300,00  +15 300,00
Ändrade                           1      7 650,00      6 120,00   −1 530,00
Inte längre att betala            1      7 650,00          0,00   −7 650,00
Oförändrade                   1 200  9 180 000,00  9 180 000,00        0,00
---------------------------------------------------------------------------
Hela liggaren                 1 204  9 195 300,00  9 201 420,00   +6 120,00

Ändringar:
    P-17 Åsa Ek: −1 530,00 kr
        före: Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07, Sjuksköterska: 7 650,00 kr
        efter: Hemsjukvården Åsö (KI), 2016-09-05 – 2016-09-30, Sjuksköterska: 6 120,00 kr
    L-4 Åsa Ek: −7 650,00 kr
        före: Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07, Sjuksköterska: 7 650,00 kr
        efter: Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07, Sjuksköterska, inställd: 0,00 kr

Nästa steg: underlag generate --term HT2016
)");
}

TEST_CASE("the first import says where the ledger is and what its first term is") {
    ImportSummary summary;
    summary.ledger = "/srv/vfu/underlag.db";
    summary.is_new = true;
    summary.first_term = {2016, Season::autumn};
    summary.added = {1, {}, Money::from_kronor(7650)};
    CHECK(text_of(summary, each_of({}), Language::english) ==
          R"(Imported into /srv/vfu/underlag.db:

                  Placements  Kronor before  Kronor after  Difference
New                        1           0,00      7 650,00   +7 650,00
---------------------------------------------------------------------
The whole ledger           1           0,00      7 650,00   +7 650,00

The ledger /srv/vfu/underlag.db is new. Its first term is HT2016: days before HT2016 are never invoiced from it.
)");
    summary.is_dry_run = true;
    const std::string dry = text_of(summary, each_of({}), Language::swedish);
    CHECK(dry.starts_with(
        "Det här skulle importeras till /srv/vfu/underlag.db; inget är skrivet:\n"));
    CHECK(dry.find("skulle skapas. Dess första termin blir HT2016") != std::string::npos);
}

TEST_CASE("the same list again is said to change nothing") {
    ImportSummary summary;
    summary.ledger = "underlag.db";
    summary.unchanged = {3, Money::from_kronor(1), Money::from_kronor(1)};
    CHECK(text_of(summary, each_of({}), Language::swedish) == "Inget är ändrat i underlag.db.\n");
    summary.unchanged = {};
    summary.is_there = false;
    CHECK(text_of(summary, each_of({}), Language::swedish) ==
          "Inget att importera, och det finns ingen liggare underlag.db: ingen har skapats.\n");
    CHECK(text_of(summary, each_of({}), Language::english) ==
          "Nothing to import, and there is no ledger underlag.db: none has been made.\n");
}

TEST_CASE("a changed name is told on both sides, and stated days are named") {
    ImportChange change = shortened();
    change.before.student = "Åsa Eck";
    change.after.stated_days = 1;
    const std::string text = text_of(corrected(), each_of({change}), Language::english);
    CHECK(text.find("before: Åsa Eck, Hemsjukvården Åsö (KI)") != std::string::npos);
    CHECK(text.find("after: Åsa Ek, Hemsjukvården Åsö (KI), 2016-09-05 – 2016-09-30, "
                    "Sjuksköterska, 1 day by the "
                    "list: 6 120,00 kr") != std::string::npos);
}

TEST_CASE("more than 100 changes are summed up unless all are asked for") {
    ImportSummary summary = corrected();
    summary.changed.placements = 130;
    summary.cancelled.placements = 0;
    const auto each = each_of(std::vector<ImportChange>(130, shortened()));
    const std::string text = text_of(summary, each, Language::swedish);
    CHECK(text.find("    och 30 till; visa alla med --all\n") != std::string::npos);
    CHECK(text_of(summary, each, Language::swedish, true).find("--all") == std::string::npos);
}

TEST_CASE("lists that are complete for a term say so, and rows left out are named") {
    ImportSummary summary = corrected();
    summary.complete_for = Term{2016, Season::autumn};
    summary.skipped = {{"placeringar.csv", 5, {"P105"}}};
    const std::string text = text_of(summary, each_of({shortened()}), Language::swedish);
    CHECK(text.find("Listorna är hela för HT2016: placeringar som inte står i dem är "
                    "inställda, vid de verksamheter och under de avtal som de nämner.\n") !=
          std::string::npos);
    CHECK(text.find("\nUtelämnade rader:\n    placeringar.csv:5: P105\n") != std::string::npos);
}

TEST_CASE(
    "what stays due though it is in no list is named, with kronor and what would include it") {
    using enum LeftDue::Why;
    ImportSummary summary = corrected();
    summary.complete_for = Term{2016, Season::autumn};
    const Money money = Money::from_kronor(7650);
    summary.left_due = {{unit_in_no_list, "KI", "ek", "Ekbacken", {2, money, money}},
                        {agreement_not_loaded, "SH", "aso", "aso", {1, {}, {}, 1, 1}},
                        {faulty_rows, "KI", "aso", "Åsö", {1, money, money}}};
    const std::string text =
        with_plain_spaces(text_of(summary, each_of({shortened()}), Language::swedish));
    CHECK(text.find("Kvar att betala, fast de inte står i någon lista:\n"
                    "    Ekbacken (KI): 2 placeringar, 7 650,00 kr; ta med verksamheten med "
                    "--activity ek\n"
                    "    aso (SH): 1 placering, okänt; läs in avtalet SH med --agreement, och ta "
                    "med verksamheten med --activity aso\n"
                    "    Åsö (KI): 1 placering, 7 650,00 kr; rader med fel kan gälla dem: rätta "
                    "raderna\n") != std::string::npos);
    const std::string json = written([&](const Sink& out) {
        write_import_json({}, summary, each_of({shortened()}), {}, Language::swedish, out);
    });
    CHECK(json.find(R"("left_due":[{"agreement":"KI","activity":"ek","placements":2,)"
                    R"("amount":"7650.00","unknown":0,"why":"unit-in-no-list"},)") !=
          std::string::npos);
}

TEST_CASE("import answers in JSON as the contract shows, and lists the changes") {
    CHECK(written([&](const Sink& out) {
              write_import_json({}, corrected(), each_of({shortened()}), {}, Language::swedish,
                                out);
          }) ==
          R"({"format":"underlag.import/1","ledger":"underlag.db","added":2,"changed":1,)"
          R"("unchanged":1200,"cancelled":1,"skipped":[],"amount_before":"9195300.00",)"
          R"("amount_after":"9201420.00","unknown_before":0,"unknown_after":0,)"
          R"("changes":[{"placement_id":"P-17","fate":"changed",)"
          R"("before":{"agreement":"KI","activity":"hemsjukvard-aso",)"
          R"("activity_name":"Hemsjukvården Åsö","student":"Åsa Ek","programme":"Sjuksköterska",)"
          R"("start":"2016-09-05","end":"2016-10-07","stated_days":null,"cancelled":false},)"
          R"("after":{"agreement":"KI","activity":"hemsjukvard-aso",)"
          R"("activity_name":"Hemsjukvården Åsö","student":"Åsa Ek","programme":"Sjuksköterska",)"
          R"("start":"2016-09-05","end":"2016-09-30","stated_days":null,"cancelled":false},)"
          R"("amount_before":"7650.00","amount_after":"6120.00"}],"diagnostics":[]})"
          "\n");
}

TEST_CASE("what a placement was worth is said not to be known, never 0,00") {
    ImportSummary summary;
    summary.ledger = "underlag.db";
    summary.changed = {1, {}, Money::from_kronor(6120), 1};
    summary.unchanged = {2, Money::from_kronor(7650), Money::from_kronor(7650), 1, 1};
    ImportChange change = shortened();
    change.amount_before.reset();
    CHECK(text_of(summary, each_of({change}), Language::swedish) == R"(Importerat till underlag.db:

               Placeringar     Kronor före     Kronor efter  Skillnad
Ändrade                  1           okänt         6 120,00     okänt
Oförändrade              2  minst 7 650,00   minst 7 650,00      0,00
---------------------------------------------------------------------
Hela liggaren            3  minst 7 650,00  minst 13 770,00     okänt
Okänt: avtalet är inte inläst, eller säger inte vad placeringen ersätts med.

Ändringar:
    P-17 Åsa Ek: skillnaden är inte känd
        före: Hemsjukvården Åsö (KI), 2016-09-05 – 2016-10-07, Sjuksköterska: okänt
        efter: Hemsjukvården Åsö (KI), 2016-09-05 – 2016-09-30, Sjuksköterska: 6 120,00 kr
)");
    const std::string english = text_of(summary, each_of({change}), Language::english);
    CHECK(english.find("at least 13 770,00   not known\nNot known: the agreement is not loaded, or "
                       "does not say what the placement is worth.\n") != std::string::npos);
    CHECK(english.find("P-17 Åsa Ek: the difference is not known\n") != std::string::npos);
    const std::string json = written([&](const Sink& out) {
        write_import_json({}, summary, each_of({change}), {}, Language::swedish, out);
    });
    CHECK(json.find(R"("amount_before":"7650.00","amount_after":"13770.00","unknown_before":2,)"
                    R"("unknown_after":1,)") != std::string::npos);
    CHECK(json.find(R"("amount_before":null,"amount_after":"6120.00"}])") != std::string::npos);
}

TEST_CASE("what is not changed makes no difference, known or not") {
    ImportSummary summary;
    summary.added = {1, {}, Money::from_kronor(7650)};
    summary.others = {2, {}, {}, 2, 2};
    const std::string text = text_of(summary, each_of({}), Language::swedish);
    CHECK(text.find("Övriga i liggaren            2        okänt           okänt       0,00\n") !=
          std::string::npos);
    CHECK(text.find("Hela liggaren                3        okänt  minst 7 650,00  +7 650,00\n") !=
          std::string::npos);
}

TEST_CASE("a number in a name is masked in the changes") {
    ImportChange change = shortened();
    change.after.student = change.before.student = "Ek 850709-9805";
    CHECK(text_of(corrected(), each_of({change}), Language::swedish).find("850709") ==
          std::string::npos);
}
