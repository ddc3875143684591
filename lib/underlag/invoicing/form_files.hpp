// Where the forms of a run stand below the folder of --out (contract, section 9).
#pragma once

#include <string>

#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// Beside the document's workbook: "HT2016/KI/hemsjukvard-aso-2016-0001.pdf" and ".xml".
[[nodiscard]] std::string form_file(const Document& document, DocumentForm form);
// Of a form of the run, with its first number: "HT2016/bokforing-2016-0001.si"; one-off
// "HT2016/oversikt.html".
[[nodiscard]] std::string form_file(const DocumentRun& run, DocumentForm form);

}  // namespace underlag
