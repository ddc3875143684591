#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "underlag/reports/explain_report.hpp"
#include "underlag/reports/page_text.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/reports/wrapped_text.hpp"
#include "underlag/rules/page.hpp"

namespace underlag {
namespace {

constexpr std::size_t list_width = 80;

std::string one_line(std::string_view text) {
    std::string line{text};
    std::ranges::replace(line, '\n', ' ');
    std::erase(line, '`');
    return line;
}

}  // namespace

void write_code_text(const CatalogueEntry& entry, const ExplainStyle& style, const Sink& out) {
    const std::string head = fmt::format("{} {} ({})", entry.code(), entry.name(),
                                         word_for(entry.severity(), style.language));
    out((style.color ? "\x1b[1m" + head + "\x1b[0m" : head) + "\n\n" +
        page_text(page_of(entry.code(), style.language), style.language, style.color));
}

void write_codes_text(const ExplainStyle& style, const Sink& out) {
    constexpr std::size_t indent = 6;  // below the severity and the name
    std::string text;
    for (const CatalogueEntry& entry : catalogue()) {
        const std::string summary = one_line(page_of(entry.code(), style.language).summary());
        text +=
            fmt::format("{}{}{}  {}, {}\n{:{}}{}\n", style.color ? "\x1b[1m" : "", entry.code(),
                        style.color ? "\x1b[0m" : "", word_for(entry.severity(), style.language),
                        entry.name(), "", indent, wrapped(summary, indent, list_width));
    }
    text += style.language == Language::swedish ? "\nMer om en kod: underlag explain P101\n"
                                                : "\nMore about a code: underlag explain P101\n";
    out(text);
}

}  // namespace underlag
