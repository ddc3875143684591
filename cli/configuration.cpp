#include "cli/configuration.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "underlag/files/system.hpp"

namespace underlag {
namespace {

constexpr const char* usual_name = "underlag.toml";

// "" when there is none.
std::string configuration_path(const Invocation& invocation) {
    if (!invocation.configuration.empty())
        return invocation.configuration;
    if (const std::string variable = environment_variable("UNDERLAG_CONFIG"); !variable.empty())
        return variable;
    // Whatever stands there under the name is meant: if it cannot be read, that is told.
    std::error_code error;
    return std::filesystem::symlink_status(path_of(usual_name), error).type() ==
                   std::filesystem::file_type::not_found
               ? std::string{}
               : std::string{usual_name};
}

KnownOption::Form form_of(const OptionTarget& target) {
    if (std::holds_alternative<bool*>(target))
        return KnownOption::Form::on_or_off;
    return std::holds_alternative<std::string*>(target) ? KnownOption::Form::text
                                                        : KnownOption::Form::texts;
}

// Every option of any command. A value is right that is right for one of them.
std::vector<KnownOption> known_options() {
    std::vector<KnownOption> known;
    for (const CommandRow& command : commands())
        for (const OptionRow& row : command.bind().options) {
            if (row.name == configuration_option)
                continue;
            const auto option = std::ranges::find(known, row.name, &KnownOption::name);
            if (option == known.end()) {
                known.push_back({row.name, form_of(row.target), row.kind, row.choices});
                continue;
            }
            for (const std::string_view choice : row.choices)
                if (std::ranges::find(option->choices, choice) == option->choices.end())
                    option->choices.push_back(choice);
        }
    return known;
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

bool is_among(const std::vector<std::string_view>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

GivenConfiguration read_configuration(const Invocation& invocation) {
    GivenConfiguration given;
    const std::string path = configuration_path(invocation);
    if (path.empty())
        return given;
    given.values = read_configuration_file(path, known_options(), given.sources, given.found);
    const auto language =
        std::ranges::find(given.values.options, std::string_view{"lang"}, &ConfiguredOption::name);
    if (language != given.values.options.end())
        given.language =
            parse_language(std::get<std::vector<std::string>>(language->value).front());
    return given;
}

void set_defaults(const Configuration& values, const std::vector<std::string_view>& given,
                  BoundCommand& bound) {
    for (const ConfiguredOption& option : values.options) {
        const auto row = std::ranges::find(bound.options, option.name, &OptionRow::name);
        if (row == bound.options.end() || row->is_request || is_among(given, option.name))
            continue;
        const bool is_in_environment =
            row->variable != nullptr && !environment_variable(row->variable).empty();
        if (!is_in_environment && set(*row, option))
            bound.speech->configured.push_back(row->name);
    }
    if (bound.headings != nullptr)
        *bound.headings = values.headings;
}

bool is_configured_as(const BoundCommand& bound, std::string_view option, std::string_view text) {
    if (!bound.speech->is_configured(option))
        return false;
    const auto row = std::ranges::find(bound.options, option, &OptionRow::name);
    return *std::get<std::string*>(row->target) == text;
}

}  // namespace underlag
