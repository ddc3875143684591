#include "underlag/settings/settings_parts.hpp"

#include <algorithm>
#include <string>

namespace underlag {

std::vector<SettingsPart> settings_parts(std::string_view text, std::string_view key,
                                         std::size_t size) {
    const std::string heading = "\n[[" + std::string(key) + "]]";
    std::vector<SettingsPart> parts{{text, 0}};
    // The first piece ends where the first table begins, however soon.
    std::size_t least = 0;
    if (text.starts_with(std::string_view(heading).substr(1))) {
        parts = {{text.substr(0, 0), 0}, {text, 0}};
        least = size;
    }
    while (true) {
        SettingsPart& last = parts.back();
        const std::size_t line_break = last.text.find(heading, least);
        if (line_break == std::string_view::npos)
            return parts;
        const std::string_view before = last.text.substr(0, line_break + 1);
        const auto lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
        const SettingsPart next{last.text.substr(before.size()), last.lines_before + lines};
        last.text = before;
        parts.push_back(next);
        least = size;
    }
}

}  // namespace underlag
