#include <utility>

#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/wanted_records.hpp"

namespace underlag {

IssuedLines issued_for(const Ledger& ledger, std::span<const std::int64_t> placements) {
    return ledger.guarded([&](Store& store) {
        IssuedLines issued;
        const WantedRecords wanted{placements};
        if (wanted.is_empty())
            return issued;
        Rows row = store.rows(
            "SELECT d.year, d.counter, d.kind, c.year, c.counter, r.issue_day, r.seq, l.seq, "
            "l.part, l.amount, l.claim FROM lines l JOIN documents d ON d.seq = l.document "
            "JOIN runs r ON r.seq = d.run LEFT JOIN documents c ON c.seq = d.credits "
            "WHERE l.claim_kind = 'placement' AND " +
            wanted.condition("l.claim") + " ORDER BY l.seq");
        while (row.next()) {
            if (!wanted.contains(number_at(row, 10)))
                continue;
            IssuedLineEntry entry;
            entry.number = to_text(DocumentNumber{small_at(row, 0), number_at(row, 1)});
            entry.kind = choice_at<DocumentKind>(row, 2);
            if (!row.is_none(3))
                entry.credits = to_text(DocumentNumber{small_at(row, 3), number_at(row, 4)});
            entry.issue_date = date_at(row, 5);
            entry.run = number_at(row, 6);
            entry.line = number_at(row, 7);
            entry.term = term_at(row, 8);
            entry.amount = money_at(row, 9);
            issued[number_at(row, 10)].push_back(std::move(entry));
        }
        return issued;
    });
}

}  // namespace underlag
