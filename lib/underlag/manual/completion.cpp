#include "underlag/manual/completion.hpp"

namespace underlag {

std::vector<std::string_view> names_of_shells() {
    return {"bash", "zsh", "fish"};
}

std::optional<std::string> completion_script(std::string_view shell,
                                             std::span<const CommandDescription> commands,
                                             Language language) {
    if (shell == "bash")
        return bash_script(commands);  // which shows no texts
    if (shell == "zsh")
        return zsh_script(commands, language);
    if (shell == "fish")
        return fish_script(commands, language);
    return std::nullopt;
}

}  // namespace underlag
