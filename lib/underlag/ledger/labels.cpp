#include "underlag/ledger/labels.hpp"

namespace underlag {

LabelTexts label_texts(SQLite::Database& connection) {
    LabelTexts texts;
    SQLite::Statement labels{connection, "SELECT seq, text FROM labels"};
    while (labels.executeStep())
        texts.emplace(labels.getColumn(0).getInt64(), labels.getColumn(1).getString());
    return texts;
}

Labels::Labels(SQLite::Database& connection, RecordChain& chain) : chain_(chain) {
    SQLite::Statement labels{connection, "SELECT seq, text FROM labels"};
    while (labels.executeStep())
        records_.emplace(labels.getColumn(1).getString(), labels.getColumn(0).getInt64());
}

std::int64_t Labels::record_of(std::string_view text) {
    const auto known = records_.find(text);
    if (known != records_.end())
        return known->second;
    const std::int64_t record = chain_.append("labels", {text});
    records_.emplace(text, record);
    return record;
}

}  // namespace underlag
