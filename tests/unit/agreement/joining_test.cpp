// How agreements and registers are joined, and what cannot be joined.
#include <doctest/doctest.h>

#include "agreement/agreement_fixture.hpp"

using namespace underlag;

namespace {

const std::string provider_text =
    "[provider]\nname = \"Exempelkommun\"\norganisation_number = \"212000-9994\"\n";

std::string without_provider(std::string text) {
    return text.erase(text.find(provider_text), provider_text.size());
}

const Activity& only_unit(const ReadAgreements& read) {
    REQUIRE(read.agreements.at(0).activities.size() == 1);
    return read.agreements[0].activities[0];
}

}  // namespace

TEST_CASE("every agreement sees its own units and those of every register") {
    const ReadAgreements read({least("KI") + unit("egen", "Egen"), unit("ett", "Ett"),
                               least("SH", "Sophiahemmet"), unit("tva", "Två")});
    CHECK(read.findings() == Findings{});
    REQUIRE(read.agreements.size() == 2);
    CHECK(read.agreements[0].activities.size() == 3);
    CHECK(read.agreements[1].activities.size() == 2);
    CHECK(read.agreements[1].activities[0].id == "ett");
}

TEST_CASE("a unit told of in several files has the facts of all of them") {
    const std::string places =
        "[[activity.places]]\nprogramme = \"Sjuksköterska\"\nstudents_per_year = 2\n";
    const ReadAgreements read(
        {least() + unit("a", "A") + "aliases = [\"Avdelning A\"]\ncoding = { ansvar = \"1\" }\n" +
             places,
         unit("a", "A") +
             "aliases = [\"A-huset\"]\nbankgiro = \"991-2346\"\ncoding = { slag = \"2\" }\n"
             "contact = { name = \"Nils Öberg\" }\n"});
    CHECK(read.findings() == Findings{});
    const Activity& activity = only_unit(read);
    CHECK(activity.aliases == std::vector<std::string>{"Avdelning A", "A-huset"});
    REQUIRE(activity.giro);
    CHECK(activity.giro->to_text() == "991-2346");
    CHECK(activity.coding.size() == 2);
    CHECK(activity.contact.name == "Nils Öberg");
    CHECK(activity.places.size() == 1);
}

TEST_CASE("facts that contradict each other are reported where the later stands") {
    const ReadAgreements read({least() + unit("a", "A") + "bankgiro = \"991-2346\"\n",
                               unit("a", "Ab") + "bankgiro = \"160-9908\"\n"});
    CHECK(read.findings() ==
          Findings{
              "b.toml:3:8: A211 verksamheten a har name Ab här men A på a.toml:15",
              "b.toml:4:12: A211 verksamheten a har giro 160-9908 här men 991-2346 på a.toml:16"});
    CHECK(read.findings(Language::english)[0] ==
          "b.toml:3:8: A211 the unit a has name Ab here but A at a.toml:15");
    CHECK(help(read.found.all()[0], Language::swedish) ==
          "låt name stå på ett ställe, eller lika på båda");
}

TEST_CASE("contacts, codings and organisation numbers that contradict are reported too") {
    const ReadAgreements read({least() + unit("a", "A") +
                                   "organisation_number = \"212000-0142\"\n"
                                   "contact = { phone = \"1\" }\ncoding = { ansvar = \"1\" }\n",
                               unit("a", "A") +
                                   "organisation_number = \"212000-1355\"\n"
                                   "contact = { phone = \"2\" }\ncoding = { ansvar = \"2\" }\n"});
    CHECK(read.findings() ==
          Findings{"b.toml:4:23: A211 verksamheten a har organisation_number 212000-1355 här men "
                   "212000-0142 på a.toml:16",
                   "b.toml:5:11: A211 verksamheten a har contact.phone 2 här men 1 på a.toml:17",
                   "b.toml:6:10: A211 verksamheten a har coding.ansvar 2 här men 1 på a.toml:18"});
}

TEST_CASE("an id that differs by case in another file is another unit") {
    const ReadAgreements read({least() + unit("aso", "Åsö"), unit("Aso", "Åsö")});
    CHECK(read.findings() == Findings{"b.toml:2:6: A211 id Aso finns redan på a.toml:14"});
}

TEST_CASE("each agreement has a planning frame of its own") {
    const auto places = [](int students) {
        return "[[activity.places]]\nprogramme = \"Sjuksköterska\"\nstudents_per_year = " +
               std::to_string(students) + "\n";
    };
    const ReadAgreements read({least("KI") + unit("a", "A") + places(12),
                               least("SH", "Sophiahemmet") + unit("a", "A") + places(5)});
    CHECK(read.findings() == Findings{});
    CHECK(read.agreements.at(0).activities.at(0).places.at(0).students_per_year == 12);
    CHECK(read.agreements.at(1).activities.at(0).places.at(0).students_per_year == 5);

    const ReadAgreements wrong(
        {least("KI") + unit("a", "A") + places(12), unit("a", "A") + places(5)});
    CHECK(wrong.findings() ==
          Findings{"b.toml:4:1: A211 verksamheten a har students_per_year 5 här "
                   "men 12 på a.toml:16"});
}

TEST_CASE("a planning frame has the numbers of all files, and two that differ are told of") {
    const auto places = [](const std::string& students) {
        return unit("a", "A") + "[[activity.places]]\nprogramme = \"Sjuksköterska\"\n" + students;
    };
    const ReadAgreements read({least("KI") + places("students_per_year = 12\n"),
                               places("students_vt = 7\nstudents_ht = 5\n")});
    CHECK(read.findings() == Findings{});
    const PlanningFrame& frame = read.agreements.at(0).activities.at(0).places.at(0);
    CHECK(frame.students_per_year == 12);
    CHECK(frame.students_vt == 7);
    CHECK(frame.students_ht == 5);
    const ReadAgreements wrong({least("KI") + places("students_vt = 7\nstudents_ht = 5\n"),
                                places("students_vt = 6\nstudents_ht = 5\n")});
    CHECK(wrong.findings() ==
          Findings{"b.toml:4:1: A211 verksamheten a har students_vt 6 här men 7 på a.toml:16"});
}

TEST_CASE("what a unit leaves out is its provider's") {
    const std::string facts = "contact = { name = \"Åsa Ek\" }\nbankgiro = \"991-2346\"\n";
    std::string text = least();
    text.insert(text.find("[university]"), facts);
    const ReadAgreements read({text + unit("a", "A")});
    CHECK(read.findings() == Findings{});
    const Activity& activity = only_unit(read);
    REQUIRE(activity.organisation_number);
    CHECK(activity.organisation_number->to_text() == "212000-9994");
    CHECK(activity.contact.name == "Åsa Ek");
    REQUIRE(activity.giro);
    CHECK(activity.giro->to_text() == "991-2346");
}

TEST_CASE("a unit's own contact is not mixed with the provider's") {
    std::string text = least();
    text.insert(text.find("[university]"), "contact = { name = \"Åsa Ek\", phone = \"1\" }\n");
    const ReadAgreements read({text + unit("a", "A") + "contact = { name = \"Nils Öberg\" }\n"});
    CHECK(only_unit(read).contact == Contact{"Nils Öberg", "", ""});
}

TEST_CASE("a unit of a register takes the register's provider before the agreement's") {
    const ReadAgreements read(
        {least(), "[provider]\nname = \"Stadsdelen\"\norganisation_number = \"212000-0142\"\n" +
                      unit("a", "A")});
    CHECK(read.findings() == Findings{});
    CHECK(read.agreements.at(0).provider.name == "Exempelkommun");
    REQUIRE(only_unit(read).organisation_number);
    CHECK(only_unit(read).organisation_number->to_text() == "212000-0142");
}

TEST_CASE("an agreement without provider takes the registers'") {
    const ReadAgreements read({without_provider(least()), provider_text + unit("a", "A"),
                               provider_text + unit("b", "B")});
    CHECK(read.findings() == Findings{});
    CHECK(read.agreements.at(0).provider.name == "Exempelkommun");
}

TEST_CASE("registers with different providers leave the agreement without one") {
    const ReadAgreements read(
        {without_provider(least()), provider_text + unit("a", "A"),
         "[provider]\nname = \"Stadsdelen\"\norganisation_number = \"212000-0142\"\n" +
             unit("b", "B")});
    CHECK(read.findings() == Findings{"c.toml:1:1: A211 avtalet KI har ingen [provider], och "
                                      "registren har olika: den här och den på b.toml:1"});
}

TEST_CASE("agreement ids are unique whatever the case") {
    const ReadAgreements read({least("KI"), least("ki", "Sophiahemmet")});
    CHECK(read.findings() == Findings{"b.toml:1:1: A211 id ki finns redan på a.toml:1"});
}

TEST_CASE("two agreements with one university are not valid at once") {
    const ReadAgreements read({least("KI"), least("KI-2", "karolinska institutet")});
    CHECK(read.findings() ==
          Findings{"b.toml:1:1: A211 avtalen KI och KI-2 med Karolinska Institutet "
                   "gäller samtidigt"});
    CHECK(help(read.found.all()[0], Language::swedish) ==
          "sätt valid_to i det äldre till dagen före valid_from i det nyare");
}

TEST_CASE("a name that leads to two universities is reported") {
    std::string other = least("SH", "Sophiahemmet");
    other.insert(other.find("[compensation]"), "aliases = [\"ki\"]\n");
    const ReadAgreements read({least("KI"), other});
    CHECK(read.findings() ==
          Findings{"b.toml:1:1: A211 ki leder till både avtalet KI och avtalet SH, "
                   "med olika lärosäten"});
}

TEST_CASE("two units that share a name are reported once, though two agreements see them") {
    const ReadAgreements read(
        {least("KI"), least("SH", "Sophiahemmet"), unit("a", "Åsö") + unit("b", "ÅSÖ")});
    CHECK(read.findings() == Findings{"c.toml:4:1: A211 ÅSÖ är namn på både a och b"});
}

TEST_CASE("units that no agreement sees together may share a name") {
    const ReadAgreements read(
        {least("KI") + unit("a", "Åsö"), least("SH", "Sophiahemmet") + unit("b", "Åsö")});
    CHECK(read.findings() == Findings{});
}
