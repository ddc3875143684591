#include "underlag/exports/peppol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>

#include "underlag/exports/electronic_ids.hpp"
#include "underlag/exports/named_lines.hpp"
#include "underlag/files/digest.hpp"

namespace underlag {
namespace {

using Element = pugi::xml_node;

constexpr const char* currency = "SEK";

// An element with a text; none for an empty one, which the rules refuse (R008).
Element add(Element into, const char* name, const std::string& text) {
    if (text.empty())
        return {};
    Element element = into.append_child(name);
    element.text().set(text.c_str());
    return element;
}

Element add_with(Element into, const char* name, const std::string& text, const char* attribute,
                 const std::string& value) {
    Element element = add(into, name, text);
    if (element)
        element.append_attribute(attribute).set_value(value.c_str());
    return element;
}

void add_amount(Element into, const char* name, const std::string& amount) {
    add_with(into, name, amount, "currencyID", currency);
}

// Of a fifth of a week rate, which may have three decimals: "310.2", "315.432".
std::string day_price(Money week_rate) {
    const std::int64_t thousandths = week_rate.ore() * 2;  // kronor / 1000
    return fmt::format("{}.{:03}", thousandths / 1000, thousandths % 1000);
}

class Writer {
   public:
    explicit Writer(const Document& document)
        : document_(document),
          invoice_(document.policy.invoice),
          is_credit_(document.kind == DocumentKind::credit) {}

    std::string write(const std::vector<InvoiceAttachment>& attachments) {
        pugi::xml_document xml;
        Element declaration = xml.append_child(pugi::node_declaration);
        declaration.append_attribute("version") = "1.0";
        declaration.append_attribute("encoding") = "UTF-8";
        root_ = xml.append_child(is_credit_ ? "CreditNote" : "Invoice");
        const std::string kind = is_credit_ ? "CreditNote-2" : "Invoice-2";
        const std::string schema = "urn:oasis:names:specification:ubl:schema:xsd:";
        root_.append_attribute("xmlns") = (schema + kind).c_str();
        root_.append_attribute("xmlns:cac") = (schema + "CommonAggregateComponents-2").c_str();
        root_.append_attribute("xmlns:cbc") = (schema + "CommonBasicComponents-2").c_str();
        add_head();
        add_references(attachments);
        add_seller();
        add_buyer();
        add_payee();
        add_payment();
        add_sums();
        int number = 0;
        for (const Line& line : document_.lines)
            add_line(line, ++number);
        std::ostringstream text;
        xml.save(text, " ", pugi::format_indent, pugi::encoding_utf8);
        return text.str();
    }

   private:
    void add_head() {
        add(root_, "cbc:CustomizationID",
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0");
        add(root_, "cbc:ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0");
        add(root_, "cbc:ID", document_.number);
        add(root_, "cbc:IssueDate", to_text(document_.issue_date));
        if (!is_credit_ && document_.due_date)
            add(root_, "cbc:DueDate", to_text(*document_.due_date));
        add(root_, is_credit_ ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode",
            is_credit_ ? "381" : "380");
        add(root_, "cbc:Note", note());
        add(root_, "cbc:DocumentCurrencyCode", currency);
        add(root_, "cbc:BuyerReference", document_.receiver.reference);
        add_period(root_, first_day(), last_day());
    }

    [[nodiscard]] std::string note() const {
        const std::string what =
            document_.cost_year > 0
                ? fmt::format("Andel av gemensam kostnad {}", document_.cost_year)
                : fmt::format("VFU-placeringar {}, {}", to_text(document_.term),
                              document_.subject.name);
        return is_credit_ ? fmt::format("{}. Krediterar {}.", what, document_.credits) : what + ".";
    }

    [[nodiscard]] Date first_day() const {
        const auto line = std::ranges::min_element(
            document_.lines, {}, [](const Line& one) { return one.period.first(); });
        return line->period.first();
    }
    [[nodiscard]] Date last_day() const {
        const auto line = std::ranges::max_element(
            document_.lines, {}, [](const Line& one) { return one.period.last(); });
        return line->period.last();
    }

    static void add_period(Element into, Date first, Date last) {
        Element period = into.append_child("cac:InvoicePeriod");
        add(period, "cbc:StartDate", to_text(first));
        add(period, "cbc:EndDate", to_text(last));
    }

    void add_references(const std::vector<InvoiceAttachment>& attachments) {
        if (is_credit_) {
            Element original = root_.append_child("cac:BillingReference")
                                   .append_child("cac:InvoiceDocumentReference");
            add(original, "cbc:ID", document_.credits);
            if (document_.credits_issued)
                add(original, "cbc:IssueDate", to_text(*document_.credits_issued));
        }
        if (!document_.agreement_reference.empty())
            add(root_.append_child("cac:ContractDocumentReference"), "cbc:ID",
                document_.agreement_reference);
        int number = 0;
        for (const InvoiceAttachment& attachment : attachments) {
            Element reference = root_.append_child("cac:AdditionalDocumentReference");
            add(reference, "cbc:ID", fmt::format("{}-{}", document_.number, ++number));
            add(reference, "cbc:DocumentDescription", "Underlag för fakturering");
            Element bytes = add_with(reference.append_child("cac:Attachment"),
                                     "cbc:EmbeddedDocumentBinaryObject",
                                     to_base64(attachment.bytes), "mimeCode", attachment.mime_type);
            bytes.append_attribute("filename") = attachment.name.c_str();
        }
    }

    static void add_address(Element party) {
        add(party.append_child("cac:PostalAddress").append_child("cac:Country"),
            "cbc:IdentificationCode", "SE");
    }

    static void add_endpoint(Element party, const Party& of) {
        const Endpoint endpoint = endpoint_of(of);
        add_with(party, "cbc:EndpointID", endpoint.id, "schemeID", endpoint.scheme);
    }

    static void add_legal_entity(Element party, const Party& of) {
        Element entity = party.append_child("cac:PartyLegalEntity");
        add(entity, "cbc:RegistrationName", of.name);
        add_with(entity, "cbc:CompanyID", digits_of(of.organisation_number), "schemeID", "0007");
    }

    [[nodiscard]] bool is_exempt() const { return invoice_.tax == TaxCategory::exempt; }

    void add_seller() {
        Element party = root_.append_child("cac:AccountingSupplierParty").append_child("cac:Party");
        add_endpoint(party, document_.issuer);
        if (document_.cost_year == 0 && !has_payee())
            add(party.append_child("cac:PartyName"), "cbc:Name", document_.subject.name);
        add_address(party);
        if (is_exempt()) {  // outside VAT no numbers of it may stand there (BR-O-02)
            Element scheme = party.append_child("cac:PartyTaxScheme");
            add(scheme, "cbc:CompanyID", vat_number_of(document_.issuer));
            add(scheme.append_child("cac:TaxScheme"), "cbc:ID", "VAT");
        }
        add_legal_entity(party, document_.issuer);
        const Contact& contact =
            document_.cost_year == 0 ? document_.subject.contact : document_.issuer.contact;
        if (contact == Contact{})
            return;
        Element element = party.append_child("cac:Contact");
        add(element, "cbc:Name", contact.name);
        add(element, "cbc:Telephone", contact.phone);
        add(element, "cbc:ElectronicMail", contact.email);
    }

    // A unit with a number of its own is somebody else than the one that invoices, and is paid.
    [[nodiscard]] bool has_payee() const {
        return document_.cost_year == 0 && document_.subject.organisation_number &&
               document_.subject.organisation_number != document_.issuer.organisation_number &&
               document_.subject.name != document_.issuer.name;
    }

    void add_payee() {
        if (!has_payee())
            return;
        Element payee = root_.append_child("cac:PayeeParty");
        add(payee.append_child("cac:PartyName"), "cbc:Name", document_.subject.name);
        add_with(payee.append_child("cac:PartyLegalEntity"), "cbc:CompanyID",
                 digits_of(document_.subject.organisation_number), "schemeID", "0007");
    }

    void add_buyer() {
        Element party = root_.append_child("cac:AccountingCustomerParty").append_child("cac:Party");
        add_endpoint(party, document_.receiver);
        add_address(party);
        add_legal_entity(party, document_.receiver);
    }

    void add_payment() {
        const std::optional<Giro>& giro =
            document_.subject.giro ? document_.subject.giro : document_.issuer.giro;
        Element means = root_.append_child("cac:PaymentMeans");
        add(means, "cbc:PaymentMeansCode", "30");
        const std::string ocr = ocr_of(document_.number, invoice_.ocr);
        add(means, "cbc:PaymentID", ocr.empty() ? document_.number : ocr);
        Element account = means.append_child("cac:PayeeFinancialAccount");
        std::string digits;
        std::ranges::copy_if(giro->to_text(), std::back_inserter(digits),
                             [](char sign) { return sign >= '0' && sign <= '9'; });
        add(account, "cbc:ID", digits);
        add(account.append_child("cac:FinancialInstitutionBranch"), "cbc:ID",
            giro->kind() == Giro::Kind::bankgiro ? "SE:BANKGIRO" : "SE:PLUSGIRO");
        if (!is_credit_)
            add(root_.append_child("cac:PaymentTerms"), "cbc:Note",
                fmt::format("{} dagar netto", payment_days));
    }

    void add_tax_category(Element category) const {
        add(category, "cbc:ID", is_exempt() ? "E" : "O");
        if (is_exempt())
            add(category, "cbc:Percent", "0");
    }
    static void add_tax_scheme(Element category) {
        add(category.append_child("cac:TaxScheme"), "cbc:ID", "VAT");
    }

    void add_sums() {
        const std::string total = to_decimal_text(document_.total);
        Element tax = root_.append_child("cac:TaxTotal");
        add_amount(tax, "cbc:TaxAmount", "0.00");
        Element part = tax.append_child("cac:TaxSubtotal");
        add_amount(part, "cbc:TaxableAmount", total);
        add_amount(part, "cbc:TaxAmount", "0.00");
        Element category = part.append_child("cac:TaxCategory");
        add_tax_category(category);
        add(category, "cbc:TaxExemptionReasonCode", invoice_.tax_code);
        add(category, "cbc:TaxExemptionReason", invoice_.tax_text);
        add_tax_scheme(category);
        Element sums = root_.append_child("cac:LegalMonetaryTotal");
        for (const char* name : {"cbc:LineExtensionAmount", "cbc:TaxExclusiveAmount",
                                 "cbc:TaxInclusiveAmount", "cbc:PayableAmount"})
            add_amount(sums, name, total);
    }

    // Days at a fifth of the week rate; of a share one of it.
    void add_line(const Line& line, int number) {
        const bool is_share = line.claim.kind == ClaimKey::Kind::share;
        Element element = root_.append_child(is_credit_ ? "cac:CreditNoteLine" : "cac:InvoiceLine");
        add(element, "cbc:ID", std::to_string(number));
        add(element, "cbc:Note", std::string{line.reason_text});
        add_with(element, is_credit_ ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                 std::to_string(line.quantity), "unitCode", is_share ? "C62" : "DAY");
        add_amount(element, "cbc:LineExtensionAmount", to_decimal_text(line.amount));
        add_period(element, line.period.first(), line.period.last());
        Element item = element.append_child("cac:Item");
        add(item, "cbc:Description",
            is_share ? document_.agreement_reference : description_of(line));
        add(item, "cbc:Name", invoiced_name(line, invoice_.names));
        Element category = item.append_child("cac:ClassifiedTaxCategory");
        add_tax_category(category);
        add_tax_scheme(category);
        add_amount(element.append_child("cac:Price"), "cbc:PriceAmount",
                   is_share ? to_decimal_text(line.price) : day_price(line.price));
    }

    [[nodiscard]] std::string description_of(const Line& line) const {
        std::string text = "VFU, " + document_.subject.name;
        if (!line.placement.programme.empty())
            text += ", " + std::string{line.placement.programme};
        return text;
    }

    const Document& document_;
    const InvoiceSettings& invoice_;
    bool is_credit_;
    Element root_;
};

}  // namespace

std::string peppol_text(const Document& document,
                        const std::vector<InvoiceAttachment>& attachments) {
    return Writer(document).write(attachments);
}

}  // namespace underlag
