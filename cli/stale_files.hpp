// Workbooks of earlier one-off runs that lie where a run writes, and are not of it (I304).
#pragma once

#include <filesystem>

#include "underlag/diagnostics/diagnostic.hpp"
#include "underlag/invoicing/invoice_base.hpp"

namespace underlag {

// Looks below the term's folder. Numbered workbooks, which a ledger has issued, are never stale.
void check_stale_files(const InvoiceRun& run, const std::filesystem::path& folder,
                       Diagnostics& found);

}  // namespace underlag
