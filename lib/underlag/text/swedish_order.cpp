#include "underlag/text/swedish_order.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <stdexcept>

namespace underlag {

struct SwedishOrder::Collator {
    std::unique_ptr<icu::Collator> icu;
};

SwedishOrder::SwedishOrder() : collator_(std::make_unique<Collator>()) {
    UErrorCode status = U_ZERO_ERROR;
    collator_->icu.reset(icu::Collator::createInstance(icu::Locale("sv", "SE"), status));
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
        throw std::runtime_error("ICU has no Swedish collation");
}

SwedishOrder::~SwedishOrder() = default;

std::string SwedishOrder::sort_key(std::string_view text) const {
    const auto unicode =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string key(text.size() * 2 + 16, '\0');
    for (;;) {
        // ICU ends the key with a NUL and counts it.
        const std::int32_t length = collator_->icu->getSortKey(
            unicode, static_cast<std::uint8_t*>(static_cast<void*>(key.data())),
            static_cast<std::int32_t>(key.size()));
        const bool fits = static_cast<std::size_t>(length) <= key.size();
        key.resize(static_cast<std::size_t>(fits && length > 0 ? length - 1 : length));
        if (fits)
            return key;
    }
}

}  // namespace underlag
