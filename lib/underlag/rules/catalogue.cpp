#include "underlag/rules/catalogue.hpp"

#include <algorithm>
#include <vector>

#include "underlag/agreement/agreement_kinds.hpp"
#include "underlag/agreement/cost_sharing_kinds.hpp"
#include "underlag/diagnostics/ledger_kinds.hpp"
#include "underlag/diagnostics/reconciliation_kinds.hpp"
#include "underlag/diagnostics/server_kinds.hpp"
#include "underlag/identity/looks_like_correction.hpp"
#include "underlag/placement/cell_kinds.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/rules/duplicates.hpp"
#include "underlag/rules/names_of_protected.hpp"
#include "underlag/rules/over_planning_frame.hpp"
#include "underlag/rules/overlapping_placements.hpp"
#include "underlag/rules/payment_details.hpp"
#include "underlag/rules/periods.hpp"
#include "underlag/rules/programmes.hpp"
#include "underlag/rules/rate_of_year.hpp"
#include "underlag/rules/stated_days.hpp"
#include "underlag/rules/sum_row.hpp"
#include "underlag/rules/time_of_invoicing.hpp"
#include "underlag/rules/units_and_universities.hpp"
#include "underlag/rules/usage_catalogue.hpp"
#include "underlag/settings/configuration_kinds.hpp"
#include "underlag/spreadsheet/file_fault.hpp"

namespace underlag {

namespace {

// By code; of a code with several wordings, the usual one first. What begins with U is in
// usage_catalogue.hpp.
constexpr const Kind* kinds[] = {
    // A: what the agreement says
    &unknown_activity,
    &unknown_university,
    &programme_not_in_agreement,
    &outside_agreement_period,
    &year_outside_agreement,
    &over_planning_frame,
    &over_frame_of_term,
    &no_rate_for_year,
    &no_cost_for_year,
    &preliminary_rate,
    &preliminary_cost,
    &contact_details_incomplete,
    &giro_number_missing,
    &failing_check_digit,
    &agreement_settings.syntax,
    &agreement_settings.unknown_key,
    &agreement_settings.missing_key,
    &agreement_settings.wrong_type,
    &agreement_settings.wrong_value,
    &unreadable_agreement,
    &neither_agreement_nor_register,
    &not_a_year,
    &persons_number,
    &two_giro_numbers,
    &duplicate_settings_id,
    &duplicate_programme,
    &differing_facts,
    &ambiguous_unit,
    &ambiguous_university,
    &overlapping_agreements,
    &no_provider,
    &differing_providers,
    &differing_form_settings,
    &programme_decides_rate,
    &programme_left_out,
    &e_invoice_lacks_key,
    &e_invoice_wrong_value,
    &e_invoice_lacks_reference,
    &accounts_missing,
    &unknown_dimension,
    &vouchers_of_several,
    &programme_unknown,
    &programme_unknown_of_protected,
    &parts_are_not_whole,
    &duplicate_part,
    &part_of_no_party,
    &part_shared_twice,
    &duplicate_party,
    &party_without_code,
    &party_without_part,
    &part_without_parties,
    &population_missing,
    &population_twice,
    &population_year_missing,
    &name_of_another_party,
    &no_people,
    &row_of_no_party,
    // C: the list as a file, and its cells
    &unreadable_file,
    &credit_note_as_list,
    &other_kind_of_file,
    &damaged_workbook,
    &too_large_workbook,
    &unreadable_ledger,
    &server_unreachable,
    &server_does_not_let_in,
    &server_has_no_database,
    &server_untrusted,
    &server_breaks_sessions,
    &server_lost,
    &server_outcome_unknown,
    &server_refuses,
    &server_cancelled,
    &server_has_no_room,
    &server_failed,
    &server_has_roles_of_another,
    &no_heading,
    &no_heading_to_compare,
    &no_heading_in_workbook,
    &no_heading_to_compare_in_workbook,
    &no_population_heading,
    &missing_column,
    &missing_university_column,
    &unit_of_all_rows,
    &duplicate_column,
    &wrong_cell_count,
    &cell_without_heading,
    &cell_too_long,
    &unterminated_quote,
    &swallowed_rows,
    &double_encoded_text,
    &control_character,
    &undecodable_byte,
    &more_undecodable_bytes,
    &not_a_date,
    &no_such_day,
    &not_that_weekday,
    &nearly_a_date,
    &ambiguous_date,
    &not_a_number,
    &not_a_step_of_weeks,
    &empty_cell,
    &empty_compared_cell,
    &empty_activity,
    &sum_row_skipped,
    &sum_row_agrees,
    &sum_row_differs,
    &stated_sum_agrees,
    &stated_sum_differs,
    &ignored_column,
    &ignored_column_near_field,
    &ignored_sheets,
    &unread_sheets_of_complete_list,
    &own_findings_sheet,
    &sheet_lacks_column,
    &formula_like_text,
    &not_yes_or_no,
    &row_after_sum,
    &unknown_status,
    &lost_character,
    &row_above_heading,
    &encoding_uncertain,
    &cell_error,
    &never_calculated,
    &hidden_rows,
    &hidden_column,
    // I: invoicing
    &past_invoicing_deadline,
    &earlier_term_included,
    &before_first_term,
    &stale_file,
    &name_already_issued,
    &term_not_begun,
    &term_not_begun_in_ledger,
    // L: the ledger
    &already_imported,
    &older_list_again,
    &changed_without_money,
    &ledger_busy,
    &ledger_busy_by,
    &ledger_damaged,
    &ledger_unreadable,
    &not_a_ledger,
    &server_has_other_tables,
    &server_tables_broken,
    &ledger_is_of_a_trial,
    &ledger_is_newer,
    &rate_changed_after_invoice,
    &shares_changed_after_invoice,
    &no_ledger,
    &no_ledger_on_server,
    &agreement_is_other,
    &agreement_is_older,
    &agreement_is_older_as_agreed,
    &agreement_is_older_to_ask_with,
    // P: the placements
    &end_before_start,
    &no_weekday,
    &stated_days_differ,
    &more_days_than_calendar,
    &overlapping_placements,
    &overlapping_with_ledger,
    &overlapping_with_other_agreement,
    &overlapping_under_one_reference,
    &overlapping_with_turned_name,
    &overlapping_with_shared_days,
    &overlapping_across_universities,
    &duplicate_row,
    &duplicate_id,
    &longer_than_20_weeks,
    &outside_term,
    &crosses_term_border_note,
    &stated_days_cross_term,
    &starts_on_weekend,
    &personal_identity_number,
    &interim_number,
    &personal_number_in_ignored_column,
    &protected_without_reference,
    &stated_compensation_differs,
    &not_ended_at_issue_date,
    &not_yet_due_at_issue_date,
    &cancelled_placement,
    &id_reused,
    &looks_like_correction,
    &corrects_under_new_id,
    &may_have_new_dates,
    &moved_between_agreements,
    &moved_between_agreements_in_part,
    &moved_between_universities,
    &moved_between_universities_and_units,
    &moved_from_agreement_not_loaded,
    &several_placements_fit,
    &placement_named_twice,
    &protected_name_elsewhere,
    &protected_name_in_ledger,
    // R: our placements against the university's
    &only_ours,
    &only_theirs,
    &stated_again,
    &differs,
    &guessed_student,
};

}  // namespace

std::span<const Kind* const> catalogued_kinds() {
    static const std::vector<const Kind*> all = [] {
        std::vector<const Kind*> both(std::begin(kinds), std::end(kinds));
        both.insert(both.end(), std::begin(catalogued_usage_kinds),
                    std::end(catalogued_usage_kinds));
        return both;
    }();
    return all;
}

namespace {

std::vector<CatalogueEntry> grouped_by_code() {
    const std::span<const Kind* const> all = catalogued_kinds();
    std::vector<CatalogueEntry> entries;
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(
            first, all.end(), [&](const Kind* kind) { return kind->code != (*first)->code; });
        entries.push_back({{first, last}});
        first = last;
    }
    return entries;
}

constexpr char capital(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

std::span<const CatalogueEntry> catalogue() {
    static const std::vector<CatalogueEntry> entries = grouped_by_code();
    return entries;
}

const CatalogueEntry* find_code(std::string_view code) {
    const auto entries = catalogue();
    const auto found = std::ranges::find_if(entries, [&](const CatalogueEntry& entry) {
        return std::ranges::equal(entry.code(), code, {}, {}, capital);
    });
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace underlag
