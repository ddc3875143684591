#include "underlag/documents/pdf/pdf_form.hpp"

#include <cassert>

namespace underlag {

bool can_write_pdf() {
    return false;
}

std::string pdf_of(const Document& /*document*/, const DocumentWords& /*words*/,
                   const AttachedWorkbook& /*workbook*/) {
    assert(false);
    return {};
}

}  // namespace underlag
