#include "underlag/reports/ledger_reports.hpp"

#include <doctest/doctest.h>

#include "reports/written.hpp"

using namespace underlag;

namespace {

constexpr Term autumn{2016, Season::autumn};

std::vector<HistoryEntry> history_of_a_term() {
    HistoryEntry opened{.event = HistoryEntry::Event::opened,
                        .record = 1,
                        .recorded_at = "2016-11-03 09:12:00",
                        .program_version = "0.1.0",
                        .chain_head = std::string(64, 'a'),
                        .term = autumn};
    HistoryEntry imported{.record = 7,
                          .recorded_at = "2016-11-03 09:12:00",
                          .program_version = "0.1.0",
                          .chain_head = std::string(64, 'b')};
    imported.lists = {{"placeringar.csv", std::string(64, '1')}};
    imported.agreements = {{"avtal/ki.toml", std::string(64, '2')}};
    imported.complete_for = autumn;
    imported.added = 3;
    imported.cancelled = 1;
    HistoryEntry issued{.event = HistoryEntry::Event::issued,
                        .record = 19,
                        .recorded_at = "2016-12-01 14:03:11",
                        .program_version = "0.1.0",
                        .chain_head = std::string(64, 'c'),
                        .term = autumn};
    issued.issue_date = date(2016, 12, 1);
    issued.first_number = "2016-0001";
    issued.last_number = "2016-0002";
    issued.invoice_bases = 1;
    issued.credit_notes = 1;
    issued.invoiced = Money::from_kronor(765);
    issued.credited = Money::from_kronor(306);
    return {opened, imported, issued};
}

std::string log_of(const std::vector<HistoryEntry>& events, Language language) {
    return written([&](const Sink& out) { write_log_text("underlag.db", events, language, out); });
}

std::string verify_text(const Verification& verified, Language language) {
    return written(
        [&](const Sink& out) { write_verify_text("underlag.db", verified, language, out); });
}

}  // namespace

TEST_CASE("the log tells of each import and run, oldest first") {
    CHECK(log_of(history_of_a_term(), Language::swedish) ==
          R"(2016-11-03 09:12:00  liggaren skapades; första termin HT2016
    post 1, version 0.1.0, kedja aaaaaaaaaaaaaaaa
2016-11-03 09:12:00  import: 3 nya, 0 ändrade, 1 inte längre att betala
    hela listan för HT2016
    placeringar.csv
    post 7, version 0.1.0, kedja bbbbbbbbbbbbbbbb
2016-12-01 14:03:11  utfärdat för HT2016, 2016-12-01: 1 underlag, 765,00 kr, 1 kreditunderlag, 306,00 kr
    nummer 2016-0001–2016-0002
    filerna är inte skrivna; nästa generate skriver dem
    post 19, version 0.1.0, kedja cccccccccccccccc
)");
    const std::string english = log_of(history_of_a_term(), Language::english);
    CHECK(english.find("import: 3 new, 0 changed, 1 no longer to be paid\n") != std::string::npos);
    CHECK(english.find("the files have not been written") != std::string::npos);
    CHECK(log_of({}, Language::english) == "The ledger underlag.db is empty.\n");
}

TEST_CASE("the log tells who recorded what, where that is known") {
    auto events = history_of_a_term();
    events[1].recorded_by = "anna";
    CHECK(log_of(events, Language::swedish)
              .find("    post 7, version 0.1.0, kedja bbbbbbbbbbbbbbbb, av anna\n") !=
          std::string::npos);
    HistoryEntry removed{.event = HistoryEntry::Event::names_removed,
                         .record = 20,
                         .recorded_at = "2017-01-09",
                         .recorded_by = "bo",
                         .chain_head = std::string(64, 'd')};
    CHECK(log_of({removed}, Language::english).find("chain dddddddddddddddd, by bo\n") !=
          std::string::npos);
    const std::string json =
        written([&](const Sink& out) { write_log_json("underlag.db", events, out); });
    CHECK(json.find(R"("recorded_at":"2016-11-03 09:12:00","recorded_by":"anna")") !=
          std::string::npos);
    CHECK(json.find("recorded_by", json.find("recorded_by") + 1) == std::string::npos);
}

TEST_CASE("the log as JSON has all checksums") {
    auto events = history_of_a_term();
    CHECK(written([&](const Sink& out) { write_log_json("underlag.db", events, out); }) ==
          R"({"format":"underlag.ledger-log/1","ledger":"underlag.db","events":[)"
          R"({"event":"opened","record":1,"recorded_at":"2016-11-03 09:12:00",)"
          R"("program_version":"0.1.0","chain_head":")" +
              std::string(64, 'a') +
              R"(","first_term":"HT2016"},{"event":"imported","record":7,)"
              R"("recorded_at":"2016-11-03 09:12:00","program_version":"0.1.0","chain_head":")" +
              std::string(64, 'b') + R"(","lists":[{"name":"placeringar.csv","sha256":")" +
              std::string(64, '1') + R"("}],"agreements":[{"name":"avtal/ki.toml","sha256":")" +
              std::string(64, '2') +
              R"("}],"complete_for":"HT2016","added":3,"changed":0,"cancelled":1},)"
              R"({"event":"issued","record":19,"recorded_at":"2016-12-01 14:03:11",)"
              R"("program_version":"0.1.0","chain_head":")" +
              std::string(64, 'c') +
              R"(","term":"HT2016","issue_date":"2016-12-01","first_number":"2016-0001",)"
              R"("last_number":"2016-0002","invoice_bases":1,"credit_notes":1,)"
              R"("invoiced":"765.00","credited":"306.00","files_written":false}]})"
              "\n");
}

TEST_CASE("a sound ledger is said to have no fault") {
    const Verification sound{42, std::string(64, 'c'), {}};
    CHECK(verify_text(sound, Language::swedish) ==
          "Liggaren underlag.db: 42 poster, inget fel.\nKedjans sista kontrollsumma: " +
              std::string(64, 'c') + "\n");
    CHECK(verify_text(sound, Language::english)
              .starts_with("The ledger underlag.db: 42 records, no fault.\n"));
}

TEST_CASE("a head that was kept elsewhere is said to be the last, or how many records came since") {
    Verification found{42, std::string(64, 'c'), {}};
    found.expected = ExpectedHead{std::string(64, 'c'), 42, 0};
    CHECK(verify_text(found, Language::swedish)
              .ends_with("Det är kontrollsumman som angavs: ingenting har kommit till eller "
                         "försvunnit sedan dess.\n"));
    found.expected = ExpectedHead{std::string(64, 'b'), 41, 1};
    CHECK(verify_text(found, Language::swedish)
              .ends_with("Kontrollsumman som angavs är post 41:s; sedan dess har 1 post kommit "
                         "till, och inget har försvunnit.\n"));
    found.expected = ExpectedHead{std::string(64, 'b'), 30, 12};
    CHECK(verify_text(found, Language::english)
              .ends_with("The checksum given is that of record 30; since then 12 records have "
                         "come, and nothing has gone.\n"));
    const auto json = [&] {
        return written([&](const Sink& out) {
            write_verify_json("underlag.db", found, Language::swedish, out);
        });
    };
    CHECK(json().find(R"("expected_head":{"checksum":")" + std::string(64, 'b') +
                      R"(","record":30,"records_since":12},"faults":[])") != std::string::npos);
    found.expected = ExpectedHead{.checksum = std::string(64, 'b')};
    found.faults = {{LedgerFault::What::no_such_head, "", 0, std::string(64, 'b')}};
    CHECK(json().find(R"("record":null,"records_since":null})") != std::string::npos);
    CHECK(verify_text(found, Language::swedish)
              .starts_with("liggaren har ingen post med den kontrollsumma som angavs: poster har "
                           "tagits bort på slutet eller skrivits om sedan den antecknades, eller "
                           "så är den en annan liggares: " +
                           std::string(64, 'b') + "\n"));
}

TEST_CASE("every fault is named in words, and what to do comes last") {
    using What = LedgerFault::What;
    const Verification damaged{42,
                               "",
                               {{What::altered, "lines", 17, ""},
                                {What::removed, "", 18, ""},
                                {What::gap_in_numbers, "", 0, "2016-0003"}}};
    CHECK(verify_text(damaged, Language::swedish) ==
          "post 17 (lines) är ändrad\n"
          "post 18 är borttagen\n"
          "liggaren: numret saknas i serien: 2016-0003\n"
          "Liggaren underlag.db: 42 poster, 3 fel.\n\n"
          "Rör inte filen. Hämta den senaste säkerhetskopian utan fel, och importera om listorna "
          "som kommit därefter.\n");
    CHECK(verify_text(damaged, Language::english)
              .starts_with("record 17 (lines) has been altered\n"));
    // On a server there is no file to leave as it is.
    const std::string of_server = written([&](const Sink& out) {
        write_verify_text("postgresql://db/vfu", damaged, Language::swedish, out);
    });
    CHECK(of_server.find("filen") == std::string::npos);
    CHECK(of_server.ends_with(
        "Registrera inget mer i liggaren. Be den som sköter servern att återställa den senaste "
        "säkerhetskopian utan fel, och importera om listorna som kommit därefter.\n"));
}

TEST_CASE("faults as JSON have a name for scripts and a sentence for people") {
    const Verification damaged{
        42, "abc", {{LedgerFault::What::over_credited, "documents", 9, "2016-0004"}}};
    CHECK(written([&](const Sink& out) {
              write_verify_json("underlag.db", damaged, Language::swedish, out);
          }) ==
          R"({"format":"underlag.ledger-verify/1","ledger":"underlag.db","records":42,)"
          R"("chain_head":"abc","faults":[{"what":"over-credited","table":"documents","record":9,)"
          R"("detail":"2016-0004",)"
          R"("message":"post 9 (documents) krediterar mer än originalet: 2016-0004"}]})"
          "\n");
}

TEST_CASE("files that are written again are said to be the same, or which version made others") {
    const std::vector<RenderedFile> files{
        {RenderedFile::Outcome::same, "HT2016/KI/a-2016-0001.xlsx", "0.2.0"},
        {RenderedFile::Outcome::different, "HT2016/KI/b-2016-0002.xlsx", "0.1.0"},
        {RenderedFile::Outcome::different, "HT2016/KI/c-2016-0003.xlsx", "0.2.0"}};
    CHECK(written([&](const Sink& out) {
              write_render_text("out", "0.2.0", files, Language::swedish, out);
          }) ==
          "Skrivna i out:\n"
          "  byte för byte som de utfärdades: 1\n"
          "  avviker från de utfärdade: 2\n"
          "    HT2016/KI/b-2016-0002.xlsx (utfärdad av version 0.1.0; det här är version 0.2.0)\n"
          "    HT2016/KI/c-2016-0003.xlsx (utfärdad av samma version 0.2.0: liggaren eller "
          "programmet är ändrat)\n");
    CHECK(written([&](const Sink& out) { write_render_json("out", "0.2.0", files, out); }) ==
          R"({"format":"underlag.ledger-render/1","folder":"out","version":"0.2.0","files":[)"
          R"({"file":"HT2016/KI/a-2016-0001.xlsx","outcome":"same","issued_by":"0.2.0"},)"
          R"({"file":"HT2016/KI/b-2016-0002.xlsx","outcome":"different","issued_by":"0.1.0"},)"
          R"({"file":"HT2016/KI/c-2016-0003.xlsx","outcome":"different","issued_by":"0.2.0"}],)"
          R"("same":1,"different":2,"without_name":0,"written":0})"
          "\n");
    CHECK(written([&](const Sink& out) {
              write_render_text("out", "0.2.0", {}, Language::english, out);
          }) == "No document has been issued.\n");
}
