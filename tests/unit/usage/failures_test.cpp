#include "underlag/usage/failures.hpp"

#include <doctest/doctest.h>

#include <cerrno>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "usage/office_commands.hpp"

using namespace underlag;

namespace {

const IoError unread{IoError::Action::read, "lista.csv", EACCES};
const IoError unwritten{IoError::Action::write, "ut.xlsx", ENOSPC};

std::string code_of(const Failure& failure) {
    REQUIRE(failure.found.all().size() == 1);
    return std::string{failure.found.all().front().kind->code};
}

}  // namespace

TEST_CASE("a file that could not be read is a place, one that could not be written is named") {
    const Failure of_list = failure_of(unread);
    CHECK(code_of(of_list) == "C001");
    CHECK(of_list.sources[of_list.found.all().front().place.source].name == "lista.csv");
    CHECK(code_of(failure_of(unwritten)) == "U502");
    CHECK(told(failure_of(unwritten).found).find("ut.xlsx") != std::string::npos);
}

TEST_CASE("of the ledger's file the same is told as of a ledger") {
    const LedgerFileError unread_ledger{IoError::Action::read, "kommun.db", EACCES};
    const Failure failure = failure_of(unread_ledger);
    CHECK(failure.found.all().front().kind == &unreadable_ledger);
    CHECK(is_of_the_world(failure.found));
    CHECK(code_of(failure_of(LedgerFileError{IoError::Action::write, "kommun.db", ENOSPC})) ==
          "U502");
    CHECK(code_of(failure_of(LedgerError{ledger_busy, {{"path", "kommun.db"}}})) == "L403");
}

TEST_CASE("an answer that could not be written names no file") {
    CHECK(failure_to_answer(unwritten).found.all().front().kind == &cannot_answer);
}

TEST_CASE("one finding of the world among others makes it a failure; mistakes alone do not") {
    Diagnostics found;
    CHECK_FALSE(is_of_the_world(found));
    found.add(missing_command, {});
    CHECK_FALSE(is_of_the_world(found));
    found.append(failure_of(unwritten).found);
    CHECK(is_of_the_world(found));
}
