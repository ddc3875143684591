// A finance office in a folder of its own: agreements and lists as files, and a ledger.
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "files/temporary_folder.hpp"
#include "ledger/server_schemas.hpp"
#include "rules/checked_text.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/files/system.hpp"
#include "underlag/operations/import.hpp"
#include "underlag/operations/issue.hpp"

namespace underlag {

inline const std::string office_heading =
    "Placerings-id;Verksamhet;Studentens namn;Studentreferens;Utbildning;Startdatum;Slutdatum;"
    "Skyddad;Status\n";

// The codes of the errors found, each once, with spaces between.
inline std::string errors_in(const Diagnostics& found) {
    std::string codes;
    for (const Diagnostic& finding : found.all())
        if (finding.severity == Severity::error &&
            codes.find(finding.kind->code) == std::string::npos)
            codes += (codes.empty() ? "" : " ") + std::string{finding.kind->code};
    return codes;
}

class Office {
   public:
    // On the server where with_server.sh has started one: there the ledger is made already.
    Office() { agree(karolinska()); }

    [[nodiscard]] StoreAddress ledger() const {
        return has_test_server() ? schema_.address() : StoreAddress{path("underlag.db")};
    }

    void agree(const std::string& agreement, const std::string& units = our_units()) {
        write("ki.toml", agreement);
        write("units.toml", units);
    }

    // One more, read after those of `agree`.
    void add_agreement(const std::string& name, const std::string& agreement) {
        write(name, agreement);
        further_agreements_.push_back(path(name));
    }

    [[nodiscard]] ImportRequest import_request(const std::string& rows) {
        return import_request_of(office_heading + rows);
    }
    // `list`: with its heading.
    [[nodiscard]] ImportRequest import_request_of(const std::string& list) {
        write("list.csv", list);
        ImportRequest request;
        request.reading = reading();
        request.reading.lists = {path("list.csv")};
        request.reading.needs_checksums = true;
        request.ledger = ledger();
        request.today = date(2016, 12, 1);
        request.recorded_at = "2016-12-01";
        request.program_version = "0";
        return request;
    }

    [[nodiscard]] ImportPlan plan(const ImportRequest& request) const {
        std::optional<Ledger> ledger = Ledger::open_if_there(request.ledger, Ledger::Access::write);
        if (ledger)
            ledger->begin_writing();
        return plan_import(request, ledger ? &*ledger : nullptr);
    }

    // What the plan says of it. Nothing is recorded when it is stopped.
    ImportSummary import(const ImportRequest& request) const {
        std::optional<Ledger> ledger = Ledger::open_if_there(request.ledger, Ledger::Access::write);
        if (ledger)
            ledger->begin_writing();
        const ImportPlan plan = plan_import(request, ledger ? &*ledger : nullptr);
        if (plan.is_read && !plan.is_stopped && plan.changes_something()) {
            if (!ledger)
                ledger = Ledger::create(request.ledger);
            record(*ledger, plan, request);
            ledger->commit();
        }
        return summary_of(plan, request);
    }
    ImportSummary import(const std::string& rows) { return import(import_request(rows)); }

    [[nodiscard]] IssueRequest issue_request(Term term, Date issue_date) const {
        IssueRequest request;
        request.reading = reading();
        request.ledger = ledger();
        request.term = term;
        request.issue_date = issue_date;
        request.words = built_in_words();
        request.recorded_at = to_text(issue_date);
        request.program_version = "0";
        return request;
    }

    void plan(const IssueRequest& request, IssuePlan& into) const {
        Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
        ledger.begin_writing();
        plan_issue(ledger, request, into);
    }

    // Plans and, when something is due, records.
    void issue(const IssueRequest& request, IssuePlan& into) const {
        Ledger ledger = Ledger::open(request.ledger, Ledger::Access::write);
        ledger.begin_writing();
        plan_issue(ledger, request, into);
        if (into.outcome != IssuePlan::Outcome::planned || into.run.documents.empty())
            return;
        (void)record(ledger, into, request);
        ledger.commit();
    }

    [[nodiscard]] ReadingRequest reading() const {
        ReadingRequest request{.agreements = {path("ki.toml"), path("units.toml")},
                               .needs_agreements = true};
        request.agreements.insert(request.agreements.end(), further_agreements_.begin(),
                                  further_agreements_.end());
        return request;
    }
    [[nodiscard]] std::string path(const std::string& name) const {
        return name_of(folder_ / name);
    }
    [[nodiscard]] Ledger open() const {
        Ledger opened = Ledger::open(ledger(), Ledger::Access::read);
        opened.begin_reading();
        return opened;
    }
    [[nodiscard]] std::string bytes_of(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

   private:
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
    }

    TemporaryFolder folder_;
    ServerSchema schema_;
    std::vector<std::string> further_agreements_;
};

}  // namespace underlag
