#include "underlag/store/postgres/postgres_failure.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace underlag {
namespace {

using Kind = StoreFailure::Kind;

// How SQLSTATEs begin; the first that fits is taken.
constexpr std::array<std::pair<std::string_view, Kind>, 28> kinds{{
    {"40001", Kind::again},                             // serialization failure
    {"40P01", Kind::again},                             // deadlock
    {"55P03", Kind::busy},                              // lock not available
    {"57014", Kind::cancelled},                         // by a timeout, or somebody
    {"08P01", Kind::no_session},                        // protocol violation: what a pooler answers
    {"25P01", Kind::no_session},                        // no active transaction
    {"34000", Kind::no_session},                        // no such cursor
    {"08", Kind::lost},           {"57P", Kind::lost},  // shut down, crashed
    {"25P03", Kind::lost},                              // idle in transaction for too long
    {"53100", Kind::no_room},     {"53", Kind::unreachable},   // too many connections
    {"42501", Kind::no_rights},   {"25006", Kind::no_rights},  // a read-only server
    {"28", Kind::not_let_in},     {"3D000", Kind::no_database}, {"23", Kind::refused},
    {"22", Kind::refused},        {"54", Kind::refused},  // too long for an index
    {"UL003", Kind::roles_taken}, {"UL", Kind::refused},  // our own triggers
    {"42P01", Kind::unlike},      {"42703", Kind::unlike},      {"42883", Kind::unlike},
    {"3F000", Kind::unlike},      {"58", Kind::failed},  // the server's disk
    {"XX001", Kind::broken},      {"XX002", Kind::broken},
}};

bool says(std::string_view message, std::string_view words) {
    return message.find(words) != std::string_view::npos;
}

}  // namespace

Kind kind_of_state(std::string_view state) {
    if (state.empty())
        return Kind::lost;
    const auto found = std::ranges::find_if(
        kinds, [&](const auto& known) { return state.starts_with(known.first); });
    // What nobody expected is no sign of damage.
    return found == kinds.end() ? Kind::failed : found->second;
}

Kind kind_of_refusal(std::string_view state, std::string_view message) {
    if (!state.empty()) {
        const Kind kind = kind_of_state(state);
        if (kind == Kind::not_let_in || kind == Kind::no_database || kind == Kind::no_rights)
            return kind;
    }
    // What libpq finds wrong itself has no state, and is English as long as no locale is set.
    if (says(message, "certificate") ||
        (says(message, "SSL") &&
         !says(message, "SSL SYSCALL error")))  // it broke: no more is known
        return Kind::untrusted;
    if (says(message, "password"))
        return Kind::not_let_in;
    return Kind::unreachable;
}

bool ends_search(Kind kind, std::string_view message) {
    return kind == Kind::untrusted ? says(message, "certificate") : kind != Kind::unreachable;
}

void throw_as_ours(std::string_view state, const std::string& message) {
    if (state == "53200")
        throw std::bad_alloc();
    throw StoreFailure{kind_of_state(state), one_line(message)};
}

std::string one_line(std::string_view message) {
    std::string line;
    for (const char letter : message) {
        if (letter != '\n' && letter != '\t')
            line += letter;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

}  // namespace underlag
