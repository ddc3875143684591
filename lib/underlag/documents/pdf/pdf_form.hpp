// A document as PDF: what stands on sheet Underlag (Bilaga 2, § 4.6) on paper, for the archive
// (PDF/A-3a) and for everybody's reading (PDF/UA-1), with the workbook inside (contract, section
// 9).
#pragma once

#include <string>
#include <string_view>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document.hpp"

namespace underlag {

// The workbook of the same document, which the PDF carries; without one the PDF is PDF/A-2a.
struct AttachedWorkbook {
    std::string_view name = {};  // without folders; empty: none
    std::string_view bytes = {};
};

// Whether this build writes PDFs (UNDERLAG_PDF of CMakeLists.txt).
[[nodiscard]] bool can_write_pdf();

// The bytes of the PDF. The same arguments give the same bytes on the same build and fonts,
// whatever the clock, the locale and the other fonts of the computer. May be called from several
// threads. Throws IoError when a font is missing, or the logo is a picture that cannot be drawn.
// Preconditions: can_write_pdf(); the document has its lines (DocumentRun::whole).
[[nodiscard]] std::string pdf_of(const Document& document, const DocumentWords& words,
                                 const AttachedWorkbook& workbook = {});

}  // namespace underlag
