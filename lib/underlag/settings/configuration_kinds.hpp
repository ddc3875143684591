// What can be wrong in `underlag.toml`, the defaults of the options (contract, section 1).
#pragma once

#include "underlag/settings/settings_tree.hpp"

namespace underlag {

inline constexpr SettingsKinds configuration_settings =
    settings_kinds("U504", "wrong-configuration");

inline constexpr Kind password_in_configuration{
    .code = "U504",
    .name = "wrong-configuration",
    .severity = Severity::error,
    .swedish = {"här står ett lösenord, och det får inte stå i filen",
                "ta bort det: filen läses av andra och kommer med i säkerhetskopior. Databasens "
                "lösenord kan stå i ~/.pgpass, eller i variabeln PGPASSWORD"},
    .english = {"a password stands here, and it may not stand in the file",
                "remove it: others read the file, and it gets into backups. A database's password "
                "can stand in ~/.pgpass, or in the variable PGPASSWORD"}};

inline constexpr Kind configuration_is_template{
    .code = "U504",
    .name = "wrong-configuration",
    .severity = Severity::error,
    .swedish = {"[{table}] hör till dokumentens ord, men en fil med namnet underlag.toml läses som "
                "programmets inställningar",
                "är filen en kopia av templates/underlag.toml: döp om den, till exempel till "
                "egna-ord.toml, och ange den med --template egna-ord.toml"},
    .english = {"[{table}] is of the words of documents, but a file called underlag.toml is read "
                "as the program's settings",
                "if the file is a copy of templates/underlag.toml: rename it, for example to "
                "own-words.toml, and give it with --template own-words.toml"}};

inline constexpr Kind heading_has_meaning{
    .code = "U504",
    .name = "wrong-configuration",
    .severity = Severity::error,
    .swedish = {"rubriken {heading} betyder redan {meaning} och kan inte också betyda {field}",
                "stryk den här, eller kalla kolumnen något annat i listan"},
    .english = {"the heading {heading} already means {meaning} and cannot mean {field} too",
                "remove it here, or call the column something else in the list"}};

}  // namespace underlag
