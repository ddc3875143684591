// I304: a workbook of an earlier one-off run lies in the folder, and is not of this run.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind stale_file{
    .code = "I304",
    .name = "stale-file",
    .severity = Severity::warning,
    .swedish = {"{path} är kvar från en tidigare körning och hör inte till den här",
                "ta bort filen, så att den inte skickas av misstag"},
    .english = {"{path} is left from an earlier run and is not of this one",
                "remove the file, so that it is not sent by mistake"}};

}  // namespace underlag
