#include "cli/environment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <thread>

#include "underlag/usage/invocation.hpp"

namespace underlag {

Language language_of_environment(std::optional<Language> configured) {
    if (const auto language = parse_language(environment_variable("UNDERLAG_LANG")))
        return *language;
    if (configured)
        return *configured;
    for (const std::string& locale :
         {environment_variable("LC_ALL"), environment_variable("LC_MESSAGES"),
          environment_variable("LANG"), locale_of_system()}) {
        const std::string language = locale.substr(0, locale.find_first_of("-_.@"));
        if (language.empty() || language == "C" || language == "POSIX")
            continue;  // says nothing of a language
        return language == "en" ? Language::english : Language::swedish;
    }
    return Language::swedish;
}

Date today() {
    const std::tm local = local_time(std::time(nullptr));
    return Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value();
}

std::string time_of_day() {
    const std::tm local = local_time(std::time(nullptr));
    return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

bool standard_input_is_terminal() {
    return is_terminal(Stream::input);
}

bool standard_output_is_terminal() {
    return is_terminal(Stream::output);
}

bool standard_error_is_terminal() {
    return is_terminal(Stream::error);
}

bool colors_are_unwanted() {
    return !environment_variable("NO_COLOR").empty() || !understands_colors(Stream::output) ||
           !understands_colors(Stream::error);
}

unsigned processor_count() {
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace underlag
