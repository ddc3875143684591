#include "underlag/exports/e_invoice_checks.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "underlag/diagnostics/form_kinds.hpp"
#include "underlag/exports/electronic_ids.hpp"
#include "underlag/exports/named_lines.hpp"
#include "underlag/text/nearest.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

// The VAT exemption reason codes of the European list that the rules take (BR-CL-22).
constexpr std::array<std::string_view, 47> tax_codes{
    "VATEX-EU-79-C",   "VATEX-EU-132",     "VATEX-EU-132-1A", "VATEX-EU-132-1B", "VATEX-EU-132-1C",
    "VATEX-EU-132-1D", "VATEX-EU-132-1E",  "VATEX-EU-132-1F", "VATEX-EU-132-1G", "VATEX-EU-132-1H",
    "VATEX-EU-132-1I", "VATEX-EU-132-1J",  "VATEX-EU-132-1K", "VATEX-EU-132-1L", "VATEX-EU-132-1M",
    "VATEX-EU-132-1N", "VATEX-EU-132-1O",  "VATEX-EU-132-1P", "VATEX-EU-132-1Q", "VATEX-EU-143",
    "VATEX-EU-143-1A", "VATEX-EU-143-1B",  "VATEX-EU-143-1C", "VATEX-EU-143-1D", "VATEX-EU-143-1E",
    "VATEX-EU-143-1F", "VATEX-EU-143-1FA", "VATEX-EU-143-1G", "VATEX-EU-143-1H", "VATEX-EU-143-1I",
    "VATEX-EU-143-1J", "VATEX-EU-143-1K",  "VATEX-EU-143-1L", "VATEX-EU-148",    "VATEX-EU-148-A",
    "VATEX-EU-148-B",  "VATEX-EU-148-C",   "VATEX-EU-148-D",  "VATEX-EU-148-E",  "VATEX-EU-148-F",
    "VATEX-EU-148-G",  "VATEX-EU-151",     "VATEX-EU-309",    "VATEX-EU-AE",     "VATEX-EU-O",
    "VATEX-EU-IC",     "VATEX-EU-G"};

class FormChecks {
   public:
    FormChecks(const std::vector<Agreement>& agreements, Diagnostics& found)
        : agreements_(&agreements), found_(&found) {}

    void check_e_invoice(const Document& document) {
        check_seller(document);
        check_buyer(document);
        check_tax(document);
        for (const Line& line : document.lines)
            if (invoiced_name(line, document.policy.invoice.names).empty() && is_new("line", line))
                found_->add(e_invoice_lacks_reference, {},
                            {{"placement", std::string{line.placement.id}}});
    }

    void check_voucher(const Document& document, const Document& first) {
        const Agreement* agreement = agreement_of(document);
        const AccountingSettings& accounts = document.policy.accounting;
        if ((accounts.receivable.empty() || accounts.revenue.empty()) &&
            told_.insert("accounts " + document.agreement).second)
            found_->add(accounts_missing, agreement ? agreement->place : Location{},
                        {{"agreement", document.agreement}});
        for (const auto& [key, number] : accounts.dimensions)
            check_dimension(agreement, document, key);
        if (document.issuer.organisation_number != first.issuer.organisation_number &&
            told_.insert("issuers").second)
            found_->add(vouchers_of_several, {},
                        {{"first", first.issuer.name}, {"second", document.issuer.name}});
    }

   private:
    // A key that is misspelt would be left out of every voucher. One that no unit has yet is let
    // be.
    void check_dimension(const Agreement* agreement, const Document& document,
                         const std::string& wanted) {
        if (agreement == nullptr || !told_.insert("dimension " + wanted).second)
            return;
        std::vector<std::string_view> keys;
        for (const Activity& unit : agreement->activities)
            for (const auto& [key, value] : unit.coding)
                if (std::ranges::find(keys, key) == keys.end())
                    keys.push_back(key);
        if (std::ranges::find(keys, wanted) == keys.end() && nearest(wanted, keys))
            found_->add(
                unknown_dimension, agreement->place,
                {{"key", wanted}, {"agreement", document.agreement}, nearest_clause(wanted, keys)});
    }

    [[nodiscard]] const Agreement* agreement_of(const Document& document) const {
        const auto found = std::ranges::find(*agreements_, document.agreement, &Agreement::id);
        return found == agreements_->end() ? nullptr : &*found;
    }

    bool is_new(const std::string& what, const Line& line) {
        return told_
            .insert(what + std::to_string(line.claim.id) + "-" + std::string{line.placement.id})
            .second;
    }

    void lacks(const char* key, const std::string& whose, const char* rule, Location place) {
        if (told_.insert(std::string{key} + " " + whose).second)
            found_->add(e_invoice_lacks_key, place,
                        {{"key", key}, {"whose", whose}, {"rule", rule}});
    }

    void check_seller(const Document& document) {
        const Agreement* agreement = agreement_of(document);
        const Location place = agreement ? agreement->provider.place : Location{};
        const Party& seller = document.issuer;
        if (!seller.organisation_number)
            lacks("organisation_number", seller.name, "BR-CO-26", place);
        if (endpoint_of(seller).id.empty())
            lacks("peppol_id", seller.name, "PEPPOL-EN16931-R020", place);
        if (document.policy.invoice.tax == TaxCategory::exempt && vat_number_of(seller).empty())
            lacks("vat_number", seller.name, "BR-E-02", place);
        if (!document.subject.giro && !seller.giro)
            lacks("bankgiro", document.subject.name, "BR-61", unit_place(agreement, document));
        // No rule of e-invoices asks for it, but the agreement does.
        const Contact& contact =
            document.cost_year == 0 ? document.subject.contact : seller.contact;
        if (!contact.is_complete())
            lacks("contact", document.cost_year == 0 ? document.subject.name : seller.name, "§ 4.6",
                  document.cost_year == 0 ? unit_place(agreement, document) : place);
    }

    static Location unit_place(const Agreement* agreement, const Document& document) {
        if (agreement != nullptr)
            for (const Activity& unit : agreement->activities)
                if (unit.id == document.subject.id)
                    return unit.place;
        return {};
    }

    void check_buyer(const Document& document) {
        const Agreement* agreement = agreement_of(document);
        const Location place = agreement ? agreement->university.place : Location{};
        const Party& buyer = document.receiver;
        if (endpoint_of(buyer).id.empty())
            lacks("peppol_id", buyer.name, "PEPPOL-EN16931-R010", place);
        if (buyer.reference.empty())
            lacks("invoice_reference", buyer.name, "PEPPOL-EN16931-R003", place);
    }

    void check_tax(const Document& document) {
        const Agreement* agreement = agreement_of(document);
        const Location place = agreement ? agreement->place : Location{};
        const InvoiceSettings& invoice = document.policy.invoice;
        const bool is_exempt = invoice.tax == TaxCategory::exempt;
        if (invoice.tax_text.empty() && invoice.tax_code.empty())
            lacks("tax_text", document.agreement, is_exempt ? "BR-E-10" : "BR-O-10", place);
        if (!invoice.tax_code.empty() &&
            std::ranges::find(tax_codes, std::string_view{invoice.tax_code}) == tax_codes.end() &&
            told_.insert("tax_code " + document.agreement).second)
            found_->add(e_invoice_wrong_value, place,
                        {{"key", "tax_code"}, {"value", invoice.tax_code}, {"rule", "BR-CL-22"}});
    }

    const std::vector<Agreement>* agreements_;
    Diagnostics* found_;
    std::set<std::string> told_;
};

bool has(const DocumentRun& run, DocumentForm form) {
    return std::ranges::find(run.forms, form) != run.forms.end();
}

}  // namespace

void check_forms(const DocumentRun& run, const std::vector<Agreement>& agreements,
                 Diagnostics& found) {
    FormChecks checks(agreements, found);
    for (const Document& document : run.documents) {
        if (has(run, DocumentForm::peppol))
            checks.check_e_invoice(run.whole(document));
        if (has(run, DocumentForm::sie))
            checks.check_voucher(document, run.documents.front());
    }
}

}  // namespace underlag
