#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/ledger_reports.hpp"
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

}  // namespace underlag
