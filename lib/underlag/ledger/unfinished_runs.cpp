#include "underlag/ledger/document_number.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/row.hpp"
#include "underlag/ledger/stored_choices.hpp"

namespace underlag {

std::vector<RunOutline> Ledger::unfinished_runs() const {
    return guarded([&](Store& store) {
        Rows runs = store.rows(
            "SELECT seq, term, issue_day, summary_file, cost_year FROM runs "
            "WHERE seq NOT IN (SELECT run FROM issued_files) ORDER BY seq");
        std::vector<RunOutline> unfinished;
        while (runs.next()) {
            RunOutline& run = unfinished.emplace_back();
            run.id = number_at(runs, 0);
            if (!runs.is_none(1))
                run.term = term_at(runs, 1);
            run.cost_year = small_at(runs, 4);
            run.issue_date = date_at(runs, 2);
            run.summary_file = text_at(runs, 3);
            Rows documents = store.rows(
                "SELECT kind, year, counter, file FROM documents WHERE run = $1 ORDER BY seq",
                {run.id});
            while (documents.next())
                run.documents.push_back(
                    {choice_at<DocumentKind>(documents, 0),
                     to_text(DocumentNumber{small_at(documents, 1), number_at(documents, 2)}),
                     std::string{text_at(documents, 3)}});
        }
        return unfinished;
    });
}

}  // namespace underlag
