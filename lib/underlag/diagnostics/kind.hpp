// What can be found wrong: a code that is a promise, and its sentences in two languages.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace underlag {

enum class Severity { error, warning, note };

enum class Language { swedish, english };

// A sentence pair with named places, `{start}`: what is wrong, and what to do about it.
struct Texts {
    std::string_view message;
    std::string_view help;  // may be empty for a note
};

// A constant beside the code that raises it. Several Kinds may share a code (then also its name)
// when one code has several wordings. Both languages use the same set of arguments; a test checks
// it.
struct Kind {
    std::string_view code;  // a letter and three digits, never reused: "P101"
    std::string_view name;  // "end-before-start"
    Severity severity;      // the usual one; a Diagnostic may differ where the contract says so
    Texts swedish;
    Texts english;
    // It says how the date stands to the calendar, and comes by itself: --strict leaves it alone.
    bool tells_of_calendar = false;

    [[nodiscard]] constexpr const Texts& texts(Language language) const {
        return language == Language::swedish ? swedish : english;
    }
};

// A sentence or word of the program's own in its two languages, with `{}` where values go.
struct Wording {
    std::string_view swedish;
    std::string_view english;

    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::swedish ? swedish : english;
    }
    [[nodiscard]] constexpr bool empty() const { return swedish.empty(); }
    template <typename... Values>
    [[nodiscard]] std::string filled(Language language, const Values&... values) const {
        return fmt::format(fmt::runtime(in(language)), values...);
    }
};

}  // namespace underlag
