// Documents of every kind as PDF, for the checks of this folder.
// Usage: made_documents FOLDER    which is there
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "documents/made_up_run.hpp"
#include "underlag/documents/document_workbooks.hpp"
#include "underlag/documents/pdf/pdf_form.hpp"
#include "underlag/files/input_file.hpp"

namespace underlag {
namespace {

// A yellow cross on blue, as a BMP.
std::string made_logo() {
    constexpr int width = 160;
    constexpr int height = 60;
    std::string bytes = "BM";
    const auto number = [&](std::uint32_t value, int size) {
        for (int byte = 0; byte < size; ++byte)
            bytes += static_cast<char>(value >> (8 * byte) & 0xFFU);
    };
    constexpr std::uint32_t header = 54;
    number(header + 3U * width * height, 4);
    number(0, 4);
    number(header, 4);
    number(40, 4);
    number(width, 4);
    number(height, 4);
    number(1, 2);
    number(24, 2);
    for (int zero = 0; zero < 6; ++zero)
        number(0, 4);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool is_cross = (x >= 50 && x < 70) || (y >= 20 && y < 40);
            number(is_cross ? 0xFFCC00 : 0x006AA7, 3);
        }
    return bytes;
}

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
}

struct Made {
    std::filesystem::path folder;
    DocumentWords words = built_in_words();

    void pdf(const std::string& name, const Document& document, const Trace& trace,
             bool with_workbook = true) const {
        const std::filesystem::path workbook = folder / (name + ".xlsx");
        write_document_workbook(document, trace, words, workbook);
        const std::string bytes = read_file(workbook.string());
        const AttachedWorkbook attached{name + ".xlsx", bytes};
        write(folder / (name + ".pdf"),
              pdf_of(document, words, with_workbook ? attached : AttachedWorkbook{}));
    }
};

// So many lines, some with a long name or a note.
struct Placements : MadeUpRun {
    explicit Placements(int lines) {
        Document& made = add_document("hemsjukvard-aso", "Hemsjukvården Åsö");
        made.due_date = date(2016, 12, 31);
        for (int line = 0; line < lines; ++line) {
            const char* const name = line % 9 == 4   ? "Anna-Karin Margareta von Sydow-Lindström"
                                     : line % 2 == 0 ? "Åsa Ek"
                                                     : "Örjan Ćosić";
            Line& of = add_line(made, name, date(2016, 9, 5).plus_days(line % 4 * 7),
                                date(2016, 10, 7).plus_days(line % 4 * 7));
            of.placement.student_ref = texts.emplace_back("R" + std::to_string(1000 + line));
            if (line % 7 == 3)
                of.placement.continues_in = Term{2017, Season::spring};
        }
    }
    Document& document() { return run.documents.front(); }
};

void write_all(const std::filesystem::path& folder) {
    Made made{folder};
    Placements one{3};
    made.pdf("engangs", one.document(), one.run.trace);
    made.pdf("utan-arbetsbok", one.document(), one.run.trace, false);
    one.document().number = "2016-0001";
    made.pdf("registrerat", one.document(), one.run.trace);

    Placements credit{2};
    Document& note = credit.document();
    note.kind = DocumentKind::credit;
    note.number = "2016-0002";
    note.credits = "2016-0001";
    note.credits_issued = date(2016, 11, 1);
    note.due_date.reset();
    for (Line& line : note.lines)
        line.reason_text = "20 dagar i stället för 25";
    made.pdf("kredit", note, credit.run.trace);

    Placements late{1};
    late.add_line(late.document(), "Bo Berg", date(2016, 12, 5), date(2016, 12, 16));
    made.pdf("efter", late.document(), late.run.trace);

    Placements many{60};
    made.words.logo = made_logo();
    made.pdf("sextio", many.document(), many.run.trace);
    Placements most{2000};
    made.pdf("tvatusen", most.document(), most.run.trace);
    made.words.logo.clear();

    ShareBasis basis{.population = 59'945};
    basis.cost.year = basis.cost.from_year = 2024;
    basis.cost.amount = basis.cost.from_amount = Money::from_kronor(4'000'000);
    basis.part = "Länets kommuner";
    basis.percent = {50, 0};
    basis.part_amount = Money::from_kronor(2'000'000);
    basis.population_of_all = 286'546;
    Document share{.cost_year = 2024,
                   .issue_date = date(2024, 3, 1),
                   .due_date = date(2024, 3, 31),
                   .agreement = "RSS"};
    share.issuer.name = "Region Dalarna";
    share.receiver.name = share.subject.name = "Falu kommun";
    share.subject.id = "falun";
    share.lines = {{.claim = {.part = 2024, .kind = ClaimKey::Kind::share},
                    .name = basis.part,
                    .period = Period::between(date(2024, 1, 1), date(2024, 12, 31)).value(),
                    .quantity = 1,
                    .amount = Money::from_kronor(418'397),
                    .share = &basis}};
    share.total = Money::from_kronor(418'397);
    made.pdf("andel", share, one.run.trace);

    // What is hard: every column there is, long texts, letters of all kinds, a protected student.
    Placements hard{0};
    Document& of = hard.document();
    of.subject.name =
        "Ambulansstationen i Hässleholm-Kristianstads sjukvårdsförvaltningsområde, enhet 3";
    of.agreement_reference =
        "Samverkansavtal om verksamhetsförlagd utbildning mellan kommunerna och lärosätena i "
        "länet, "
        "dnr KS 2016/42-117, med bilagorna 1–4";
    of.policy.programmes = {"Sjuksköterska"};
    of.kind = DocumentKind::credit;
    of.number = "2016-0009";
    of.credits = "2016-0003";
    of.credits_issued = date(2016, 11, 1);
    of.due_date.reset();
    for (const char* const name :
         {"Åsa Ek", "Åsa  Ek",
          "Nguyễn Thị Đặng Łucja Ćosić-Þorsteinsdóttir af Ofantligt Lång Släkt", "R1007",
          "Жанна Ω שלום 漢字", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau"}) {
        Line& line = hard.add_line(of, name, date(2016, 9, 5), date(2016, 10, 7));
        line.placement.student_ref = hard.texts.emplace_back("R" + std::to_string(of.lines.size()));
        line.placement.id = "P-2016-00017";
        line.placement.programme = "Specialistsjuksköterska, psykiatrisk vård";
        line.reason_text = "flyttad till Hemtjänsten Norr, Sophiahemmet Högskola";
    }
    made.pdf("svart", of, hard.run.trace);
}

}  // namespace
}  // namespace underlag

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: made_documents FOLDER\n", stderr);
        return 2;
    }
    underlag::write_all(arguments[1]);
    return 0;
}
