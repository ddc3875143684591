#include "underlag/reports/findings_report.hpp"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <optional>

#include "underlag/reports/cell_name.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/excerpt.hpp"
#include "underlag/reports/place_cursor.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/row_excerpt.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {

namespace {

void write_place(JsonWriter& json, const Sources& sources, const Location& place) {
    if (place.source == SourceId::none)
        return;
    const Source& source = sources[place.source];
    json.key("file").text(source.name);
    if (source.form == Source::Form::workbook && place.line > 0)
        json.key("sheet").text(source.sheet);
    const bool can_be_opened = source.form != Source::Form::ledger;
    if (can_be_opened && place.line > 0)
        json.key("line").number(place.line);
    if (can_be_opened && place.column > 0)
        json.key("column").number(place.column);
    if (const auto cell = cell_name(sources, place))
        json.key("cell").text(*cell);
    if (!place.field.empty())
        json.key("field").text(place.field);
    if (points_at_value(source, place))
        json.key("value").text(masked_value(source, place));
}

void write_finding(JsonWriter& json, const Sources& sources, const Diagnostic& finding,
                   Language language) {
    json.begin_object();
    json.key("code").text(finding.kind->code);
    json.key("name").text(finding.kind->name);
    json.key("severity").text(json_name(finding.severity));
    write_place(json, sources, finding.place);
    json.key("message").text(message(finding, language));
    if (const std::string advice = help(finding, language); !advice.empty())
        json.key("help").text(advice);
    json.end_object();
}

}  // namespace

std::string_view json_name(Severity severity) {
    return word_for(severity, Language::english);
}

void write_findings(JsonWriter& json, const Sources& sources, const Diagnostics& findings,
                    Language language) {
    json.key("diagnostics").begin_array();
    for (const Diagnostic& finding : findings.all())
        write_finding(json, sources, finding, language);
    json.end_array();
}

namespace {

constexpr std::size_t shown_of_one_code = 100;
constexpr std::string_view indent = "    ";
constexpr std::string_view green = "\x1b[32m";
constexpr std::string_view plain_again = "\x1b[0m";

constexpr std::string_view bold_color(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "\x1b[1;31m";
        case Severity::warning:
            return "\x1b[1;33m";
        case Severity::note:
            break;
    }
    return "\x1b[1;36m";
}

class FindingsText {
   public:
    FindingsText(const Sources& sources, const TextStyle& style, const Sink& out)
        : sources_(sources), style_(style), out_(out) {}

    void write(const Diagnostic& finding) {
        text_.clear();
        Excerpt shown;
        if (finding.place.source != SourceId::none)
            shown = append_place(finding.place);
        append_head(finding);
        append_excerpt(shown);
        append_help(help(finding, style_.language));
        out_.write(text_);
    }

    void write_sum(std::string_view code, std::size_t more) {
        const bool swedish = style_.language == Language::swedish;
        out_.write(
            fmt::format("{}: {} {}\n", code, grouped(more),
                        swedish ? "till (visa alla med --all)" : "more (show all with --all)"));
    }

    void finish() { out_.flush(); }

   private:
    // "placeringar.csv:5:52: ", and what the line looks like. Lines of the ledger are not for the
    // user.
    Excerpt append_place(const Location& place) {
        const Source& source = sources_[place.source];
        text_ += plain(source.name);
        Excerpt shown;
        if (place.line > 0 && source.form == Source::Form::workbook) {
            text_.append(": ").append(place_in_sheet(source, place));
            shown.line = row_excerpt(source, place);
        } else if (place.line > 0) {
            const PlaceCursor::Place found = cursor_of(place.source).at(place.offset);
            shown = excerpt(source, found.line_offset, place);
            if (source.form != Source::Form::ledger)
                append_line_and_character(source, place, found);
        }
        text_ += ": ";
        return shown;
    }

    // "Blad1!F5", "Blad1 rad 5"
    [[nodiscard]] std::string place_in_sheet(const Source& source, const Location& place) const {
        const std::string sheet = plain(sheet_reference(source.sheet));
        if (const auto cell = cell_name(sources_, place))
            return sheet + "!" + *cell;
        return fmt::format("{} {} {}", sheet, style_.language == Language::swedish ? "rad" : "row",
                           place.line);
    }

    // A quoted cell may lie on a later line than the one on which its record starts.
    void append_line_and_character(const Source& source, const Location& place,
                                   const PlaceCursor::Place& found) {
        const auto out = std::back_inserter(text_);
        if (source.form == Source::Form::list && points_at_value(source, place))
            fmt::format_to(out, ":{}:{}", found.line, found.character);
        else if (place.column > 0)
            fmt::format_to(out, ":{}:{}", place.line, place.column);
        else
            fmt::format_to(out, ":{}", place.line);
    }

    [[nodiscard]] bool is_in_sheet(const Location& place) const {
        return place.source != SourceId::none &&
               sources_[place.source].form == Source::Form::workbook;
    }

    void append_head(const Diagnostic& finding) {
        append_colored(
            bold_color(finding.severity),
            fmt::format("{}[{}]", word_for(finding.severity, style_.language), finding.kind->code));
        const auto cell = cell_name(sources_, finding.place);
        if (cell && !is_in_sheet(finding.place))  // where it stands with its file
            text_.append(" ").append(*cell);
        else if (const auto id = ledger_row_id(sources_, finding.place))
            text_.append(" ").append(plain(*id));
        text_.append(": ").append(plain(message(finding, style_.language))).append("\n");
    }

    void append_excerpt(const Excerpt& shown) {
        if (shown.line.empty())
            return;
        text_.append(indent).append(shown.line).append("\n");
        if (shown.carets.empty())
            return;
        const std::size_t blanks = shown.carets.find('^');
        text_.append(indent).append(blanks, ' ');
        append_colored(green, shown.carets.substr(blanks));
        text_ += '\n';
    }

    // The lines of a longer help stand below one another.
    void append_help(std::string_view lines) {
        if (lines.empty())
            return;
        std::string_view before = style_.language == Language::swedish ? "hjälp: " : "help: ";
        const std::string below(style_.language == Language::swedish ? 7 : 6, ' ');
        while (true) {
            const std::size_t end = lines.find('\n');
            text_.append(indent).append(before).append(plain(lines.substr(0, end))).append("\n");
            if (end == std::string_view::npos)
                return;
            lines.remove_prefix(end + 1);
            before = below;
        }
    }

    void append_colored(std::string_view color, std::string_view text) {
        if (style_.color)
            text_.append(color).append(text).append(plain_again);
        else
            text_ += text;
    }

    PlaceCursor& cursor_of(SourceId source) {
        if (!cursor_ || cursor_source_ != source)
            cursor_.emplace(sources_[source]);
        cursor_source_ = source;
        return *cursor_;
    }

    const Sources& sources_;
    const TextStyle& style_;
    Chunks out_;
    std::string text_;  // of the finding being written
    std::optional<PlaceCursor> cursor_;
    SourceId cursor_source_ = SourceId::none;
};

}  // namespace

void write_findings_text(const Sources& sources, const Diagnostics& findings,
                         const TextStyle& style, const Sink& out) {
    FindingsText text(sources, style, out);
    // By severity too, so that a hundred warnings of a code never hide an error of that code.
    std::map<std::pair<std::string_view, Severity>, std::size_t> met;
    std::map<std::string_view, std::size_t> left_out;
    for (const Diagnostic& finding : findings.all()) {
        if (!style.notes && finding.severity == Severity::note)
            continue;
        const std::string_view code = finding.kind->code;
        if (style.list_all || ++met[{code, finding.severity}] <= shown_of_one_code)
            text.write(finding);
        else
            ++left_out[code];
    }
    for (const auto& [code, more] : left_out)
        text.write_sum(code, more);
    text.finish();
}

std::string counts_line(std::size_t placements, const Diagnostics& findings, Language language) {
    const auto count = [&](Severity severity) {
        return counted(findings.count(severity), severity, language);
    };
    return fmt::format("{}: {}, {}, {}", counted_placements(placements, language),
                       count(Severity::error), count(Severity::warning), count(Severity::note));
}

}  // namespace underlag
