#include "underlag/text/system_reason.hpp"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace underlag {
namespace {

struct Reason {
    int error_number;
    std::string_view swedish;
};

// Those that users meet; gettext would know them only where the Swedish locale is installed.
constexpr std::array<Reason, 20> reasons{{{ENOENT, "filen eller mappen finns inte"},
                                          {EACCES, "åtkomst nekad"},
                                          {EPERM, "åtkomst nekad"},
                                          {EISDIR, "det är en mapp"},
                                          {ENOTDIR, "det är ingen mapp"},
                                          {ENOSPC, "disken är full"},
                                          {EDQUOT, "utrymmet på disken är slut"},
                                          {EFBIG, "filen blir för stor"},
                                          {EROFS, "disken är skrivskyddad"},
                                          {ENAMETOOLONG, "filnamnet är för långt"},
                                          {EIO, "fel vid läsning eller skrivning"},
                                          {ELOOP, "för många länkar i varandra"},
                                          {EMFILE, "för många filer är öppna"},
                                          {ENFILE, "för många filer är öppna"},
                                          {EBUSY, "filen används av ett annat program"},
                                          {ETXTBSY, "filen används av ett annat program"},
                                          {EINVAL, "det går inte där"},
                                          {ENXIO, "enheten svarar inte"},
                                          {ESTALE, "nätverksmappen har försvunnit"},
                                          {ENOMEM, "minnet räcker inte"}}};

}  // namespace

Argument reason_of(const IoError& error) {
    const std::string& said = error.reason();
    if (!error.swedish_reason().empty())
        return {"reason", error.swedish_reason(), said};
    for (const Reason& reason : reasons) {
        const std::string english = std::generic_category().message(reason.error_number);
        if (said.starts_with(english))
            return {"reason", std::string{reason.swedish} + said.substr(english.size()), said};
    }
    return {"reason", "systemet svarade ”" + said + "”", said};
}

}  // namespace underlag
