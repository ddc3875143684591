#include "underlag/ledger/schema.hpp"

#include <fmt/format.h>

#include <vector>

namespace underlag {
namespace {

constexpr std::array large_tables{"placement_versions"};

std::vector<std::string_view> known_forms() {
    std::vector<std::string_view> forms;
    for (int form = 1; !form_text(fmt::format("{}.sql", form)).empty(); ++form)
        forms.push_back(form_text(fmt::format("{}.sql", form)));
    return forms;
}

}  // namespace

Tables ledger_tables() {
    static const std::vector<std::string_view> forms = known_forms();
    return {.forms = forms, .append_only = chained_tables, .large = large_tables};
}

}  // namespace underlag
