// Documents as the ledger's inside knows them still; ledger/issued_runs.cpp alone turns them into
// Documents and back.
#pragma once

#include "underlag/invoicing/document_run.hpp"

namespace underlag {

struct LineRecord {
    std::int64_t placement = 0;
    std::int64_t version = 0;
    std::int64_t line = 0;
    std::int64_t credited = 0;
};

struct InvoiceLine {
    std::string_view placement_id = {};
    std::string_view student = {};
    std::string_view student_ref = {};
    std::string_view programme = {};
    std::string_view list_name = {};
    std::uint32_t line = 0;
    Period period;
    DayCount count = {};
    bool continues = false;
    bool continued = false;
    bool is_protected = false;
    CreditReason reason = {};
    Term continues_in = {};
    Term continued_from = {};
    const WeekRate* rate = nullptr;
    Money amount = {};
    LineRecord record = {};
    std::string_view reason_text = {};

    [[nodiscard]] int days() const { return count.paid(); }
};

struct InvoiceBase {
    DocumentKind kind = DocumentKind::invoice;
    std::string number = {};
    std::string credits = {};
    std::optional<Date> credits_issued = {};
    const Agreement* agreement = nullptr;
    const Activity* activity = nullptr;
    std::vector<InvoiceLine> lines = {};
    std::optional<Date> due_date = {};
    long long days = 0;
    Money total = {};
    std::string file = {};
};

struct InvoiceRun {
    Term term = {};
    Date issue_date = {};
    bool recorded = false;
    std::vector<InvoiceBase> documents = {};
    std::vector<InputFile> inputs = {};
    std::string summary_file = {};
    std::string chain_head = {};
    std::string program_version = {};

    [[nodiscard]] Money invoiced() const { return sum(DocumentKind::invoice); }
    [[nodiscard]] Money credited() const { return sum(DocumentKind::credit); }

   private:
    [[nodiscard]] Money sum(DocumentKind kind) const {
        Money total;
        for (const InvoiceBase& document : documents)
            total += document.kind == kind ? document.total : Money{};
        return total;
    }
};

}  // namespace underlag
