// The order of names in a Swedish list: å, ä, ö after z, in that order; case last.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace underlag {

// Holds ICU's Swedish collation; not to be shared between threads.
class SwedishOrder {
   public:
    SwedishOrder();
    ~SwedishOrder();
    SwedishOrder(const SwedishOrder&) = delete;
    SwedishOrder& operator=(const SwedishOrder&) = delete;

    // Bytes that compare as the texts do.
    [[nodiscard]] std::string sort_key(std::string_view text) const;

   private:
    struct Collator;
    std::unique_ptr<Collator> collator_;
};

}  // namespace underlag
