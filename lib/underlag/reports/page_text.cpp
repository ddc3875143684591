#include "underlag/reports/page_text.hpp"

#include "underlag/reports/markup_text.hpp"

namespace underlag {

std::string markdown_as_text(std::string_view markdown) {
    return markup_text(read_markup(markdown), {});
}

std::string page_text(const Page& page, Language language, bool bold_headings) {
    const PageHeadings& headings = page_headings(language);
    std::string text;
    const auto add = [&](std::string_view heading, std::string_view section) {
        text += text.empty() ? "" : "\n";
        text.append(bold_headings ? "\x1b[1m" : "").append(heading);
        text.append(bold_headings ? "\x1b[0m\n" : "\n").append(markdown_as_text(section));
    };
    add(headings.checks, page.checks);
    add(headings.reason, page.reason);
    add(headings.example, page.example);
    add(headings.remedy, page.remedy);
    return text;
}

}  // namespace underlag
