#include "underlag/reports/ledger_reports.hpp"

#include <algorithm>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {

namespace {

constexpr Wording what_was_copied{
    "{}: {} poster och {} namn kopierade till {}.\n"
    "Kedjan är räknad på nytt och slutar lika i båda: {}\n\n",
    "{}: {} records and {} names copied to {}.\n"
    "The chain has been worked out anew, and ends alike in both: {}\n\n"};
constexpr Wording which_one{
    "Från och med nu är {1} liggaren; säg det till alla, och ange den med --ledger eller "
    "UNDERLAG_LEDGER.\n"
    "{0} är oförändrad. Skrivskydda den, så att ingen arbetar vidare i den: två liggare kan "
    "inte bli en igen.\n",
    "From now on {1} is the ledger; tell everybody, and give it with --ledger or "
    "UNDERLAG_LEDGER.\n"
    "{0} is as it was. Write-protect it, so that nobody works on in it: two ledgers cannot "
    "become one again.\n"};

}  // namespace

void write_copy_json(const CopyRequest& request, const CopiedLedger& copied, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-copy/1");
    json.key("from").text(request.from.shown());
    json.key("to").text(request.to.shown());
    json.key("records").number(copied.records);
    json.key("names").number(copied.names);
    json.key("chain_head").text(copied.chain_head);
    json.end_object();
    json.finish();
}

void write_copy_text(const CopyRequest& request, const CopiedLedger& copied, Language language,
                     const Sink& out) {
    const std::string from = plain(request.from.shown()), to = plain(request.to.shown());
    out(what_was_copied.filled(language, from, grouped(copied.records), grouped(copied.names), to,
                               copied.chain_head));
    out(which_one.filled(language, from, to));
}

namespace {

constexpr Wording is_made{"Liggaren {} är skapad, i schemat {}.\n",
                          "The ledger {} has been made, in the schema {}.\n"};
constexpr Wording was_there{"Liggaren {} fanns redan, i schemat {}. Inget har ändrats.\n",
                            "The ledger {} was there already, in the schema {}. Nothing has been "
                            "changed.\n"};
constexpr Wording roles{
    "\nGe var och en som ska använda den en egen inloggning i en av rollerna:\n"
    "    {0}_officer  importerar och fakturerar, men kan inte ändra något som är registrerat\n"
    "    {0}_reader   läser\n"
    "Till exempel: CREATE ROLE anna LOGIN IN ROLE {0}_officer;\n",
    "\nGive everybody who is to use it a login of their own in one of the roles:\n"
    "    {0}_officer  imports and invoices, but can change nothing that is recorded\n"
    "    {0}_reader   reads\n"
    "For example: CREATE ROLE anna LOGIN IN ROLE {0}_officer;\n"};

}  // namespace

void write_create_json(const MadeLedger& made, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-create/1");
    json.key("ledger").text(made.address);
    json.key("schema").text(made.schema);
    json.key("is_new").boolean(made.is_new);
    json.key("officers").text(made.schema + "_officer");
    json.key("readers").text(made.schema + "_reader");
    json.end_object();
    json.finish();
}

void write_create_text(const MadeLedger& made, Language language, const Sink& out) {
    out((made.is_new ? is_made : was_there).filled(language, plain(made.address), made.schema));
    out(roles.filled(language, made.schema));
}

namespace {

constexpr Wording forgotten{
    "Studenter vars namn har tagits bort ur liggaren: {}. Dagar, belopp och kedjan är som förut.\n",
    "Students whose names have been removed from the ledger: {}. Days, amounts and the chain are "
    "as before.\n"};
constexpr Wording to_forget{
    "Studenter vars namn skulle tas bort ur liggaren: {}. Inget har ändrats.\n",
    "Students whose names would be removed from the ledger: {}. Nothing has "
    "been changed.\n"};
constexpr Wording nobody{"Inget namn att ta bort bland placeringarna före {}.\n",
                         "No name to remove among the placements before {}.\n"};
constexpr Wording kept_documents{"  behållna, eftersom deras underlag fortfarande ska sparas: {}\n",
                                 "  kept, as their documents must still be kept: {}\n"};
constexpr Wording unsettled{
    "  behållna, eftersom något av dem ännu ska faktureras eller krediteras: {}\n",
    "  kept, as something of theirs is still to be invoiced or credited: {}\n"};
constexpr Wording contacts{"  behållna, eftersom en kontaktperson heter likadant: {}\n",
                           "  kept, as a contact person has the same name: {}\n"};

}  // namespace

void write_forget_json(const std::string& ledger, Term before, const OldNames& names, bool recorded,
                       const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-forget/1");
    json.key("ledger").text(ledger);
    json.key("before").text(to_text(before));
    json.key("forgotten").number(names.to_forget.size());
    json.key("kept_documents").number(names.kept_documents);
    json.key("unsettled").number(names.unsettled);
    json.key("contacts").number(names.contacts);
    json.key("recorded").boolean(recorded);
    json.end_object();
    json.finish();
}

void write_forget_text(Term before, const OldNames& names, bool recorded, Language language,
                       const Sink& out) {
    if (names.to_forget.empty())
        out(nobody.filled(language, to_text(before)));
    else
        out((recorded ? forgotten : to_forget).filled(language, grouped(names.to_forget.size())));
    const auto count_line = [&](const Wording& sentence, std::size_t count) {
        if (count > 0)
            out(sentence.filled(language, grouped(count)));
    };
    count_line(kept_documents, names.kept_documents);
    count_line(unsettled, names.unsettled);
    count_line(contacts, names.contacts);
}

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
