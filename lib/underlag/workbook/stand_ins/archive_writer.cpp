// Archive in place of minizip, as libxlsxwriter calls it.
#include <xlsxwriter/third_party/zip.h>

#include <utility>

#include "underlag/workbook/stand_ins.hpp"

namespace {

// One at a time: a thread closes one workbook after another. The library lets go of an archive only
// when all went well, so it is owned here; by a plain pointer, since GCC 12 frees the memory of a
// thread's objects on Windows before it destroys them.
thread_local underlag::Archive* written = nullptr;

underlag::Archive& archive(zipFile file) {
    return *static_cast<underlag::Archive*>(file);
}

}  // namespace

// The archive remembers what goes wrong and Workbook asks for it: told of it, the library would
// print lines of its own to standard error. Without noexcept, as the library declares them.
extern "C" {

zipFile zipOpen(const char* path, int /*append*/) {
    delete std::exchange(written, new underlag::Archive(path));
    return written;
}

// The library asks for the same of every part: deflate at the usual level, a time in 1980.
int zipOpenNewFileInZip4_64(zipFile file, const char* name, const zip_fileinfo*, const void*, uInt,
                            const void*, uInt, const char*, int, int, int, int, int, int,
                            const char*, uLong, uLong, uLong, int) {
    archive(file).begin_part(name);
    return ZIP_OK;
}

int zipWriteInFileInZip(zipFile file, const void* bytes, unsigned size) {
    archive(file).add({static_cast<const char*>(bytes), size});
    return ZIP_OK;
}

int zipCloseFileInZip(zipFile file) {
    archive(file).end_part();
    return ZIP_OK;
}

int zipClose(zipFile file, const char* /*comment*/) {
    archive(file).close();
    return ZIP_OK;
}
}

namespace underlag {

void use_stand_ins() {
    set_written_archive([] { return std::unique_ptr<Archive>(std::exchange(written, nullptr)); });
}

}  // namespace underlag
