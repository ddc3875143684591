#include "underlag/ledger/ledger_error.hpp"

#include <cerrno>
#include <utility>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/server_kinds.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {
namespace {

using What = StoreFailure::Kind;

Argument file_is_broken() {
    return {"reason", "filen är förstörd", "the file is broken"};
}

// What the store says is English, and stands in quotes where there are no words of ours.
Argument quoted(const std::string& swedish, const std::string& english, const std::string& said) {
    const auto joined = [](const std::string& ours) { return ours.empty() ? "" : ours + ": "; };
    return {"reason", joined(swedish) + "”" + said + "”", joined(english) + "“" + said + "”"};
}

Argument reason_of_file(const StoreFailure& failure) {
    switch (failure.kind()) {
        case What::interrupted:
            return {"reason",
                    "en körning avbröts, och det den började på kan bara göras ogjort av någon som "
                    "får skriva i filen",
                    "a run was interrupted, and what it began can only be undone by somebody who "
                    "may write the file"};
        case What::moved:
            return {"reason", "filen flyttades eller byttes ut medan den användes",
                    "the file was moved or replaced while it was in use"};
        case What::write_protected:
            return {"reason", "filen är skrivskyddad", "the file is write-protected"};
        case What::cannot_open:
            return {"reason", "filen kan inte öppnas", "the file cannot be opened"};
        case What::failed:
            return {"reason", "fel vid läsning eller skrivning", "reading or writing failed"};
        default:
            return quoted("", "", failure.what());
    }
}

[[noreturn]] void throw_of_file(const StoreFailure& failure, const std::string& path) {
    const auto action = failure.while_reading() ? IoError::Action::read : IoError::Action::write;
    if (failure.kind() == What::no_room)
        throw LedgerFileError(action, path, ENOSPC);
    if (failure.system_error() != 0 && failure.kind() != What::interrupted)
        throw LedgerFileError(action, path, failure.system_error());
    throw LedgerFileError(action, path, reason_of_file(failure));
}

Argument reason_of_damage(const StoreFailure& failure) {
    switch (failure.kind()) {
        case What::broken:
            return file_is_broken();
        case What::unlike:
            return quoted("den är inte som programmet skrev den",
                          "it is not as the program wrote it", failure.what());
        case What::refused:
            return quoted("den tar inte emot det som ska skrivas",
                          "it does not take what is to be written", failure.what());
        case What::contradicts:
            return quoted("den säger emot sig själv", "it contradicts itself", failure.what());
        default:
            return quoted("", "", failure.what());
    }
}

}  // namespace

namespace {

// Null: it is not of a server.
const Kind* kind_of_server(StoreFailure::Kind kind) {
    switch (kind) {
        case What::unreachable:
            return &server_unreachable;
        case What::not_let_in:
            return &server_does_not_let_in;
        case What::no_database:
            return &server_has_no_database;
        case What::untrusted:
            return &server_untrusted;
        case What::no_session:
            return &server_breaks_sessions;
        case What::lost:
            return &server_lost;
        case What::unknown_outcome:
            return &server_outcome_unknown;
        case What::no_rights:
            return &server_refuses;
        case What::cancelled:
            return &server_cancelled;
        case What::roles_taken:
            return &server_has_roles_of_another;
        default:
            return nullptr;
    }
}

// What is said of a server where there is no file. Null: the same as of a file.
const Kind* kind_without_file(StoreFailure::Kind kind) {
    switch (kind) {
        case What::no_room:
            return &server_has_no_room;
        case What::failed:
        case What::other:
            return &server_failed;
        case What::broken:
        case What::unreadable:
            return &server_tables_broken;
        case What::not_ours:
            return &server_has_other_tables;
        default:
            return nullptr;
    }
}

}  // namespace

LedgerError::LedgerError(const Kind& kind, std::vector<Argument> arguments)
    : std::runtime_error(message(Diagnostic{kind, {}, arguments}, Language::english)),
      kind_(&kind),
      arguments_(std::move(arguments)) {}

LedgerFileError::LedgerFileError(Action action, const std::string& path, const Argument& reason)
    : IoError(action, path, reason.english, reason.swedish) {}

LedgerFileError::LedgerFileError(Action action, const std::string& path, int error_number)
    : IoError(action, path, error_number) {}

void throw_as_ours(const StoreFailure& failure, const std::string& path) {
    const Kind* kind = kind_of_server(failure.kind());
    if (kind == nullptr && StoreAddress::is_of_server(path))
        kind = kind_without_file(failure.kind());
    if (kind != nullptr)
        throw LedgerError(*kind, {{"path", path}, quoted("", "", failure.what())});
    switch (failure.kind()) {
        case What::busy:
            if (const Holder& holder = failure.holder(); !holder.user.empty())
                throw LedgerError(
                    ledger_busy_by,
                    {{"path", path}, {"holder", holder.user}, {"since", holder.since}});
            throw LedgerError(ledger_busy, {{"path", path}});
        case What::again:
            throw LedgerConflict(ledger_busy, {{"path", path}});
        case What::not_ours:
            throw LedgerError(not_a_ledger, {{"path", path}});
        case What::of_a_trial:
            throw LedgerError(ledger_is_of_a_trial, {{"path", path}});
        case What::unreadable:
            throw LedgerError(ledger_unreadable, {{"path", path}, file_is_broken()});
        case What::no_room:
        case What::write_protected:
        case What::interrupted:
        case What::moved:
        case What::cannot_open:
        case What::failed:
        case What::not_allowed:
            throw_of_file(failure, path);
        default:
            break;
    }
    throw LedgerError(ledger_damaged, {{"path", path}, reason_of_damage(failure)});
}

}  // namespace underlag
