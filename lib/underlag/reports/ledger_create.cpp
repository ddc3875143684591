#include "underlag/diagnostics/wording.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/reports/plain_text.hpp"

namespace underlag {
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

}  // namespace underlag
