// The part of the catalogue that is about how the program is called.
#pragma once

#include "underlag/diagnostics/form_kinds.hpp"
#include "underlag/diagnostics/ledger_usage_kinds.hpp"
#include "underlag/diagnostics/reconciliation_kinds.hpp"
#include "underlag/diagnostics/usage_kinds.hpp"
#include "underlag/placement/file_kinds.hpp"
#include "underlag/placement/workbook_kinds.hpp"
#include "underlag/settings/configuration_kinds.hpp"
#include "underlag/settings/settings_tree.hpp"

namespace underlag {

// The template is read on a floor above this one; its wordings are those of all settings.
inline constexpr SettingsKinds of_template = settings_kinds("U503", "wrong-template");

inline constexpr const Kind* catalogued_usage_kinds[] = {
    // U: how the program is called
    &unknown_command,
    &unknown_help_word,
    &repeated_standard_input,
    &missing_command,
    &unknown_option,
    &unknown_option_of_any,
    &unknown_import,
    &import_is_taken_back,
    &names_of_a_day_ahead,
    &unexpected_argument,
    &missing_option_value,
    &repeated_option,
    &value_of_flag,
    &wrong_option_value,
    &lines_need_csv,
    &missing_option,
    &missing_list,
    &no_agreement_given,
    &option_needs_the_ledger,
    &option_needs_record,
    &activity_without_complete_for,
    &emptied_unit_unknown,
    &first_term_is_set,
    &issue_date_before_latest,
    &issue_date_ahead,
    &issue_date_ahead_for_all,
    &unknown_word_to_explain,
    &unknown_placement,
    &password_in_address,
    &wrong_ledger_address,
    &wrong_schema_name,
    &built_without_servers,
    &file_is_made_by_import,
    &missing_ledger_action,
    &unknown_ledger_action,
    &copy_of_two_ledgers,
    &copy_target_not_empty,
    &export_is_a_list,
    &unknown_document_number,
    &missing_document_number,
    &not_to_be_reissued,
    &reissue_differs,
    &reissue_of_several_terms,
    &unknown_form,
    &form_of_whole_run,
    &form_not_built,
    &form_needs_numbers,
    &personal_number_in_reason,
    &unknown_code,
    &unknown_sheet,
    &sheet_of_no_workbook,
    &cannot_write,
    &other_document_there,
    &cannot_annotate,
    &cannot_answer,
    &of_template.syntax,
    &of_template.unknown_key,
    &of_template.missing_key,
    &of_template.wrong_type,
    &of_template.wrong_value,
    &configuration_settings.unknown_key,
    &configuration_settings.syntax,
    &configuration_settings.missing_key,
    &configuration_settings.wrong_type,
    &configuration_settings.wrong_value,
    &heading_has_meaning,
    &password_in_configuration,
    &configuration_is_template,
};

}  // namespace underlag
