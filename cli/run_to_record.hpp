// The run that the ledger is to record: numbered, with reasons in words and the names of its files.
#pragma once

#include <list>
#include <string>

#include "cli/ledger_state.hpp"
#include "underlag/documents/document_words.hpp"

namespace underlag {

// `empty` has the term and the issue date. The sentences of the reasons are put into `reasons`;
// they, and the state, must outlive the run.
[[nodiscard]] InvoiceRun make_run_to_record(const Ledger& ledger, const LedgerState& state,
                                            const InvoiceRun& empty, const DocumentWords& words,
                                            std::list<std::string>& reasons);

}  // namespace underlag
