// A page of figures and tables for a browser, in the look of the page of a run. Nothing is fetched
// and no script is needed to read it.
#pragma once

#include <string>
#include <vector>

namespace underlag {

struct TablePage {
    struct Fact {
        std::string label;
        std::string value;
    };
    struct Bar {
        std::string label;
        std::string shown;         // its value as text
        std::string shown_before;  // of the year before; empty in charts without
        long long value = 0;
        long long value_before = 0;
    };
    // One bar a row, with the one it is compared with below it.
    struct Chart {
        std::string id;
        std::string heading;
        std::string of;            // heading of the labels
        std::string shown;         // heading of the values
        std::string shown_before;  // empty: nothing is compared
        std::vector<Bar> bars;
    };
    struct Column {
        std::string heading;
        bool is_number = false;
    };
    struct Row {
        std::vector<std::string> cells;  // one a column
        bool is_bold = false;
    };
    struct Table {
        std::string id;
        std::string heading;
        std::string note;  // below the heading; empty: none
        std::vector<Column> columns;
        std::vector<Row> rows;  // none: the note stands alone
        std::vector<Row> sums;
    };

    std::string language;  // "sv"
    std::string title;
    std::string skip;  // the link past the head, for readers of the screen
    std::string about;
    std::string facts_heading;
    std::vector<Fact> facts;
    std::vector<std::string> notes;  // below the facts
    std::vector<Chart> charts;
    std::vector<Table> tables;
};

// The bytes of the page. The same arguments give the same bytes.
[[nodiscard]] std::string html_of(const TablePage& page);

}  // namespace underlag
