// One finding: a Kind, its arguments and its place; the sentence is made where it is shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/values/date.hpp"
#include "underlag/values/money.hpp"
#include "underlag/values/term.hpp"

namespace underlag {

// Where a finding stands: file, line, cell and the bytes themselves.

// Index of a Source in Sources.
enum class SourceId : std::uint32_t { none = 0xFFFF'FFFF };

// All counting is from 1; 0 means "has none" (a finding about a whole file has no line).
struct Location {
    SourceId source = SourceId::none;
    std::uint32_t line = 0;  // on which the record starts, as a text editor counts lines
    std::uint32_t row = 0;   // as a spreadsheet shows it
    std::uint32_t column =
        0;  // the number of the cell in its record, or the character in a TOML file
    // The bytes of the value in Source::text (with its quotes, in a list); length 0: the whole
    // line.
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::string_view field =
        {};  // "start"; a contract's field name or TOML key, from static storage or the Source
};

// What stands at a `{name}` of a Kind's texts. Where the languages differ, both are given.
struct Argument {
    std::string_view name;  // a literal
    std::string swedish;
    std::string english;

    Argument(std::string_view argument_name, std::string text)
        : name(argument_name), swedish(text), english(std::move(text)) {}
    Argument(std::string_view argument_name, std::string swedish_text, std::string english_text)
        : name(argument_name), swedish(std::move(swedish_text)), english(std::move(english_text)) {}
    Argument(std::string_view argument_name, Date date) : Argument(argument_name, to_text(date)) {}
    Argument(std::string_view argument_name, Term term) : Argument(argument_name, to_text(term)) {}
    // "7 650,00 kr" in both languages.
    Argument(std::string_view argument_name, Money amount)
        : Argument(argument_name, to_text(amount) + " kr") {}
    Argument(std::string_view argument_name, int number)
        : Argument(argument_name, std::to_string(number)) {}
    Argument(std::string_view argument_name, std::size_t number)
        : Argument(argument_name, std::to_string(number)) {}
};

// "1 dag", "12 days".
[[nodiscard]] inline Argument days_argument(std::string_view name, int days) {
    const std::string number = std::to_string(days);
    return {name, number + (days == 1 ? " dag" : " dagar"),
            number + (days == 1 ? " day" : " days")};
}

// "1 dag är", "12 days are".
[[nodiscard]] inline Argument days_are_argument(std::string_view name, int days) {
    Argument counted = days_argument(name, days);
    return {name, counted.swedish + " är", counted.english + (days == 1 ? " is" : " are")};
}

struct Diagnostic {
    const Kind* kind;
    Severity severity;
    Location place;
    std::vector<Argument> arguments;
    // The other rows of a finding about several (P105, P107); it stands at the later one.
    std::vector<Location> also = {};

    Diagnostic(const Kind& what, Location where, std::vector<Argument> with = {})
        : kind(&what), severity(what.severity), place(where), arguments(std::move(with)) {}
};

// Collected, never thrown, never printed where found.
class Diagnostics {
   public:
    Diagnostic& add(const Kind& kind, Location place, std::vector<Argument> arguments = {}) {
        return found_.emplace_back(kind, place, std::move(arguments));
    }
    void append(Diagnostics&& other);

    [[nodiscard]] const std::vector<Diagnostic>& all() const { return found_; }
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }

    // Makes warnings errors (`--strict`), but for those that tell of the calendar.
    void raise_warnings();
    // Calls `change` with every finding, in any order.
    template <class Change>
    void change_each(Change change) {
        for (Diagnostic& finding : found_)
            change(finding);
    }
    // Drops the findings that `wanted` is false of.
    template <class Predicate>
    void keep_only(Predicate wanted) {
        std::erase_if(found_, [&](const Diagnostic& finding) { return !wanted(finding); });
    }
    // By file in the order of Sources, then line, then cell, then code; otherwise as added.
    void sort();

   private:
    std::vector<Diagnostic> found_;
};

// The sentences of a finding with its arguments filled in.
[[nodiscard]] std::string message(const Diagnostic& diagnostic, Language language);
[[nodiscard]] std::string help(const Diagnostic& diagnostic, Language language);

}  // namespace underlag
