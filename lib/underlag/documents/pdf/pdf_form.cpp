#include "underlag/documents/pdf/pdf_form.hpp"

#include <optional>

#include "underlag/documents/document_page.hpp"
#include "underlag/documents/pdf/finishing.hpp"
#include "underlag/documents/pdf/page_drawing.hpp"
#include "underlag/documents/pdf/page_layout.hpp"
#include "underlag/documents/pdf/typesetter.hpp"

namespace underlag {

bool can_write_pdf() {
    return true;
}

std::string pdf_of(const Document& document, const DocumentWords& words,
                   const AttachedWorkbook& workbook) {
    const DocumentPage page = page_of(document, words);
    std::optional<Logo> logo;
    if (!words.logo.empty())
        logo.emplace(words.logo);
    Typesetter typesetter;
    Canvas canvas;
    const Logo* const shown = logo ? &*logo : nullptr;
    const PageLayout layout = layout_of(document, page, shown, typesetter);
    draw_pages(canvas, {document, page, words, shown}, layout, typesetter);
    const std::string drawn = canvas.take_bytes();
    return finished(drawn, {.metadata = {.title = drawable(page.file_title),
                                         .author = drawable(document.issuer.name),
                                         .created = document.issue_date,
                                         .carries_a_file = !workbook.name.empty()},
                            .workbook = workbook,
                            .workbook_text = words[Word::attached],
                            .notes = canvas.notes()});
}

}  // namespace underlag
