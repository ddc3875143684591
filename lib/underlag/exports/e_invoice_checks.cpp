#include "underlag/exports/e_invoice_checks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "underlag/diagnostics/form_kinds.hpp"
#include "underlag/exports/electronic_ids.hpp"
#include "underlag/exports/named_lines.hpp"
#include "underlag/text/nearest.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

// Those that belong to another category, by the rule that says so.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> codes_of_others{
    {{"VATEX-EU-O", "PEPPOL-EN16931-P0105"},
     {"VATEX-EU-AE", "PEPPOL-EN16931-P0107"},
     {"VATEX-EU-IC", "PEPPOL-EN16931-P0106"},
     {"VATEX-EU-G", "PEPPOL-EN16931-P0104"}}};

// The rule that refuses the code for the category; empty: none does.
std::string_view refusal_of(std::string_view code, TaxCategory tax) {
    if (code.empty() || (tax == TaxCategory::outside && code == codes_of_others.front().first) ||
        std::ranges::find(exempt_codes, code) != exempt_codes.end())
        return {};
    for (const auto& [other, rule] : codes_of_others)
        if (code == other)
            return rule;
    return "BR-CL-22";
}

// Where the settings stand that a document is made from; of agreements that are not loaded nowhere.
struct Places {
    Location provider = {};
    Location receiver = {};
    Location unit = {};
    Location terms = {};  // of [agreement], [cost_sharing]
};

class Origins {
   public:
    explicit Origins(const std::vector<Agreement>& agreements) : agreements_(&agreements) {}
    explicit Origins(const CostSharing& sharing) : sharing_(&sharing) {}

    [[nodiscard]] const Agreement* agreement_of(const Document& document) const {
        if (agreements_ == nullptr)
            return nullptr;
        const auto found = std::ranges::find(*agreements_, document.agreement, &Agreement::id);
        return found == agreements_->end() ? nullptr : &*found;
    }

    [[nodiscard]] Places places_of(const Document& document) const {
        Places places;
        if (sharing_ != nullptr) {
            places = {sharing_->provider.place, sharing_->place, {}, sharing_->place};
            if (const SharingParty* party = party_of(document))
                places.receiver = party->place;
        } else if (const Agreement* agreement = agreement_of(document)) {
            places = {agreement->provider.place, agreement->university.place, {}, agreement->place};
            const auto unit =
                std::ranges::find(agreement->activities, document.subject.id, &Activity::id);
            if (unit != agreement->activities.end())
                places.unit = unit->place;
        }
        return places;
    }

    // What the document's agreement says today; no document when it is not loaded.
    [[nodiscard]] std::optional<Document> today(const Document& document) const {
        if (sharing_ != nullptr) {
            Document now{
                .policy = {.invoice = sharing_->invoice, .accounting = sharing_->accounting}};
            if (const SharingParty* party = party_of(document))
                now.receiver = {.organisation_number = party->organisation_number,
                                .reference = party->invoice_reference,
                                .electronic_address = party->peppol_id};
            return now;
        }
        const Agreement* agreement = agreement_of(document);
        return agreement == nullptr ? std::nullopt
                                    : std::optional{document_of(*agreement, Activity{})};
    }

   private:
    [[nodiscard]] const SharingParty* party_of(const Document& document) const {
        const auto party =
            std::ranges::find(sharing_->parties, document.subject.id, &SharingParty::id);
        return party == sharing_->parties.end() ? nullptr : &*party;
    }

    const std::vector<Agreement>* agreements_ = nullptr;
    const CostSharing* sharing_ = nullptr;
};

class FormChecks {
   public:
    FormChecks(const Origins& origins, Diagnostics& found) : origins_(origins), found_(&found) {}

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
        const AccountingSettings& accounts = document.policy.accounting;
        if ((accounts.receivable.empty() || accounts.revenue.empty()) &&
            told_.insert("accounts " + document.agreement).second)
            found_->add(accounts_missing, origins_.places_of(document).terms,
                        {{"agreement", document.agreement}});
        if (!accounts.dimensions.empty() && told_.insert("coding " + document.agreement).second)
            check_dimensions(document);
        if (document.issuer.organisation_number != first.issuer.organisation_number &&
            told_.insert("issuers").second)
            found_->add(vouchers_of_several, {},
                        {{"first", first.issuer.name}, {"second", document.issuer.name}});
    }

   private:
    // A key that is misspelt would be left out of every voucher. One that no unit has yet is let
    // be.
    void check_dimensions(const Document& document) {
        const Agreement* agreement = origins_.agreement_of(document);
        if (agreement == nullptr)
            return;
        std::vector<std::string_view> known;
        for (const Activity& unit : agreement->activities)
            for (const auto& [key, value] : unit.coding)
                if (std::ranges::find(known, key) == known.end())
                    known.push_back(key);
        for (const auto& [key, number] : document.policy.accounting.dimensions)
            if (std::ranges::find(known, key) == known.end() && nearest(key, known))
                found_->add(
                    unknown_dimension, agreement->place,
                    {{"key", key}, {"agreement", document.agreement}, nearest_clause(key, known)});
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
        const Places places = origins_.places_of(document);
        const Location place = places.provider;
        const Party& seller = document.issuer;
        if (!seller.organisation_number)
            lacks("organisation_number", seller.name, "BR-CO-26", place);
        if (endpoint_of(seller).id.empty())
            lacks("peppol_id", seller.name, "PEPPOL-EN16931-R020", place);
        if (document.policy.invoice.tax == TaxCategory::exempt && vat_number_of(seller).empty())
            lacks("vat_number", seller.name, "BR-E-02", place);
        if (!document.subject.giro && !seller.giro)
            lacks("bankgiro", document.subject.name, "BR-61",
                  document.cost_year > 0 ? place : places.unit);
        // No rule of e-invoices asks for it, but the agreement does.
        const Contact& contact =
            document.cost_year == 0 ? document.subject.contact : seller.contact;
        if (!contact.is_complete())
            lacks("contact", document.cost_year == 0 ? document.subject.name : seller.name, "§ 4.6",
                  document.cost_year > 0 ? place : places.unit);
    }

    void check_buyer(const Document& document) {
        const Location place = origins_.places_of(document).receiver;
        const Party& buyer = document.receiver;
        if (endpoint_of(buyer).id.empty())
            lacks("peppol_id", buyer.name, "PEPPOL-EN16931-R010", place);
        if (buyer.reference.empty())
            lacks("invoice_reference", buyer.name, "PEPPOL-EN16931-R003", place);
    }

    void check_tax(const Document& document) {
        const Location place = origins_.places_of(document).terms;
        const InvoiceSettings& invoice = document.policy.invoice;
        const bool is_exempt = invoice.tax == TaxCategory::exempt;
        if (invoice.tax_text.empty() && invoice.tax_code.empty())
            lacks("tax_text", document.agreement, is_exempt ? "BR-E-10" : "BR-O-10", place);
        const std::string_view rule = refusal_of(invoice.tax_code, invoice.tax);
        if (!rule.empty() && told_.insert("tax_code " + document.agreement).second)
            found_->add(
                e_invoice_wrong_value, place,
                {{"key", "tax_code"}, {"value", invoice.tax_code}, {"rule", std::string{rule}}});
    }

    Origins origins_;
    Diagnostics* found_;
    std::set<std::string> told_;
};

bool has(const DocumentRun& run, DocumentForm form) {
    return std::ranges::find(run.forms, form) != run.forms.end();
}

void check(const DocumentRun& run, const Origins& origins, Diagnostics& found) {
    FormChecks checks(origins, found);
    for (const Document& document : run.documents) {
        if (has(run, DocumentForm::peppol))
            checks.check_e_invoice(run.whole(document));
        if (has(run, DocumentForm::sie))
            checks.check_voucher(document, run.documents.front());
    }
}

void take_from(const Document& today, Document& note) {
    const auto take = [](std::string& fact, const std::string& now) {
        if (fact.empty())
            fact = now;
    };
    Party& receiver = note.receiver;
    take(receiver.reference, today.receiver.reference);
    take(receiver.electronic_address, today.receiver.electronic_address);
    if (!receiver.organisation_number)
        receiver.organisation_number = today.receiver.organisation_number;
    InvoiceSettings& invoice = note.policy.invoice;
    if (invoice.tax_code.empty() && invoice.tax_text.empty())
        invoice = today.policy.invoice;
    AccountingSettings& accounting = note.policy.accounting;
    if (accounting.receivable.empty() || accounting.revenue.empty())
        accounting = today.policy.accounting;
}

void take_forms_of_today(const Origins& origins, DocumentRun& run) {
    if (run.forms.empty())
        return;
    for (Document& document : run.documents)
        if (document.kind == DocumentKind::credit)
            if (const std::optional<Document> today = origins.today(document))
                take_from(*today, document);
}

}  // namespace

void check_forms(const DocumentRun& run, const std::vector<Agreement>& agreements,
                 Diagnostics& found) {
    check(run, Origins(agreements), found);
}

void prepare_forms(DocumentRun& run, const std::vector<Agreement>& agreements, Diagnostics& found) {
    take_forms_of_today(Origins(agreements), run);
    check(run, Origins(agreements), found);
}

void prepare_forms(DocumentRun& run, const CostSharing& sharing, Diagnostics& found) {
    take_forms_of_today(Origins(sharing), run);
    check(run, Origins(sharing), found);
}

}  // namespace underlag
