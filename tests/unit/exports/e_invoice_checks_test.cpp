#include "underlag/exports/e_invoice_checks.hpp"

#include <doctest/doctest.h>

#include "exports/invoiced_document.hpp"

namespace underlag {
namespace {

std::vector<std::string> told(const Document& document, DocumentForm form = DocumentForm::peppol) {
    const Invoiced made;
    Diagnostics found;
    check_forms(made.run({document, document}, {form}), {}, found);
    std::vector<std::string> texts;
    for (const Diagnostic& finding : found.all()) {
        CHECK(finding.severity == Severity::error);
        CHECK(finding.kind->code == (form == DocumentForm::peppol ? "A214" : "A215"));
        CHECK_FALSE(message(finding, Language::english).empty());
        texts.push_back(message(finding, Language::swedish));
    }
    return texts;
}

using Told = std::vector<std::string>;

TEST_CASE("a document with all that the rules want is told nothing of") {
    const Invoiced made;
    CHECK(told(made.document()) == Told{});
    CHECK(told(made.document(), DocumentForm::sie) == Told{});
}

TEST_CASE("A214 names the key that lacks, whose it is and the rule, once a run") {
    const Invoiced made;
    Document document = made.document();
    document.receiver.reference.clear();
    CHECK(told(document) == Told{"invoice_reference saknas för Karolinska Institutet: e-fakturan "
                                 "skulle underkännas (PEPPOL-EN16931-R003)"});
    document = made.document();
    document.receiver.organisation_number.reset();
    CHECK(told(document).front().find("R010") != std::string::npos);
    document.receiver.electronic_address = "0088:7300009017013";
    CHECK(told(document) == Told{});
    document = made.document();
    document.subject.giro.reset();
    CHECK(told(document).front().find("BR-61") != std::string::npos);
    document = made.document();
    document.policy.invoice.tax_text.clear();
    CHECK(told(document).front().find("BR-E-10") != std::string::npos);
    document.policy.invoice.tax_code = "VATEX-EU-132-1I";
    CHECK(told(document) == Told{});
    document.policy.invoice.tax_code = "VATEX-SE-1";
    CHECK(told(document).front().find("BR-CL-22") != std::string::npos);
}

TEST_CASE("A214: the seller's VAT number is wanted when exempt, not when outside VAT") {
    const Invoiced made;
    Document document = made.document();
    document.issuer.organisation_number.reset();
    document.issuer.electronic_address = "0088:7300009017013";
    CHECK(told(document).size() == 2);  // BR-CO-26 and BR-E-02
    document.policy.invoice.tax = TaxCategory::outside;
    CHECK(told(document).size() == 1);
}

TEST_CASE("A214 names placements whose students should stand with a reference and have none") {
    const Invoiced made;
    Document document = made.document();
    document.policy.invoice.names = NamesOnInvoice::reference;
    CHECK(told(document) == Told{});
    put_lines(document, {made.line("Åsa Ek", "", date(2016, 9, 5), date(2016, 10, 7), 25)},
              SwedishOrder{});
    CHECK(told(document) == Told{"studenten i placeringen P-1 ska stå med sin referens i "
                                 "e-fakturan, men har ingen"});
}

TEST_CASE("A215 tells of an agreement without accounts") {
    const Invoiced made;
    Document document = made.document();
    document.policy.accounting = {};
    CHECK(told(document, DocumentForm::sie) ==
          Told{"avtalet KI har inga konton för bokföringsfilen"});
}

TEST_CASE("A214: the contact that the agreement asks for, of the unit") {
    const Invoiced made;
    Document document = made.document();
    document.subject.contact.phone.clear();
    CHECK(told(document).front().starts_with("contact saknas för Hemsjukvården Åsö"));
}

TEST_CASE("A215: a key of dimensions that no unit has, with the nearest") {
    const Invoiced made;
    Agreement agreement;
    agreement.id = "KI";
    Activity& unit = agreement.activities.emplace_back();
    unit.id = "aso";
    unit.coding = {{"ansvar", "4711"}};
    Document document = made.document();
    document.policy.accounting.dimensions = {{"ansvr", 1}};
    Diagnostics found;
    check_forms(made.run({document}, {DocumentForm::sie}), {agreement}, found);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all().front().kind->code == "A215");
    CHECK(message(found.all().front(), Language::swedish).find("ansvar") != std::string::npos);
}

TEST_CASE("A215: one file of vouchers is one company's") {
    const Invoiced made;
    Document other = made.document();
    other.issuer.organisation_number = *OrganisationNumber::parse("202100-2973");
    other.issuer.name = "Vården AB";
    Diagnostics found;
    check_forms(made.run({made.document(), other}, {DocumentForm::sie}), {}, found);
    REQUIRE(found.all().size() == 1);
    CHECK(message(found.all().front(), Language::swedish)
              .starts_with("körningen har underlag från både Exempelkommun och Vården AB"));
}

TEST_CASE("A214 names the rule that keeps a code of tax to its category") {
    const Invoiced made;
    const auto rule_of = [&](TaxCategory tax, const char* code) {
        Document document = made.document();
        document.policy.invoice.tax = tax;
        document.policy.invoice.tax_code = code;
        const Told texts = told(document);
        return texts.empty() ? std::string{} : texts.front().substr(texts.front().find('('));
    };
    CHECK(rule_of(TaxCategory::exempt, "VATEX-EU-J") == "");
    CHECK(rule_of(TaxCategory::exempt, "VATEX-EU-O") == "(PEPPOL-EN16931-P0105)");
    CHECK(rule_of(TaxCategory::exempt, "VATEX-EU-AE") == "(PEPPOL-EN16931-P0107)");
    CHECK(rule_of(TaxCategory::outside, "VATEX-EU-O") == "");
    CHECK(rule_of(TaxCategory::outside, "VATEX-EU-AE") == "(PEPPOL-EN16931-P0107)");
}

Agreement todays_agreement() {
    Agreement agreement;
    agreement.id = "KI";
    agreement.university.invoice_reference = "NY1";
    agreement.accounting = {.receivable = "1510", .revenue = "3600"};
    Activity unit;
    unit.id = "aso";
    unit.coding = {{"ansvar", "4711"}};
    agreement.activities.push_back(unit);
    return agreement;
}

TEST_CASE("a credit note of what was issued before there were settings takes those of today") {
    const Invoiced made;
    Document bare = made.credit();
    bare.receiver.reference.clear();
    bare.policy.accounting = {};
    DocumentRun run = made.run({bare, made.credit()}, {DocumentForm::peppol, DocumentForm::sie});
    Diagnostics found;
    prepare_forms(run, std::vector{todays_agreement()}, found);
    CHECK(run.documents[0].receiver.reference == "NY1");
    CHECK(run.documents[0].policy.accounting.receivable == "1510");
    CHECK(run.documents[1].receiver.reference == "ZZ1234VFU");  // what it has stays
    CHECK(run.documents[1].policy.accounting.receivable == "1511");
    DocumentRun plain = made.run({bare}, {});
    prepare_forms(plain, std::vector{todays_agreement()}, found);
    CHECK(plain.documents[0].receiver.reference.empty());
}

TEST_CASE("A214 of a share stands at the party that it is about") {
    const Invoiced made;
    CostSharing sharing;
    sharing.parties.push_back({.id = "falun", .name = "Falu kommun", .place = {.line = 17}});
    Document share = made.document();
    share.cost_year = 2016;
    share.subject.id = "falun";
    share.receiver.reference.clear();
    DocumentRun run = made.run({share}, {DocumentForm::peppol});
    Diagnostics found;
    prepare_forms(run, sharing, found);
    REQUIRE_FALSE(found.all().empty());
    CHECK(std::ranges::any_of(found.all(), [](const Diagnostic& finding) {
        return finding.place.line == 17 &&
               message(finding, Language::swedish).starts_with("invoice_reference saknas");
    }));
}

}  // namespace
}  // namespace underlag
