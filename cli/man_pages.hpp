// The pages that `man` shows, from the same rows and texts as help.
#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"
#include "underlag/manual/topic.hpp"

namespace underlag {

// underlag(1): every command, topic and option.
[[nodiscard]] std::string program_man_page(std::span<const CommandRow> commands, Language language);
// underlag-COMMAND(1), with the topic of the same name where there is one.
[[nodiscard]] std::string command_man_page(const CommandRow& command, Language language);
// underlag-TOPIC(7).
[[nodiscard]] std::string topic_man_page(const Topic& topic, Language language);

}  // namespace underlag
