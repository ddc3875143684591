// Where a password stands in a text: of settings, or in the address of a server.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

struct PasswordPlace {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// What follows `password=` (`lösenord`, `passwd`, `pwd`), as a key or in a text, and what stands
// between `:` and `@` in an address (`postgresql://kim:hemligt@server/db`). By their beginnings;
// they may overlap.
[[nodiscard]] std::vector<PasswordPlace> passwords_in(std::string_view text);

// Whether something in what is meant as an address looks like a password, in whatever form it is
// written and also where it is no address at all: then it is not shown, and no file gets it for a
// name. "anna:secret@", "password=secret", "passw%6Frd=secret".
[[nodiscard]] bool has_password(std::string_view address);

// "a%20b" is "a b"; nothing for a % without two digits.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

}  // namespace underlag
