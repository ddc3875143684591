#include "underlag/placement/damaged_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "underlag/placement/cell_words.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/text/utf8.hpp"

namespace underlag {
namespace {

constexpr std::string_view replacement_character = "\uFFFD";

struct NameInBoth {
    std::string name;
    std::string other;
    Location place;
};

// A text of the list that reads otherwise under the rival encoding.
class Differing {
   public:
    Differing(const Sources& sources, const ListShape& shape, const DecodedText& decoded)
        : sources_(&sources), shape_(&shape), decoded_(&decoded) {}

    [[nodiscard]] std::optional<NameInBoth> in(std::string_view text, const Placement& placement,
                                               Field field) const {
        const auto other = read_as(text, decoded_->encoding, *decoded_->rival);
        if (!other || *other == text)
            return std::nullopt;
        return NameInBoth{std::string{text}, *other,
                          place_of(*sources_, *shape_, placement, field)};
    }

   private:
    const Sources* sources_;
    const ListShape* shape_;
    const DecodedText* decoded_;
};

// Names of students only where none may be protected, here or by a reference in another list.
std::optional<NameInBoth> name_in_both(const Sources& sources, const ListShape& shape,
                                       const PlacementList& list, const DecodedText& decoded) {
    const Differing differing(sources, shape, decoded);
    const auto begin = list.placements.begin() + static_cast<std::ptrdiff_t>(shape.first_placement);
    const bool may_show_students =
        shape.column(Field::is_protected) == 0 && shape.column(Field::student_ref) == 0;
    for (auto row = begin; row != list.placements.end(); ++row) {
        if (row->is_protected)
            continue;
        if (auto unit = differing.in(list.activities[row->activity], *row, Field::activity))
            return unit;
        if (auto programme = differing.in(list.programmes[row->programme], *row, Field::programme))
            return programme;
        if (may_show_students)
            if (auto student = differing.in(row->student, *row, Field::student))
                return student;
    }
    return std::nullopt;
}

// The first letter that reads otherwise, when no name may be shown.
std::optional<NameInBoth> letter_in_both(const Sources& sources, const ListShape& shape,
                                         const DecodedText& decoded) {
    const std::string_view text = sources[shape.source].text;
    for (std::size_t at = find_not_ascii(text, 0); at < text.size();) {
        const std::size_t length = sequence_at(text, at).length;
        const std::string_view letter = text.substr(at, length);
        const auto other = read_as(letter, decoded.encoding, *decoded.rival);
        if (other && *other != letter)
            return NameInBoth{std::string{letter}, *other, {.source = shape.source}};
        at = find_not_ascii(text, at + length);
    }
    return std::nullopt;
}

}  // namespace

bool has_lost_character(std::string_view text, const RawCell& cell, const DecodedText& decoded) {
    if (cell.is_plain)
        return false;
    const std::string_view raw = text.substr(cell.offset, cell.length);
    for (std::size_t at = raw.find(replacement_character); at != std::string_view::npos;
         at = raw.find(replacement_character, at + 1))
        if (!decoded.is_undecodable(cell.offset + at))
            return true;
    return false;
}

void check_encoding(const Sources& sources, const ListShape& shape, const PlacementList& list,
                    const DecodedText& decoded, Diagnostics& found) {
    if (!decoded.rival)
        return;
    auto both = name_in_both(sources, shape, list, decoded);
    if (!both)
        both = letter_in_both(sources, shape, decoded);
    if (!both)
        return;
    found.add(encoding_uncertain, both->place,
              {value_argument(both->name),
               {"reads", both->other},
               {"encoding", std::string{to_text(decoded.encoding)}},
               {"other", std::string{to_text(*decoded.rival)}}});
}

void report_undecodable(const DecodedText& decoded, const Source& source, SourceId id,
                        std::uint64_t first_offset, std::uint32_t first_line, Diagnostics& found) {
    CsvScanner scanner(source.text, source.delimiter, source.carriage_return_breaks, first_offset,
                       first_line);
    const Argument encoding{"encoding", std::string{to_text(decoded.encoding)}};
    Record record;
    for (const auto& bad : decoded.undecodable) {
        while (scanner.position() <= bad.offset && scanner.next(record))
            continue;
        const auto cell = std::ranges::upper_bound(record.cells, bad.offset, {}, &RawCell::offset);
        const Location place{.source = id,
                             .line = record.line,
                             .row = record.row,
                             .column = static_cast<std::uint32_t>(cell - record.cells.begin()),
                             .offset = bad.offset,
                             .length = 3};  // U+FFFD
        found.add(undecodable_byte, place, {{"byte", fmt::format("{:02X}", bad.byte)}, encoding});
    }
    const std::size_t more = decoded.undecodable_count - decoded.undecodable.size();
    if (more > 0)
        found.add(more_undecodable_bytes, {.source = id},
                  {{"count", std::to_string(more),
                    std::to_string(more) + (more == 1 ? " more byte" : " more bytes")},
                   encoding});
}

}  // namespace underlag
