// The library as other programs use it: read agreements and lists, check them, work out what is due
// (§ 4.6), write the documents, keep a ledger. Values and diagnostics; nothing here prints, ends
// the program or looks at its environment.
//
//     find_package(underlag REQUIRED)
//     target_link_libraries(mine PRIVATE underlag::core)
//
// Where to begin:
// - check_lists (operations/lists.hpp): agreements and lists, from files or texts, judged by every
//   rule. The findings have codes, places and sentences in two languages: message(), help().
// - plan_one_off (operations/issue.hpp): the term's invoice bases straight from lists.
// - write_documents (operations/run_files.hpp): their workbooks, all or none.
// - plan_import and record (operations/import.hpp): lists into a Ledger.
// - plan_issue and record (operations/issue.hpp), complete_run (operations/run_files.hpp): numbered
//   documents from a Ledger, what is due less what was invoiced.
// - ledger_status, explain_document, explain_placement, render_runs, verify, history.
//
// Amounts are Money, whole öre. Days are calendar dates, terms VT and HT. The user's mistakes are
// Diagnostics beside the result; files and disks that fail are IoError, ledgers LedgerError.
#pragma once

#include "underlag/agreement/agreement_reader.hpp"
#include "underlag/compensation/compensation.hpp"
#include "underlag/compensation/week_rate.hpp"
#include "underlag/documents/document_words.hpp"
#include "underlag/ledger/history.hpp"
#include "underlag/ledger/ledger.hpp"
#include "underlag/ledger/verify.hpp"
#include "underlag/operations/explanation.hpp"
#include "underlag/operations/import.hpp"
#include "underlag/operations/issue.hpp"
#include "underlag/operations/lists.hpp"
#include "underlag/operations/render.hpp"
#include "underlag/operations/run_files.hpp"
#include "underlag/operations/status.hpp"
#include "underlag/reports/findings_report.hpp"
#include "underlag/reports/generate_report.hpp"
#include "underlag/reports/validate_report.hpp"
#include "underlag/rules/check.hpp"
