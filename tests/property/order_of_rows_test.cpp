// What is wrong with a list does not depend on the order of its rows.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "judged.hpp"
#include "made_up_rows.hpp"

using namespace underlag;

namespace {

std::string row_text(const Checked& checked, const Location& place) {
    const std::string& text = checked.sources[place.source].text;
    const auto placement = placement_at(checked.list, place);
    if (!placement)
        return "-";
    const std::size_t from = checked.list.placements[*placement].offset;
    return text.substr(from, text.find('\n', from) - from);
}

std::string code_and_severity(const Diagnostic& finding) {
    return std::string{finding.kind->code} + letter_of(finding.severity) + " ";
}

// Findings that stand at a row which the order decides: the later of several, or the first that
// needs a year.
bool stands_by_order(const Diagnostic& finding) {
    static const std::set<std::string_view> codes{"P105", "P106", "P107", "A205", "A206", "A207"};
    return codes.contains(finding.kind->code);
}

// Every finding of a single row with the row's text.
std::multiset<std::string> of_single_rows(const Checked& checked) {
    std::multiset<std::string> all;
    for (const Diagnostic& finding : checked.found.all())
        if (!stands_by_order(finding))
            all.insert(code_and_severity(finding) + row_text(checked, finding.place) + " " +
                       std::string{finding.place.field});
    return all;
}

// Of findings about several rows, each pair with its texts in order, and the repeated rows.
std::multiset<std::string> of_pairs(const Checked& checked) {
    std::multiset<std::string> all;
    for (const Diagnostic& finding : checked.found.all()) {
        const std::string_view code = finding.kind->code;
        if (code == "P106")
            all.insert("P106 " + row_text(checked, finding.place));
        if (code != "P105")
            continue;
        for (const Location& other : finding.also) {
            std::array<std::string, 2> pair{row_text(checked, finding.place),
                                            row_text(checked, other)};
            std::ranges::sort(pair);
            all.insert(code_and_severity(finding) + pair[0] + " | " + pair[1]);
        }
    }
    return all;
}

// The rows that --skip-invalid would leave out.
std::multiset<std::string> left_out(const Checked& checked) {
    std::multiset<std::string> all;
    const std::vector<bool> faulty = faulty_rows(checked.list, checked.found);
    for (std::size_t row = 0; row < faulty.size(); ++row)
        if (faulty[row])
            all.insert(row_text(checked, place_of(checked.list.placements[row])));
    return all;
}

std::vector<std::string> shuffled(std::vector<std::string> rows) {
    for (std::size_t left = rows.size(); left > 1; --left)
        std::swap(rows[left - 1], rows[*rc::gen::inRange<std::size_t>(0, left)]);
    return rows;
}

std::string_view code_of(const Diagnostic& finding) {
    return finding.kind->code;
}

Checked checked_rows(const std::vector<std::string>& rows) {
    return Checked(
        Given{.lists = {as_list(rows)}, .agreements = {karolinska(), sodertorn(), our_units()}});
}

}  // namespace

TEST_CASE("rows in another order have the same findings and the same rows left out") {
    CHECK(rc::check([] {
        const auto rows = *rc::gen::container<std::vector<std::string>>(made_up_row(true));
        const Checked before = checked_rows(rows);
        const Checked after = checked_rows(shuffled(rows));
        RC_ASSERT(of_single_rows(before) == of_single_rows(after));
        RC_ASSERT(of_pairs(before) == of_pairs(after));
        RC_ASSERT(left_out(before) == left_out(after));
        for (const std::string_view code : {"A206", "A207", "P107"})
            RC_ASSERT(std::ranges::count(before.found.all(), code, code_of) ==
                      std::ranges::count(after.found.all(), code, code_of));
    }));
}
