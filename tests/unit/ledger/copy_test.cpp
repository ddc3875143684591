// A ledger copied into another store, record by record.
#include "underlag/ledger/copied_chain.hpp"

#include <doctest/doctest.h>

#include "ledger/full_ledger.hpp"
#include "store/wrapped_store.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {
namespace {

const auto never = [] { return false; };

// Into memory, whose transaction is then over.
std::optional<CopiedLedger> copy(const TestLedger& source, Ledger& to) {
    Ledger from = source.to_read();
    from.begin_reading();
    to.begin_writing();
    auto copied = copy_records(from, to, never);
    if (copied)
        to.commit();
    return copied;
}

// In both languages, why a source is not copied.
struct Refusal {
    std::string swedish, english;
};

Refusal refusal(const TestLedger& source) {
    Ledger to = Ledger::in_memory();
    try {
        (void)copy(source, to);
    } catch (const LedgerError& error) {
        CHECK(error.kind().code == "L404");
        const Diagnostic said{error.kind(), {}, error.arguments()};
        return {message(said, Language::swedish), message(said, Language::english)};
    }
    return {};
}

bool holds(const std::string& text, const std::string& part) {
    CAPTURE(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a copy has every record, the same chain and no fault, there and back again") {
    const FullLedger source;
    Ledger memory = Ledger::in_memory();
    CHECK(is_untouched(memory));
    const auto copied = copy(source, memory);
    REQUIRE(copied.has_value());
    CHECK(std::to_string(copied->records) == source.value("SELECT seq FROM chain_head"));
    CHECK(std::to_string(copied->names) == source.value("SELECT count(*) FROM names"));
    CHECK(copied->chain_head == verify(source.to_read()).chain_head);
    CHECK_FALSE(is_untouched(memory));
    const TestLedger back;
    Ledger to = back.to_write();
    memory.begin_reading();
    CHECK(copy_records(memory, to, never)->chain_head == copied->chain_head);
    to.commit();
    CHECK(verify(back.to_read(), copied->chain_head).faults.empty());
    CHECK(back.rows() == source.rows());
    for (const std::string& table : source.chained_tables()) {
        CAPTURE(table);
        const std::string checksums = "SELECT hex(checksum) FROM " + table + " ORDER BY seq";
        CHECK(back.values(checksums) == source.values(checksums));
    }
}

TEST_CASE("a name that was removed stays removed in a copy") {
    const FullLedger source;
    const TestLedger copied;
    Ledger from = source.to_read();
    from.begin_reading();
    Ledger to = copied.to_write();
    REQUIRE(copy_records(from, to, never).has_value());
    to.commit();
    constexpr const char* names =
        "SELECT coalesce(hex(salt), '') || coalesce(name, '') || hex(digest) FROM names "
        "ORDER BY id";
    CHECK(copied.values(names) == source.values(names));
    CHECK(copied.value("SELECT count(*) FROM names WHERE name IS NULL AND salt IS NULL") == "1");
}

TEST_CASE("in a copy everybody works on where the source ended") {
    const FullLedger source;
    const TestLedger copied;
    {
        Ledger from = source.to_read();
        from.begin_reading();
        Ledger to = copied.to_write();
        (void)copy_records(from, to, never);
        to.commit();
    }
    for (const TestLedger* ledger : {static_cast<const TestLedger*>(&source), &copied})
        ledger->import({added(version("P-9", "Eva Ny"))});
    CHECK(verify(copied.to_read()).chain_head == verify(source.to_read()).chain_head);
}

TEST_CASE("a record that is not as it was written is named, and nothing is copied") {
    const FullLedger source;
    std::string number;
    std::string swedish, english;
    SUBCASE("altered") {
        number = source.value("SELECT min(seq) FROM lines");
        source.tamper("UPDATE lines SET amount = amount + 1 WHERE seq = " + number);
        swedish = "post " + number + " (lines) är inte som den skrevs";
        english = "record " + number + " (lines) is not as it was written";
    }
    SUBCASE("removed") {
        number = source.value("SELECT min(seq) FROM words");
        source.tamper("DELETE FROM words WHERE seq = " + number);
        swedish = "post " + number + " saknas";
        english = "record " + number + " is missing";
    }
    SUBCASE("cut off the end") {
        number = source.value("SELECT seq FROM chain_head");
        source.tamper("DELETE FROM removed_names");
        swedish =
            "posterna slutar med " + std::to_string(std::stoi(number) - 1) + ", inte med " + number;
        english = "the records end with " + std::to_string(std::stoi(number) - 1) + ", not with " +
                  number;
    }
    SUBCASE("another name") {
        source.tamper("UPDATE names SET name = 'Någon Annan' WHERE id = 1");
        swedish = "namn 1 är inte det som skrevs";
        english = "name 1 is not the one that was written";
    }
    SUBCASE("a name that no record has") {
        source.tamper("INSERT INTO names (id, digest) VALUES (77, zeroblob(32))");
        swedish = "ledger verify finner fel i den";
        english = "ledger verify finds faults in it";
    }
    const Refusal refused = refusal(source);
    CHECK(holds(refused.swedish, swedish));
    CHECK(holds(refused.english, english));
    CHECK(holds(refused.english, source.address().shown()));
}

TEST_CASE("every record of every table is looked at on the way") {
    for (const std::string& table : FullLedger{}.chained_tables()) {
        const FullLedger source;
        CAPTURE(table);
        source.tamper("UPDATE " + table +
                      " SET checksum = zeroblob(32) WHERE seq = "
                      "(SELECT max(seq) FROM " +
                      table + ")");
        CHECK(holds(refusal(source).english,
                    "record " + source.value("SELECT max(seq) FROM " + table) + " "));
    }
}

namespace {

// Loses a record that it is given.
class Forgetful : public WrappedStore {
   public:
    using WrappedStore::WrappedStore;
    void append(const char* table, std::span<const RecordValue> values) override {
        if (std::string_view{table} != "run_totals")
            WrappedStore::append(table, values);
    }
};

}  // namespace

TEST_CASE("what the other store does not give back is noticed before anybody trusts it") {
    const FullLedger source;
    Ledger to = Ledger::made_in(std::make_unique<Forgetful>(memory_store()));
    try {
        (void)copy(source, to);
        FAIL("nothing was noticed");
    } catch (const LedgerError& error) {
        CHECK(holds(message(Diagnostic{error.kind(), {}, error.arguments()}, Language::english),
                    "it does not give back what was written into it"));
    }
}

TEST_CASE("a copy that is interrupted gives nothing") {
    const FullLedger source;
    Ledger from = source.to_read();
    from.begin_reading();
    Ledger to = Ledger::in_memory();
    to.begin_writing();
    CHECK_FALSE(copy_records(from, to, [] { return true; }).has_value());
}

TEST_CASE("how often a server would be asked does not grow with the records copied") {
    const auto asked = [](std::size_t count) {
        Ledger from = Ledger::in_memory(), to = Ledger::in_memory();
        from.begin_writing();
        std::size_t next = 0;
        from.append_import(import_record(), [&]() -> std::optional<PlacementChange> {
            static std::string name;
            name = fmt::format("Student {}", next);
            return next++ < count ? std::optional{added(version("", name))} : std::nullopt;
        });
        from.commit();
        from.begin_reading();
        to.begin_writing();
        const std::int64_t before = from.store().round_trips() + to.store().round_trips();
        CHECK(copy_records(from, to, never).has_value());
        return from.store().round_trips() + to.store().round_trips() - before;
    };
    CHECK(asked(3) == asked(3000));
}

}  // namespace underlag
