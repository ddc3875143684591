#include "underlag/operations/explained_word.hpp"

#include <filesystem>
#include <system_error>

#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/files/system.hpp"
#include "underlag/rules/catalogue.hpp"
#include "underlag/text/nearest_clause.hpp"

namespace underlag {
namespace {

// In either case.
bool looks_like_a_code(std::string_view word) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() == 4 && !is_digit(word[0]) && is_digit(word[1]) && is_digit(word[2]) &&
           is_digit(word[3]);
}

}  // namespace

std::vector<std::string_view> all_codes() {
    std::vector<std::string_view> codes;
    for (const CatalogueEntry& entry : catalogue())
        codes.push_back(entry.code());
    return codes;
}

bool is_ledger_asked(const StoreAddress& ledger, bool is_named) {
    std::error_code none;  // what cannot be looked at is not there
    return is_named || ledger.is_server() || std::filesystem::exists(path_of(ledger.shown()), none);
}

void add_unexplained_word(const std::string& word, Diagnostics& found) {
    found.add(looks_like_a_code(word) ? unknown_code : unknown_word_to_explain, {},
              {{"word", word}, nearest_clause(word, all_codes())});
}

}  // namespace underlag
