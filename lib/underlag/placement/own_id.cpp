// The ledger's own ids of placements, "L-17-K4QX": a record, and a check that no list gives by
// chance.
#include <cassert>
#include <charconv>
#include <system_error>

#include "underlag/placement/ledger_list.hpp"
#include "underlag/text/folding.hpp"

namespace underlag {
namespace {

// Without those that are easily read as another.
constexpr std::string_view letters = "ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view letters_and_digits = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
// A letter and three more signs: over half a million checks.
constexpr std::size_t signs_of_check = 4;
constexpr std::uint32_t checks = 22 * 30 * 30 * 30;
static_assert(checks == letters.size() * letters_and_digits.size() * letters_and_digits.size() *
                            letters_and_digits.size());

}  // namespace

std::uint32_t own_check(std::string_view checksum) {
    assert(checksum.size() >= 4);
    std::uint32_t number = 0;
    for (const char byte : checksum.substr(0, 4))
        number = number * 256 + static_cast<unsigned char>(byte);
    return 1 + number % checks;
}

std::string own_id(const LedgerRow& row) {
    if (row.own_check == 0)
        return {};
    std::string signs(signs_of_check, ' ');
    std::size_t check = row.own_check - 1;
    for (std::size_t sign = signs_of_check - 1; sign > 0; --sign) {
        signs[sign] = letters_and_digits[check % letters_and_digits.size()];
        check /= letters_and_digits.size();
    }
    signs.front() = letters[check % letters.size()];
    return "L-" + std::to_string(row.placement) + "-" + signs;
}

bool is_own_id(std::string_view id, const LedgerRow& row) {
    return row.own_check != 0 && are_one_reference(id, own_id(row));
}

std::optional<std::int64_t> record_of_own_id(std::string_view id) {
    const std::string key = reference_key(id);
    if (!key.starts_with("l-"))
        return std::nullopt;
    std::int64_t record = 0;
    const char* end = key.data() + key.size();
    const auto [after, error] = std::from_chars(key.data() + 2, end, record);
    return error == std::errc{} && after != end && *after == '-' ? std::optional{record}
                                                                 : std::nullopt;
}

}  // namespace underlag
