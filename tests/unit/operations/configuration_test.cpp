#include "underlag/operations/configuration.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "underlag/files/system.hpp"

namespace underlag {
namespace {

using Form = KnownOption::Form;

const std::vector<KnownOption>& known() {
    static const std::vector<KnownOption> options{
        {"agreement", Form::texts, ValueKind::file},
        {"ledger", Form::text, ValueKind::file},
        {"out", Form::text, ValueKind::folder},
        {"lang", Form::text, ValueKind::text, {"sv", "en"}},
        {"also", Form::texts, ValueKind::form},
        {"term", Form::text, ValueKind::term},
        {"issue-date", Form::text, ValueKind::date},
        {"jobs", Form::text, ValueKind::thread_count},
        {"strict", Form::on_or_off},
    };
    return options;
}

struct Read {
    explicit Read(const std::string& toml, const std::string& name = "underlag.toml") {
        const SourceId file =
            sources.add({.name = name, .text = toml, .form = Source::Form::settings});
        configuration = read_configuration(sources, file, known(), found);
    }
    // "lang=en; also=pdf,html; strict=true"
    [[nodiscard]] std::string options() const {
        std::string text;
        for (const ConfiguredOption& option : configuration.options) {
            text += (text.empty() ? "" : "; ") + std::string{option.name} + "=";
            if (const auto* truth = std::get_if<bool>(&option.value)) {
                text += *truth ? "true" : "false";
                continue;
            }
            const auto& texts = std::get<std::vector<std::string>>(option.value);
            for (std::size_t index = 0; index < texts.size(); ++index)
                text += (index == 0 ? "" : ",") + texts[index];
        }
        return text;
    }
    // "2:1 okänd nyckel lagn (menade du `lang`?)", a line each
    [[nodiscard]] std::string told() const {
        std::string text;
        for (const Diagnostic& finding : found.all()) {
            CHECK(finding.kind->code == "U504");
            text += std::to_string(finding.place.line) + ":" +
                    std::to_string(finding.place.column) + " " +
                    message(finding, Language::swedish) + "\n";
        }
        return text;
    }

    Sources sources;
    Diagnostics found;
    Configuration configuration;
};

TEST_CASE("a key is an option's long name, and its value what the option takes") {
    const Read read(R"(
lang = "en"
also = ["pdf", "html"]
strict = true
term = "HT2016"
)");
    CHECK(read.told().empty());
    CHECK(read.options() == "lang=en; also=pdf,html; term=HT2016; strict=true");
}

TEST_CASE("numbers need no quotes, and a list of one no brackets") {
    const Read read("jobs = 4\nalso = \"pdf,html\"\nagreement = \"ki.toml\"");
    CHECK(read.told().empty());
    CHECK(read.options() == "agreement=ki.toml; also=pdf,html; jobs=4");
}

TEST_CASE("what is said of one occasion is no default") {
    const Read read("issue-date = 2016-12-01\n");
    CHECK(read.options().empty());
    CHECK(read.told().find("issue-date är ett förval men ska vara en flagga, angiven varje gång") !=
          std::string::npos);
}

TEST_CASE("U504: all that is wrong in one pass, with its place and the nearest key") {
    const Read read(R"(lagn = "sv"
lang = "se"
strict = "ja"
jobs = 0
also = ["pdf", "pfd"]
issue_date = "2016-12-01"
term = "2016"
out = ""
ledger = true
agreement = 7
)");
    CHECK(read.options() == "also=pdf");
    const std::string told = read.told();
    for (const char* line : {
             "1:1 okänd nyckel lagn (menade du `lang`?)",
             "2:8 lang är se men ska vara sv eller en",
             "3:10 strict ska vara true eller false, inte text",
             "4:8 jobs är 0 men ska vara ett antal från 1 till 256",
             "5:8 also är pfd men ska vara pdf, peppol, sie eller html",
             "6:1 okänd nyckel issue_date (menade du `issue-date`?)",
             "7:8 term är 2016 men ska vara en termin som HT2016",
             "8:7 out är \"\" men ska vara en text som inte är tom",
             "9:10 ledger ska vara text inom citattecken, inte true eller false",
             "10:13 agreement ska vara en lista av texter, som [\"a\", \"b\"], inte ett tal utan "
             "citattecken",
         }) {
        CAPTURE(line);
        CHECK(told.find(line) != std::string::npos);
    }
    CHECK(read.found.all().size() == 10);
}

TEST_CASE("paths count from the folder of the file; addresses and other texts are left alone") {
    CHECK(Read("ledger = \"ht.db\"\nout = \"../ut\"", "../delat/underlag.toml").options() ==
          "ledger=../delat/ht.db; out=../delat/../ut");
    CHECK(Read("ledger = \"/srv/ht.db\"", "../delat/underlag.toml").options() ==
          "ledger=/srv/ht.db");
    CHECK(Read("ledger = \"postgresql://db/vfu\"\nlang = \"sv\"", "../x/u.toml").options() ==
          "ledger=postgresql://db/vfu; lang=sv");
    CHECK(Read("ledger = \"ht.db\"").options() == "ledger=ht.db");
}

TEST_CASE("a pattern names the files that are there, each once; one that fits none stays") {
    const auto folder = std::filesystem::temp_directory_path() / "underlag-configuration-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "avtal");
    for (const char* name : {"b.toml", "a.toml", ".dold.toml", "a.txt"})
        std::ofstream(folder / "avtal" / name) << "";
    const std::string file = name_of(folder / "underlag.toml");
    const std::string at = name_of(folder) + "/";
    CHECK(Read("agreement = [\"avtal/*.toml\", \"avtal/a.toml\"]", file).options() ==
          "agreement=" + at + "avtal/a.toml," + at + "avtal/b.toml");
    CHECK(Read("agreement = [\"avtla/*.toml\", \"avtal/?.tx*\"]", file).options() ==
          "agreement=" + at + "avtla/*.toml," + at + "avtal/a.txt");
    std::filesystem::remove_all(folder);
}

TEST_CASE("headings are added to fields") {
    const Read read(R"([headings]
activity = ["Praktikställe", "VFU-plats"]
student_ref = "Anstnr"
)");
    CHECK(read.told().empty());
    const auto& headings = read.configuration.headings;
    REQUIRE(headings.size() == 3);
    CHECK(headings[0].heading == "Praktikställe");
    CHECK(headings[0].field == Field::activity);
    CHECK(headings[2].field == Field::student_ref);
}

TEST_CASE("U504: a heading that means another field, one field unknown, one without letters") {
    const Read read(R"([headings]
activity = ["Utbildning", "Ställe"]
student = ["Förnamn"]
programme = ["ställe", "***"]
verksamhet = ["Plats"]
)");
    CHECK(read.told() ==
          "2:12 rubriken Utbildning betyder redan programme och kan inte också betyda activity\n"
          "3:11 rubriken Förnamn betyder redan studentens förnamn och kan inte också betyda "
          "student\n"
          "4:13 rubriken ställe betyder redan activity och kan inte också betyda programme\n"
          "4:13 programme är \"***\" men ska vara rubriker med bokstäver\n"
          "5:1 okänd nyckel verksamhet (menade du `activity`?)\n");
    CHECK(read.configuration.headings.size() == 1);
}

TEST_CASE("U504: the words of documents are told to be given with --template, once") {
    const Read read("[document]\nfooter = \"x\"\n[sheets]\ninvoice = \"y\"\n");
    CHECK(read.told() ==
          "1:2 [document] hör till dokumentens ord, men en fil med namnet "
          "underlag.toml läses som programmets inställningar\n");
    CHECK(help(read.found.all().front(), Language::english).find("--template own-words.toml") !=
          std::string::npos);
}

TEST_CASE("U504: a file that is no TOML") {
    CHECK(Read("lang = sv\n").found.all().size() == 1);
}

TEST_CASE("U504: a password in the file is shown nowhere, and does not hide the other mistakes") {
    const auto path = std::filesystem::temp_directory_path() / "underlag-password-test.toml";
    std::ofstream(path) << "lagn = \"sv\"\nledger = \"postgresql://kim:hemligt@db/vfu\"\n";
    Sources sources;
    Diagnostics found;
    static_cast<void>(read_configuration_file(name_of(path), known(), sources, found));
    std::filesystem::remove(path);
    REQUIRE(found.all().size() == 2);
    CHECK(found.all()[1].kind->code == "U504");
    CHECK(found.all()[1].place.line == 2);
    CHECK(found.all()[1].place.column == 28);
    CHECK(message(found.all()[1], Language::swedish) ==
          "här står ett lösenord, och det får inte stå i filen");
    CHECK(message(found.all()[1], Language::english) ==
          "a password stands here, and it may not stand in the file");
    CHECK(sources[SourceId{0}].text.find("hemligt") == std::string::npos);
}

}  // namespace
}  // namespace underlag
