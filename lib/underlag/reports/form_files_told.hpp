// "forms": the files of a document, or of a run, beside its workbooks, by the names of their forms.
#pragma once

#include "underlag/invoicing/document_run.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

void write_forms(JsonWriter& json, const DocumentRun& run, const Document& document);
void write_forms(JsonWriter& json, const DocumentRun& run);

// Their files below --out, a line each, indented.
[[nodiscard]] std::string forms_text(const DocumentRun& run);

}  // namespace underlag
