#include <doctest/doctest.h>

#include "underlag/store/postgres/postgres_store.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {
namespace {

using Fault = StoreAddress::Fault;

StoreAddress server(std::string_view text) {
    const auto address = StoreAddress::parse(text);
    CAPTURE(text);
    REQUIRE(address.has_value());
    CHECK(address->is_server());
    CHECK(address->shown() == text);
    return *address;
}

Fault fault(std::string_view text) {
    const auto address = StoreAddress::parse(text);
    CAPTURE(text);
    REQUIRE_FALSE(address.has_value());
    return address.error();
}

}  // namespace

TEST_CASE("what is no address of a server is a file's path, whatever it looks like") {
    for (const char* path : {"underlag.db", "/srv/liggare/2016.db", "kommun.se/x", "postgresql",
                             "C:\\liggare.db", ""}) {
        const auto address = StoreAddress::parse(path);
        REQUIRE(address.has_value());
        CHECK_FALSE(address->is_server());
        CHECK(address->shown() == path);
    }
}

TEST_CASE("the schema is ours, and everything else is libpq's") {
    if (!can_use_servers())
        return;
    const StoreAddress address =
        server("postgresql://db.kommun.se/vfu?schema=uppsala&sslmode=require");
    CHECK(address.schema() == "uppsala");
    CHECK(address.connection() == "postgresql://db.kommun.se/vfu?sslmode=require");
    CHECK(server("postgresql://db.kommun.se/vfu").schema() == "underlag");
    CHECK(server("postgresql://db.kommun.se/vfu").connection() == "postgresql://db.kommun.se/vfu");
    CHECK(server("postgres://anna@a:5432,b:5433/vfu?target_session_attrs=read-write&schema=s")
              .connection() == "postgres://anna@a:5432,b:5433/vfu?target_session_attrs=read-write");
    CHECK(server("postgresql:///?service=vfu&schema=uppsala").connection() ==
          "postgresql:///?service=vfu");
    CHECK(server("postgresql://%2Frun%2Fpostgresql/vfu?schema=stockholm_2").schema() ==
          "stockholm_2");
    CHECK(server("postgresql://[::1]:5432/vfu?schema=upp%73ala").schema() == "uppsala");
}

TEST_CASE("a password in an address is refused, also where signs in it break the address") {
    for (const char* text :
         {"postgresql://anna:hemligt@db/vfu", "postgres://anna:@db/vfu",
          "postgresql://anna:hem/ligt@db/vfu", "postgresql://anna:hem?ligt@db/vfu",
          "postgresql://anna:a@b@db/vfu", "postgresql://db/vfu?password=hemligt",
          "postgresql://db/vfu?schema=s&password=hemligt", "postgresql://db/vfu?pass%77ord=hemligt",
          "postgresql://db/vfu?sslpassword=hemligt", "PostgreSQL://anna:hemligt@db/vfu",
          "postgresql:anna:hemligt@db/vfu", "postgrsql://anna:hemligt@db/vfu",
          "postgresql//anna:hemligt@db/vfu", "postgresql://anna%3Ahemligt@db/vfu",
          "jdbc:postgresql://db/vfu?user=anna&password=hemligt",
          "host=db user=anna password = hemligt", "postgresql://db/vfu?PASSWD=hemligt",
          "postgresql://db/vfu?pwd=hemligt"})
        CHECK(fault(text) == Fault::password);
    for (const char* text : {"C:\\Users\\anna@kommun\\underlag.db", "liggare@2026.db",
                             "/hem/anna/losenord.db", "lösenord: nej.db"})
        CHECK(StoreAddress::parse(text).has_value());
}

TEST_CASE("an address in another form than ours is no file") {
    for (const char* text : {"host=db.kommun.se dbname=vfu user=anna", "service=vfu",
                             "jdbc:postgresql://db/vfu", "mysql://db/vfu", "postgrsql://db/vfu"})
        CHECK(fault(text) == Fault::form);
}

TEST_CASE("a schema has a name that needs no quotes") {
    for (const char* name : {"", "Uppsala", "1", "_x", "pg_x", "public", "information_schema",
                             "a-b", "%C3%A5", "a%20b", "a%2", "a%22;drop"})
        CHECK(fault(std::string{"postgresql://db/vfu?schema="} + name) == Fault::schema);
    CHECK(fault("postgresql://db/vfu?schema=" + std::string(49, 'a')) == Fault::schema);
    if (can_use_servers())
        CHECK(server("postgresql://db/vfu?schema=" + std::string(48, 'a')).schema().size() == 48);
}

TEST_CASE("two schemas in one address are none") {
    CHECK(fault("postgresql://db/vfu?schema=a&schema=b") == Fault::form);
    CHECK(fault("postgresql://db/vfu?schema=a&sslmode=require&schema=a") == Fault::form);
}

TEST_CASE("what is shown of a server is known again") {
    CHECK(StoreAddress::is_of_server("postgresql://db/vfu"));
    CHECK(StoreAddress::is_of_server("postgres:///?service=vfu"));
    CHECK_FALSE(StoreAddress::is_of_server("/srv/underlag.db"));
}

TEST_CASE("an address that libpq would not understand is told of before anything is done") {
    for (const char* text : {"postgresql:/db/vfu", "PostgreSQL://db/vfu",
                             "postgresql://db:port/vfu", "postgresql://db/vfu?sslmode"})
        CHECK(fault(text) == Fault::form);
    if (can_use_servers())
        CHECK(fault("postgresql://db/vfu?colour=blue") == Fault::form);
    else
        CHECK(fault("postgresql://db/vfu") == Fault::no_servers);
}

}  // namespace underlag
