// `underlag init [DIR]`: an agreement to fill in, the register of units and an empty list; or that
// list for agreements that are there.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct InitOptions {
    std::vector<std::string> folder;      // none or one
    std::vector<std::string> agreements;  // whose lists are to be made; empty: every avtal/*.toml
    bool is_from_register = false;        // the list alone, for these agreements
    bool is_per_activity = false;         // the same, a list for each unit
    bool cost_sharing = false;  // instead: an agreement that shares a cost, and population
    bool dry_run = false;
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(InitOptions& options);
[[nodiscard]] ArgumentRow argument_row(InitOptions& options);
[[nodiscard]] ExitCode run(const InitOptions& options, Language language);

inline constexpr std::array<Example, 4> init_examples{{
    {"underlag init vfu-2026",
     {"Börja i en ny mapp, med filer att fylla i", "Begin in a new folder, with files to fill in"}},
    {"underlag init", {"Börja i den här mappen", "Begin in this folder"}},
    {"underlag init --from-register --per-activity listor",
     {"En lista att fylla i för varje verksamhet i de egna avtalen",
      "A list to fill in for each unit of your own agreements"}},
    {"underlag init --cost-sharing",
     {"Ett avtal som delar en årlig kostnad, och en fil med folkmängd",
      "An agreement that shares a yearly cost, and a file of population"}},
}};

}  // namespace underlag
