#include "underlag/rules/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace underlag;

namespace {

struct Promise {
    std::string_view code;
    std::string_view name;
    Severity severity;
};

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;
constexpr Severity note = Severity::note;

// Codes and names are promises to scripts: a row is added, never changed, and never used again.
constexpr auto promises = std::to_array<Promise>({
    {"A201", "unknown-activity", error},
    {"A202", "unknown-university", error},
    {"A203", "programme-not-in-agreement", warning},
    {"A204", "outside-agreement-period", error},
    {"A205", "over-planning-frame", warning},
    {"A206", "no-rate-for-year", warning},
    {"A207", "preliminary-rate", warning},
    {"A208", "contact-details-incomplete", warning},
    {"A209", "giro-number-missing", warning},
    {"A210", "wrong-check-digit", error},
    {"A211", "wrong-agreement-file", error},
    {"A213", "programme-decides-rate", error},
    {"A214", "e-invoice-incomplete", error},
    {"A215", "accounts-missing", error},
    {"A216", "programme-unknown", warning},
    {"A217", "wrong-parts-or-parties", error},
    {"A218", "population-missing", error},
    {"C001", "unreadable-file", error},
    {"C002", "no-heading", error},
    {"C003", "missing-column", error},
    {"C004", "duplicate-column", error},
    {"C005", "wrong-cell-count", error},
    {"C006", "unterminated-quote", error},
    {"C007", "double-encoded-text", warning},
    {"C008", "control-character", error},
    {"C009", "undecodable-byte", error},
    {"C010", "not-a-date", error},
    {"C011", "ambiguous-date", error},
    {"C012", "not-a-number", error},
    {"C013", "empty-cell", error},
    {"C014", "sum-row", note},
    {"C015", "ignored-column", note},
    {"C016", "formula-like-text", warning},
    {"C017", "not-yes-or-no", error},
    {"C018", "row-after-sum", error},
    {"C019", "unknown-status", error},
    {"C020", "lost-character", error},
    {"C021", "row-above-heading", error},
    {"C022", "encoding-uncertain", warning},
    {"C023", "cell-error", error},
    {"C024", "hidden-cells", warning},
    {"I301", "past-invoicing-deadline", warning},
    {"I302", "earlier-term-included", note},
    {"I303", "before-first-term", warning},
    {"I304", "stale-file", warning},
    {"I305", "name-already-issued", warning},
    {"I306", "term-not-begun", warning},
    {"L401", "already-imported", note},
    {"L402", "changed-without-money", note},
    {"L403", "ledger-busy", error},
    {"L404", "ledger-damaged", error},
    {"L405", "rate-changed-after-invoice", error},
    {"L406", "no-ledger", error},
    {"L407", "agreement-differs", note},
    {"P101", "end-before-start", error},
    {"P102", "no-weekday", error},
    {"P103", "stated-days-differ", warning},
    {"P104", "more-days-than-calendar", error},
    {"P105", "overlapping-placements", error},
    {"P106", "duplicate-row", error},
    {"P107", "duplicate-id", error},
    {"P108", "longer-than-20-weeks", warning},
    {"P109", "outside-term", note},
    {"P110", "crosses-term-border", note},
    {"P111", "stated-days-cross-term", error},
    {"P112", "starts-on-weekend", warning},
    {"P113", "personal-identity-number", error},
    {"P114", "protected-without-reference", error},
    {"P115", "stated-compensation-differs", warning},
    {"P116", "not-ended-at-issue-date", warning},
    {"P117", "cancelled", note},
    {"P118", "id-reused", error},
    {"P119", "looks-like-correction", error},
    {"P120", "protected-name-elsewhere", warning},
    {"R601", "only-ours", warning},
    {"R602", "only-theirs", warning},
    {"R603", "differs", warning},
    {"U501", "wrong-usage", error},
    {"U502", "cannot-write", error},
    {"U503", "wrong-template", error},
    {"U504", "wrong-configuration", error},
});

// The `{names}` of a sentence.
std::set<std::string> arguments(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        const auto close = text.find('}', open);
        REQUIRE(close != std::string_view::npos);
        names.emplace(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    return names;
}

}  // namespace

TEST_CASE("codes, names and usual severities are those that were promised") {
    const auto entries = catalogue();
    REQUIRE(entries.size() == promises.size());
    for (std::size_t index = 0; index < promises.size(); ++index) {
        CAPTURE(promises[index].code);
        CHECK(entries[index].code() == promises[index].code);
        CHECK(entries[index].name() == promises[index].name);
        CHECK(entries[index].severity() == promises[index].severity);
    }
}

TEST_CASE("the codes are sorted, each stands once, and so does each name") {
    std::set<std::string_view> names;
    std::string_view before;
    for (const CatalogueEntry& entry : catalogue()) {
        CHECK(before < entry.code());
        CHECK(names.insert(entry.name()).second);
        before = entry.code();
    }
}

TEST_CASE("all wordings of a code have its name") {
    for (const CatalogueEntry& entry : catalogue())
        for (const Kind* wording : entry.wordings) {
            CHECK(wording->code == entry.code());
            CHECK(wording->name == entry.name());
        }
}

TEST_CASE("both languages say every wording, with the same arguments") {
    for (const CatalogueEntry& entry : catalogue())
        for (const Kind* wording : entry.wordings) {
            CAPTURE(wording->swedish.message);
            CHECK_FALSE(wording->swedish.message.empty());
            CHECK_FALSE(wording->english.message.empty());
            CHECK(wording->swedish.help.empty() == wording->english.help.empty());
            CHECK(arguments(wording->swedish.message) == arguments(wording->english.message));
            CHECK(arguments(wording->swedish.help) == arguments(wording->english.help));
        }
}

TEST_CASE("every error and warning says what to do about it") {
    for (const CatalogueEntry& entry : catalogue())
        for (const Kind* wording : entry.wordings)
            if (wording->severity != Severity::note) {
                CAPTURE(wording->swedish.message);
                CHECK_FALSE(wording->swedish.help.empty());
            }
}

TEST_CASE("a code is found in small letters too, and only whole") {
    REQUIRE(find_code("p101") != nullptr);
    CHECK(find_code("p101")->name() == "end-before-start");
    CHECK(find_code("P101") == find_code("p101"));
    CHECK(find_code("P1") == nullptr);
    CHECK(find_code("P1011") == nullptr);
    CHECK(find_code("") == nullptr);
}
