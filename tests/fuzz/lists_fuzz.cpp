// Any bytes are a list that every rule judges, and every report of it is sound: with an agreement,
// and without.
#include <nlohmann/json.hpp>
#include <string>

#include "fuzzed.hpp"
#include "reports/written.hpp"
#include "rules/checked_text.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/validate_report.hpp"

using namespace underlag;

namespace {

void check_reports(const Checked& checked, Language language) {
    const std::string json = written([&](const Sink& out) {
        write_validate_json(checked.sources, checked.list, checked.found, language, out);
    });
    claim(is_sound_utf8(json));
    claim(nlohmann::json::accept(json));
    claim(is_sound_utf8(written([&](const Sink& out) {
        write_validate_csv(checked.sources, checked.list, checked.found, language, out);
    })));
    claim(is_sound_utf8(written([&](const Sink& out) {
        write_findings_text(checked.sources, checked.found,
                            {.language = language, .color = true, .list_all = true}, out);
    })));
}

const std::vector<std::string> no_agreements;
const std::vector<std::string> two_universities{karolinska(R"([compensation.index]
2018 = { percent = "1.50", source = "exempel", preliminary = true }
)"),
                                                sodertorn(R"([[compensation.programme]]
name = "Socionom"
week_rate = "700.00"
price_year = 2016
)"),
                                                our_units(R"([[activity.places]]
programme = "Socionom"
students_per_year = 1
)")};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string list{text_of(bytes + 1, size - 1)};
    const bool alone = (bytes[0] & 1U) != 0;
    Given given{.lists = {list}, .agreements = alone ? no_agreements : two_universities};
    if ((bytes[0] & 2U) != 0)
        given.lists.push_back(list);
    if ((bytes[0] & 4U) != 0)
        given.generate = GeneratePurpose{Term{2016, Season::autumn}, date(2016, 12, 1)};
    const Checked checked(given);
    check_reports(checked, (bytes[0] & 8U) != 0 ? Language::english : Language::swedish);
    return 0;
}
