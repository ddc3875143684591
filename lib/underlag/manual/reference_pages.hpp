// The pages that `man` shows, from the same rows and texts as help.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "underlag/manual/topic.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

// How a page is written: the program's version stands on each.
struct ReferenceStyle {
    Language language = Language::swedish;
    std::string_view version;
};

// underlag(1): every command, topic and option.
[[nodiscard]] std::string program_man_page(std::span<const CommandDescription> commands,
                                           const ReferenceStyle& style);
// underlag-COMMAND(1), with the topic of the same name where there is one.
[[nodiscard]] std::string command_man_page(const CommandDescription& command,
                                           const ReferenceStyle& style);
// underlag-TOPIC(7).
[[nodiscard]] std::string topic_man_page(const Topic& topic, const ReferenceStyle& style);

}  // namespace underlag
