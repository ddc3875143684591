#include "underlag/ledger/record_chain.hpp"

#include <algorithm>

#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

void add(RecordText& record, const RecordValue& value) {
    switch (value.type()) {
        case RecordValue::Type::none:
            return record.none();
        case RecordValue::Type::number:
            return record.number(value.number());
        case RecordValue::Type::text:
            return record.text(value.text());
        case RecordValue::Type::blob:
        case RecordValue::Type::name:
            return record.blob(value.text());
    }
}

}  // namespace

ChainHead read_chain_head(Store& store) {
    Rows row = store.rows("SELECT seq, checksum FROM chain_head");
    if (!row.next())
        throw StoreFailure(StoreFailure::Kind::unlike, "the head of the chain is missing");
    ChainHead head;
    head.seq = number_at(row, 0);
    const std::string_view checksum = blob_at(row, 1);
    std::copy_n(checksum.begin(), std::min(checksum.size(), head.checksum.size()),
                head.checksum.begin());
    return head;
}

RecordChain::RecordChain(Store& store) : store_(store), head_(read_chain_head(store)) {}

std::int64_t RecordChain::append(const char* table, std::initializer_list<RecordValue> values) {
    const std::int64_t seq = next_seq();
    record_.begin(head_.checksum, seq, table);
    row_.assign({RecordValue{seq}});
    for (const RecordValue& value : values) {
        add(record_, value);
        row_.push_back(value);
    }
    const Digest checksum = record_.checksum();
    row_.push_back(RecordValue::blob(as_bytes(checksum)));
    store_.append(table, row_);
    head_ = {seq, checksum};
    return seq;
}

}  // namespace underlag
