#include "cli/configuration.hpp"

#include <filesystem>
#include <system_error>

#include "cli/commands/catalogue.hpp"
#include "cli/environment.hpp"
#include "underlag/files/system.hpp"
#include "underlag/usage/defaults.hpp"

namespace underlag {
namespace {

constexpr const char* usual_name = "underlag.toml";

// "" when there is none.
std::string configuration_path(const std::string& given) {
    if (!given.empty())
        return given;
    if (const std::string variable = environment_variable("UNDERLAG_CONFIG"); !variable.empty())
        return variable;
    // Whatever stands there under the name is meant: if it cannot be read, that is told.
    std::error_code error;
    return std::filesystem::symlink_status(path_of(usual_name), error).type() ==
                   std::filesystem::file_type::not_found
               ? std::string{}
               : std::string{usual_name};
}

}  // namespace

GivenConfiguration read_configuration(const std::string& path) {
    GivenConfiguration given;
    if (const std::string found = configuration_path(path); !found.empty())
        given.values = read_configuration_file(found, known_options(described_commands()),
                                               given.sources, given.found);
    return given;
}

void set_defaults(const Configuration& values, const std::vector<std::string_view>& given,
                  BoundCommand& bound) {
    std::vector<std::string_view> said = given;
    for (const OptionRow& row : bound.description.options)
        if (row.variable != nullptr && !environment_variable(row.variable).empty())
            said.push_back(row.name);
    bound.speech->defaults = take_defaults(values, said, bound.description);
    if (bound.headings != nullptr)
        *bound.headings = values.headings;
}

}  // namespace underlag
