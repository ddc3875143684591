#include "underlag/placement/ledger_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace underlag {

namespace {

struct Column {
    Field field;
    std::string_view heading;
};
constexpr std::array columns{Column{Field::placement_id, "placeringsid"},
                             Column{Field::university, "lärosäte"},
                             Column{Field::activity, "verksamhet"},
                             Column{Field::student, "namn"},
                             Column{Field::student_ref, "studentreferens"},
                             Column{Field::programme, "utbildning"},
                             Column{Field::start, "startdatum"},
                             Column{Field::end, "slutdatum"},
                             Column{Field::days, "dagar"},
                             Column{Field::is_protected, "skyddad"},
                             Column{Field::status, "status"}};

class ListText {
   public:
    explicit ListText(std::size_t size) {
        text_.reserve(size);
        for (const Column& column : columns)
            cell(column.heading);
        end_row();
    }

    // Where texts of a row stand as they are; empty where they had to be quoted.
    struct Written {
        std::string_view id;
        std::string_view student;
        std::string_view student_ref;
    };

    Written row(const LedgerPlacement& placement) {
        Written written;
        written.id = cell(placement.id);
        cell(placement.agreement);
        cell(placement.activity);
        written.student = cell(placement.student);
        written.student_ref = cell(placement.student_ref);
        cell(placement.programme);
        cell(placement.first);
        cell(placement.last);
        stated_days(placement.stated_days);
        cell(placement.is_protected ? "ja" : "");
        cell(placement.is_cancelled ? "inställd" : "");
        end_row();
        return written;
    }

    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] std::string take() { return std::move(text_); }

    // Room for a row, so that it does not move the text. Where the text has to move for it, what it
    // was: views into that are to be told of the new place.
    [[nodiscard]] std::optional<std::string> make_room_for(const LedgerPlacement& placement) {
        constexpr std::size_t of_other_cells = 64;
        const std::size_t most =
            of_other_cells + 2 * (placement.id.size() + placement.agreement.size() +
                                  placement.activity.size() + placement.student.size() +
                                  placement.student_ref.size() + placement.programme.size());
        if (text_.capacity() - text_.size() >= most)
            return std::nullopt;
        std::string larger;
        larger.reserve(2 * text_.capacity() + most);
        larger += text_;
        return std::exchange(text_, std::move(larger));
    }
    [[nodiscard]] std::string_view text() const { return text_; }

   private:
    // Quoted where it must be; otherwise as it is, so that "-" stays "-" and "=1" stays "=1".
    std::string_view cell(std::string_view value) {
        separate();
        if (value.find_first_of(";\"\r\n") != std::string_view::npos) {
            quoted(value);
            return {};
        }
        text_ += value;
        return std::string_view{text_}.substr(text_.size() - value.size());
    }
    void cell(Date day) {
        separate();
        const auto ymd = day.ymd();
        const auto year = static_cast<unsigned>(static_cast<int>(ymd.year()));
        const char text[] = {digit(year / 1000),
                             digit(year / 100),
                             digit(year / 10),
                             digit(year),
                             '-',
                             digit(static_cast<unsigned>(ymd.month()) / 10),
                             digit(static_cast<unsigned>(ymd.month())),
                             '-',
                             digit(static_cast<unsigned>(ymd.day()) / 10),
                             digit(static_cast<unsigned>(ymd.day()))};
        text_.append(text, sizeof text);
    }
    void stated_days(std::int32_t days) {
        separate();
        char digits[20];
        if (days >= 0)
            text_.append(digits, std::to_chars(digits, digits + sizeof digits, days).ptr);
    }
    void end_row() {
        text_ += "\r\n";
        is_row_begun_ = false;
    }
    [[nodiscard]] static char digit(unsigned number) {
        return static_cast<char>('0' + number % 10);
    }
    void separate() {
        if (is_row_begun_)
            text_ += ';';
        is_row_begun_ = true;
    }
    void quoted(std::string_view value) {
        text_ += '"';
        for (const char character : value) {
            if (character == '"')
                text_ += '"';
            text_ += character;
        }
        text_ += '"';
    }

    std::string text_;
    bool is_row_begun_ = false;
};

// Bytes that a row takes, nearly always: memory that is not written to costs nothing, and to move
// a text of a million rows as it grows would.
constexpr std::size_t usual_row = 128;

[[nodiscard]] std::size_t size_of_text(std::size_t placements) {
    return usual_row * (placements + 1);
}

ListShape shape_of(SourceId source, std::size_t first_placement, std::size_t count) {
    ListShape shape{.source = source, .heading_line = 1};
    for (std::size_t column = 0; column < columns.size(); ++column)
        shape.columns[static_cast<std::size_t>(columns[column].field)] =
            static_cast<std::uint16_t>(column + 1);
    shape.first_placement = first_placement;
    shape.placement_count = count;
    return shape;
}

// With the texts of `known`, and without its place in the text.
Placement placement_of(const LedgerPlacement& known, SourceId source, std::uint32_t line,
                       PlacementList& into) {
    Placement placement{.student = known.student,
                        .student_ref = known.student_ref,
                        .id = known.id,
                        .source = source,
                        .line = line,
                        .row = line,
                        .activity = into.activities.index_of(known.activity),
                        .university = into.universities.index_of(known.agreement),
                        .programme = into.programmes.index_of(known.programme),
                        .first = known.first,
                        .last = known.last,
                        .stated_days = known.stated_days};
    placement.has_first = true;
    placement.has_last = true;
    placement.is_protected = known.is_protected;
    placement.is_cancelled = known.is_cancelled;
    return placement;
}

void move_views(std::string_view from, std::string_view to, std::span<Placement> placements) {
    const auto move = [&](std::string_view& view) {
        const bool is_in = std::less_equal{}(from.data(), view.data()) &&
                           std::less{}(view.data(), from.data() + from.size());
        if (!view.empty() && is_in)
            view = to.substr(static_cast<std::size_t>(view.data() - from.data()), view.size());
    };
    for (Placement& placement : placements) {
        move(placement.id);
        move(placement.student);
        move(placement.student_ref);
    }
}

}  // namespace

std::string list_text(const std::vector<LedgerPlacement>& placements) {
    ListText text{size_of_text(placements.size())};
    for (const LedgerPlacement& placement : placements)
        (void)text.row(placement);
    return text.take();
}

std::vector<LedgerRow> add_ledger_placements(std::string name, std::size_t count,
                                             const std::function<bool(LedgerPlacement&)>& next,
                                             Sources& sources, PlacementList& into) {
    const SourceId source = sources.add({.name = std::move(name), .form = Source::Form::ledger});
    const std::size_t first = into.placements.size();
    into.placements.reserve(first + count);
    std::vector<LedgerRow> records;
    records.reserve(count);
    ListText text{size_of_text(count)};
    std::uint32_t line = 1;
    LedgerPlacement known;
    while (next(known)) {
        ++line;
        if (const auto before = text.make_room_for(known))
            move_views(*before, text.text(), std::span{into.placements}.subspan(first));
        Placement placement = placement_of(known, source, line, into);
        placement.offset = text.size();
        const ListText::Written written = text.row(known);
        const auto view = [&](std::string_view there, std::string_view value) {
            return there.empty() ? into.kept(value) : there;
        };
        placement.id = view(written.id, known.id);
        placement.student = view(written.student, known.student);
        placement.student_ref = view(written.student_ref, known.student_ref);
        into.placements.push_back(placement);
        records.push_back(known.record);
    }
    into.lists.push_back(shape_of(source, first, records.size()));
    sources[source].text = text.take();
    return records;
}

std::vector<LedgerRow> add_ledger_placements(std::string name, LedgerPlacements placements,
                                             Sources& sources, PlacementList& into) {
    const std::size_t count = placements.placements.size();
    const SourceId source = sources.add({.name = std::move(name), .form = Source::Form::ledger});
    into.lists.push_back(shape_of(source, into.placements.size(), count));
    into.placements.reserve(into.placements.size() + count);
    std::vector<LedgerRow> records;
    records.reserve(count);
    ListText text{size_of_text(count)};
    std::uint32_t line = 1;
    for (const LedgerPlacement& known : placements.placements) {
        Placement placement = placement_of(known, source, ++line, into);
        placement.offset = text.size();
        into.placements.push_back(placement);
        records.push_back(known.record);
        (void)text.row(known);
    }
    sources[source].text = text.take();
    placements.texts.move_to(into.storage);
    return records;
}

}  // namespace underlag
