// Every way in which one agreement file can be wrong.
#include <doctest/doctest.h>

#include "agreement/agreement_fixture.hpp"

using namespace underlag;

namespace {

// The least agreement with `old_text` replaced.
std::string changed(const std::string& old_text, const std::string& new_text,
                    std::string text = least()) {
    const auto at = text.find(old_text);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_text.size(), new_text);
}

// The one finding of an agreement, in Swedish; its value must be `covered`.
std::string only_finding(const std::string& text, const std::string& covered) {
    const ReadAgreements read({text});
    REQUIRE(read.findings().size() == 1);
    CHECK(read.covered(0) == covered);
    return read.findings()[0];
}

std::string help_of(const std::string& text, Language language = Language::swedish) {
    const ReadAgreements read({text});
    REQUIRE(read.found.all().size() == 1);
    return help(read.found.all()[0], language);
}

}  // namespace

TEST_CASE("a wrong check digit of an organisation number tells the right one") {
    const std::string text = changed("212000-9994", "212000-0143");
    CHECK(only_finding(text, "\"212000-0143\"") ==
          "a.toml:6:23: A210 organisationsnumret 212000-0143 har fel kontrollsiffra");
    CHECK(help_of(text) == "den sista siffran ska vara 2 om resten är rätt");
    CHECK(
        ReadAgreements({text}).findings(Language::english) ==
        Findings{"a.toml:6:23: A210 the organisation number 212000-0143 has a wrong check digit"});
    CHECK(help_of(text, Language::english) == "the last digit should be 2 if the rest is right");
}

TEST_CASE("a wrong check digit of a giro number tells the right one") {
    const std::string bankgiro = least() + unit("a", "A") + "bankgiro = \"1234-5678\"\n";
    CHECK(only_finding(bankgiro, "\"1234-5678\"") ==
          "a.toml:16:12: A210 bankgironumret 1234-5678 har fel kontrollsiffra");
    CHECK(help_of(bankgiro) == "den sista siffran ska vara 4 om resten är rätt");
    const std::string plusgiro = least() + unit("a", "A") + "plusgiro = \"410 54 68-6\"\n";
    CHECK(only_finding(plusgiro, "\"410 54 68-6\"") ==
          "a.toml:16:12: A210 plusgironumret 410 54 68-6 har fel kontrollsiffra");
    CHECK(help_of(plusgiro) == "den sista siffran ska vara 5 om resten är rätt");
}

TEST_CASE("a number of another form is A211") {
    CHECK(only_finding(changed("212000-9994", "2120009"), "\"2120009\"") ==
          "a.toml:6:23: A211 organisation_number är 2120009 men ska vara ett organisationsnummer, "
          "som 212000-0142");
    CHECK(only_finding(least() + unit("a", "A") + "bankgiro = \"12\"\n", "\"12\"") ==
          "a.toml:16:12: A211 bankgiro är 12 men ska vara ett bankgironummer, som 160-9908");
}

TEST_CASE("a person's number where an organisation number belongs is never shown") {
    const ReadAgreements read({changed("212000-9994", "850709-9805")});
    CHECK(read.findings() ==
          Findings{"a.toml:6:23: A211 organisationsnumret är en persons nummer och visas inte"});
    CHECK(read.findings(Language::english) ==
          Findings{
              "a.toml:6:23: A211 the organisation number is a person's number and is not shown"});
    const ReadAgreements twelve({changed("212000-9994", "19850709-9805")});
    REQUIRE(twelve.findings().size() == 1);
    CHECK(twelve.findings()[0].find("9805") == std::string::npos);
}

TEST_CASE("both bankgiro and plusgiro are one too many") {
    const std::string text =
        least() + unit("a", "A") + "bankgiro = \"991-2346\"\nplusgiro = \"28 65 43-4\"\n";
    CHECK(only_finding(text, "\"28 65 43-4\"") == "a.toml:17:12: A211 både bankgiro och plusgiro");
    CHECK(help_of(text) == "behåll det som betalningen ska gå till");
}

TEST_CASE("every required key is asked for") {
    CHECK(ReadAgreements({"[agreement]\n[provider]\n[university]\n[compensation]\n"
                          "[[compensation.programme]]\n[[activity]]\n[[activity.places]]\n"})
              .findings() == Findings{
                                 "a.toml:1:1: A211 id saknas i [agreement]",
                                 "a.toml:1:1: A211 valid_from saknas i [agreement]",
                                 "a.toml:3:1: A211 name saknas i [university]",
                                 "a.toml:4:1: A211 week_rate saknas i [compensation]",
                                 "a.toml:4:1: A211 price_year saknas i [compensation]",
                                 "a.toml:5:1: A211 name saknas i [[compensation.programme]]",
                                 "a.toml:5:1: A211 week_rate saknas i [[compensation.programme]]",
                                 "a.toml:5:1: A211 price_year saknas i [[compensation.programme]]",
                                 "a.toml:2:1: A211 name saknas i [provider]",
                                 "a.toml:2:1: A211 organisation_number saknas i [provider]",
                                 "a.toml:6:1: A211 id saknas i [[activity]]",
                                 "a.toml:6:1: A211 name saknas i [[activity]]",
                                 "a.toml:7:1: A211 programme saknas i [[activity.places]]",
                                 "a.toml:7:1: A211 students_per_year saknas i [[activity.places]]",
                             });
}

TEST_CASE("a term has no more students than its year") {
    const auto findings = [](const std::string& students) {
        return ReadAgreements({"[[activity]]\nid = \"a\"\nname = \"A\"\n[[activity.places]]\n"
                               "programme = \"Socionom\"\n" +
                               students})
            .findings();
    };
    CHECK(findings("students_vt = 4\nstudents_ht = 4\nstudents_per_year = 6\n") == Findings{});
    CHECK(findings("students_ht = 4\n") == Findings{});
    CHECK(findings("students_ht = 7\nstudents_per_year = 6\n").size() == 1);
    CHECK(findings("students_vt = \"4\"\n").size() == 1);
}

TEST_CASE("a file that is neither agreement nor register is told so") {
    CHECK(ReadAgreements({""}).findings() ==
          Findings{"a.toml:0:0: A211 filen har varken [agreement] eller [[activity]]"});
    CHECK(ReadAgreements({"[provider]\nname = \"E\"\norganisation_number = \"212000-9994\"\n"})
              .findings() ==
          Findings{"a.toml:0:0: A211 filen har varken [agreement] eller [[activity]]"});
}

TEST_CASE("an agreement that has lost its first heading is not taken for a register") {
    const std::string text = least().substr(least().find("[provider]")) + unit("a", "A");
    CHECK(ReadAgreements({text}).findings() ==
          Findings{"a.toml:0:0: A211 agreement saknas i a.toml"});
}

TEST_CASE("an agreement without its other parts is told which") {
    CHECK(ReadAgreements({"[agreement]\nid = \"KI\"\nvalid_from = 2016-09-01\n"}).findings() ==
          Findings{"a.toml:0:0: A211 university saknas i a.toml",
                   "a.toml:0:0: A211 compensation saknas i a.toml",
                   "a.toml:1:1: A211 avtalet KI har ingen [provider], och inget register heller"});
}

TEST_CASE("an unknown key is reported with the nearest right one") {
    CHECK(only_finding(changed("price_year = 2016", "price_year = 2016\nrouding = \"ore\""),
                       "rouding") ==
          "a.toml:12:1: A211 okänd nyckel rouding (menade du `rounding`?)");
    CHECK(ReadAgreements({least() + "[[activty]]\n"}).findings() ==
          Findings{"a.toml:13:3: A211 okänd nyckel activty (menade du `activity`?)"});
}

TEST_CASE("a number where a decimal string belongs is a wrong type") {
    CHECK(only_finding(changed("\"1530.00\"", "1530.00"), "1530.00")
              .starts_with("a.toml:10:13: A211 week_rate ska vara kronor inom citattecken, som "
                           "\"1530.00\", inte ett tal"));
}

TEST_CASE("a week rate is more than nothing and at most a million") {
    for (const std::string rate : {"0", "0.00", "1000000.01"})
        CHECK(only_finding(changed("1530.00", rate), "\"" + rate + "\"")
                  .ends_with("men ska vara mer än 0 och högst 1000000 kronor"));
    CHECK(ReadAgreements({changed("1530.00", "1000000.00")}).findings().empty());
}

TEST_CASE("an index lies between -50 and 100 per cent") {
    const auto with_percent = [](const std::string& percent) {
        return least() + "[compensation.index]\n2017 = { percent = \"" + percent + "\" }\n";
    };
    CHECK(only_finding(with_percent("100.000000001"), "\"100.000000001\"") ==
          "a.toml:14:20: A211 percent är 100.000000001 men ska vara mellan -50 och 100");
    CHECK(only_finding(with_percent("-50.1"), "\"-50.1\"").ends_with("mellan -50 och 100"));
    CHECK(ReadAgreements({with_percent("-50.0")}).findings().empty());
    CHECK(ReadAgreements({with_percent("100")}).findings().empty());
}

TEST_CASE("years are keys of four digits between 1990 and 2100") {
    for (const std::string year : {"17", "1989", "2101", "02017", "tjugo"}) {
        const std::string text =
            least() + "[compensation.index]\n" + year + " = { percent = \"1.50\" }\n";
        CHECK(only_finding(text, year) == "a.toml:14:1: A211 " + year + " är inget årtal");
        CHECK(help_of(text) == "skriv året med fyra siffror, 1990 till 2100, som nyckel");
    }
}

TEST_CASE("the years of an index come in order, each with its own errors") {
    const ReadAgreements read(
        {least() + "[compensation.index]\n2018 = { percent = \"1.22\", preliminary = true }\n"
                   "2017 = { percent = \"1.84\" }\n2019 = { percnt = \"1.91\" }\n"});
    CHECK(read.findings() ==
          Findings{"a.toml:16:8: A211 percent saknas i 2019",
                   "a.toml:16:10: A211 okänd nyckel percnt (menade du `percent`?)"});
    const auto& index = read.agreements.at(0).compensation.index;
    REQUIRE(index.size() == 2);
    CHECK(index[0].year == 2017);
    CHECK(index[1].year == 2018);
    CHECK(index[1].preliminary);
}

TEST_CASE("an agreement does not end before it begins") {
    CHECK(only_finding(
              changed("valid_from = 2016-09-01", "valid_from = 2016-09-01\nvalid_to = 2016-08-31"),
              "2016-08-31") ==
          "a.toml:4:12: A211 valid_to är 2016-08-31 men ska vara samma dag som valid_from "
          "(2016-09-01) eller senare");
}

TEST_CASE("an id holds only what a file name can hold") {
    for (const std::string id : {"hem sjuk", "åsö", "a/b", "..", "a_b"})
        CHECK(only_finding(least() + unit(id, "A"), "\"" + id + "\"") ==
              "a.toml:14:6: A211 id är " + id +
                  " men ska vara högst 100 av bokstäverna a–z, siffror och bindestreck");
    CHECK(ReadAgreements({least() + unit(std::string(101, 'a'), "A")}).findings().size() == 1);
    CHECK(ReadAgreements({least() + unit(std::string(100, 'a'), "A")}).findings().empty());
}

TEST_CASE("an id is no name that Windows keeps for a device, on any system") {
    for (const std::string id : {"con", "nul", "com1"})
        CHECK(
            only_finding(least() + unit(id, "A"), "\"" + id + "\"")
                .ends_with("men ska vara ett annat id: så heter en enhet i Windows, och ingen fil "
                           "där kan"));
    CHECK(ReadAgreements({least() + unit("con-1", "A")}).findings().empty());
}

TEST_CASE("an id does not end like the file of an issued document") {
    for (const std::string id : {"hem-2016-0001", "hem-2016-0001-kredit", "hem-2016-12345-KREDIT"})
        CHECK(only_finding(least() + unit(id, "A"), "\"" + id + "\"")
                  .ends_with(
                      "men ska vara ett id som inte slutar som ett underlagsnummer (-2016-0001)"));
    for (const std::string id :
         {"hem-2016", "hem-2016-1", "2016-0001", "hem-kredit", "hem-20160-0001"})
        CHECK(ReadAgreements({least() + unit(id, "A")}).findings().empty());
}

TEST_CASE("an id stands once, whatever its case") {
    const std::string text = least() + unit("aso", "Åsö") + unit("ASO", "Ekö");
    CHECK(only_finding(text, "\"ASO\"") == "a.toml:17:6: A211 id ASO finns redan på a.toml:14");
    CHECK(help_of(text) == "ge en av dem ett annat id; stora och små bokstäver är lika");
}

TEST_CASE("a programme stands once among rates and once among a unit's places") {
    const std::string rate =
        "[[compensation.programme]]\nname = \"Socionom\"\nweek_rate = \"1\"\n"
        "price_year = 2016\n";
    CHECK(only_finding(least() + rate + changed("Socionom", " SOCIONOM", rate), "\" SOCIONOM\"") ==
          "a.toml:18:8: A211 utbildningen SOCIONOM finns redan på a.toml:13");
    const std::string place =
        "[[activity.places]]\nprogramme = \"Socionom\"\nstudents_per_year = 1\n";
    CHECK(only_finding(least() + unit("a", "A") + place + place, "\"Socionom\"") ==
          "a.toml:20:13: A211 utbildningen Socionom finns redan på a.toml:16");
}

TEST_CASE("a name that two units share would bill the wrong one") {
    const std::string text =
        least() + unit("aso", "Åsö") + unit("eko", "Ekö") + "aliases = [\"åsö \"]\n";
    CHECK(only_finding(text, "[[activity]]") ==
          "a.toml:16:1: A211 åsö är namn på både aso och eko");
    CHECK(help_of(text) == "byt namn eller alias på den ena");
    CHECK(ReadAgreements({least() + unit("aso", "ASO") + "aliases = [\"Aso\"]\n"})
              .findings()
              .empty());
}

TEST_CASE("an alias of a rated programme is not also one that the general rate is for") {
    const std::string text = least() + "programmes = [\"Sjuksköterska\", \"soc\"]\n" +
                             "[[compensation.programme]]\nname = \"Socionom\"\n"
                             "aliases = [\"Soc\"]\nweek_rate = \"1600.00\"\nprice_year = 2016\n";
    const ReadAgreements read({text});
    REQUIRE(read.findings().size() == 1);
    CHECK(read.findings()[0].find("utbildningen Soc finns redan på a.toml:") != std::string::npos);
}

TEST_CASE("a text with control characters is no name") {
    CHECK(only_finding(changed("Exempelkommun", "Exempel\\u0007kommun"),
                       "\"Exempel\\u0007kommun\"") ==
          "a.toml:5:8: A211 name är Exempel kommun men ska vara text utan styrtecken");
}

TEST_CASE("everything wrong in every file is told at once") {
    const ReadAgreements read({changed("212000-9994", "212000-0143") + unit("a b", "A"),
                               "x = ", unit("c", "C") + "plusgiro = \"410 54 68-6\"\nfoo = 1\n"});
    CHECK(read.findings() ==
          Findings{"a.toml:6:23: A210 organisationsnumret 212000-0143 har fel kontrollsiffra",
                   "a.toml:14:6: A211 id är a b men ska vara högst 100 av bokstäverna a–z, siffror "
                   "och bindestreck",
                   "b.toml:1:5: A211 filen går inte att läsa: filen tar slut mitt i något",
                   "c.toml:4:12: A210 plusgironumret 410 54 68-6 har fel kontrollsiffra",
                   "c.toml:5:1: A211 okänd nyckel foo"});
}
