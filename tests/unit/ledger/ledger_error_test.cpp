#include "underlag/ledger/ledger_error.hpp"

#include <doctest/doctest.h>

#include <cerrno>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/server_kinds.hpp"

namespace underlag {
namespace {

using What = StoreFailure::Kind;

LedgerFileError file_error(What kind, int system_error = 0, bool while_reading = false) {
    try {
        throw_as_ours(StoreFailure{kind, "said", while_reading, system_error}, "underlag.db");
    } catch (const LedgerFileError& error) {
        return error;
    }
}

LedgerError ledger_error(What kind) {
    try {
        throw_as_ours(StoreFailure{kind, "said"}, "underlag.db");
    } catch (const LedgerError& error) {
        return error;
    }
}

}  // namespace

TEST_CASE("a store that others use is L403; damage, and what is no ledger of ours, L404") {
    CHECK(&ledger_error(What::busy).kind() == &ledger_busy);
    CHECK(&ledger_error(What::not_ours).kind() == &not_a_ledger);
    CHECK(&ledger_error(What::of_a_trial).kind() == &ledger_is_of_a_trial);
    CHECK(&ledger_error(What::unreadable).kind() == &ledger_unreadable);
    for (const What kind :
         {What::broken, What::unlike, What::refused, What::contradicts, What::other})
        CHECK(&ledger_error(kind).kind() == &ledger_damaged);
}

TEST_CASE("a disk that fails is an error of the file, in the system's words") {
    CHECK(file_error(What::no_room).reason() == "No space left on device");
    CHECK(file_error(What::failed, ENOSPC).reason() == "No space left on device");
    CHECK(file_error(What::cannot_open, EACCES).reason() == "Permission denied");
    CHECK(file_error(What::failed, EIO, true).action() == IoError::Action::read);
    CHECK(file_error(What::write_protected).action() == IoError::Action::write);
    CHECK(file_error(What::cannot_open).path() == "underlag.db");
}

TEST_CASE("what only the store says is said in our words, in Swedish and English") {
    const auto reasons = [](What kind) {
        const LedgerFileError error = file_error(kind);
        return error.swedish_reason() + " / " + error.reason();
    };
    CHECK(reasons(What::write_protected) == "filen är skrivskyddad / the file is write-protected");
    CHECK(reasons(What::cannot_open) == "filen kan inte öppnas / the file cannot be opened");
    CHECK(reasons(What::failed) == "fel vid läsning eller skrivning / reading or writing failed");
    CHECK(reasons(What::moved) ==
          "filen flyttades eller byttes ut medan den användes / the file was moved or replaced "
          "while it was in use");
    CHECK(reasons(What::not_allowed) == "”said” / “said”");
    CHECK(reasons(What::no_room) == " / No space left on device");
    CHECK(file_error(What::interrupted, EROFS).reason() ==
          "a run was interrupted, and what it began can only be undone by somebody who may write "
          "the file");
}

TEST_CASE("why a ledger is damaged is said in our words, and the store's stand in quotes") {
    const auto reasons = [](What kind) {
        const LedgerError error = ledger_error(kind);
        const Argument& reason = error.arguments().at(1);
        return reason.swedish + " / " + reason.english;
    };
    CHECK(reasons(What::broken) == "filen är förstörd / the file is broken");
    CHECK(reasons(What::unlike) ==
          "den är inte som programmet skrev den: ”said” / it is not as "
          "the program wrote it: “said”");
    CHECK(reasons(What::refused) ==
          "den tar inte emot det som ska skrivas: ”said” / it does not take what is to be "
          "written: “said”");
    CHECK(reasons(What::contradicts) ==
          "den säger emot sig själv: ”said” / it contradicts itself: “said”");
    CHECK(reasons(What::other) == "”said” / “said”");
}

TEST_CASE("what a server fails in is told as such, with what to do") {
    CHECK(&ledger_error(What::unreachable).kind() == &server_unreachable);
    CHECK(&ledger_error(What::not_let_in).kind() == &server_does_not_let_in);
    CHECK(&ledger_error(What::no_database).kind() == &server_has_no_database);
    CHECK(&ledger_error(What::untrusted).kind() == &server_untrusted);
    CHECK(&ledger_error(What::no_session).kind() == &server_breaks_sessions);
    CHECK(&ledger_error(What::lost).kind() == &server_lost);
    CHECK(&ledger_error(What::unknown_outcome).kind() == &server_outcome_unknown);
    CHECK(&ledger_error(What::no_rights).kind() == &server_refuses);
}

TEST_CASE("who is waited for is named") {
    try {
        throw_as_ours(StoreFailure{"said", Holder{"anna", "14:03"}}, "postgresql://db/vfu");
    } catch (const LedgerError& error) {
        CHECK(&error.kind() == &ledger_busy_by);
        CHECK(std::string{error.what()} ==
              "the ledger postgresql://db/vfu has been in use by anna since 14:03");
    }
    try {
        throw_as_ours(StoreFailure{"said", Holder{}}, "postgresql://db/vfu");
    } catch (const LedgerError& error) {
        CHECK(&error.kind() == &ledger_busy);
    }
}

TEST_CASE("nothing is said of a file where there is a server") {
    const auto kind_of = [](What kind) {
        try {
            throw_as_ours(StoreFailure{kind, "said"}, "postgresql://db/vfu");
        } catch (const LedgerError& error) {
            return &error.kind();
        }
    };
    CHECK(kind_of(What::no_room) == &server_has_no_room);
    CHECK(kind_of(What::failed) == &server_failed);
    CHECK(kind_of(What::other) == &server_failed);
    CHECK(kind_of(What::broken) == &server_tables_broken);
    CHECK(kind_of(What::not_ours) == &server_has_other_tables);
    CHECK(kind_of(What::cancelled) == &server_cancelled);
    CHECK(kind_of(What::roles_taken) == &server_has_roles_of_another);
    CHECK(kind_of(What::unlike) == &ledger_damaged);
}

TEST_CASE("what somebody else came between may be done again, and else is a busy ledger") {
    CHECK_THROWS_AS(throw_as_ours(StoreFailure{What::again, "could not serialize"}, "underlag.db"),
                    LedgerConflict);
    CHECK(&ledger_error(What::again).kind() == &ledger_busy);
}

}  // namespace underlag
