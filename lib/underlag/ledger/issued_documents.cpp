#include "underlag/ledger/issued_documents.hpp"

#include <list>

#include "underlag/ledger/labels.hpp"
#include "underlag/ledger/names.hpp"
#include "underlag/ledger/protected_names.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {
namespace {

constexpr const char* all_documents =
    "SELECT d.seq, d.kind, d.year, d.counter, c.year, c.counter, a.text, s.text, p.name, v.name, "
    "r.term, r.cost_year, d.total FROM documents d JOIN runs r ON r.seq = d.run "
    "JOIN agreement_facts f ON f.seq = d.agreement JOIN labels a ON a.seq = f.id "
    "JOIN parties p ON p.seq = d.subject LEFT JOIN labels s ON s.seq = p.id "
    "JOIN parties v ON v.seq = d.receiver LEFT JOIN documents c ON c.seq = d.credits "
    "ORDER BY d.seq";

constexpr const char* lines_of_placements =
    "SELECT l.document, l.claim, l.placement_id, l.student_ref, n.name, l.is_protected, l.amount "
    "FROM lines l LEFT JOIN names n ON n.id = l.student WHERE l.claim_kind = 'placement' AND ";

IssuedDocumentFacts document_at(const Rows& row) {
    IssuedDocumentFacts document;
    document.kind = choice_at<DocumentKind>(row, 1);
    document.number = to_text(DocumentNumber{small_at(row, 2), number_at(row, 3)});
    if (!row.is_none(4))
        document.credits = to_text(DocumentNumber{small_at(row, 4), number_at(row, 5)});
    document.agreement = text_at(row, 6);
    document.subject = text_at(row, 7);
    document.subject_name = text_at(row, 8);
    document.receiver_name = text_at(row, 9);
    if (!row.is_none(10))
        document.term = term_at(row, 10);
    document.cost_year = small_at(row, 11);
    document.total = money_at(row, 12);
    return document;
}

// The lines of one document after another.
class IssuedLineReader {
   public:
    IssuedLineReader(Store& store, const RecordQuestion& question)
        : secret_(protected_placements(store)),
          rows_(store.rows(lines_of_placements + lines_that_may_hold(store, question) +
                           " ORDER BY l.document, l.seq")) {
        is_more_ = rows_.next();
    }

    // Views lead into the reader, until the next document.
    [[nodiscard]] std::vector<IssuedLineFacts> of(std::int64_t document) {
        texts_.clear();
        std::vector<IssuedLineFacts> lines;
        for (; is_more_ && number_at(rows_, 0) == document; is_more_ = rows_.next())
            lines.push_back(line());
        if (is_more_ && number_at(rows_, 0) < document)
            damaged("the document of a line is missing");
        return lines;
    }

   private:
    std::string_view keep(std::string_view text) {
        return text.empty() ? std::string_view{} : std::string_view{texts_.emplace_back(text)};
    }

    IssuedLineFacts line() {
        IssuedLineFacts line{.placement = number_at(rows_, 1),
                             .id = keep(text_at(rows_, 2)),
                             .student_ref = keep(text_at(rows_, 3)),
                             .is_protected = yes_at(rows_, 5),
                             .amount = money_at(rows_, 6)};
        if (const auto secret = secret_.find(line.placement); secret != secret_.end()) {
            line.is_protected = true;
            line.student_ref = keep(secret->second);
        }
        line.name = line.is_protected
                        ? line.student_ref
                        : shown_student(keep(text_at(rows_, 4)), line.student_ref, line.id);
        return line;
    }

    ProtectedPlacements secret_;
    Rows rows_;
    bool is_more_ = false;
    std::list<std::string> texts_;
};

}  // namespace

void each_issued_document(const Ledger& ledger, const RecordQuestion& question,
                          const std::function<void(const IssuedDocumentFacts&)>& look_at) {
    ledger.guarded([&](Store& store) {
        IssuedLineReader lines{store, question};
        Rows documents = store.rows(all_documents);
        while (documents.next()) {
            IssuedDocumentFacts document = document_at(documents);
            document.lines = lines.of(number_at(documents, 0));
            look_at(document);
        }
    });
}

}  // namespace underlag
