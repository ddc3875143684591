#include "underlag/ledger/copied_chain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/record_chain.hpp"
#include "underlag/ledger/record_scan.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/schema.hpp"
#include "underlag/ledger/verify.hpp"

namespace underlag {

namespace {

// L404 of one of the two ledgers.
[[noreturn]] void refuse(const Ledger& ledger, const std::string& swedish,
                         const std::string& english) {
    throw LedgerError(ledger_damaged,
                      {{"path", ledger.store().shown()}, {"reason", swedish, english}});
}

class Copying {
   public:
    Copying(const Ledger& from, Ledger& to, const std::function<bool()>& is_interrupted)
        : from_(from), to_(to), is_interrupted_(is_interrupted) {}

    // False: interrupted.
    bool copy() { return copy_names() && copy_records(); }

    [[nodiscard]] CopiedLedger copied() const {
        return {static_cast<std::size_t>(head_.seq), names_, to_hex(as_bytes(head_.checksum))};
    }

   private:
    // To ask at every record would take longer than to copy it.
    bool goes_on() {
        constexpr std::size_t between = 1000;
        return ++steps_ % between != 0 || !is_interrupted_();
    }

    void append(const char* table, std::span<const RecordValue> values) const {
        to_.guarded([&](Store& store) { store.append(table, values); });
    }

    // A name that was removed is its digest alone.
    bool copy_names() {
        const auto next = [&](Rows& names) {
            return from_.guarded([&](Store&) { return names.next(); });
        };
        Rows names = from_.guarded([](Store& store) {
            return store.rows("SELECT id, salt, name, digest FROM names ORDER BY id");
        });
        while (next(names)) {
            const bool is_removed = names.is_none(2);
            if (!is_removed &&
                as_bytes(digest_of_name(blob_at(names, 1), text_at(names, 2))) != blob_at(names, 3))
                refuse(from_, fmt::format("namn {} är inte det som skrevs", number_at(names, 0)),
                       fmt::format("name {} is not the one that was written", number_at(names, 0)));
            const RecordValue none{std::nullopt};
            values_.assign({number_at(names, 0),
                            is_removed ? none : RecordValue::blob(blob_at(names, 1)),
                            is_removed ? none : RecordValue{text_at(names, 2)},
                            RecordValue::blob(blob_at(names, 3))});
            append("names", values_);
            ++names_;
            if (!goes_on())
                return false;
        }
        return true;
    }

    bool copy_records() {
        const ChainHead end = from_.guarded([](Store& store) { return read_chain_head(store); });
        for (const char* table : chained_tables) {
            TableScan scan = from_.guarded([&](Store& store) { return TableScan{store, table}; });
            if (advance(scan))
                scans_.push_back({table, std::move(scan)});
        }
        while (!scans_.empty()) {
            const auto first = std::ranges::min_element(
                scans_, {}, [](const Scan& one) { return one.scan.seq(); });
            copy_record(*first);
            if (!advance(first->scan))
                scans_.erase(first);
            if (!goes_on())
                return false;
        }
        if (end.seq != head_.seq || end.checksum != head_.checksum)
            refuse(from_, fmt::format("posterna slutar med {}, inte med {}", head_.seq, end.seq),
                   fmt::format("the records end with {}, not with {}", head_.seq, end.seq));
        to_.guarded([&](Store& store) { store.set_head(head_); });
        return true;
    }

    struct Scan {
        const char* table;
        TableScan scan;
    };

    bool advance(TableScan& scan) const {
        return from_.guarded([&](Store&) { return scan.next(); });
    }

    void copy_record(Scan& at) {
        TableScan& scan = at.scan;
        if (scan.seq() != head_.seq + 1)
            refuse(from_, fmt::format("post {} saknas", head_.seq + 1),
                   fmt::format("record {} is missing", head_.seq + 1));
        scan.write_text(text_, head_.checksum);
        if (text_.checksum() != scan.checksum())
            refuse(from_, fmt::format("post {} ({}) är inte som den skrevs", scan.seq(), at.table),
                   fmt::format("record {} ({}) is not as it was written", scan.seq(), at.table));
        scan.write_values(values_);
        append(at.table, values_);
        head_ = {scan.seq(), scan.checksum()};
    }

    const Ledger& from_;
    Ledger& to_;
    const std::function<bool()>& is_interrupted_;
    std::vector<Scan> scans_;  // those with records left
    std::vector<RecordValue> values_;
    RecordText text_;
    ChainHead head_;
    std::size_t names_ = 0;
    std::size_t steps_ = 0;
};

// Everything is read back and worked out anew. What is wrong though the chain holds (a name that no
// record has, a gap in the numbers) came with the source.
void check_copy(const Ledger& from, const Ledger& to, const CopiedLedger& copied) {
    const Verification given_back = verify(to);
    if (given_back.records != copied.records || given_back.chain_head != copied.chain_head)
        refuse(to, "den ger inte tillbaka det som skrevs i den",
               "it does not give back what was written into it");
    if (!given_back.faults.empty())
        refuse(from, "ledger verify finner fel i den", "ledger verify finds faults in it");
}

}  // namespace

bool is_untouched(const Ledger& ledger) {
    return ledger.guarded([](Store& store) {
        return read_chain_head(store).seq == 0 &&
               only_number(store, "SELECT count(*) FROM names") == 0;
    });
}

std::optional<CopiedLedger> copy_records(const Ledger& from, Ledger& to,
                                         const std::function<bool()>& is_interrupted) {
    Copying copying{from, to, is_interrupted};
    if (!copying.copy())
        return std::nullopt;
    const CopiedLedger copied = copying.copied();
    check_copy(from, to, copied);
    if (is_interrupted())
        return std::nullopt;
    return copied;
}

}  // namespace underlag
