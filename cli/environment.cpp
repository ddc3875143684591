#include "cli/environment.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <thread>

namespace underlag {

std::string_view environment_variable(const char* name) {
    const char* value =
        std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread starts
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

std::optional<Language> parse_language(std::string_view name) {
    if (name == "sv")
        return Language::swedish;
    if (name == "en")
        return Language::english;
    return std::nullopt;
}

Language language_of_environment(std::optional<Language> configured) {
    if (const auto language = parse_language(environment_variable("UNDERLAG_LANG")))
        return *language;
    if (configured)
        return *configured;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string_view locale = environment_variable(name);
        const std::string_view language = locale.substr(0, locale.find_first_of("_.@"));
        if (language.empty() || language == "C" || language == "POSIX")
            continue;  // says nothing of a language
        return language == "en" ? Language::english : Language::swedish;
    }
    return Language::swedish;
}

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value();
}

std::string time_of_day() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

bool standard_input_is_terminal() {
    return isatty(STDIN_FILENO) == 1;
}

bool standard_output_is_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

bool standard_error_is_terminal() {
    return isatty(STDERR_FILENO) == 1;
}

bool colors_are_unwanted() {
    return !environment_variable("NO_COLOR").empty() || environment_variable("TERM") == "dumb";
}

unsigned processor_count() {
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace underlag
