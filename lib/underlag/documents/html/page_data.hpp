// What a page's template is filled in with.
#pragma once

#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <string>
#include <utility>

namespace underlag {

using Template = kainjow::mustache::mustache;
using PageData = kainjow::mustache::data;
using PageList = kainjow::mustache::list;

[[nodiscard]] inline PageData value(std::string text) {
    return PageData{std::move(text)};
}

[[nodiscard]] inline PageData object(
    std::initializer_list<std::pair<const char*, PageData>> fields) {
    PageData made;
    for (const auto& [name, field] : fields)
        made.set(name, field);
    return made;
}

}  // namespace underlag
