// The pages of the manual on something else than a command's options: what each is called, and its
// text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/markup.hpp"

namespace underlag {

struct Topic {
    std::string_view name;          // "list"; also that of its files, topics/list.sv.md
    std::string_view swedish_name;  // "lista"; the same where there is no other
};

// In the order in which they are listed.
[[nodiscard]] std::span<const Topic> topics();

// By either name, without regard to case, hyphens and the dots and rings of letters; null when
// there is none.
[[nodiscard]] const Topic* find_topic(std::string_view name);

// What the page is about, as one phrase.
[[nodiscard]] std::string topic_title(const Topic& topic, Language language);

// All of the page but its title.
[[nodiscard]] std::vector<Block> topic_page(const Topic& topic, Language language);

// The text of topics/<name>, built into the program; empty for another name.
[[nodiscard]] std::string_view built_in_topic(std::string_view name);

}  // namespace underlag
