#include "underlag/ledger/schema.hpp"

#include <fmt/format.h>
#include <vector>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {
namespace {

constexpr std::array large_tables{"placement_versions"};
constexpr std::array unlinked_tables{"placement_versions", "lines"};

std::vector<std::string_view> known_forms() {
    std::vector<std::string_view> forms;
    for (int form = 1; !form_text(fmt::format("{}.sql", form)).empty(); ++form)
        forms.push_back(form_text(fmt::format("{}.sql", form)));
    return forms;
}

}  // namespace

Tables ledger_tables() {
    static const std::vector<std::string_view> forms = known_forms();
    return {.forms = forms,
            .append_only = chained_tables,
            .large = large_tables,
            .unlinked = unlinked_tables};
}

std::string sql_of_new_ledger(const StoreAddress& address) {
    return creating_sql(address, ledger_tables());
}

int form_of(Store& store, const Tables& tables) {
    const int form = store.form();
    if (form > static_cast<int>(tables.forms.size()))
        throw LedgerError(ledger_is_newer, {{"path", store.shown()}, {"version", form}});
    return form;
}

void bring_up_to_date(Store& store, const Tables& tables) {
    if (form_of(store, tables) == static_cast<int>(tables.forms.size()))
        return;
    store.begin(Intent::write);
    const int form = form_of(store, tables);  // another run may have been first
    if (form < static_cast<int>(tables.forms.size()))
        store.make(form, tables);
    store.commit();
}

}  // namespace underlag
