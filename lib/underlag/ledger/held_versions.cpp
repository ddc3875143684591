#include "underlag/ledger/held_versions.hpp"

#include <string>

#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

const std::string columns =
    "SELECT v.seq, v.placement, v.agreement, v.activity, v.list_id, v.student, v.student_ref, "
    "v.programme, v.first_day, v.last_day, v.stated_days, v.is_protected, v.is_cancelled "
    "FROM ";

}  // namespace

HeldVersions::HeldVersions(Store& store)
    : first_versions_(
          store.rows(columns + "placement_versions v WHERE v.placement = v.seq ORDER BY v.seq")),
      last_versions_(store.rows(
          columns +
          "(SELECT placement, max(seq) AS last FROM placement_versions WHERE placement <> seq "
          "GROUP BY placement) l JOIN placement_versions v ON v.seq = l.last "
          "ORDER BY l.placement")),
      is_last_left_(last_versions_.next()) {}

bool HeldVersions::next() {
    if (is_last_used_)
        is_last_left_ = last_versions_.next();
    is_last_used_ = false;
    if (!first_versions_.next())
        return false;
    is_last_used_ = is_last_left_ &&
                    number_at(last_versions_, placement) == number_at(first_versions_, placement);
    version_ = is_last_used_ ? &last_versions_ : &first_versions_;
    return true;
}

}  // namespace underlag
