#include "underlag/settings/passwords.hpp"

#include <algorithm>

#include "underlag/text/passwords_in_text.hpp"

namespace underlag {

std::vector<HiddenPassword> hide_passwords(std::string& toml) {
    std::vector<HiddenPassword> hidden;
    std::size_t hidden_to = 0;
    for (const PasswordPlace& place : passwords_in(toml)) {
        if (place.begin >= hidden_to)
            hidden.push_back({place.begin, static_cast<std::uint32_t>(place.end - place.begin)});
        for (std::size_t at = place.begin; at < place.end; ++at)
            if (toml[at] != '\n' && toml[at] != '\r')
                toml[at] = '*';
        hidden_to = std::max(hidden_to, place.end);
    }
    return hidden;
}

}  // namespace underlag
