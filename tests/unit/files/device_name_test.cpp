#include "underlag/files/file_pattern.hpp"

#include <doctest/doctest.h>

namespace underlag {

TEST_CASE("a device is known by its name in any case, whatever follows the first dot") {
    for (const char* name : {"con", "CON", "Nul.xlsx", "aux.tar.gz", "prn ", "com1", "LPT9.txt",
                             "com0", "com²", "conout$", "nul:", "nul  .xlsx"})
        CHECK_MESSAGE(is_device_name(name), name);
}

TEST_CASE("names that only begin or end like a device's are files") {
    for (const char* name : {"", ".", "..", "konto", "cons", "con-1", "com", "com10", "lpt", "auxx",
                             "xcon", ".con", "com1a", "hemsjukvard", "1com"})
        CHECK_MESSAGE(!is_device_name(name), name);
}

}  // namespace underlag
