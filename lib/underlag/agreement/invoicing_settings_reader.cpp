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

// 1 to 10 mean what the format says of them, 11 to 19 it keeps for later.
bool may_be_used(std::int64_t dimension) {
    constexpr std::array<std::int64_t, 7> meant{1, 2, 6, 7, 8, 9, 10};
    return dimension >= 20 || std::ranges::find(meant, dimension) != meant.end();
}

std::vector<std::pair<std::string, int>> read_dimensions(const SettingsTable& table,
                                                         Diagnostics& found) {
    std::vector<std::pair<std::string, int>> dimensions;
    TableReader reader(table, "dimensions", agreement_settings, found);
    for (const SettingsEntry& entry : table.entries) {
        const auto number = reader.whole_number(entry.key, 1, highest_dimension);
        if (!number)
            continue;
        const int dimension = static_cast<int>(*number);
        const bool is_taken = std::ranges::any_of(
            dimensions, [&](const auto& other) { return other.second == dimension; });
        if (!may_be_used(dimension))
            reader.reject(entry.key, std::to_string(dimension),
                          "1 (kostnadsställe), 2, 6 (projekt), 7 till 10, eller 20 och uppåt",
                          "1 (cost centre), 2, 6 (project), 7 to 10, or 20 and up");
        else if (is_taken)
            reader.reject(entry.key, std::to_string(dimension), "en dimension för sig",
                          "a dimension of its own");
        dimensions.emplace_back(entry.key, dimension);
    }
    return dimensions;
}

}  // namespace

InvoiceSettings read_invoice_settings(const SettingsTable& table, Diagnostics& found) {
    TableReader reader(table, "[invoice]", agreement_settings, found);
    InvoiceSettings settings;
    settings.tax = static_cast<TaxCategory>(reader.choice("tax", taxes).value_or(0));
    if (settings.tax == TaxCategory::outside) {  // what is outside VAT is not exempt from it
        settings.tax_text.clear();
        settings.tax_code = "VATEX-EU-O";
    }
    settings.tax_code = reader.text("tax_code").value_or(settings.tax_code);
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
    if (const SettingsTable* dimensions = reader.table("dimensions"))
        settings.dimensions = read_dimensions(*dimensions, found);
    reader.finish();
    return settings;
}

}  // namespace underlag
