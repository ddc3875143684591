#include "underlag/documents/html/overview.hpp"

#include <doctest/doctest.h>
#include <expat.h>

#include <cmath>
#include <string>

#include "documents/made_up_run.hpp"
#include "underlag/documents/html/overview_parts.hpp"
#include "underlag/documents/templates.hpp"

namespace underlag {
namespace {

constexpr Kind made_up_kind{"P999",
                            "made-up",
                            Severity::warning,
                            {"Studenten {student} finns <två> gånger", "Rätta {student}"},
                            {"Student {student}", ""}};

// Two units at two universities, and what was invoiced of one of them taken back.
struct MadeUpPage : MadeUpRun {
    DocumentWords words = built_in_words();

    MadeUpPage() {
        add_line(add_document("a", "Hemtjänsten Norr"), "Åsa Ek", date(2016, 9, 5),
                 date(2016, 10, 7));
        agreement.id = "SH";
        agreement.university.name = "Sophiahemmet";
        add_line(add_document("b", "Åsö vård"), "Bo Berg", date(2016, 9, 5), date(2016, 9, 9));
        add_line(add_document("a", "Hemtjänsten Norr"), "Bo Berg", date(2016, 9, 5),
                 date(2016, 9, 9));
        for (std::size_t index = 0; index < run.documents.size(); ++index)
            run.documents[index].file = "HT2016/" + run.documents[index].agreement + "/fil " +
                                        std::to_string(index) + ".xlsx";
        run.summary_file = "HT2016/sammanstallning.xlsx";
    }
    void number() {
        for (std::size_t index = 0; index < run.documents.size(); ++index)
            run.documents[index].number = "2016-000" + std::to_string(index + 1);
        Document& credit = run.documents.front();
        credit.kind = DocumentKind::credit;
        credit.credits = "2015-0007";
        run.recorded = true;
    }
    [[nodiscard]] std::string page(const OverviewExtras& extras = {}) const {
        return html_of(run, words, extras);
    }
};

// As a parser of XML reads it; `wrong` says where it stopped.
struct Parsed {
    std::string wrong;
    std::string text;   // of all elements
    std::string tags;   // "html head meta ..."
    std::string links;  // each on a line

    explicit Parsed(const std::string& page) {
        XML_Parser parser = XML_ParserCreate("UTF-8");
        XML_SetUserData(parser, this);
        XML_SetElementHandler(
            parser,
            [](void* self, const XML_Char* name, const XML_Char** attributes) {
                auto& parsed = *static_cast<Parsed*>(self);
                parsed.tags += std::string{name} + " ";
                for (; *attributes != nullptr; attributes += 2)
                    if (std::string{attributes[0]} == "href")
                        parsed.links += std::string{attributes[1]} + "\n";
            },
            [](void*, const XML_Char*) {});
        XML_SetCharacterDataHandler(parser, [](void* self, const XML_Char* of, int length) {
            static_cast<Parsed*>(self)->text.append(of, static_cast<std::size_t>(length));
        });
        if (XML_Parse(parser, page.data(), static_cast<int>(page.size()), 1) != XML_STATUS_OK)
            wrong = std::string{XML_ErrorString(XML_GetErrorCode(parser))} + ", line " +
                    std::to_string(XML_GetCurrentLineNumber(parser));
        XML_ParserFree(parser);
    }
    [[nodiscard]] bool says(std::string_view what) const {
        return text.find(what) != std::string::npos;
    }
};

TEST_CASE("the totals are those of the run") {
    MadeUpPage made;
    made.number();
    const Parsed page{made.page()};
    CHECK(page.wrong == "");
    CHECK(page.says("Att fakturera" + to_text(made.run.invoiced()) + " kr"));
    CHECK(page.says("Att kreditera" + to_text(made.run.credited()) + " kr"));
    CHECK(page.says("Summa" + to_text(made.run.invoiced() - made.run.credited()) + " kr"));
    CHECK(made.run.invoiced() == Money::from_kronor(2 * 1530));
    CHECK(made.run.credited() == Money::from_kronor(5 * 1530));
    CHECK(page.says("Underlag2"));
    CHECK(page.says("Kreditunderlag1"));
    CHECK(page.says("Placeringar2"));
    CHECK(page.says("Veckor2,0"));
    CHECK(page.says("Kreditunderlag är inte med."));
    // On the row of the credit note, and below all rows.
    CHECK(page.says("2016-0001, kredit av 2015-0007"));
    CHECK(page.says(to_text(-Money::from_kronor(7650))));
    CHECK(page.says(to_text(-Money::from_kronor(3 * 1530))));
}

TEST_CASE("the bars sum to what is invoiced, and the longest is the whole width") {
    MadeUpPage made;
    const auto units = unit_bars(made.run, made.words);
    REQUIRE(units.size() == 3);
    CHECK(units.front().label == "Hemtjänsten Norr (KI)");
    CHECK(units.front().width == 1000);
    CHECK(units[1].width == 200);
    const auto universities = university_bars(made.run);
    REQUIRE(universities.size() == 2);
    CHECK(universities[0].label == "Karolinska Institutet");
    CHECK(universities[0].share == "71,4\u00A0%");
    CHECK(universities[1].share == "28,6\u00A0%");
    for (const auto& bars : {units, universities}) {
        Money sum;
        for (const OverviewBar& bar : bars)
            sum += bar.amount;
        CHECK(sum == made.run.invoiced());
    }
}

TEST_CASE("a part of nothing, and of more kronor than fit in a product, is a per cent") {
    CHECK(share_text({}, {}) == "0,0\u00A0%");
    CHECK(share_text(Money::from_ore(1), Money::from_ore(2000)) == "0,1\u00A0%");
    const Money much = Money::from_ore(9'000'000'000'000'000'000);
    CHECK(share_text(much, much) == "100,0\u00A0%");
}

TEST_CASE("links lead from the page's folder to each file, whatever is in its name") {
    MadeUpPage made;
    const Parsed page{made.page({.forms = {{"HT2016/KI/fil.pdf", "HT2016/KI/fil.xml"}},
                                 .vouchers = "HT2016/bokforing.si"})};
    CHECK(page.links ==
          "#documents\nKI/fil%200.xlsx\nKI/fil.pdf\nKI/fil.xml\nSH/fil%201.xlsx\n"
          "SH/fil%202.xlsx\nsammanstallning.xlsx\nbokforing.si\n");
}

TEST_CASE("text is text: nothing in a name is read as a tag") {
    MadeUpPage made;
    const std::string name = "<script>alert('\"1\" & 2')</script>{{title}}";
    made.run.documents[1].subject.name = name;
    made.run.documents[1].receiver.name = name + "\x01\xC3";
    made.run.documents[1].agreement = "\"><b>";
    made.run.skipped.push_back({name, 5, {"P101"}});
    made.run.trace.inputs.front().name = name;
    const std::string page = made.page();
    CHECK(page.find("<script") == std::string::npos);
    const Parsed parsed{page};
    CHECK(parsed.wrong == "");
    CHECK(parsed.says(name + " (\"><b>)"));
    CHECK(parsed.says(name + "\uFFFD\uFFFD"));
    CHECK(parsed.tags.find("script") == std::string::npos);
    CHECK(parsed.tags.find(" b ") == std::string::npos);
    CHECK(parsed.says(name + ", Rad 5: P101"));
}

TEST_CASE("no student is named, and personal identity numbers are masked") {
    MadeUpPage made;
    made.run.trace.inputs.front().name = "19850709-9805.csv";
    made.run.skipped.push_back({"850709-9805.csv", 2, {"P101", "P102"}});
    Sources sources;
    const SourceId file = sources.add({.name = "lista 850709-9805.csv"});
    Diagnostics findings;
    findings.add(made_up_kind, {.source = file, .line = 4}, {{"student", "850709-9805"}});
    const std::string page = made.page({.sources = &sources, .findings = &findings});
    CHECK(page.find("9805") == std::string::npos);
    CHECK(page.find("Åsa Ek") == std::string::npos);
    CHECK(page.find("Bo Berg") == std::string::npos);
}

TEST_CASE("findings stand with their place, and none are said to be none") {
    MadeUpPage made;
    Sources sources;
    const SourceId file = sources.add({.name = "placeringar.csv"});
    Diagnostics findings;
    const auto page = [&] {
        return Parsed{made.page({.sources = &sources, .findings = &findings})};
    };
    CHECK(page().says("Inga avvikelser."));
    findings.add(made_up_kind, {.source = file, .line = 4}, {{"student", "R1"}});
    CHECK(page().says("VarningP999placeringar.csv, Rad 4Studenten R1 finns <två> gångerRätta R1"));
    CHECK_FALSE(Parsed{made.page()}.says("Avvikelser"));
}

TEST_CASE("shares of a cost have parties, and no weeks") {
    MadeUpPage made;
    made.run.cost_year = 2024;
    made.run.date_documents();
    const Parsed page{made.page()};
    CHECK(page.wrong == "");
    CHECK(page.says("Underlag för gemensam kostnad, 2024"));
    CHECK(page.says("Per part"));
    CHECK_FALSE(page.says("Lärosäte"));
    CHECK_FALSE(page.says("Veckor"));
}

TEST_CASE("a run that makes nothing has a page that says so") {
    MadeUpPage made;
    made.run.documents.clear();
    const Parsed page{made.page()};
    CHECK(page.wrong == "");
    CHECK(page.says("Inget att fakturera."));
    CHECK(page.tags.find("svg") == std::string::npos);
}

TEST_CASE("the page is Swedish, whole in itself, without scripts, and the same every time") {
    MadeUpPage made;
    const std::string page = made.page();
    CHECK(page == made.page());
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"sv\""));
    for (const std::string_view fetched :
         {"src=", "url(", "@import", "<link", "<script", "onclick", "javascript:"})
        CHECK_MESSAGE(page.find(fetched) == std::string::npos, fetched);
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("@media print") != std::string::npos);
    CHECK(page.find("{{") == std::string::npos);
    const Parsed parsed{page};
    // One main heading, a way past the top for the keyboard, and headings of all columns.
    CHECK(parsed.tags.find("h1") == parsed.tags.rfind("h1"));
    CHECK(parsed.links.starts_with("#documents\n"));
    CHECK(page.find("<th>") == std::string::npos);
}

// The luminance of "#rrggbb" as WCAG 2 defines it.
double luminance(const std::string& colour) {
    double sum = 0;
    const double weights[] = {0.2126, 0.7152, 0.0722};
    for (std::size_t part = 0; part < 3; ++part) {
        const double value = std::stoi(colour.substr(1 + 2 * part, 2), nullptr, 16) / 255.0;
        sum += weights[part] *
               (value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(const std::string& a, const std::string& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

TEST_CASE("text stands out against its ground, and bars too, light and dark") {
    const std::string page{built_in_template("oversikt.html")};
    std::size_t schemes = 0;
    for (std::size_t at = page.find(":root {"); at != std::string::npos;
         at = page.find(":root {", at + 1)) {
        ++schemes;
        const auto colour = [&](const std::string& name) {
            const std::string key = "--" + name + ": ";
            return page.substr(page.find(key, at) + key.size(), 7);
        };
        for (const char* const text : {"text", "quiet", "link", "error", "warning"})
            CHECK(contrast(colour(text), colour("ground")) >= 4.5);
        for (const char* const text : {"text", "quiet"})
            CHECK(contrast(colour(text), colour("fill")) >= 4.5);
        CHECK(contrast(colour("bar"), colour("ground")) >= 3);
    }
    CHECK(schemes == 2);
}

}  // namespace
}  // namespace underlag
