#include "underlag/ledger/lines_invoiced_on.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

constexpr const char* documents_by_the_day =
    "SELECT d.seq, a.text, s.text, f.public_holidays FROM documents d "
    "JOIN runs r ON r.seq = d.run JOIN agreement_facts f ON f.seq = d.agreement "
    "JOIN labels a ON a.seq = f.id JOIN parties p ON p.seq = d.subject "
    "LEFT JOIN labels s ON s.seq = p.id WHERE d.kind = $1 AND r.issue_day <= $2";

constexpr const char* lines_credited_by_the_day =
    "SELECT c.credited_line FROM lines c JOIN documents d ON d.seq = c.document "
    "JOIN runs r ON r.seq = d.run WHERE c.credited_line IS NOT NULL AND r.issue_day <= $1";

constexpr const char* invoice_lines =
    "SELECT t.seq, t.document, t.claim, t.part, t.first_day, t.last_day, t.quantity, t.price, "
    "t.amount FROM lines t WHERE t.credited_line IS NULL AND t.claim_kind = $1 AND t.part >= $2 "
    "ORDER BY t.seq";

struct IssuedTo {
    std::string agreement;
    std::string activity;
    HolidayPolicy public_holidays;
};

std::unordered_map<std::int64_t, IssuedTo> read_documents_by(Store& store, Date day) {
    std::unordered_map<std::int64_t, IssuedTo> documents;
    Rows row = store.rows(documents_by_the_day, {stored(DocumentKind::invoice), day});
    while (row.next())
        documents.emplace(number_at(row, 0),
                          IssuedTo{std::string{text_at(row, 1)}, std::string{text_at(row, 2)},
                                   choice_at<HolidayPolicy>(row, 3)});
    return documents;
}

std::vector<std::int64_t> read_credited_by(Store& store, Date day) {
    std::vector<std::int64_t> lines;
    Rows row = store.rows(lines_credited_by_the_day, {day});
    while (row.next())
        lines.push_back(number_at(row, 0));
    std::ranges::sort(lines);
    return lines;
}

}  // namespace

void each_line_invoiced_on(const Ledger& ledger, Date day, Term first,
                           const std::function<void(const InvoicedPart&)>& look_at) {
    ledger.guarded([&](Store& store) {
        const auto documents = read_documents_by(store, day);
        const std::vector<std::int64_t> credited = read_credited_by(store, day);
        Rows row = store.rows(invoice_lines, {stored(ClaimKey::Kind::placement), part_of(first)});
        while (row.next()) {
            const auto document = documents.find(number_at(row, 1));
            if (document == documents.end() ||
                std::ranges::binary_search(credited, number_at(row, 0)))
                continue;
            look_at({.placement = number_at(row, 2),
                     .agreement = document->second.agreement,
                     .activity = document->second.activity,
                     .line = {.period = period_at(row, 4, 5),
                              .quantity = small_at(row, 6),
                              .price = money_at(row, 7),
                              .amount = money_at(row, 8)},
                     .public_holidays = document->second.public_holidays});
        }
    });
}

}  // namespace underlag
