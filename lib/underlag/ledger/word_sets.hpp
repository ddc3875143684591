// The words of the documents and the logo as they were when a run was issued.
#pragma once

#include <cstdint>

#include "underlag/ledger/issued_run.hpp"
#include "underlag/ledger/record_chain.hpp"
#include "underlag/store/store.hpp"

namespace underlag {

// The record of a set with these words; appended when the ledger holds none.
[[nodiscard]] std::int64_t word_set_of(Store& store, RecordChain& chain, const StoredWords& words);

[[nodiscard]] StoredWords read_word_set(Store& store, std::int64_t record);

}  // namespace underlag
