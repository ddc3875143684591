// What there is to say of lists beside the answer: what was found out about them, the findings, how
// many; and of agreements that are not loaded.
#pragma once

#include <cstddef>

#include "cli/common_options.hpp"

namespace underlag {

// On standard error. `rows`: of the lists, the ledger's not counted.
void tell_findings(const CheckedLists& checked, std::size_t rows, const SpeechOptions& speech,
                   bool list_all, Language language);

// On standard error: whose placements are left as they are.
void tell_of_agreements_left(const std::vector<std::string>& agreements, Language language);

}  // namespace underlag
