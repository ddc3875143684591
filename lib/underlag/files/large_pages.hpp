// Memory for millions of rows, in the system's large pages where it has them.
#pragma once

#include <cstddef>
#include <span>

namespace underlag {

// Asks for large pages (2 MB) for memory that has not been written yet. A page is then fetched once
// instead of 500 times, and rows looked up here and there are found sooner. Only a wish: nothing is
// lost where the system has no such pages.
void prefer_large_pages(std::span<const std::byte> memory);

// Room for `count` elements in all, in large pages if it is new.
template <typename Elements>
void reserve_large(Elements& elements, std::size_t count) {
    if (count <= elements.capacity())
        return;
    elements.reserve(count);
    const std::size_t used = elements.size();
    prefer_large_pages(
        std::as_bytes(std::span(elements.data() + used, elements.capacity() - used)));
}

}  // namespace underlag
