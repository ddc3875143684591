// Documents as the forms get them: numbered, with parties, lines and settings.
#pragma once

#include <string>
#include <vector>

#include "underlag/invoicing/document_run.hpp"

namespace underlag {

// Keeps what the lines lead into.
struct Invoiced {
    WeekRate rate{.year = 2016,
                  .amount = Money::from_kronor(1551),
                  .from_year = 2016,
                  .from_amount = Money::from_kronor(1551)};

    [[nodiscard]] Line line(std::string_view name, std::string_view reference, Date first,
                            Date last, int days) const {
        return {.claim = {.id = 1, .part = part_of({2016, Season::autumn})},
                .name = name,
                .period = Period::between(first, last).value(),
                .quantity = days,
                .price = rate.amount,
                .amount = Money::from_ore(rate.amount.ore() * days / 5),
                .placement = {.id = "P-1",
                              .student_ref = reference,
                              .programme = "Sjuksköterska",
                              .rate = &rate}};
    }

    [[nodiscard]] static Document empty() {
        const auto number = [](const char* text) { return *OrganisationNumber::parse(text); };
        Document document{
            .number = "2016-0001",
            .term = {2016, Season::autumn},
            .issue_date = date(2016, 12, 1),
            .due_date = date(2016, 12, 31),
            .agreement = "KI",
            .agreement_reference = "Samverkansavtal 2016/42",
            .issuer = {.name = "Exempelkommun", .organisation_number = number("212000-9994")},
            .receiver = {.name = "Karolinska Institutet",
                         .organisation_number = number("202100-2973"),
                         .reference = "ZZ1234VFU"},
            .subject = {.id = "aso",
                        .name = "Hemsjukvården Åsö",
                        .contact = {"Åsa Öberg", "08-123 45 67", "asa.oberg@exempel.se"},
                        .giro = *Giro::parse(Giro::Kind::bankgiro, "991-2346"),
                        .coding = {{"ansvar", "4711"}, {"slag", "3590"}}},
            .policy = {.accounting = {.receivable = "1511",
                                      .revenue = "3590",
                                      .dimensions = {{"ansvar", 1}, {"projekt", 6}}}},
            .file = "HT2016/KI/aso-2016-0001.xlsx"};
        return document;
    }

    [[nodiscard]] Document document() const {
        Document made = empty();
        put_lines(made,
                  {line("Åsa Ek", "R-1", date(2016, 9, 5), date(2016, 10, 7), 25),
                   line("Bo von Berg-Alm", "R-2", date(2016, 9, 12), date(2016, 9, 14), 3)},
                  SwedishOrder{});
        return made;
    }

    [[nodiscard]] Document credit() const {
        const Document original = document();  // by name: Bo, then Åsa
        Document note = credit_note_of(original, {original.lines.back()}, SwedishOrder{});
        note.number = "2016-0002";
        note.credits_issued = date(2016, 12, 1);
        note.issue_date = date(2016, 12, 9);
        note.lines.front().reason_text = "inställd";
        note.file = "HT2016/KI/aso-2016-0002-kredit.xlsx";
        return note;
    }

    [[nodiscard]] DocumentRun run(std::vector<Document> documents,
                                  std::vector<DocumentForm> forms) const {
        return {.term = {2016, Season::autumn},
                .issue_date = date(2016, 12, 1),
                .recorded = true,
                .documents = std::move(documents),
                .summary_file = "HT2016/sammanstallning-2016-0001.xlsx",
                .forms = std::move(forms),
                .trace = {.program_version = "0.1"}};
    }
};

}  // namespace underlag
