// What `explain` answers: the page of a code, or all the codes there are.
#pragma once

#include <string>
#include <string_view>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/rules/catalogue.hpp"
#include "underlag/rules/page.hpp"

namespace underlag {

struct ExplainStyle {
    Language language = Language::swedish;
    bool color = false;
};

void write_code_text(const CatalogueEntry& entry, const ExplainStyle& style, const Sink& out);
void write_codes_text(const ExplainStyle& style, const Sink& out);

// {"format":"underlag.explain/1", ...}; the sections of a page are Markdown.
void write_code_json(const CatalogueEntry& entry, Language language, const Sink& out);
void write_codes_json(Language language, const Sink& out);

// The page of a code as a person reads it on a terminal, without the marks of Markdown.

// Paragraphs and lists wrapped, a fenced block as it stands, all indented by four; ends with a line
// break.
[[nodiscard]] std::string markdown_as_text(std::string_view markdown);

// The four sections below their headings, with an empty line between them.
[[nodiscard]] std::string page_text(const Page& page, Language language, bool bold_headings);

}  // namespace underlag
