#include <array>

#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/sentence.hpp"
#include "underlag/reports/words.hpp"

namespace underlag {
namespace {

struct FaultWords {
    std::string_view name;  // in JSON
    Sentence said;
};

// In the order of FoundFault::What.
constexpr std::array<FaultWords, 9> fault_words{{
    {"unreadable", {"går inte att läsa", "cannot be read"}},
    {"altered", {"är ändrad", "has been altered"}},
    {"removed", {"är borttagen", "has been removed"}},
    {"added",
     {"är tillagd av något annat än programmet", "was added by something else than the program"}},
    {"reordered", {"står på en annan posts plats", "stands in the place of another record"}},
    {"altered-name", {"namnet är inte det som skrevs", "the name is not the one that was written"}},
    {"gap-in-numbers", {"numret saknas i serien", "the number is missing in the series"}},
    {"wrong-sum", {"summan är inte radernas", "the total is not that of the lines"}},
    {"over-credited", {"krediterar mer än originalet", "credits more than its original"}},
}};

constexpr Sentence whole{"liggaren", "the ledger"};
constexpr Sentence record{"post {}", "record {}"};
constexpr Sentence counts{"Liggaren {}: {} poster, {}.\n", "The ledger {}: {} records, {}.\n"};
constexpr Sentence none{"inget fel", "no fault"};
constexpr Sentence one{"1 fel", "1 fault"};
constexpr Sentence several{"{} fel", "{} faults"};
constexpr Sentence head{"Kedjans sista kontrollsumma: {}\n", "The chain's last checksum: {}\n"};
constexpr Sentence remedy{
    "\nRör inte filen. Hämta den senaste säkerhetskopian utan fel, och importera om listorna som "
    "kommit därefter.\n",
    "\nLeave the file as it is. Fetch the latest backup without faults, and import again the lists "
    "that have come since.\n"};

const FaultWords& words_of(const FoundFault& fault) {
    return fault_words[static_cast<std::size_t>(fault.what)];
}

// "post 17 (lines) är ändrad: 2016-0003"
std::string fault_text(const FoundFault& fault, Language language) {
    std::string text{whole.in(language)};
    if (fault.record > 0)
        text = record.filled(language, fault.record);
    if (!fault.table.empty())
        text += " (" + plain(fault.table) + ")";
    text.append(fault.what == FoundFault::What::altered_name ||
                        fault.what == FoundFault::What::gap_in_numbers ||
                        fault.what == FoundFault::What::wrong_sum
                    ? ": "
                    : " ");
    text += words_of(fault).said.in(language);
    // What SQLite says of a file it cannot read is English.
    if (!fault.detail.empty())
        text += ": " + (fault.what == FoundFault::What::unreadable ? "”" + plain(fault.detail) + "”"
                                                                   : plain(fault.detail));
    return text;
}

}  // namespace

void write_verify_json(const VerifiedLedger& verified, Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-verify/1");
    json.key("ledger").text(verified.ledger);
    json.key("records").number(verified.records);
    json.key("chain_head").text(verified.chain_head);
    json.key("faults").begin_array();
    for (const FoundFault& fault : verified.faults) {
        json.begin_object();
        json.key("what").text(words_of(fault).name);
        json.key("table").text_or_null(fault.table);
        json.key("record");
        if (fault.record > 0)
            json.number(fault.record);
        else
            json.null();
        json.key("detail").text_or_null(fault.detail);
        json.key("message").text(fault_text(fault, language));
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.finish();
}

void write_verify_text(const VerifiedLedger& verified, Language language, const Sink& out) {
    for (const FoundFault& fault : verified.faults)
        out(fault_text(fault, language) + "\n");
    const std::size_t faults = verified.faults.size();
    const std::string found = faults > 1 ? several.filled(language, grouped(faults))
                                         : std::string{(faults == 1 ? one : none).in(language)};
    out(counts.filled(language, plain(verified.ledger), grouped(verified.records), found));
    if (!verified.chain_head.empty())
        out(head.filled(language, verified.chain_head));
    if (faults > 0)
        out(remedy.in(language));
}

}  // namespace underlag
