#include "underlag/workbook/stand_ins.hpp"

namespace underlag {
namespace {

TakeWrittenArchive take_written = nullptr;

}  // namespace

void set_written_archive(TakeWrittenArchive take) {
    take_written = take;
}

TakeWrittenArchive written_archive() {
    return take_written;
}

}  // namespace underlag
