#include "cli/progress.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"

namespace underlag {
namespace {

constexpr std::size_t bar_width = 30;
constexpr auto time_between_drawings = std::chrono::milliseconds{100};

}  // namespace

Progress::Progress(bool is_shown, Language language) : is_shown_(is_shown), language_(language) {}

Progress::~Progress() {
    wipe();
}

void Progress::wipe() {
    if (is_shown_ && drawn_ != Clock::time_point{})
        standard_error()("\r\x1B[K");
    drawn_ = {};
}

void Progress::show(std::size_t done, std::size_t total) {
    const auto now = Clock::now();
    if (done == total)
        return wipe();
    if (!is_shown_ || now - drawn_ < time_between_drawings)
        return;
    drawn_ = now;
    const std::size_t filled = done * bar_width / total;
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    std::string line = fmt::format("\r\x1B[K[{:#<{}}{:.<{}}] {}/{}", "", filled, "",
                                   bar_width - filled, done, total);
    if (rate > 0) {
        const double left = static_cast<double>(total - done) / rate;
        line += language_ == Language::swedish
                    ? fmt::format("  {:.0f} arbetsböcker/s, {:.0f} s kvar", rate, left)
                    : fmt::format("  {:.0f} workbooks/s, {:.0f} s left", rate, left);
    }
    standard_error()(line);
}

}  // namespace underlag
