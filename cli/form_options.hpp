// `--also FORM,...`: which forms documents are made in beside the workbooks.
#pragma once

#include <string>
#include <vector>

#include "cli/option_row.hpp"
#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/document_form.hpp"

namespace underlag {

void add_also_row(std::vector<OptionRow>& rows, std::vector<std::string>& forms);
// The forms that --also names, each time with commas between; U501 for one that is none.
[[nodiscard]] std::vector<DocumentForm> read_forms(const std::vector<std::string>& values,
                                                   Diagnostics& found);
// U501 for forms that a run straight from lists or an agreement cannot have: it has no numbers.
void refuse_forms_without_numbers(const std::vector<DocumentForm>& forms, Diagnostics& found);
}  // namespace underlag
