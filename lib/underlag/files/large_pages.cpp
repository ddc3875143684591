#include "underlag/files/large_pages.hpp"

#include <sys/mman.h>

#include <memory>

namespace underlag {

void prefer_large_pages(std::span<const std::byte> memory) {
#ifdef MADV_HUGEPAGE
    constexpr std::size_t large_page = std::size_t{2} << 20U;
    auto* begin = const_cast<void*>(static_cast<const void*>(memory.data()));
    std::size_t size = memory.size();
    // Whole pages only: what else lies in the first and the last is not ours.
    if (std::align(large_page, large_page, begin, size) != nullptr)
        (void)::madvise(begin, size / large_page * large_page, MADV_HUGEPAGE);
#endif
}

}  // namespace underlag
