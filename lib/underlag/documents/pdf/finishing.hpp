// What makes a drawn PDF an archived and accessible one (PDF/A-3a or -2a, PDF/UA-1).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/documents/pdf/canvas.hpp"
#include "underlag/documents/pdf/metadata.hpp"
#include "underlag/documents/pdf/pdf_form.hpp"

namespace underlag {

struct Finish {
    PdfMetadata metadata = {};
    AttachedWorkbook workbook = {};
    std::string workbook_text = {};  // what it is
    std::vector<PartNote> notes = {};
};

// The same arguments give the same bytes. Precondition: `drawn` is what a Canvas gave, and the
// notes are its.
[[nodiscard]] std::string finished(const std::string& drawn, const Finish& finish);

}  // namespace underlag
