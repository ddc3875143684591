// The page of a code as a person reads it on a terminal, without the marks of Markdown.
#pragma once

#include <string>
#include <string_view>

#include "underlag/rules/page.hpp"

namespace underlag {

// Paragraphs and lists wrapped, a fenced block as it stands, all indented by four; ends with a line
// break.
[[nodiscard]] std::string markdown_as_text(std::string_view markdown);

// The four sections below their headings, with an empty line between them.
[[nodiscard]] std::string page_text(const Page& page, Language language, bool bold_headings);

}  // namespace underlag
