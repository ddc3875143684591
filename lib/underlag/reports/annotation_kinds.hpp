// What stops an annotated workbook from being written.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind cannot_annotate{
    .code = "U502",
    .name = "cannot-write",
    .severity = Severity::error,
    .swedish = {"{path} kan inte skrivas: {reason}",
                "kontrollera att disken har plats och att du får skriva där, eller välj en annan "
                "fil med --annotate"},
    .english = {"{path} cannot be written: {reason}",
                "check that the disk has room and that you may write there, or choose another file "
                "with --annotate"}};

}  // namespace underlag
