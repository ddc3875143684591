// `underlag completion bash|zsh|fish`: a script with which the shell completes command lines.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace underlag {

struct CompletionOptions {
    std::vector<std::string> words;
    std::vector<std::string> agreements;  // whose ids are completed
    SpeechOptions speech;
};

[[nodiscard]] std::vector<OptionRow> option_rows(CompletionOptions& options);
[[nodiscard]] ArgumentRow argument_row(CompletionOptions& options);
// A wrong configuration is told of by the command that is being typed.
[[nodiscard]] bool needs_configuration(const CompletionOptions& options);
[[nodiscard]] ExitCode run(const CompletionOptions& options, Language language);

inline constexpr std::array<Example, 3> completion_examples{{
    {"underlag completion bash > ~/.local/share/bash-completion/completions/underlag",
     {"För bash: gäller i nästa fönster", "For bash: from the next window on"}},
    {"underlag completion zsh > ~/.zfunc/_underlag",
     {"För zsh, när ~/.zfunc står i fpath före compinit",
      "For zsh, where ~/.zfunc stands in fpath before compinit"}},
    {"underlag completion fish > ~/.config/fish/completions/underlag.fish",
     {"För fish", "For fish"}},
}};

}  // namespace underlag
