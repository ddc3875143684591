#include "cli/form_options.hpp"

#include <algorithm>

#include "underlag/diagnostics/form_kinds.hpp"
#include "underlag/documents/pdf/pdf_form.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

constexpr std::string_view also_option = "also";

}  // namespace

void add_also_row(std::vector<OptionRow>& rows, std::vector<std::string>& forms) {
    rows.push_back(
        {0,
         also_option,
         {"FORM,...", "FORM,..."},
         {"gör också: pdf, html (en sida), av numrerade underlag också peppol (e-faktura) "
          "och sie (bokföringsfil)",
          "make also: pdf, html (a page), of numbered documents also peppol (e-invoice) "
          "and sie (voucher file)"},
         &forms,
         {},
         ValueKind::form});
}

std::vector<DocumentForm> read_forms(const std::vector<std::string>& values, Diagnostics& found) {
    std::string all;
    for (const std::string& value : values)
        all += (all.empty() ? "" : ",") + value;
    std::string unknown;
    std::vector<DocumentForm> forms = parse_forms(all, unknown);
    if (!unknown.empty()) {
        std::vector<std::string_view> names;
        std::string known;
        for (const auto& [form, name] : document_forms) {
            names.push_back(name);
            known += (known.empty() ? "" : ", ") + std::string{name};
        }
        found.add(unknown_form, {},
                  {{"form", unknown}, nearest_clause(unknown, names), {"forms", known}});
    }
    if (std::ranges::find(forms, DocumentForm::pdf) != forms.end() && !can_write_pdf())
        found.add(form_not_built, {});
    return forms;
}

void refuse_forms_without_numbers(std::vector<DocumentForm>& forms, const SpeechOptions& speech,
                                  Diagnostics& found) {
    if (speech.is_configured(also_option))
        std::erase_if(forms, needs_numbers);
    for (const DocumentForm form : forms)
        if (needs_numbers(form))
            found.add(form_needs_numbers, {}, {{"form", std::string{name_of(form)}}});
}

void refuse_forms_of_runs(std::vector<DocumentForm>& forms, const SpeechOptions& speech,
                          Diagnostics& found) {
    if (speech.is_configured(also_option))
        std::erase_if(forms, is_of_run);
    for (const DocumentForm form : forms)
        if (is_of_run(form))
            found.add(form_of_whole_run, {}, {{"form", std::string{name_of(form)}}});
}

}  // namespace underlag
