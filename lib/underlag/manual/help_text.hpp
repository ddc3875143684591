// What --help and `help` say, made from the rows of the commands and the texts of the topics.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/manual/topic.hpp"
#include "underlag/usage/command_description.hpp"

namespace underlag {

inline constexpr Wording help_of_help{"visa den här hjälpen", "show this help"};
inline constexpr Wording help_of_version{"visa programmets version", "show the program's version"};

// What the program does, as one phrase.
[[nodiscard]] std::string_view program_summary(Language language);
// "validate, validera"
[[nodiscard]] std::string both_names(std::string_view name, std::string_view swedish_name);

// Every command, each with an example, and every topic.
[[nodiscard]] std::string program_help(std::span<const CommandDescription> commands,
                                       Language language);
// Examples first.
[[nodiscard]] std::string command_help(const CommandDescription& command, Language language);
// The page of a topic as a terminal shows it; its headings stand out where there are colours.
[[nodiscard]] std::string topic_help(const Topic& topic, Language language, bool is_coloured);

// What a word is about: a command, a topic, or both under one name.
struct HelpSubject {
    const CommandDescription* command = nullptr;
    const Topic* topic = nullptr;
};

// Nothing, and U501 with the nearest name, when it is about neither.
[[nodiscard]] std::optional<HelpSubject> find_help(std::string_view word,
                                                   std::span<const CommandDescription> commands,
                                                   Diagnostics& found);
// The names that find_help knows, in the order in which they are listed, each once.
[[nodiscard]] std::vector<std::string_view> help_words(
    std::span<const std::string_view> names_of_commands);

}  // namespace underlag
