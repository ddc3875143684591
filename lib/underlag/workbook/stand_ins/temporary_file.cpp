// Where the C library has no streams over memory, the parts of a workbook stand in temporary files.
#include <xlsxwriter.h>

#include "underlag/files/system.hpp"

extern "C" std::FILE* lxw_tmpfile(char* /*folder*/) {
    return underlag::open_temporary();
}
