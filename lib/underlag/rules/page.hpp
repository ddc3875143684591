// The page of a code: what is checked, why, an example and what to do, in both languages.
#pragma once

#include <string_view>

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// Markdown without headings: paragraphs, lists and fenced blocks.
struct Page {
    std::string_view checks = {};
    std::string_view reason = {};
    std::string_view example = {};
    std::string_view remedy = {};

    // What stands in a list of codes: the first sentence of `checks`.
    [[nodiscard]] std::string_view summary() const;
};

// pages/P101.md, and so on. Empty sections where a code has none.
[[nodiscard]] Page page_of(std::string_view code, Language language);

// The words of a page's four headings.
struct PageHeadings {
    std::string_view checks;
    std::string_view reason;
    std::string_view example;
    std::string_view remedy;
};

[[nodiscard]] const PageHeadings& page_headings(Language language);

// The text of pages/<name>, built into the program; empty for another name.
[[nodiscard]] std::string_view built_in_page(std::string_view name);

}  // namespace underlag
