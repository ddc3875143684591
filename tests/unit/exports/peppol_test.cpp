#include "underlag/exports/peppol.hpp"

#include <doctest/doctest.h>

#include "exports/invoiced_document.hpp"
#include "underlag/exports/electronic_ids.hpp"
#include "underlag/exports/named_lines.hpp"

namespace underlag {
namespace {

// What stands between the first such tag and its end, with attributes left out.
std::string value_of(const std::string& xml, const std::string& tag) {
    std::size_t at = xml.find("<" + tag);
    if (at == std::string::npos)
        return {};
    at = xml.find('>', at) + 1;
    return xml.substr(at, xml.find('<', at) - at);
}

std::size_t count_of(const std::string& xml, const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = xml.find(text); at != std::string::npos; at = xml.find(text, at + 1))
        ++count;
    return count;
}

TEST_CASE("an invoice base is an Invoice with its sums, dates, references and parties") {
    const Invoiced made;
    const std::string xml = peppol_text(made.document(), {});
    CHECK(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Invoice xmlns="));
    CHECK(value_of(xml, "cbc:ID") == "2016-0001");
    CHECK(value_of(xml, "cbc:DueDate") == "2016-12-31");
    CHECK(value_of(xml, "cbc:InvoiceTypeCode") == "380");
    CHECK(value_of(xml, "cbc:BuyerReference") == "ZZ1234VFU");
    CHECK(value_of(xml, "cbc:PayableAmount") == "8685.60");
    CHECK(value_of(xml, "cbc:TaxExemptionReason") == "Momsbefriat enligt avtal § 4.6");
    CHECK(value_of(xml, "cbc:StartDate") == "2016-09-05");
    CHECK(value_of(xml, "cbc:EndDate") == "2016-10-07");
    CHECK(xml.find("<cbc:EndpointID schemeID=\"0007\">2120009994<") != std::string::npos);
    CHECK(xml.find("<cbc:CompanyID>SE212000999401<") != std::string::npos);
    CHECK(xml.find("<cbc:ID>9912346<") != std::string::npos);
    CHECK(count_of(xml, "<cac:InvoiceLine>") == 2);
    CHECK(xml.find("<cbc:InvoicedQuantity unitCode=\"DAY\">25<") != std::string::npos);
    CHECK(xml.find("<cbc:PriceAmount currencyID=\"SEK\">310.200<") != std::string::npos);
    CHECK(peppol_text(made.document(), {}) == xml);
}

TEST_CASE("a credit note is a CreditNote that names the original and its date, without due date") {
    const Invoiced made;
    const std::string xml = peppol_text(made.credit(), {});
    CHECK(xml.find("<CreditNote xmlns=") != std::string::npos);
    CHECK(value_of(xml, "cbc:CreditNoteTypeCode") == "381");
    CHECK(value_of(xml, "cbc:DueDate") == "");
    CHECK(value_of(xml.substr(xml.find("<cac:BillingReference>")), "cbc:ID") == "2016-0001");
    CHECK(value_of(xml.substr(xml.find("<cac:BillingReference>")), "cbc:IssueDate") ==
          "2016-12-01");
    CHECK(value_of(xml, "cbc:CreditedQuantity") == "25");
    CHECK(xml.find("<cbc:Note>inställd<") != std::string::npos);
}

TEST_CASE("outside VAT no number or per cent of it stands there") {
    const Invoiced made;
    Document document = made.document();
    document.policy.invoice.tax = TaxCategory::outside;
    document.policy.invoice.tax_code = "VATEX-EU-O";
    const std::string xml = peppol_text(document, {});
    CHECK(xml.find("cbc:Percent") == std::string::npos);
    CHECK(xml.find("cac:PartyTaxScheme") == std::string::npos);
    CHECK(value_of(xml, "cbc:TaxExemptionReasonCode") == "VATEX-EU-O");
}

TEST_CASE("an attachment stands in base 64 with its name and type") {
    const Invoiced made;
    const std::string xml =
        peppol_text(made.document(), {{"a.xlsx", workbook_mime_type, "Underlag"}});
    CHECK(xml.find("filename=\"a.xlsx\">VW5kZXJsYWc=<") != std::string::npos);
}

TEST_CASE("what XML would read as its own is text") {
    const Invoiced made;
    Document document = made.document();
    document.subject.name = "Vård & <omsorg>";
    CHECK(peppol_text(document, {}).find("Vård &amp; &lt;omsorg&gt;") != std::string::npos);
}

TEST_CASE("students are named in full, by initials or by reference; protected ones by reference") {
    const Invoiced made;
    Line line = made.line("Bo von Berg-Alm", "R-2", date(2016, 9, 12), date(2016, 9, 14), 3);
    CHECK(invoiced_name(line, NamesOnInvoice::full) == "Bo von Berg-Alm");
    CHECK(invoiced_name(line, NamesOnInvoice::initials) == "B.v.B.A.");
    CHECK(invoiced_name(line, NamesOnInvoice::reference) == "R-2");
    line.name = "Åsa Ek";
    CHECK(invoiced_name(line, NamesOnInvoice::initials) == "Å.E.");
    line.placement.is_protected = true;
    CHECK(invoiced_name(line, NamesOnInvoice::full) == "R-2");
}

TEST_CASE("what is attached names the students as the e-invoice does") {
    const Invoiced made;
    Document document = made.document();
    document.policy.invoice.names = NamesOnInvoice::reference;
    const Document named = named_for_invoice(document);
    CHECK(named.lines[0].name == "R-2");
    CHECK(named.lines[1].name == "R-1");
    CHECK(named.total == document.total);
}

TEST_CASE("a payment reference ends with its check digit, and before it its length where wanted") {
    CHECK(ocr_of("2016-0001", OcrNumber::none) == "");
    CHECK(ocr_of("2016-0001", OcrNumber::check) == "201600012");
    CHECK(ocr_of("2016-0001", OcrNumber::length) == "2016000107");
}

TEST_CASE("an electronic address that is told beats the organisation number") {
    Party party{.organisation_number = *OrganisationNumber::parse("202100-2973")};
    CHECK(endpoint_of(party).id == "2021002973");
    CHECK(vat_number_of(party) == "SE202100297301");
    party.electronic_address = "0088:7300009017013";
    party.vat_number = "SE212000014201";
    CHECK(endpoint_of(party).scheme == "0088");
    CHECK(endpoint_of(party).id == "7300009017013");
    CHECK(vat_number_of(party) == "SE212000014201");
    CHECK(endpoint_of(Party{}).id.empty());
}

TEST_CASE("a unit with an organisation number of its own is the payee, not a name of the seller") {
    const Invoiced made;
    Document document = made.document();
    document.subject.organisation_number = document.issuer.organisation_number;
    CHECK(peppol_text(document, {}).find("PayeeParty") == std::string::npos);
    document.subject.organisation_number = *OrganisationNumber::parse("202100-2973");
    const std::string xml = peppol_text(document, {});
    const std::string payee = xml.substr(xml.find("<cac:PayeeParty>"));
    CHECK(value_of(payee, "cbc:Name") == "Hemsjukvården Åsö");
    CHECK(value_of(payee, "cbc:CompanyID") == "2021002973");
    CHECK(count_of(xml, "Hemsjukvården Åsö</cbc:Name>") == 1);
}

}  // namespace
}  // namespace underlag
