#include "underlag/store/postgres/postgres_failure.hpp"

#include <doctest/doctest.h>

#include <new>

namespace underlag {
namespace {

using Kind = StoreFailure::Kind;

}  // namespace

TEST_CASE("what a server says is told apart by its SQLSTATE") {
    CHECK(kind_of_state("40001") == Kind::again);
    CHECK(kind_of_state("40P01") == Kind::again);
    CHECK(kind_of_state("55P03") == Kind::busy);
    CHECK(kind_of_state("57014") == Kind::cancelled);
    CHECK(kind_of_state("UL003") == Kind::roles_taken);
    CHECK(kind_of_state("57P01") == Kind::lost);
    CHECK(kind_of_state("08006") == Kind::lost);
    CHECK(kind_of_state("25P03") == Kind::lost);
    CHECK(kind_of_state("08P01") == Kind::no_session);
    CHECK(kind_of_state("53100") == Kind::no_room);
    CHECK(kind_of_state("53300") == Kind::unreachable);
    CHECK(kind_of_state("42501") == Kind::no_rights);
    CHECK(kind_of_state("25006") == Kind::no_rights);
    CHECK(kind_of_state("28P01") == Kind::not_let_in);
    CHECK(kind_of_state("3D000") == Kind::no_database);
    CHECK(kind_of_state("23505") == Kind::refused);
    CHECK(kind_of_state("22021") == Kind::refused);
    CHECK(kind_of_state("UL001") == Kind::refused);
    CHECK(kind_of_state("42P01") == Kind::unlike);
    CHECK(kind_of_state("XX001") == Kind::broken);
    CHECK(kind_of_state("P0001") == Kind::failed);
    CHECK(kind_of_state("") == Kind::lost);
}

TEST_CASE("a refused connection is told by its state, and else by what libpq says") {
    CHECK(kind_of_refusal("28P01", "FATAL: lösenordet är fel") == Kind::not_let_in);
    CHECK(kind_of_refusal("3D000", "FATAL: databasen finns inte") == Kind::no_database);
    CHECK(kind_of_refusal("57P03", "FATAL: the database system is starting up") ==
          Kind::unreachable);
    CHECK(kind_of_refusal("", "fe_sendauth: no password supplied") == Kind::not_let_in);
    CHECK(kind_of_refusal("", "server certificate for \"a\" does not match host name \"b\"") ==
          Kind::untrusted);
    CHECK(kind_of_refusal("", "server does not support SSL, but SSL was required") ==
          Kind::untrusted);
    CHECK(kind_of_refusal("", "Connection refused") == Kind::unreachable);
}

TEST_CASE("the next host is tried, unless this one knows who asks or shows a wrong certificate") {
    const auto ends = [](std::string_view state, std::string_view message) {
        return ends_search(kind_of_refusal(state, message), message);
    };
    CHECK(ends("28P01", "FATAL: password authentication failed"));
    CHECK(ends("3D000", "FATAL: database \"vfu\" does not exist"));
    CHECK(ends("42501", "FATAL: permission denied for database"));
    CHECK(ends("", "SSL error: certificate verify failed"));
    CHECK_FALSE(ends("", "SSL SYSCALL error: EOF detected"));
    CHECK(kind_of_refusal("", "SSL SYSCALL error: EOF detected") == Kind::unreachable);
    CHECK_FALSE(ends("", "server does not support SSL, but SSL was required"));
    CHECK_FALSE(ends("57P03", "FATAL: the database system is starting up"));
    CHECK_FALSE(ends("", "session is read-only"));
}

TEST_CASE("what it says stands on one line, and a lack of memory is one") {
    CHECK(one_line("connection failed:\n\tIs the server running?\n") ==
          "connection failed: Is the server running?");
    CHECK_THROWS_AS(throw_as_ours("53200", "out of memory"), std::bad_alloc);
    CHECK_THROWS_WITH_AS(throw_as_ours("42501", "permission denied\n"), "permission denied",
                         StoreFailure);
}

}  // namespace underlag
