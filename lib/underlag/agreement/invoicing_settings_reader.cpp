// Reads [invoice] and [accounting].
#include <algorithm>
#include <array>

#include "underlag/agreement/agreement_file.hpp"
#include "underlag/agreement/agreement_kinds.hpp"

namespace underlag {

namespace {

constexpr std::array<std::string_view, 2> taxes{"exempt", "outside"};
constexpr std::array<std::string_view, 3> names{"full", "initials", "reference"};
constexpr std::array<std::string_view, 3> ocr_numbers{"none", "check", "length"};
constexpr std::size_t longest_account = 10;
constexpr int highest_dimension = 999;

bool is_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char sign) { return sign >= '0' && sign <= '9'; });
}

std::string read_account(TableReader& reader, std::string_view key) {
    const std::string account = reader.required_text(key);
    if (!is_digits(account) || account.size() > longest_account)
        reader.reject(key, account, "ett kontonummer, som \"1511\"",
                      "an account number, such as \"1511\"");
    return account;
}

}  // namespace

InvoiceSettings read_invoice_settings(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[invoice]", agreement_settings, found);
    InvoiceSettings settings;
    settings.tax = static_cast<TaxCategory>(reader.choice("tax", taxes).value_or(0));
    settings.tax_code = reader.text("tax_code").value_or("");
    settings.tax_text = reader.text("tax_text").value_or(settings.tax_text);
    settings.names = static_cast<NamesOnInvoice>(reader.choice("names", names).value_or(0));
    settings.ocr = static_cast<OcrNumber>(reader.choice("ocr", ocr_numbers).value_or(0));
    settings.attach = reader.yes_or_no("attach").value_or(true);
    reader.finish();
    return settings;
}

AccountingSettings read_accounting_settings(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[accounting]", agreement_settings, found);
    AccountingSettings settings;
    settings.receivable = read_account(reader, "receivable");
    settings.revenue = read_account(reader, "revenue");
    if (const SettingsTable* dimensions = reader.table("dimensions")) {
        TableReader numbers(*dimensions, "dimensions", agreement_settings, found);
        for (const SettingsEntry& entry : dimensions->entries)
            if (const auto number = numbers.whole_number(entry.key, 1, highest_dimension))
                settings.dimensions.emplace_back(entry.key, static_cast<int>(*number));
    }
    reader.finish();
    return settings;
}

}  // namespace underlag
