// Memory for millions of rows, in the system's large pages where it has them, and written once.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

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

// Gives a vector memory in large pages, and leaves the elements that `resize` adds as the memory
// is: whoever asks for them writes each before it is read. Threads that write their share then also
// fetch the pages at the same time, and nothing is written twice.
template <typename Element>
class UnsetElements : public std::allocator<Element> {
   public:
    static_assert(std::is_trivially_copyable_v<Element> &&
                  std::is_trivially_destructible_v<Element>);

    UnsetElements() = default;
    template <typename Other>
    explicit UnsetElements(const UnsetElements<Other>& /*other*/) noexcept {}

    [[nodiscard]] Element* allocate(std::size_t count) {
        Element* const elements = std::allocator<Element>::allocate(count);
        prefer_large_pages(std::as_writable_bytes(std::span(elements, count)));
        return elements;
    }
    template <typename Any>
    void construct(Any* /*place*/) noexcept {}
    template <typename Any, typename... Arguments>
    void construct(Any* place, Arguments&&... arguments) {
        std::construct_at(place, std::forward<Arguments>(arguments)...);
    }
};

template <typename Element>
using LargeVector = std::vector<Element, UnsetElements<Element>>;

}  // namespace underlag
