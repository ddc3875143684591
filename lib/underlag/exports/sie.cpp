#include "underlag/exports/sie.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "underlag/text/code_page.hpp"

namespace underlag {
namespace {

// A field with what would end it made harmless. The format knows \" and no other backslash: one
// before the last quote would take that for a part of the text.
std::string field_of(std::string_view text) {
    std::string field = "\"";
    for (const char sign : text) {
        if (sign == '"')
            field.push_back('\\');
        // A backslash before the end would take the quote with it.
        field.push_back(static_cast<unsigned char>(sign) < ' ' ? ' ' : sign == '\\' ? '/' : sign);
    }
    return field + "\"";
}

// "20161201"
std::string day(Date date) {
    std::string text = to_text(date);
    std::erase(text, '-');
    return text;
}

class Writer {
   public:
    explicit Writer(const DocumentRun& run) : run_(run) {}

    std::string write() {
        line("#FLAGGA 0");
        line("#PROGRAM underlag " + field_of(run_.trace.program_version));
        line("#FORMAT PC8");
        line("#GEN " + day(run_.issue_date));
        line("#SIETYP 4");
        if (!run_.documents.empty()) {
            const Party& company = run_.documents.front().issuer;
            if (company.organisation_number)
                line("#ORGNR " + company.organisation_number->to_text());
            line("#FNAMN " + field_of(company.name));
        }
        declare_accounts();
        declare_objects();
        for (const Document& document : run_.documents)
            add_voucher(document);
        return text_;
    }

   private:
    void line(const std::string& text) { text_ += text + "\r\n"; }

    void declare_accounts() {
        std::map<std::string, std::string> accounts;
        for (const Document& document : run_.documents) {
            accounts.emplace(document.policy.accounting.receivable, "Kundfordran");
            accounts.emplace(document.policy.accounting.revenue, "Ersättning för VFU");
        }
        for (const auto& [account, name] : accounts)
            line("#KONTO " + account + " " + field_of(name));
    }

    // Of a unit those keys that the accounting system has: number and value.
    static std::vector<std::pair<int, std::string>> objects_of(const Document& document) {
        std::vector<std::pair<int, std::string>> objects;
        for (const auto& [key, number] : document.policy.accounting.dimensions)
            for (const auto& [told, value] : document.subject.coding)
                if (told == key && !value.empty())
                    objects.emplace_back(number, value);
        std::ranges::sort(objects);
        return objects;
    }

    void declare_objects() {
        std::map<int, std::string> dimensions;
        std::set<std::pair<int, std::string>> objects;
        for (const Document& document : run_.documents) {
            for (const auto& [key, number] : document.policy.accounting.dimensions)
                dimensions.emplace(number, key);
            std::ranges::move(objects_of(document), std::inserter(objects, objects.end()));
        }
        for (const auto& [number, name] : dimensions)
            line(fmt::format("#DIM {} {}", number, field_of(name)));
        for (const auto& [number, value] : objects)
            line(fmt::format("#OBJEKT {} {} {}", number, field_of(value), field_of(value)));
    }

    void add_voucher(const Document& document) {
        const AccountingSettings& accounts = document.policy.accounting;
        const bool is_credit = document.kind == DocumentKind::credit;
        const Money debit = is_credit ? -document.total : document.total;
        const std::string what = document.number + " " + document.subject.name;
        std::string objects;
        for (const auto& [number, value] : objects_of(document))
            objects += fmt::format("{}{} {}", objects.empty() ? "" : " ", number, field_of(value));
        const std::string date = day(document.issue_date);
        line(fmt::format("#VER \"\" \"\" {} {}", date, field_of(what)));
        line("{");
        line(fmt::format("#TRANS {} {{}} {} {} {}", accounts.receivable, to_decimal_text(debit),
                         date, field_of(what)));
        line(fmt::format("#TRANS {} {{{}}} {} {} {}", accounts.revenue, objects,
                         to_decimal_text(-debit), date, field_of(what)));
        line("}");
    }

    const DocumentRun& run_;
    std::string text_;
};

}  // namespace

VoucherFile sie_file(const DocumentRun& run) {
    VoucherFile file;
    file.bytes = to_code_page(Writer(run).write(), CodePage::dos_437, file.is_whole);
    return file;
}

}  // namespace underlag
