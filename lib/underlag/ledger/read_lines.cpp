#include "underlag/ledger/read_lines.hpp"

#include <utility>

#include "underlag/ledger/history.hpp"
#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"
#include "underlag/ledger/wanted_records.hpp"

namespace underlag {

std::string line_selection() {
    return "SELECT document, t.seq, claim_kind, claim, part, credited_line, first_day, last_day, "
           "quantity, price, amount, reason, reason_text, share, version, placement_id, -student, "
           "n.name, student_ref, programme, l.text, is_protected, weekdays, unpaid_holidays, "
           "stated_days, week_rate, continued_from, continues_in "
           "FROM lines t LEFT JOIN names n ON n.id = t.student "
           "LEFT JOIN labels l ON l.seq = t.programme";
}

std::string_view LineReader::keep(std::string_view text) {
    return text.empty() ? std::string_view{} : texts_.emplace_back(text);
}

// A text that many lines share, by its record.
std::string_view LineReader::keep_once(const Rows& row, int record, int text) {
    if (row.is_none(record))
        return {};
    const auto [known, is_new] = shared_.try_emplace(number_at(row, record));
    if (is_new)
        known->second = keep(text_at(row, text));
    return known->second;
}

void LineReader::forget_texts() {
    shared_.clear();
    texts_.clear();
}

LineReader::ReadLine LineReader::line_at(const Rows& row) {
    ReadLine read{as_issued(row)};
    Line& line = read.line;
    if (line.claim.kind != ClaimKey::Kind::placement || line.placement.is_protected)
        return read;
    if (const auto secret = secret_.find(line.claim.id); secret != secret_.end()) {
        line.placement.is_protected = true;
        line.name = line.placement.student_ref = keep(secret->second);
    } else if (line.name.empty()) {
        line.name = shown_student({}, line.placement.student_ref, line.placement.id);
    } else {
        return read;
    }
    read.has_lost_its_name = true;
    return read;
}

Line LineReader::as_issued(const Rows& row) {
    Line line{.period = period_at(row, 6, 7)};
    line.records = {number_at(row, 14), number_at(row, 1), number_at(row, 5)};
    line.claim = {number_at(row, 3), small_at(row, 4), choice_at<ClaimKey::Kind>(row, 2)};
    line.quantity = small_at(row, 8);
    line.price = money_at(row, 9);
    line.amount = money_at(row, 10);
    if (!row.is_none(11)) {
        line.reason = choice_at<CreditReason>(row, 11);
        line.reason_text = keep(text_at(row, 12));
    }
    if (line.claim.kind == ClaimKey::Kind::share) {
        line.share = &found_in(facts_.shares, number_at(row, 13), "shares");
        line.name = line.share->part;
        return line;
    }
    PlacementBasis& placement = line.placement;
    placement.id = keep(text_at(row, 15));
    placement.student_ref = keep(text_at(row, 18));
    placement.is_protected = yes_at(row, 21);
    // Names' rows count below 0 here, apart from the labels'.
    line.name = placement.is_protected ? placement.student_ref : keep_once(row, 16, 17);
    placement.programme = keep_once(row, 19, 20);
    placement.count = {small_at(row, 22), small_at(row, 23), int_at(row, 24)};
    placement.rate = &found_in(facts_.rates, number_at(row, 25), "rates");
    if (!row.is_none(26))
        placement.continued_from = term_at(row, 26);
    if (!row.is_none(27))
        placement.continues_in = term_at(row, 27);
    return line;
}

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
