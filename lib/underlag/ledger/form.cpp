#include "underlag/ledger/form.hpp"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <string>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/files/group_file.hpp"
#include "underlag/ledger/ledger_error.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {
namespace {

std::string make_backup_file(const std::string& ledger, int form) {
    std::string path = fmt::format("{}.form-{}.bak", ledger, form);
    for (int copy = 2; !make_group_file(path); ++copy)
        path = fmt::format("{}.form-{}.{}.bak", ledger, form, copy);
    return path;
}

// Read by a connection of its own: SQLite copies nothing out of a transaction that may write.
void copy_beside(const std::string& ledger, int form) {
    Database copy{make_backup_file(ledger, form), Ledger::Access::write};
    Database source{ledger, Ledger::Access::read};
    copy.guarded([&] {
        SQLite::Backup backup{copy.connection(), source.connection()};
        if (backup.executeStep() != SQLITE_DONE)
            throw LedgerError(ledger_busy, {{"path", copy.path()}});
    });
}

}  // namespace

int form_of(Database& database, std::span<const std::string_view> forms) {
    return database.guarded([&] {
        const auto number = [&](const char* pragma) {
            return database.connection().execAndGet(pragma).getInt();
        };
        const int form = number("PRAGMA user_version");
        if (number("PRAGMA application_id") != ledger_application_id || form < 1)
            throw LedgerError(not_a_ledger, {{"path", database.path()}});
        if (form > static_cast<int>(forms.size()))
            throw LedgerError(ledger_is_newer, {{"path", database.path()}, {"version", form}});
        return form;
    });
}

void bring_up_to_date(Database& database, std::span<const std::string_view> forms) {
    if (form_of(database, forms) == static_cast<int>(forms.size()))
        return;
    database.guarded([&] { database.begin(SQLite::TransactionBehavior::IMMEDIATE); });
    const int form = form_of(database, forms);  // another run may have been first
    if (form < static_cast<int>(forms.size())) {
        copy_beside(database.path(), form);
        database.guarded([&] { make_tables(database.connection(), form, forms); });
    }
    database.guarded([&] { database.commit(); });
}

}  // namespace underlag
