// What a program may put in the place of functions that libxlsxwriter and it alone would call, so
// that many workbooks are written at once and fast.
#pragma once

#include <memory>

#include "underlag/workbook/archive.hpp"

namespace underlag {

// libxlsxwriter turns a date into text with `gmtime`, whose result lies in one buffer for the whole
// program; writes each part of a workbook to a temporary file, ten or more a workbook, and reads it
// back; and calls minizip, which packs each part anew and writes in small pieces. A program that
// links the object library underlag_stand_ins has functions of these names, which the dynamic
// linker finds first: each thread has a buffer of its own, parts stand in memory, and Archive
// writes the file and sees every part before it is packed. Without them workbooks are the same but
// for how they are packed; they are closed one at a time and looked through afterwards.
//
// To be called once, before any workbook is made, by a program that links them.
void use_stand_ins();

// The archive that libxlsxwriter has written last on this thread through the stand-ins and nobody
// has taken.
using TakeWrittenArchive = std::unique_ptr<Archive> (*)();
// Null in a program without stand-ins. Set once, by use_stand_ins.
void set_written_archive(TakeWrittenArchive take);
[[nodiscard]] TakeWrittenArchive written_archive();

}  // namespace underlag
