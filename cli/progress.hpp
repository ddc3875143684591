// A progress bar on a terminal's standard error: workbooks done, rate and time left.
#pragma once

#include <chrono>
#include <cstddef>

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

// Draws at most ten times a second, and wipes itself when it goes.
class Progress {
   public:
    // Nothing is drawn unless `is_shown`.
    Progress(std::size_t total, bool is_shown, Language language);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done);

   private:
    using Clock = std::chrono::steady_clock;
    std::size_t total_;
    bool is_shown_;
    Language language_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_ = {};
};

}  // namespace underlag
