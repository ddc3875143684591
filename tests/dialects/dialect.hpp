// The ways in which one and the same list reaches us: section by section what programs do to it.
#pragma once

#include <string>
#include <vector>

namespace underlag {

using Rows = std::vector<std::vector<std::string>>;  // the first is the heading, the last the sum

// What stands around the cells.
struct Dialect {
    std::string encoding = "UTF-8";  // as iconv names it
    std::string mark = {};           // byte order mark, in the encoding's own bytes
    char delimiter = ';';
    std::string line_break = "\n";
    bool has_sep_line = false;
    bool quotes_everything = false;
    bool ends_without_line_break = false;
};

// The list's bytes; nothing when the encoding lacks one of its letters.
[[nodiscard]] std::string written_in(const Dialect& dialect, const Rows& rows);

// A way in which people and programs change the rows, and what else is then found.
struct Change {
    std::string name;
    Rows (*apply)(Rows rows);
    std::string added_code = {};  // found once or more besides; "" for nothing
};

[[nodiscard]] const std::vector<Change>& changes();

}  // namespace underlag
