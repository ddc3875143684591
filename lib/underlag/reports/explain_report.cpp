#include "underlag/reports/explain_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/markup.hpp"
#include "underlag/reports/text_table.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/rules/page.hpp"

namespace underlag {

namespace {

void begin_report(JsonWriter& json, Language language) {
    json.begin_object();
    json.key("format").text("underlag.explain/1");
    json.key("language").text(language == Language::swedish ? "sv" : "en");
}

void write_head(JsonWriter& json, const CatalogueEntry& entry) {
    json.key("code").text(entry.code());
    json.key("name").text(entry.name());
    json.key("severity").text(json_name(entry.severity()));
}

}  // namespace

void write_code_json(const CatalogueEntry& entry, Language language, const Sink& out) {
    const Page page = page_of(entry.code(), language);
    JsonWriter json(out);
    begin_report(json, language);
    write_head(json, entry);
    json.key("page").begin_object();
    json.key("checks").text(page.checks);
    json.key("why").text(page.reason);
    json.key("example").text(page.example);
    json.key("remedy").text(page.remedy);
    json.end_object();
    json.end_object();
    json.finish();
}

void write_codes_json(Language language, const Sink& out) {
    JsonWriter json(out);
    begin_report(json, language);
    json.key("codes").begin_array();
    for (const CatalogueEntry& entry : catalogue()) {
        std::string summary{page_of(entry.code(), language).summary()};
        std::ranges::replace(summary, '\n', ' ');
        json.begin_object();
        write_head(json, entry);
        json.key("summary").text(summary);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.finish();
}

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
