// The forms that documents are made in beside the workbooks: `--also FORM` (contract, section 9).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace underlag {

enum class DocumentForm : unsigned char {
    pdf,     // of a document: for the archive, with the workbook in it
    peppol,  // of a document: an e-invoice
    sie,     // of a run: its vouchers
    html,    // of a run: a page to look at
};

// In their order, as options, answers and the ledger name them.
inline constexpr std::array<std::pair<DocumentForm, std::string_view>, 4> document_forms{
    {{DocumentForm::pdf, "pdf"},
     {DocumentForm::peppol, "peppol"},
     {DocumentForm::sie, "sie"},
     {DocumentForm::html, "html"}}};

[[nodiscard]] constexpr std::string_view name_of(DocumentForm form) {
    for (const auto& [known, name] : document_forms)
        if (known == form)
            return name;
    return {};
}

// Whether it is one of the run, or of each document.
[[nodiscard]] constexpr bool is_of_run(DocumentForm form) {
    return form == DocumentForm::sie || form == DocumentForm::html;
}

// Whether documents must have numbers for it: a one-off run's have none.
[[nodiscard]] constexpr bool needs_numbers(DocumentForm form) {
    return form == DocumentForm::peppol || form == DocumentForm::sie;
}

// "peppol,sie": in their order, each once. `unknown` gets the first that is none.
[[nodiscard]] std::vector<DocumentForm> parse_forms(std::string_view text, std::string& unknown);
[[nodiscard]] std::string to_text(const std::vector<DocumentForm>& forms);

}  // namespace underlag
