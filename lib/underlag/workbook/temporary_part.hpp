// Lets libxlsxwriter collect the parts of a workbook in memory.
#pragma once

namespace underlag {

// libxlsxwriter writes each part to a temporary file, ten or more a workbook, and reads it back.
// Making and removing them took more than half of the time of many small workbooks. A program that
// links this has a function of the name that the library makes them with, and the dynamic linker
// finds it first: parts stand in memory, and only large ones in a file. Calling this makes sure it
// is linked; it changes nothing at run time.
void use_temporary_parts();

}  // namespace underlag
