// What the server itself refuses, whoever asks: records are not changed or removed, the head goes
// on to a record, and a name is taken out only where a record tells of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/store/store.hpp"

namespace underlag {

struct GuardFunction {
    std::string_view name, body;
};

struct Guard {
    std::string_view name, when, function;
    bool waits_for_commit = false;
};

[[nodiscard]] std::span<const GuardFunction> guard_functions();
[[nodiscard]] std::span<const Guard> guards_of(std::string_view table);
[[nodiscard]] std::vector<std::string> guarded_tables(const Tables& tables);
// Makes all of them, in the schema that is searched.
[[nodiscard]] std::string guarding_sql(const Tables& tables);

}  // namespace underlag
