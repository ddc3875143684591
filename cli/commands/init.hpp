// `underlag init [DIR]`: an agreement to fill in, the register of units and an empty list.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct InitOptions {
    std::vector<std::string> folder;  // none or one
    bool dry_run = false;
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(InitOptions& options);
[[nodiscard]] ArgumentRow argument_row(InitOptions& options);
[[nodiscard]] ExitCode run(const InitOptions& options, Language language);

inline constexpr std::array<Example, 2> init_examples{{
    {"underlag init vfu-2026",
     {"Börja i en ny mapp, med filer att fylla i", "Begin in a new folder, with files to fill in"}},
    {"underlag init", {"Börja i den här mappen", "Begin in this folder"}},
}};

}  // namespace underlag
