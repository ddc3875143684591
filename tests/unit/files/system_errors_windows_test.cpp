#include <doctest/doctest.h>

#include <cerrno>

#include "underlag/files/system.hpp"
// Last, for what it defines.
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

namespace underlag {
namespace {

TEST_CASE("a reader that has gone, as head does when it has its lines, is a broken pipe") {
    for (const int number : {ERROR_BROKEN_PIPE, ERROR_NO_DATA, ERROR_PIPE_NOT_CONNECTED})
        CHECK(error_number_of(number) == EPIPE);
}

TEST_CASE("a file that another program has open or locked is busy") {
    for (const int number : {ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION})
        CHECK(error_number_of(number) == EBUSY);
    CHECK(words_of_error(EBUSY) == "The file is open in another program");
}

}  // namespace
}  // namespace underlag
