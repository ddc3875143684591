#include "underlag/ledger/form.hpp"

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/ledger/ledger_error.hpp"

namespace underlag {

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
