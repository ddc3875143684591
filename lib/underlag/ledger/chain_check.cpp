#include "underlag/ledger/chain_check.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "underlag/ledger/record_chain.hpp"
#include "underlag/ledger/record_scan.hpp"
#include "underlag/ledger/schema.hpp"

namespace underlag {
namespace {

using What = LedgerFault::What;

// A record whose checksum is not that of its text.
struct WrongRecord {
    std::size_t fault = 0;  // in Verification::faults
    std::int64_t seq = 0;
    Digest before = {}, checksum = {};
    RecordText text;
};

// More are not compared with each other: they are said to be altered.
constexpr std::size_t most_compared = 64;
// A longer gap is one fault.
constexpr std::int64_t most_removed = 1000;

// Whether the record bears the checksum that it would have at the place of `other`. What stood
// before it there may be any of the wrong ones.
bool belongs_at(WrongRecord record, const WrongRecord& other,
                const std::vector<WrongRecord>& wrong) {
    const auto fits = [&](const Digest& before) {
        record.text.move_to(before, other.seq);
        return record.text.checksum() == record.checksum;
    };
    return fits(other.before) ||
           std::ranges::any_of(wrong, [&](const WrongRecord& any) { return fits(any.checksum); });
}

class ChainCheck {
   public:
    ChainCheck(Store& store, Verification& into)
        : into_(into), names_(store, into), head_(head_of(store)) {
        for (const char* table : chained_tables)
            open(store, table);
    }

    void run() {
        while (TableScan* scan = lowest()) {
            check(*scan);
            advance(*scan);
        }
        check_end();
        check_expected();
        tell_reordered();
        names_.finish();
    }

   private:
    std::optional<ChainHead> head_of(Store& store) {
        try {
            return read_chain_head(store);
        } catch (const StoreFailure& failure) {
            add_unopened("chain_head", failure);
            return std::nullopt;
        }
    }

    void open(Store& store, const char* table) {
        try {
            scans_.emplace_back(store, table);
            advance(scans_.back());
        } catch (const StoreFailure& failure) {
            add_unopened(table, failure);
        }
    }

    // A table that is not there is unlike what the program made; every other reason is one of
    // reading.
    void add_unopened(const char* table, const StoreFailure& failure) {
        const bool is_gone = failure.kind() == StoreFailure::Kind::unlike;
        add(is_gone ? What::removed : What::unreadable, table, 0, failure.what());
        is_readable_ = is_readable_ && is_gone;
    }

    void advance(TableScan& scan) {
        bool is_more = false;
        try {
            is_more = scan.next();
        } catch (const StoreFailure& failure) {
            add(What::unreadable, scan.table(), 0, failure.what());
            is_readable_ = false;
        }
        if (!is_more)
            std::erase_if(scans_, [&](const TableScan& other) { return &other == &scan; });
    }

    // Of two records with one number, that which follows from the one before.
    TableScan* lowest() {
        const auto first = std::ranges::min_element(scans_, {}, &TableScan::seq);
        if (first == scans_.end())
            return nullptr;
        for (auto other = std::next(first); other != scans_.end(); ++other)
            if (other->seq() == first->seq() && is_right(*other, stored_))
                return &*other;
        return &*first;
    }

    // Leaves the record's text behind `before` in text_.
    bool is_right(TableScan& scan, const Digest& before) {
        scan.write_text(text_, before);
        return text_.checksum() == scan.checksum();
    }

    void check(TableScan& scan) {
        ++into_.records;
        const bool has_its_names = names_.take(scan.names());
        const bool is_twice = scan.seq() == seq_;
        const Digest& before = is_twice ? before_ : stored_;
        scan.write_text(text_, before);
        Digest computed = text_.checksum();
        bool is_right = computed == scan.checksum();
        if (!is_right && !is_twice) {  // was it the checksum before that was altered?
            text_.move_to(computed_, scan.seq());
            is_right = text_.checksum() == scan.checksum();
            text_.move_to(before, scan.seq());
        }
        if (is_twice)
            return add(What::added, scan.table(), scan.seq());
        const bool follows = scan.seq() == seq_ + 1;
        if (head_ && scan.seq() > head_->seq && !(follows && is_right))
            return add(What::added, scan.table(), scan.seq());
        if (!follows)
            add_removed(seq_ + 1, scan.seq() - 1);
        else if (!is_right && has_its_names)
            add_wrong(scan, before);
        // After a gap, or without its names, a record cannot be told right from wrong.
        if (!follows || !has_its_names)
            computed = scan.checksum();
        before_ = before;
        seq_ = scan.seq();
        stored_ = scan.checksum();
        computed_ = computed;
        note_expected(seq_, stored_);
    }

    void note_expected(std::int64_t seq, const Digest& checksum) {
        if (into_.expected && !into_.expected->record &&
            to_hex(as_bytes(checksum)) == into_.expected->checksum)
            into_.expected->record = seq;
    }

    void check_expected() {
        if (!into_.expected)
            return;
        ExpectedHead& expected = *into_.expected;
        note_expected(0, Digest{});  // of a ledger that nothing had been recorded in
        if (expected.record)
            expected.records_since = seq_ - *expected.record;
        else if (is_readable_)  // otherwise it may well be there
            add(What::no_such_head, "", 0, expected.checksum);
    }

    void check_end() {
        into_.chain_head = head_ ? to_hex(as_bytes(head_->checksum)) : "";
        if (!head_)
            return;
        if (head_->seq > seq_)
            add_removed(seq_ + 1, head_->seq);
        else if (head_->seq < seq_ || !is_last(head_->checksum))
            add(What::altered, "chain_head", 0);
    }

    [[nodiscard]] bool is_last(const Digest& checksum) const {
        return checksum == stored_ || checksum == computed_ ||
               std::ranges::any_of(
                   wrong_, [&](const WrongRecord& wrong) { return wrong.checksum == checksum; });
    }

    void add(What what, std::string table, std::int64_t record, std::string detail = {}) {
        into_.faults.push_back({what, std::move(table), record, std::move(detail)});
    }

    void add_removed(std::int64_t first, std::int64_t last) {
        if (!is_readable_)  // they may well be there
            return;
        if (last - first >= most_removed)
            return add(What::removed, "", first, fmt::format("{}-{}", first, last));
        for (std::int64_t record = first; record <= last; ++record)
            add(What::removed, "", record);
    }

    void add_wrong(TableScan& scan, const Digest& before) {
        if (wrong_.size() < most_compared)
            wrong_.push_back({into_.faults.size(), scan.seq(), before, scan.checksum(), text_});
        add(What::altered, scan.table(), scan.seq());
    }

    void tell_reordered() {
        std::vector<std::size_t> no_faults;
        for (const WrongRecord& record : wrong_)
            if (belongs_at(record, record, wrong_))  // only what stands before it is wrong
                no_faults.push_back(record.fault);
            else if (std::ranges::any_of(wrong_, [&](const WrongRecord& other) {
                         return other.seq != record.seq && belongs_at(record, other, wrong_);
                     }))
                into_.faults[record.fault].what = What::reordered;
        for (auto fault = no_faults.rbegin(); fault != no_faults.rend(); ++fault)
            into_.faults.erase(into_.faults.begin() + static_cast<std::ptrdiff_t>(*fault));
    }

    Verification& into_;
    NameCheck names_;
    std::optional<ChainHead> head_;
    std::vector<TableScan> scans_;  // those with records left
    bool is_readable_ = true;
    // The last record that is of the chain: its number, the checksum it carries, and the one that
    // it should; and what the one before it carries.
    std::int64_t seq_ = 0;
    Digest stored_ = {}, computed_ = {}, before_ = {};
    RecordText text_;
    std::vector<WrongRecord> wrong_;
};

}  // namespace

void check_chain(Store& store, Verification& into) {
    ChainCheck{store, into}.run();
}

}  // namespace underlag
