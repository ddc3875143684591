// What makes a drawn PDF an archived and accessible one (PDF/A-3a or -2a, PDF/UA-1).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "underlag/documents/pdf/canvas.hpp"
#include "underlag/documents/pdf/metadata.hpp"
#include "underlag/documents/pdf/pdf_form.hpp"

class QPDFObjectHandle;

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

// Everything on a page that is not part of the document's text, marked so that nobody reads it
// aloud: lines, fills, the foot of the page, the repeated heading (PDF/UA 7.1).

// The page's content in which what is painted outside tagged parts is an artifact.
[[nodiscard]] std::string with_artifacts(QPDFObjectHandle& page);

// The profile that says what the colours of the PDFs are: sRGB, built into the program.

// "sRGB.icc"; empty for another name.
[[nodiscard]] std::string_view built_in_profile(std::string_view name);

}  // namespace underlag
