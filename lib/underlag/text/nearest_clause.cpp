#include "underlag/text/nearest_clause.hpp"

#include <string>

#include "underlag/text/nearest.hpp"

namespace underlag {

Argument nearest_clause(std::string_view written, const KnownWords& known) {
    const auto near = known.nearest(written);
    if (!near)
        return {"nearest", ""};
    const std::string word{*near};
    return {"nearest", " (menade du `" + word + "`?)", " (did you mean `" + word + "`?)"};
}

Argument nearest_clause(std::string_view written, std::span<const std::string_view> known) {
    return nearest_clause(written, KnownWords({known.begin(), known.end()}));
}

}  // namespace underlag
