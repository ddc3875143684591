// What the forms of a document for other systems are to say where the agreement is silent:
// [invoice] for e-invoices and [accounting] for vouchers (contract, section 9).
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace underlag {

// § 4.6 says "momsbefriat" and no more: exempt from VAT (category E), or outside it (category O).
enum class TaxCategory : unsigned char { exempt, outside };

// How students are named in e-invoices and in what is attached to them. Protected students always
// by their reference.
enum class NamesOnInvoice : unsigned char { full, initials, reference };

// A payment reference with a check digit, for a bankgiro with an agreement on it; `length`: with a
// digit for its length before that.
enum class OcrNumber : unsigned char { none, check, length };

struct InvoiceSettings {
    TaxCategory tax = TaxCategory::exempt;
    std::string tax_code = {};  // "VATEX-EU-132-1I"; empty: none
    std::string tax_text = "Momsbefriat enligt avtal § 4.6";
    NamesOnInvoice names = NamesOnInvoice::full;
    OcrNumber ocr = OcrNumber::none;
    bool attach = true;  // the workbook, and the PDF when it is made
    friend bool operator==(const InvoiceSettings&, const InvoiceSettings&) = default;
};

struct AccountingSettings {
    std::string receivable = {};  // accounts, digits
    std::string revenue = {};
    // Of the units' keys in `coding` those that the accounting system has, with their numbers in
    // it (SIE: 1 cost centre, 6 project, 20 and up free), in the order of the file.
    std::vector<std::pair<std::string, int>> dimensions = {};
    friend bool operator==(const AccountingSettings&, const AccountingSettings&) = default;
};

}  // namespace underlag
