// The years of shared costs, for `status`, and an agreement that shares one, for `explain RSS`.
#pragma once

#include <string>
#include <vector>

#include "underlag/diagnostics/kind.hpp"
#include "underlag/operations/share_years.hpp"
#include "underlag/reports/chunks.hpp"
#include "underlag/reports/json_writer.hpp"

namespace underlag {

// A line a year, under a heading; empty when there are none.
[[nodiscard]] std::string share_years_text(const std::vector<ShareYear>& years, Language language);
// The member "shares": an object a year.
void write_share_years(JsonWriter& json, const std::vector<ShareYear>& years);

// {"format":"underlag.explain/1","sharing":{...}}
void write_sharing_json(const SharingFile& file, const std::vector<ShareYear>& years,
                        const Sink& out);
void write_sharing_text(const SharingFile& file, const std::vector<ShareYear>& years,
                        Language language, const Sink& out);

}  // namespace underlag
