#include "underlag/ledger/labels.hpp"

#include "underlag/ledger/row.hpp"

namespace underlag {

LabelTexts label_texts(Store& store) {
    LabelTexts texts;
    Rows labels = store.rows("SELECT seq, text FROM labels");
    while (labels.next())
        texts.emplace(number_at(labels, 0), std::string{text_at(labels, 1)});
    return texts;
}

Labels::Labels(Store& store, RecordChain& chain) : chain_(chain) {
    Rows labels = store.rows("SELECT seq, text FROM labels");
    while (labels.next())
        records_.emplace(std::string{text_at(labels, 1)}, number_at(labels, 0));
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
