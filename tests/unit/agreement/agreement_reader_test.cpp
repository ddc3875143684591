#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/agreement/agreement.hpp"

#include <doctest/doctest.h>

#include "agreement/agreement_fixture.hpp"

using namespace underlag;

namespace {

constexpr const char* whole_agreement = R"([agreement]
id = "KI"                              # [A-Za-z0-9-]+, unique whatever the case
reference = "Samverkansavtal 2016/42"
valid_from = 2016-09-01
# valid_to = 2027-06-30
in_arrears = "term"
[provider]                             # kommun, stadsdelsförvaltning or annan part (§ 2)
name = "Exempelkommun"
organisation_number = "212000-9994"
[university]
name = "Karolinska Institutet"
aliases = ["KI", "Karolinska"]
organisation_number = "202100-2973"
invoice_reference = "ZZ1234VFU"        # "Er referens"
customer_number = "1001"
[compensation]
week_rate = "1530.00"                  # kr per student and week (§ 4.6)
price_year = 2016
rounding = "krona"
chain = "rounded"
public_holidays = "paid"
[compensation.index]                   # per cent from 1 January
2017 = { percent = "1.50", source = "exempel", preliminary = false }
[compensation.published]
2018 = { week_rate = "1580.00", source = "exempel" }
[[compensation.programme]]
name = "Socionom"
week_rate = "700.00"
price_year = 2016
[[activity]]
id = "hemsjukvard-aso"
name = "Hemsjukvården Åsö"
aliases = ["Åsö hemsjukvård"]
organisation_number = "212000-9994"
contact = { name = "Åsa Öberg", phone = "08-123 45 67", email = "asa.oberg@exempel.se" }
bankgiro = "991-2346"
coding = { ansvar = "4711", slag = "3590" }
[[activity.places]]
programme = "Sjuksköterska"
students_per_year = 12
)";

std::string number_text(const std::optional<OrganisationNumber>& number) {
    REQUIRE(number);
    return number->to_text();
}

}  // namespace

TEST_CASE("a whole agreement is read") {
    const ReadAgreements read({whole_agreement});
    CHECK(read.findings() == Findings{});
    REQUIRE(read.agreements.size() == 1);
    const Agreement& agreement = read.agreements[0];
    CHECK(agreement.id == "KI");
    CHECK(agreement.reference == "Samverkansavtal 2016/42");
    CHECK(agreement.valid_from == date(2016, 9, 1));
    CHECK_FALSE(agreement.valid_to);
    CHECK(agreement.in_arrears == InArrears::term);
    CHECK(agreement.place.line == 1);
    CHECK(agreement.provider.name == "Exempelkommun");
    CHECK(number_text(agreement.provider.organisation_number) == "212000-9994");
    CHECK(agreement.university.name == "Karolinska Institutet");
    CHECK(agreement.university.aliases == std::vector<std::string>{"KI", "Karolinska"});
    CHECK(number_text(agreement.university.organisation_number) == "202100-2973");
    CHECK(agreement.university.invoice_reference == "ZZ1234VFU");
    CHECK(agreement.university.customer_number == "1001");
}

TEST_CASE("what a whole agreement says about money is read") {
    const ReadAgreements read({whole_agreement});
    const CompensationTerms& terms = read.agreements.at(0).compensation;
    CHECK(terms.rates.base == Money::from_kronor(1530));
    CHECK(terms.rates.price_year == 2016);
    CHECK(terms.rounding == Rounding::krona);
    CHECK(terms.chain == Chain::rounded);
    CHECK(terms.public_holidays == HolidayPolicy::paid);
    REQUIRE(terms.index.size() == 1);
    CHECK(terms.index[0].year == 2017);
    CHECK(terms.index[0].percent == Decimal{150, 2});
    CHECK(terms.index[0].source == "exempel");
    CHECK_FALSE(terms.index[0].preliminary);
    CHECK(terms.index[0].place.line == 23);
    REQUIRE(terms.rates.published.size() == 1);
    CHECK(terms.rates.published[0].year == 2018);
    CHECK(terms.rates.published[0].week_rate == Money::from_kronor(1580));
    REQUIRE(terms.programmes.size() == 1);
    CHECK(terms.programmes[0].name == "Socionom");
    CHECK(terms.programmes[0].rates.base == Money::from_kronor(700));
    CHECK(terms.programmes[0].rates.published.empty());
}

TEST_CASE("the unit of a whole agreement is read") {
    const ReadAgreements read({whole_agreement});
    REQUIRE(read.agreements.at(0).activities.size() == 1);
    const Activity& activity = read.agreements[0].activities[0];
    CHECK(activity.id == "hemsjukvard-aso");
    CHECK(activity.name == "Hemsjukvården Åsö");
    CHECK(activity.aliases == std::vector<std::string>{"Åsö hemsjukvård"});
    CHECK(activity.contact == Contact{"Åsa Öberg", "08-123 45 67", "asa.oberg@exempel.se"});
    REQUIRE(activity.giro);
    CHECK(activity.giro->to_text() == "991-2346");
    CHECK(activity.coding ==
          std::vector<std::pair<std::string, std::string>>{{"ansvar", "4711"}, {"slag", "3590"}});
    REQUIRE(activity.places.size() == 1);
    CHECK(activity.places[0].programme == "Sjuksköterska");
    CHECK(activity.places[0].students_per_year == 12);
    CHECK(activity.place.line == 30);
}

TEST_CASE("what an agreement leaves out is as the contract says") {
    const ReadAgreements read({least()});
    CHECK(read.findings() == Findings{});
    const Agreement& agreement = read.agreements.at(0);
    CHECK(agreement.in_arrears == InArrears::term);
    CHECK(agreement.compensation.rounding == Rounding::krona);
    CHECK(agreement.compensation.chain == Chain::rounded);
    CHECK(agreement.compensation.public_holidays == HolidayPolicy::paid);
    CHECK(agreement.activities.empty());
}

TEST_CASE("the other choices are read") {
    const ReadAgreements read(
        {"agreement.id = \"KI\"\nagreement.valid_from = 2016-09-01\n"
         "agreement.valid_to = 2016-09-01\nagreement.in_arrears = \"placement\"\n"
         "provider = { name = \"E\", organisation_number = \"212000-9994\" }\n"
         "university.name = \"KI\"\n[compensation]\nweek_rate = \"0.01\"\n"
         "price_year = 2016\nrounding = \"ore\"\nchain = \"exact\"\n"
         "public_holidays = \"unpaid\"\n"});
    CHECK(read.findings() == Findings{});
    const Agreement& agreement = read.agreements.at(0);
    CHECK(agreement.valid_to == date(2016, 9, 1));
    CHECK(agreement.in_arrears == InArrears::placement);
    CHECK(agreement.compensation.rounding == Rounding::ore);
    CHECK(agreement.compensation.chain == Chain::exact);
    CHECK(agreement.compensation.public_holidays == HolidayPolicy::unpaid);
}

TEST_CASE("agreements and their units come by id") {
    const ReadAgreements read(
        {least("SH", "Sophiahemmet") + unit("b", "B") + unit("a", "A"), least("KI")});
    CHECK(read.findings() == Findings{});
    REQUIRE(read.agreements.size() == 2);
    CHECK(read.agreements[0].id == "KI");
    CHECK(read.agreements[1].id == "SH");
    CHECK(read.agreements[1].activities.at(0).id == "a");
    CHECK(read.agreements[1].activities.at(1).id == "b");
}

TEST_CASE("a university, an agreement and a unit are found by any of their names") {
    const ReadAgreements read({whole_agreement, least("SH", "Sophiahemmet")});
    CHECK(agreements_named(read.agreements, "  karolinska   INSTITUTET") ==
          std::vector<std::size_t>{0});
    CHECK(agreements_named(read.agreements, "ki") == std::vector<std::size_t>{0});
    CHECK(agreements_named(read.agreements, "Sophiahemmet") == std::vector<std::size_t>{1});
    CHECK(agreements_named(read.agreements, "").empty());
    CHECK(agreements_named(read.agreements, "Lund").empty());
    const Agreement& agreement = read.agreements[0];
    CHECK(ActivityNames{agreement}.find("hemsjukvard-aso") == 0);
    CHECK(ActivityNames{agreement}.find("HEMSJUKVÅRDEN åsö") == 0);
    CHECK(ActivityNames{agreement}.find("Åsö hemsjukvård") == 0);
    CHECK_FALSE(ActivityNames{agreement}.find("hemsjukvarden aso"));
    CHECK_FALSE(ActivityNames{agreement}.find(""));
}

TEST_CASE("a university with several agreements is found in all of them") {
    const std::string older =
        "[agreement]\nid = \"KI-2009\"\nvalid_from = 2009-01-01\n"
        "valid_to = 2016-08-31\n" +
        least().substr(least().find("[provider]"));
    const ReadAgreements read({least(), older});
    CHECK(read.findings() == Findings{});
    CHECK(agreements_named(read.agreements, "Karolinska Institutet") ==
          std::vector<std::size_t>{0, 1});
    CHECK(agreements_named(read.agreements, "KI-2009") == std::vector<std::size_t>{1});
}

TEST_CASE("ten thousand units in a register are read, and each is found") {
    std::string text;
    for (int i = 0; i < 10'000; ++i)
        text += unit("enhet-" + std::to_string(i), "Enhet nr " + std::to_string(i));
    const ReadAgreements read({least(), text});
    CHECK(read.findings() == Findings{});
    REQUIRE(read.agreements.at(0).activities.size() == 10'000);
    const auto found = ActivityNames{read.agreements[0]}.find("ENHET  NR 9999");
    REQUIRE(found);
    CHECK(read.agreements[0].activities[*found].id == "enhet-9999");
}
