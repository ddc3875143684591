// Reads lines of documents, of one run or of many.
#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "underlag/invoicing/document.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/read_documents.hpp"
#include "underlag/ledger/row.hpp"

namespace underlag {

// "SELECT ... FROM lines t": the columns that a LineReader takes, the first the line's document.
[[nodiscard]] std::string line_selection();

// Lines lead into the reader and the facts, until they are kept by their documents (keep_lines).
class LineReader {
   public:
    LineReader(const RunFacts& facts, const ProtectedPlacements& secret)
        : facts_(facts), secret_(secret) {}

    struct ReadLine {
        Line line;
        bool has_lost_its_name = false;  // since it was issued: protected, or forgotten
    };
    [[nodiscard]] ReadLine line_at(const Rows& row);

    // Lets go of what the lines until now lead into.
    void forget_texts();

   private:
    [[nodiscard]] Line as_issued(const Rows& row);
    std::string_view keep(std::string_view text);
    std::string_view keep_once(const Rows& row, int record, int text);

    const RunFacts& facts_;
    const ProtectedPlacements& secret_;
    std::list<std::string> texts_;
    std::unordered_map<std::int64_t, std::string_view> shared_;
};

}  // namespace underlag
