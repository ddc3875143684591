#include "underlag/ledger/held_versions.hpp"

#include <string>

#include "underlag/ledger/row.hpp"

namespace underlag {
namespace {

const std::string columns =
    "SELECT v.seq, v.placement, v.agreement, v.activity, v.list_id, v.student, v.student_ref, "
    "v.programme, v.first_day, v.last_day, v.stated_days, v.is_protected, v.is_cancelled "
    "FROM placement_versions v ";

}  // namespace

HeldVersions::HeldVersions(SQLite::Database& connection)
    : first_versions_(connection, columns + "WHERE v.placement = v.seq ORDER BY v.seq"),
      replaced_(connection,
                "SELECT placement, max(seq) FROM placement_versions WHERE placement <> seq "
                "GROUP BY placement ORDER BY placement"),
      later_version_(connection, columns + "WHERE v.seq = ?") {
    (void)replaced_.executeStep();
}

bool HeldVersions::next() {
    if (!first_versions_.executeStep())
        return false;
    version_ = &first_versions_;
    if (replaced_.hasRow() && number_at(replaced_, 0) == number_at(first_versions_, placement)) {
        later_version_.reset();
        later_version_.bind(1, number_at(replaced_, 1));
        if (!later_version_.executeStep())
            damaged("a placement's last version is missing");
        version_ = &later_version_;
        (void)replaced_.executeStep();
    }
    return true;
}

}  // namespace underlag
