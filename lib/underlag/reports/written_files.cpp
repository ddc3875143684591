#include "underlag/reports/written_files.hpp"

#include <span>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/invoicing/document_run.hpp"
#include "underlag/reports/plain_text.hpp"

namespace underlag {

namespace {

void write_heading_line(JsonWriter& json, const ListShape& shape) {
    json.key("heading_line");
    if (shape.heading_line > 0)
        json.number(shape.heading_line);
    else
        json.null();
}

void write_shape(JsonWriter& json, const Sources& sources, const ListShape& shape) {
    const Source& source = sources[shape.source];
    json.begin_object();
    json.key("file").text(source.name);
    json.key("encoding").text(to_text(shape.encoding));
    json.key("delimiter").text(std::string_view{&source.delimiter, 1});
    write_heading_line(json, shape);
    json.key("placements").number(shape.placement_count);
    json.end_object();
}

std::string_view format_name(ListShape::Format format) {
    return format == ListShape::Format::ods ? "ods" : "xlsx";
}

// The lists of one workbook.
void write_workbook(JsonWriter& json, const Sources& sources, std::span<const ListShape> sheets) {
    json.begin_object();
    json.key("file").text(sources[sheets.front().source].name);
    json.key("format").text(format_name(sheets.front().format));
    json.key("sheets").begin_array();
    std::size_t placements = 0;
    for (const ListShape& shape : sheets) {
        json.begin_object();
        json.key("sheet").text(sources[shape.source].sheet);
        write_heading_line(json, shape);
        json.key("placements").number(shape.placement_count);
        json.end_object();
        placements += shape.placement_count;
    }
    json.end_array();
    json.key("placements").number(placements);
    json.end_object();
}

}  // namespace

void write_files(JsonWriter& json, const Sources& sources, const std::vector<ListShape>& lists) {
    json.key("files").begin_array();
    for (auto first = lists.begin(); first != lists.end();) {
        auto end = first + 1;
        if (first->format == ListShape::Format::csv) {
            write_shape(json, sources, *first);
        } else {
            while (end != lists.end() && end->format != ListShape::Format::csv &&
                   end->file == first->file)
                ++end;
            write_workbook(json, sources, {first, end});
        }
        first = end;
    }
    json.end_array();
}

void write_forms(JsonWriter& json, const DocumentRun& run, const Document& document) {
    json.key("forms").begin_object();
    for (const DocumentForm form : run.forms)
        if (!is_of_run(form))
            json.key(name_of(form)).text(form_file(document, form));
    json.end_object();
}

void write_forms(JsonWriter& json, const DocumentRun& run) {
    json.key("forms").begin_object();
    for (const DocumentForm form : run.forms)
        if (is_of_run(form))
            json.key(name_of(form)).text(form_file(run, form));
    json.end_object();
}

std::string forms_text(const DocumentRun& run) {
    std::string text;
    for (const DocumentForm form : run.forms) {
        if (is_of_run(form))
            text += "    " + plain(form_file(run, form)) + "\n";
        else
            for (const Document& document : run.documents)
                text += "    " + plain(form_file(document, form)) + "\n";
    }
    return text;
}

namespace {

// JSON names all.
constexpr std::size_t most_files_named = 20;

constexpr Wording head{
    "Filerna från körningen {} för {} är inte skrivna. Nästa generate skriver dem:\n",
    "The files of the run of {} for {} are not written. The next generate writes them:\n"};
constexpr Wording held{
    "Filerna från körningen {} för {} skrivs av {} sedan {}, i mappen {}.\n",
    "The files of the run of {} for {} are being written by {} since {}, into the folder {}.\n"};
constexpr Wording held_by_us{
    "    Det är en annan körning med samma inloggning, som fortfarande är ansluten.\n",
    "    It is another run with the same login, which is still connected.\n"};
constexpr Wording held_for_long{
    "    Är den körningen avbruten? Kör generate med --complete-others, så skrivs de här.\n",
    "    Was that run cut off? Run generate with --complete-others to write them here.\n"};
constexpr Wording more_files{"    och {} till\n", "    and {} more\n"};

}  // namespace

void write_run_outlines(JsonWriter& json, std::string_view name, std::span<const RunOutline> runs) {
    json.key(name).begin_array();
    for (const RunOutline& run : runs) {
        json.begin_object();
        json.key("term").text(run.occasion());
        json.key("issue_date").text(to_text(run.issue_date));
        json.key("documents").begin_array();
        for (const RunOutline::Entry& document : run.documents) {
            json.begin_object();
            json.key("kind").text(document.kind == DocumentKind::credit ? "credit" : "invoice");
            json.key("number").text(document.number);
            json.key("file").text(document.file);
            json.end_object();
        }
        json.end_array();
        json.key("summary").text(run.summary_file);
        json.end_object();
    }
    json.end_array();
}

std::string unwritten_files_text(std::span<const RunOutline> runs, Language language) {
    std::string text;
    for (const RunOutline& run : runs) {
        text += head.filled(language, to_text(run.issue_date), run.occasion());
        std::size_t named = 0;
        for (const RunOutline::Entry& document : run.documents)
            if (named++ < most_files_named)
                text += "    " + plain(document.file) + "\n";
        if (named > most_files_named)
            text += more_files.filled(language, named - most_files_named);
        text += "    " + plain(run.summary_file) + "\n";
    }
    return text;
}

void write_held_runs(JsonWriter& json, std::string_view name, std::span<const HeldRun> runs) {
    if (runs.empty())
        return;
    json.key(name).begin_array();
    for (const auto& [run, claim] : runs) {
        json.begin_object();
        json.key("term").text(run.occasion());
        json.key("issue_date").text(to_text(run.issue_date));
        json.key("holder").text(claim.holder);
        json.key("folder").text(claim.folder);
        json.key("since").text(claim.since);
        json.key("may_be_completed").boolean(claim.is_stale);
        json.end_object();
    }
    json.end_array();
}

std::string held_runs_text(std::span<const HeldRun> runs, Language language) {
    std::string text;
    for (const auto& [run, claim] : runs) {
        text += held.filled(language, to_text(run.issue_date), run.occasion(), plain(claim.holder),
                            claim.since, plain(claim.folder));
        if (claim.is_at_work)
            text.append(held_by_us.in(language));
        else if (claim.is_stale)
            text.append(held_for_long.in(language));
    }
    return text;
}

}  // namespace underlag
