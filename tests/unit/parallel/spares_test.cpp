#include "underlag/parallel/spares.hpp"

#include <doctest/doctest.h>

#include <atomic>

#include "underlag/parallel/in_parallel.hpp"

namespace underlag {

TEST_CASE(
    "a thing that was given back is borrowed again, and another made only for a second user") {
    struct Counted {
        static int& made() {
            static int count = 0;
            return count;
        }
        Counted() { ++made(); }
        int value = 0;
    };
    Spares<Counted> spares;
    spares.borrow()->value = 7;
    {
        const auto first = spares.borrow();
        CHECK(first->value == 7);
        const auto second = spares.borrow();
        CHECK(second->value == 0);
    }
    CHECK(Counted::made() == 2);
    (void)spares.borrow();
    CHECK(Counted::made() == 2);
}

TEST_CASE("no two threads have the same thing at the same time") {
    struct Used {
        std::atomic<bool> is_used = false;
    };
    Spares<Used> spares;
    std::atomic<int> clashes = 0;
    in_parallel(4, 2'000, [&](std::size_t) {
        const auto borrowed = spares.borrow();
        if (borrowed->is_used.exchange(true))
            ++clashes;
        borrowed->is_used = false;
    });
    CHECK(clashes == 0);
}

}  // namespace underlag
