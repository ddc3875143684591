// Scripts for shells, made from the rows of the commands: what may stand where a word is typed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/usage/command_description.hpp"

namespace underlag {

// What a value or an argument may be completed with, whatever the shell.
struct Suggestion {
    enum class Kind : std::uint8_t {
        nothing,
        words,
        words_with_commas,  // several of them in one value
        files,
        folders,
        answer,  // what `underlag completion QUESTION` says
    };
    Kind kind = Kind::nothing;
    std::string words = {};          // with spaces between
    std::string_view question = {};  // of `answer`
};

[[nodiscard]] Suggestion suggestion_for(ValueKind kind,
                                        const std::vector<std::string_view>& choices);

// "-a", "--agreement"
[[nodiscard]] std::vector<std::string> spellings_of(const OptionRow& row);
// The spellings of every option that takes a value, of any command, each once.
[[nodiscard]] std::vector<std::string> options_with_values(
    std::span<const CommandDescription> commands);

// The names of the options that every command has: what may stand before the command is typed.
[[nodiscard]] std::vector<std::string_view> options_of_all(
    std::span<const CommandDescription> commands);

[[nodiscard]] std::string joined(std::span<const std::string> words, std::string_view between);
[[nodiscard]] std::string joined(std::span<const std::string_view> words, std::string_view between);

// The text with `before` put before each of the characters `special`.
[[nodiscard]] std::string escaped(std::string_view text, std::string_view special,
                                  std::string_view before = "\\");
// The template with the text in the place of `@NAME@`.
[[nodiscard]] std::string filled_in(std::string script, std::string_view name,
                                    std::string_view text);

// What the scripts ask `underlag completion` for while somebody types.
inline constexpr std::string_view units_question = "units";
inline constexpr std::string_view agreements_question = "agreements";
inline constexpr std::string_view terms_question = "terms";

// "bash", ...
[[nodiscard]] std::vector<std::string_view> names_of_shells();

// Nothing for a shell that there is no script for.
[[nodiscard]] std::optional<std::string> completion_script(
    std::string_view shell, std::span<const CommandDescription> commands, Language language);

[[nodiscard]] std::string bash_script(std::span<const CommandDescription> commands);
[[nodiscard]] std::string zsh_script(std::span<const CommandDescription> commands,
                                     Language language);
[[nodiscard]] std::string fish_script(std::span<const CommandDescription> commands,
                                      Language language);

}  // namespace underlag
