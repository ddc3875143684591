#include "cli/commands/catalogue.hpp"

#include <algorithm>

namespace underlag {
namespace {

const std::vector<CommandRow>& rows() {
    static const std::vector<CommandRow> all{
        init_command(),      validate_command(), import_command(), generate_command(),
        reconcile_command(), share_command(),    status_command(), find_command(),
        follow_up_command(), explain_command(),  ledger_command(), help_command(),
        completion_command()};
    return all;
}

}  // namespace

std::span<const CommandDescription> described_commands() {
    static const std::vector<BoundCommand> bound = [] {
        std::vector<BoundCommand> all;
        for (const CommandRow& row : rows())
            all.push_back(row.bound());
        return all;
    }();
    static const std::vector<CommandDescription> described = [] {
        std::vector<CommandDescription> all;
        for (const BoundCommand& command : bound)
            all.push_back(command.description);
        return all;
    }();
    return described;
}

const CommandRow& row_of(const CommandDescription& command) {
    return *std::ranges::find(rows(), command.name, &CommandRow::name);
}

std::vector<std::string_view> names_of_commands() {
    std::vector<std::string_view> names;
    for (const CommandRow& row : rows())
        for (const std::string_view name : {row.name, row.swedish_name})
            if (!name.empty())
                names.push_back(name);
    return names;
}

}  // namespace underlag
