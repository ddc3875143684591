#include "cli/explain_hint.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "underlag/diagnostics/wording.hpp"

namespace underlag {
namespace {

constexpr Wording hint{"Förklara en kod: underlag explain {}\n",
                       "Explain a code: underlag explain {}\n"};

}  // namespace

std::string explain_hint(const Diagnostics& found, Language language) {
    for (const Severity severity : {Severity::error, Severity::warning}) {
        const auto finding = std::ranges::find(found.all(), severity, &Diagnostic::severity);
        if (finding != found.all().end())
            return fmt::format(fmt::runtime(hint.in(language)), finding->kind->code);
    }
    return {};
}

}  // namespace underlag
