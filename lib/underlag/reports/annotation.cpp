#include "underlag/reports/annotation.hpp"

#include <fmt/format.h>

#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

constexpr std::size_t most_comment_bytes = 1'200;

std::string cut(std::string text) {
    if (text.size() <= most_comment_bytes)
        return text;
    std::size_t end = most_comment_bytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.erase(end).append("…");
}

}  // namespace

std::string message_text(const Diagnostic& finding, Language language) {
    return plain(message(finding, language));
}

std::string help_text(const Diagnostic& finding, Language language) {
    const std::string advice = help(finding, language);
    std::string_view rest = advice;
    std::string text;
    for (;;) {
        const std::size_t end = rest.find('\n');
        text += plain(rest.substr(0, end));
        if (end == std::string_view::npos)
            return text;
        text += '\n';
        rest.remove_prefix(end + 1);
    }
}

std::string comment_text(const CellRemarks& remarks, Language language) {
    std::string text;
    const auto add = [&](std::string_view paragraph) {
        text.append(text.empty() ? "" : "\n\n").append(paragraph);
    };
    for (const Diagnostic* finding : remarks.findings) {
        if (text.size() > most_comment_bytes)
            break;
        add(fmt::format("{} {}: {}", word_for(finding->severity, language), finding->kind->code,
                        message_text(*finding, language)));
        if (const std::string advice = help_text(*finding, language); !advice.empty())
            text.append("\n").append(in(language, "hjälp: ", "help: ")).append(advice);
    }
    if (remarks.is_emptied)
        add(in(language,
               "Cellen har tömts: där stod något som inte ska visas. Fyll i den igen innan listan "
               "lämnas in, om uppgiften behövs.",
               "This cell has been emptied: it held something that must not be shown. Fill it in "
               "again before the list is used, if it is needed."));
    if (remarks.is_cut)
        add(in(language, "Texten är kortad: en cell rymmer 32 767 tecken.",
               "The text is cut: a cell holds 32,767 characters."));
    return cut(std::move(text));
}

}  // namespace underlag
