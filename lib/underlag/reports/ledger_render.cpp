#include <algorithm>

#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

using Outcome = RenderedFile::Outcome;

constexpr Wording nothing{"Inget underlag är utfärdat.\n", "No document has been issued.\n"};
constexpr Wording same{"byte för byte som de utfärdades: {}\n",
                       "byte for byte as they were issued: {}\n"};
constexpr Wording different{"avviker från de utfärdade: {}\n",
                            "differ from those that were issued: {}\n"};
constexpr Wording without_name{
    "utan namnet på en student som är skyddad nu, eller vars namn är borttaget: {}\n",
    "without the name of a student who is protected now, or whose name has been removed: {}\n"};
constexpr Wording without_name_file{"    {}\n", "    {}\n"};
constexpr Wording first_time{"skrivna för första gången: {}\n", "written for the first time: {}\n"};
constexpr Wording folder_line{"Skrivna i {}:\n", "Written in {}:\n"};
constexpr Wording difference{"    {} (utfärdad av version {}; det här är version {})\n",
                             "    {} (issued by version {}; this is version {})\n"};
constexpr Wording altered{
    "    {} (utfärdad av samma version {}: liggaren eller programmet är ändrat)\n",
    "    {} (issued by the same version {}: the ledger or the program is altered)\n"};

std::size_t count_of(const std::vector<RenderedFile>& files, Outcome outcome) {
    return static_cast<std::size_t>(std::ranges::count(files, outcome, &RenderedFile::outcome));
}

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::same:
            return "same";
        case Outcome::different:
            return "different";
        case Outcome::without_name:
            return "without_name";
        case Outcome::written:
            break;
    }
    return "written";
}

}  // namespace

void write_render_json(const std::string& folder, const std::string& program_version,
                       const std::vector<RenderedFile>& files, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-render/1");
    json.key("folder").text(folder);
    json.key("version").text(program_version);
    json.key("files").begin_array();
    for (const RenderedFile& file : files) {
        json.begin_object();
        json.key("file").text(file.path);
        json.key("outcome").text(name_of(file.outcome));
        json.key("issued_by").text(file.issued_by);
        json.end_object();
    }
    json.end_array();
    for (const Outcome outcome :
         {Outcome::same, Outcome::different, Outcome::without_name, Outcome::written})
        json.key(name_of(outcome)).number(count_of(files, outcome));
    json.end_object();
    json.finish();
}

void write_render_text(const std::string& folder, const std::string& program_version,
                       const std::vector<RenderedFile>& files, Language language, const Sink& out) {
    if (files.empty()) {
        out(nothing.in(language));
        return;
    }
    out(folder_line.filled(language, plain(folder)));
    const auto count_line = [&](const Wording& sentence, Outcome outcome) {
        if (const std::size_t count = count_of(files, outcome); count > 0)
            out("  " + sentence.filled(language, grouped(count)));
    };
    count_line(same, Outcome::same);
    count_line(first_time, Outcome::written);
    count_line(without_name, Outcome::without_name);
    for (const RenderedFile& file : files)
        if (file.outcome == Outcome::without_name)
            out(without_name_file.filled(language, plain(file.path)));
    count_line(different, Outcome::different);
    for (const RenderedFile& file : files)
        if (file.outcome == Outcome::different)
            out(file.issued_by == program_version
                    ? altered.filled(language, plain(file.path), program_version)
                    : difference.filled(language, plain(file.path), plain(file.issued_by),
                                        program_version));
}

}  // namespace underlag
