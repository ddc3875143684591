#include "underlag/parallel/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace underlag {

void in_parallel(unsigned threads, std::size_t parts,
                 const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::exception_ptr> failures(parts);
    const auto take_parts = [&] {
        for (std::size_t part = next++; part < parts; part = next++) {
            try {
                work(part);
            } catch (...) {
                failures[part] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        try {
            for (std::size_t thread = 1; thread < std::min<std::size_t>(threads, parts); ++thread)
                others.emplace_back(take_parts);
        } catch (const std::system_error&) {
            // The system has no more threads or memory for them: fewer do the same work.
        }
        take_parts();
    }
    for (const std::exception_ptr& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
}

}  // namespace underlag
