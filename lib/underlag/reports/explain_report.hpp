// What `explain` answers: the page of a code, or all the codes there are.
#pragma once

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/sink.hpp"
#include "underlag/rules/catalogue.hpp"

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

}  // namespace underlag
