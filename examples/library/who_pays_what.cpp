// Another program's use of the library: what does the university owe each unit for a term?
#include <cstdio>
#include <underlag/underlag.hpp>

using namespace underlag;

namespace {

const GivenText agreement{"ki.toml", R"(
[agreement]
id = "KI"
valid_from = 2016-01-01
[provider]
name = "Exempelkommun"
organisation_number = "212000-9994"
contact = { name = "Åsa Öberg", phone = "08-123 45 67", email = "asa.oberg@exempel.se" }
bankgiro = "991-2346"
[university]
name = "Karolinska Institutet"
[compensation]
week_rate = "1530.00"
price_year = 2016
[[activity]]
id = "aso"
name = "Hemsjukvården Åsö"
)"};

const GivenText list{"vfu.csv",
                     "Verksamhet;Namn;Startdatum;Slutdatum\n"
                     "aso;Åsa Ek;2016-09-05;2016-10-07\n"
                     "aso;Bo Alm;2016-10-12;2016-11-04\n"};

}  // namespace

int main() {
    const GeneratePurpose autumn{.term = *parse_term("HT2016"), .issue_date = date(2016, 12, 1)};
    CheckedLists checked;
    const bool is_read = check_lists({.list_texts = {list}, .agreement_texts = {agreement}}, autumn,
                                     /*strict=*/false, checked);
    for (const Diagnostic& finding : checked.found.all())
        std::printf("%s %s\n", finding.kind->code.data(),
                    message(finding, Language::english).c_str());
    if (!is_read || checked.found.has_errors())
        return 1;
    const std::vector<bool> nothing_left_out(checked.list.placements.size(), false);
    const DocumentRun run = plan_one_off(checked, autumn, nothing_left_out, "who_pays_what");
    for (const Document& document : run.documents)
        std::printf("%s: %s kr\n", document.subject.name.c_str(),
                    to_decimal_text(document.total).c_str());
    return write_documents(run, built_in_words(), {.folder = "out"}) ? 1 : 0;
}
