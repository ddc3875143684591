// Histories at random, compared with who is who in its plainest form.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "identity/plain_who_is_who.hpp"

namespace underlag {
namespace {

constexpr Term autumn{2016, Season::autumn};

class Random {
   public:
    explicit Random(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return engine_() % end; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    const char* of(std::initializer_list<const char*> texts) {
        return texts.begin()[below(texts.size())];
    }

   private:
    std::mt19937 engine_;
};

struct RandomRow {
    std::string id, university, activity, student, reference;
    Date first, last;
    bool is_cancelled = false;

    [[nodiscard]] std::string text() const {
        return id + ";" + university + ";" + activity + ";" + student + ";" + to_text(first) + ";" +
               to_text(last) + ";;" + reference + ";;;" + (is_cancelled ? "inställd" : "") + "\n";
    }
};

RandomRow random_row(Random& random, std::size_t names) {
    RandomRow row;
    row.university = random.of({"KI", "KI", "SH"});
    row.activity = random.of({"aso", "ek"});
    row.student = random.of({"Åsa ", "Eva ", "Nils "});
    row.student += random.of({"Lind", "Lindh", "Berg"});
    row.student += std::to_string(random.below(names));
    row.reference = random.of({"", "", "", "S1", "S2"});
    row.first = date(2016, 9, 5).plus_days(static_cast<int>(random.below(8)) * 7);
    row.last = row.first.plus_days(4 + static_cast<int>(random.below(5)) * 7);
    row.is_cancelled = random.one_in(12);
    return row;
}

// A row as the next list may have it: with what people change, and often without its id.
RandomRow changed(Random& random, RandomRow row) {
    if (random.one_in(3) || (row.id.starts_with("L-") && !random.one_in(4)))
        row.id = random.one_in(6) ? "N-" + std::to_string(random.below(100'000)) : "";
    if (random.one_in(8))
        row.student += random.of({"x", "son", "  "});
    if (random.one_in(8))
        row.first = row.first.plus_days(7);
    if (random.one_in(6))
        row.last = row.last.plus_days(7);
    if (row.last < row.first)
        row.last = row.first;
    if (random.one_in(10))
        row.activity = row.activity == "ek" ? "aso" : "ek";
    if (random.one_in(4))
        row.reference = random.of({"", "S1", "S2"});
    if (random.one_in(20))
        row.is_cancelled = !row.is_cancelled;
    return row;
}

Histories random_history(Random& random, std::size_t rows) {
    std::string ledger;
    std::string list;
    RandomRow before;
    for (std::size_t number = 1; number <= rows; ++number) {
        RandomRow row = random_row(random, 1 + rows / 8);
        if (number > 1 && random.one_in(6)) {  // a namesake from the same day on
            row = before;
            row.reference = before.reference == "S1" ? "S2" : "S1";
        }
        before = row;
        row.id = (random.one_in(2) ? "L-" : "P-") + std::to_string(number);
        ledger += row.text();
        if (!random.one_in(6))
            list += (random.one_in(2) ? changed(random, row) : row).text();
        if (random.one_in(6))
            list += random_row(random, 1 + rows / 8).text();
        if (random.one_in(20)) {  // row numbers as ids
            RandomRow other = random_row(random, 1 + rows / 8);
            other.id = "P-" + std::to_string(1 + random.below(rows));
            list += other.text();
        }
    }
    return {.ledger = ledger, .lists = {list}, .complete_for = autumn};
}

TEST_CASE("rows are matched as by comparing each with every placement of the ledger") {
    std::set<std::string> met;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        const Matched matched(random_history(random, 3 + seed % 40));
        CAPTURE(seed);
        REQUIRE(matched.fates() == PlainWhoIsWho(matched, autumn).fates());
        for (const RowMatch& row : matched.who.rows)
            met.insert(std::to_string(static_cast<int>(row.fate)) + (row.known ? "k" : ""));
        for (const Diagnostic& finding : matched.found.all())
            met.insert(std::string{finding.kind->code} + std::string{finding.kind->english.help});
    }
    // Four fates, one of them also without a placement; P118, and P119 in five wordings.
    CHECK(met.size() == 5 + 1 + 5);
}

TEST_CASE("several thousand rows are matched so too") {
    Random random(20160905);
    const Matched matched(random_history(random, 3000));
    CHECK(matched.who.rows.size() > 3000);
    CHECK(matched.fates() == PlainWhoIsWho(matched, autumn).fates());
}

TEST_CASE("the order of the ledger's rows and of the list does not decide what is unchanged") {
    Random random(4711);
    std::string rows;
    std::string backwards;
    for (int number = 1; number <= 500; ++number) {
        RandomRow row = random_row(random, 1000);
        row.reference = "S" + std::to_string(number);
        row.id = number % 2 == 0 ? "P-" + std::to_string(number) : "";
        rows += row.text();
        row.id = number % 2 == 0 ? row.id : "L-" + std::to_string(number);
        backwards.insert(0, row.text());
    }
    const Matched matched(backwards, rows);
    for (const RowMatch& row : matched.who.rows)
        CHECK(row.fate == RowMatch::Fate::unchanged);
}

}  // namespace
}  // namespace underlag
