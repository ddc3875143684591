#include "underlag/text/system_reason.hpp"

#include <array>
#include <string_view>

namespace underlag {
namespace {

struct Reason {
    std::string_view english;  // as words_of_error has it
    std::string_view swedish;
};

// Those that users meet; gettext would know them only where the Swedish locale is installed.
constexpr std::array<Reason, 21> reasons{
    {{"No such file or directory", "filen eller mappen finns inte"},
     {"Permission denied", "åtkomst nekad"},
     {"Operation not permitted", "åtkomst nekad"},
     {"Is a directory", "det är en mapp"},
     {"Not a directory", "det är ingen mapp"},
     {"No space left on device", "disken är full"},
     {"Disk quota exceeded", "utrymmet på disken är slut"},
     {"File too large", "filen blir för stor"},
     {"Read-only file system", "disken är skrivskyddad"},
     {"File name too long", "filnamnet är för långt"},
     {"Input/output error", "fel vid läsning eller skrivning"},
     {"Too many levels of symbolic links", "för många länkar i varandra"},
     {"Too many open files in system", "för många filer är öppna"},
     {"Too many open files", "för många filer är öppna"},
     {"Device or resource busy", "filen används av ett annat program"},
     {"The file is open in another program", "filen är öppen i ett annat program"},
     {"Text file busy", "filen används av ett annat program"},
     {"Invalid argument", "det går inte där"},
     {"No such device or address", "enheten svarar inte"},
     {"Stale file handle", "nätverksmappen har försvunnit"},
     {"Cannot allocate memory", "minnet räcker inte"}}};

}  // namespace

Argument reason_of(const IoError& error) {
    const std::string& said = error.reason();
    if (!error.swedish_reason().empty())
        return {"reason", error.swedish_reason(), said};
    for (const Reason& reason : reasons) {
        if (said.starts_with(reason.english))
            return {"reason", std::string{reason.swedish} + said.substr(reason.english.size()),
                    said};
    }
    return {"reason", "systemet svarade ”" + said + "”", said};
}

}  // namespace underlag
