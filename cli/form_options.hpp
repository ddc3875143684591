// `--also FORM,...`: which forms documents are made in beside the workbooks.
#pragma once

#include <string>
#include <vector>

#include "cli/common_options.hpp"
#include "cli/option_row.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/document_form.hpp"

namespace underlag {

void add_also_row(std::vector<OptionRow>& rows, std::vector<std::string>& forms);
// The forms that --also names, each time with commas between; U501 for one that is none.
[[nodiscard]] std::vector<DocumentForm> read_forms(const std::vector<std::string>& values,
                                                   Diagnostics& found);
// U501 for forms that a run straight from lists or an agreement cannot have: it has no numbers.
// When the configuration names them they are left out: it is meant for the runs that can.
void refuse_forms_without_numbers(std::vector<DocumentForm>& forms, const SpeechOptions& speech,
                                  Diagnostics& found);
// Likewise those of a whole run, where single documents are asked for.
void refuse_forms_of_runs(std::vector<DocumentForm>& forms, const SpeechOptions& speech,
                          Diagnostics& found);

}  // namespace underlag
