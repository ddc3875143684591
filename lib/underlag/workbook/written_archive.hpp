// Writes the archives of libxlsxwriter's workbooks, in place of minizip.
#pragma once

#include <memory>

#include "underlag/workbook/archive.hpp"

namespace underlag {

// libxlsxwriter calls minizip, which packs each part anew, asks for its memory anew, and writes in
// small pieces. A program that links this has functions of the same names, which the dynamic linker
// finds first. They see every part before it is packed: so what has been cut off is found out
// without reading the file back.
//
// The archive that libxlsxwriter has written last on this thread and nobody has taken; nullptr when
// there is none.
[[nodiscard]] std::unique_ptr<Archive> take_written_archive();

}  // namespace underlag
