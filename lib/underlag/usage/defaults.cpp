#include "underlag/usage/defaults.hpp"

#include "underlag/usage/invocation.hpp"

namespace underlag {
namespace {

KnownOption::Form form_of(const OptionRow& row) {
    if (row.is_switch())
        return KnownOption::Form::on_or_off;
    return row.is_repeatable() ? KnownOption::Form::texts : KnownOption::Form::text;
}

// False when the value is none of the command's own choices.
bool set(const OptionRow& row, const ConfiguredOption& option) {
    if (const auto* truth = std::get_if<bool>(&option.value)) {
        *std::get<bool*>(row.target) = *truth;
        return true;
    }
    const auto& texts = std::get<std::vector<std::string>>(option.value);
    if (auto* const* several = std::get_if<std::vector<std::string>*>(&row.target)) {
        **several = texts;
        return true;
    }
    const std::string& text = texts.front();
    if (!row.choices.empty() &&
        std::ranges::find(row.choices, std::string_view{text}) == row.choices.end())
        return false;
    *std::get<std::string*>(row.target) = text;
    return true;
}

}  // namespace

std::vector<KnownOption> known_options(std::span<const CommandDescription> commands) {
    std::vector<KnownOption> known;
    for (const CommandDescription& command : commands)
        for (const OptionRow& row : command.options) {
            if (row.name == configuration_option)
                continue;
            const auto option = std::ranges::find(known, row.name, &KnownOption::name);
            if (option == known.end()) {
                known.push_back({row.name, form_of(row), row.kind, row.choices});
                continue;
            }
            for (const std::string_view choice : row.choices)
                if (std::ranges::find(option->choices, choice) == option->choices.end())
                    option->choices.push_back(choice);
        }
    return known;
}

std::optional<std::string> configured_text(const Configuration& configuration,
                                           std::string_view option) {
    const auto given = std::ranges::find(configuration.options, option, &ConfiguredOption::name);
    if (given == configuration.options.end())
        return std::nullopt;
    return std::get<std::vector<std::string>>(given->value).front();
}

DefaultsTaken take_defaults(const Configuration& configuration,
                            const std::vector<std::string_view>& said,
                            const CommandDescription& command) {
    DefaultsTaken taken;
    for (const ConfiguredOption& option : configuration.options) {
        const OptionRow* row = command.option(option.name);
        const bool is_open = row != nullptr && !row->is_request &&
                             std::ranges::find(said, option.name) == said.end();
        if (is_open && set(*row, option))
            taken.options.push_back(row->name);
    }
    return taken;
}

}  // namespace underlag
