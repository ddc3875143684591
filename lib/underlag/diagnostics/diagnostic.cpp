#include "underlag/diagnostics/diagnostic.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>

namespace underlag {

namespace {

// Every `{name}` of the sentence replaced by its argument. The arguments are the user's own text:
// they are copied as they are and never looked into for places.
std::string filled(std::string_view sentence, const std::vector<Argument>& arguments,
                   Language language) {
    std::string text;
    while (true) {
        const std::size_t open = sentence.find('{');
        text += sentence.substr(0, open);
        if (open == std::string_view::npos)
            return text;
        const std::size_t close = sentence.find('}', open);
        assert(close != std::string_view::npos);
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        const auto argument = std::find_if(arguments.begin(), arguments.end(),
                                           [&](const Argument& a) { return a.name == name; });
        assert(argument != arguments.end());
        if (argument != arguments.end())
            text += language == Language::swedish ? argument->swedish : argument->english;
        sentence.remove_prefix(close + 1);
    }
}

}  // namespace

void Diagnostics::append(Diagnostics&& other) {
    found_.insert(found_.end(), std::make_move_iterator(other.found_.begin()),
                  std::make_move_iterator(other.found_.end()));
    other.found_.clear();
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(found_.begin(), found_.end(),
                      [=](const Diagnostic& one) { return one.severity == severity; }));
}

void Diagnostics::raise_warnings() {
    for (Diagnostic& diagnostic : found_)
        if (diagnostic.severity == Severity::warning && !diagnostic.kind->tells_of_calendar)
            diagnostic.severity = Severity::error;
}

void Diagnostics::sort() {
    const auto order = [](const Diagnostic& one) {
        return std::tuple{one.place.source, one.place.line, one.place.column, one.kind->code};
    };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
}

std::string message(const Diagnostic& diagnostic, Language language) {
    return filled(diagnostic.kind->texts(language).message, diagnostic.arguments, language);
}

std::string help(const Diagnostic& diagnostic, Language language) {
    return filled(diagnostic.kind->texts(language).help, diagnostic.arguments, language);
}

}  // namespace underlag
