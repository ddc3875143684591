#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/state.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {

std::vector<RunOutline> Ledger::unfinished_runs() const {
    return state_->guarded([&] {
        SQLite::Statement runs{state_->connection(),
                               "SELECT seq, term, issue_day, summary_file FROM runs "
                               "WHERE seq NOT IN (SELECT run FROM issued_files) ORDER BY seq"};
        SQLite::Statement documents{state_->connection(),
                                    "SELECT kind, year, counter, file FROM documents "
                                    "WHERE run = ? ORDER BY seq"};
        std::vector<RunOutline> unfinished;
        while (runs.executeStep()) {
            RunOutline& run = unfinished.emplace_back();
            run.id = number_at(runs, 0);
            run.term = term_at(runs, 1);
            run.issue_date = date_at(runs, 2);
            run.summary_file = text_at(runs, 3);
            documents.bind(1, run.id);
            while (documents.executeStep())
                run.documents.push_back({choice_at<DocumentKind>(documents, 0),
                                         to_text(DocumentNumber{documents.getColumn(1).getInt(),
                                                                number_at(documents, 2)}),
                                         std::string{text_at(documents, 3)}});
            documents.reset();
        }
        return unfinished;
    });
}

}  // namespace underlag
