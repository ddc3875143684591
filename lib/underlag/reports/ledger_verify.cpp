#include <array>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/reports/json_writer.hpp"
#include "underlag/reports/ledger_reports.hpp"
#include "underlag/reports/plain_text.hpp"
#include "underlag/reports/words.hpp"
#include "underlag/store/store_address.hpp"

namespace underlag {
namespace {

struct FaultWords {
    std::string_view name;  // in JSON
    Wording said;
};

// In the order of LedgerFault::What.
constexpr std::array<FaultWords, 10> fault_words{{
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
    {"no-such-head",
     {"har ingen post med den kontrollsumma som angavs: poster har tagits bort på slutet eller "
      "skrivits om sedan den antecknades, eller så är den en annan liggares",
      "has no record with the checksum given: records have been cut off the end or written anew "
      "since it was noted down, or it is another ledger's"}},
}};

constexpr Wording whole{"liggaren", "the ledger"};
constexpr Wording record{"post {}", "record {}"};
constexpr Wording counts{"Liggaren {}: {} poster, {}.\n", "The ledger {}: {} records, {}.\n"};
constexpr Wording none{"inget fel", "no fault"};
constexpr Wording one{"1 fel", "1 fault"};
constexpr Wording several{"{} fel", "{} faults"};
constexpr Wording head{"Kedjans sista kontrollsumma: {}\n", "The chain's last checksum: {}\n"};
constexpr Wording expected_is_last{
    "Det är kontrollsumman som angavs: ingenting har kommit till eller försvunnit sedan dess.\n",
    "That is the checksum given: nothing has come or gone since.\n"};
constexpr Wording expected_is_earlier{
    "Kontrollsumman som angavs är post {}:s; sedan dess har {} kommit till, och inget har "
    "försvunnit.\n",
    "The checksum given is that of record {}; since then {} come, and nothing has gone.\n"};
constexpr Wording one_since{"1 post", "1 record has"};
constexpr Wording several_since{"{} poster", "{} records have"};
constexpr Wording remedy{
    "\nRör inte filen. Hämta den senaste säkerhetskopian utan fel, och importera om listorna som "
    "kommit därefter.\n",
    "\nLeave the file as it is. Fetch the latest backup without faults, and import again the lists "
    "that have come since.\n"};

constexpr Wording remedy_on_server{
    "\nRegistrera inget mer i liggaren. Be den som sköter servern att återställa den senaste "
    "säkerhetskopian utan fel, och importera om listorna som kommit därefter.\n",
    "\nRecord nothing more in the ledger. Ask whoever administers the server to restore the latest "
    "backup without faults, and import again the lists that have come since.\n"};

const FaultWords& words_of(const LedgerFault& fault) {
    return fault_words[static_cast<std::size_t>(fault.what)];
}

// "post 17 (lines) är ändrad: 2016-0003"
std::string fault_text(const LedgerFault& fault, Language language) {
    std::string text{whole.in(language)};
    if (fault.record > 0)
        text = record.filled(language, fault.record);
    if (!fault.table.empty())
        text += " (" + plain(fault.table) + ")";
    text.append(fault.what == LedgerFault::What::altered_name ||
                        fault.what == LedgerFault::What::gap_in_numbers ||
                        fault.what == LedgerFault::What::wrong_sum
                    ? ": "
                    : " ");
    text += words_of(fault).said.in(language);
    // What the database says of what it cannot read is English.
    if (!fault.detail.empty())
        text +=
            ": " + (fault.what == LedgerFault::What::unreadable ? "”" + plain(fault.detail) + "”"
                                                                : plain(fault.detail));
    return text;
}

void write_expected(JsonWriter& json, const ExpectedHead& expected) {
    json.key("expected_head").begin_object();
    json.key("checksum").text(expected.checksum);
    json.key("record");
    if (expected.record)
        json.number(*expected.record);
    else
        json.null();
    json.key("records_since");
    if (expected.record)
        json.number(expected.records_since);
    else
        json.null();
    json.end_object();
}

std::string expected_text(const ExpectedHead& expected, Language language) {
    if (!expected.record)
        return "";  // a fault
    if (expected.records_since == 0)
        return std::string{expected_is_last.in(language)};
    return expected_is_earlier.filled(
        language, *expected.record,
        expected.records_since == 1
            ? std::string{one_since.in(language)}
            : several_since.filled(language,
                                   grouped(static_cast<std::uint64_t>(expected.records_since))));
}

}  // namespace

void write_verify_json(const std::string& ledger, const Verification& verification,
                       Language language, const Sink& out) {
    JsonWriter json(out);
    json.begin_object();
    json.key("format").text("underlag.ledger-verify/1");
    json.key("ledger").text(ledger);
    json.key("records").number(verification.records);
    json.key("chain_head").text(verification.chain_head);
    if (verification.expected)
        write_expected(json, *verification.expected);
    json.key("faults").begin_array();
    for (const LedgerFault& fault : verification.faults) {
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

void write_verify_text(const std::string& ledger, const Verification& verification,
                       Language language, const Sink& out) {
    for (const LedgerFault& fault : verification.faults)
        out(fault_text(fault, language) + "\n");
    const std::size_t faults = verification.faults.size();
    const std::string found = faults > 1 ? several.filled(language, grouped(faults))
                                         : std::string{(faults == 1 ? one : none).in(language)};
    out(counts.filled(language, plain(ledger), grouped(verification.records), found));
    if (!verification.chain_head.empty())
        out(head.filled(language, verification.chain_head));
    if (verification.expected)
        out(expected_text(*verification.expected, language));
    if (faults > 0)
        out((StoreAddress::is_of_server(ledger) ? remedy_on_server : remedy).in(language));
}

}  // namespace underlag
