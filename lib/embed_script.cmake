# Writes the source that embed.cmake describes. Every byte is escaped, so that no text can end its
# literal and no line ending or byte-order mark is lost.
string(REPLACE "|" ";" names "${NAMES}")
set(entries "")
foreach(name IN LISTS names)
    file(READ "${BASE}/${name}" bytes HEX)
    string(LENGTH "${bytes}" digits)
    math(EXPR size "${digits} / 2")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" literal "${bytes}")
    string(APPEND entries "    Entry{\"${name}\", {\"${literal}\", ${size}}},\n")
endforeach()
file(WRITE "${SOURCE}" "#include \"${HEADER}\"

namespace underlag {
namespace {

struct Entry {
    std::string_view name;
    std::string_view text;
};

constexpr Entry entries[] = {
${entries}};

}  // namespace

std::string_view ${FUNCTION}(std::string_view name) {
    for (const Entry& entry : entries)
        if (entry.name == name)
            return entry.text;
    return {};
}

}  // namespace underlag
")
