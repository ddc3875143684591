// Why an action that is to fail did.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "underlag/files/io_error.hpp"
#include "underlag/files/system.hpp"

namespace underlag {

// The reason that IoError gives, which must be about writing `at`.
template <typename Action>
std::string reason_for_failing(const std::filesystem::path& at, Action action) {
    try {
        action();
    } catch (const IoError& error) {
        CHECK(error.action() == IoError::Action::write);
        CHECK(error.path() == name_of(at));
        return error.reason();
    }
    return "did not fail";
}

}  // namespace underlag
