// Any bytes are an agreement that is read or refused, in parts as it would be as a whole; a list is
// then judged by it and reported.
#include <nlohmann/json.hpp>
#include <string>

#include "fuzzed.hpp"
#include "reports/written.hpp"
#include "rules/checked_text.hpp"
#include "settings/settings_fixture.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/validate_report.hpp"

using namespace underlag;

namespace {

const std::string list =
    "lärosäte;verksamhet;namn;utbildning;startdatum;slutdatum;ersättning\n"
    "KI;aso;Åsa Ek;Sjuksköterska;2016-09-05;2016-10-07;7650\n"
    "KI;Ekbackens äldreboende;Nils Öberg;Socionom;2016-12-12;2017-01-20;\n"
    "KI;;Eva Ås;;2099-01-01;2099-05-01;\n"
    ";;;;;;Summa 1\nSumma;;;;;;999 999 999\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const ReadSettings whole{std::string{text_of(bytes + 1, size - 1)}};
    const InParts parts = read_in_parts(whole, 1, 1, "activity");
    claim(!parts.root || (whole.root && tell_the_same(whole, parts, "activity")));
    Given given{.lists = {list}, .agreements = {std::string{text_of(bytes + 1, size - 1)}}};
    if ((bytes[0] & 1U) != 0)
        given.agreements.push_back(our_units());
    if ((bytes[0] & 2U) != 0)
        given.generate = GeneratePurpose{Term{2016, Season::autumn}, date(2016, 12, 1)};
    const Checked checked(given);
    const std::string json = written([&](const Sink& out) {
        write_validate_json(checked.sources, checked.list, checked.found, Language::english, out);
    });
    claim(is_sound_utf8(json) && nlohmann::json::accept(json));
    claim(is_sound_utf8(written([&](const Sink& out) {
        write_findings_text(checked.sources, checked.found, {.color = true, .list_all = true}, out);
    })));
    return 0;
}
