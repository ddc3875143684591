#include "underlag/invoicing/document_form.hpp"

#include <algorithm>

namespace underlag {

std::vector<DocumentForm> parse_forms(std::string_view text, std::string& unknown) {
    std::vector<DocumentForm> forms;
    for (std::size_t at = 0; at <= text.size() && !text.empty();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view name = text.substr(at, end - at);
        const auto known =
            std::ranges::find(document_forms, name, [](const auto& entry) { return entry.second; });
        if (known != document_forms.end())
            forms.push_back(known->first);
        else if (unknown.empty())
            unknown = name.empty() ? "," : std::string{name};
        at = end + 1;
    }
    std::ranges::sort(forms);
    forms.erase(std::ranges::unique(forms).begin(), forms.end());
    return forms;
}

std::string to_text(const std::vector<DocumentForm>& forms) {
    std::string text;
    for (const DocumentForm form : forms)
        text += (text.empty() ? "" : ",") + std::string{name_of(form)};
    return text;
}

}  // namespace underlag
