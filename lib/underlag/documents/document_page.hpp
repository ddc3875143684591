// What stands on an invoice base or credit note, in which order and words, as Bilaga 2 asks
// (§ 4.6). A form of the document (sheet Underlag is one) only decides how it looks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "underlag/documents/document_words.hpp"
#include "underlag/invoicing/document.hpp"

namespace underlag {

struct PageFact {
    std::string label;
    std::string value;  // never empty
};

// A column of the table: those of Bilaga 2, and those that this document needs.
struct PageColumn {
    enum class What : std::uint8_t {
        unit,
        name,       // the student's, as shown
        reference,  // when two students have one name
        placement,  // on a credit note, when a line has an id
        programme,  // when the agreement's rates depend on it
        start,
        end,
        weeks,
        amount,
        note,  // when a line has one
        // Of a share of a cost:
        part,        // of the cost
        percent,     // of the cost, and the part's amount
        population,  // the party's, of all
    } what = What::unit;
    std::string heading = {};
};

// From top to bottom.
struct DocumentPage {
    std::string file_title;  // the title with the unit and the term, as the file's properties say
    std::string footer;      // to the left of the number of the page
    std::string title;
    std::string credited;  // of a credit note: what it credits, and when that was issued
    std::string period;
    std::vector<PageFact> facts;
    std::vector<PageColumn> columns;
    std::vector<std::string> notes;  // of each line
    // Of each line, when they are shares: what its part is of the cost, the party of the people.
    std::vector<std::string> percents;
    std::vector<std::string> populations;
    std::string total;            // what stands before the sum
    std::string remark;           // empty: none
    std::vector<PageFact> unit;   // whose lines they are
    std::vector<PageFact> terms;  // of payment
};

[[nodiscard]] DocumentPage page_of(const Document& document, const DocumentWords& words);

// What a line says in a column that holds text; empty in a column of dates, weeks or amounts.
[[nodiscard]] std::string_view text_in(PageColumn::What column, std::size_t line,
                                       const Document& document, const DocumentPage& page);

// The same, and dates, weeks and kronor as they are written in Swedish: "5,0", "7 650,00".
[[nodiscard]] std::string shown_in(PageColumn::What column, std::size_t line,
                                   const Document& document, const DocumentPage& page);

}  // namespace underlag
