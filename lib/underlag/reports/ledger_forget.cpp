#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
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

}  // namespace underlag
