// Why a ledger on a server could not be used. They stand on this floor for the rules' catalogue.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind server_unreachable{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"servern för liggaren {path} svarar inte: {reason}",
                "kontrollera adressen och nätet och försök igen; hjälper det inte, fråga den som "
                "sköter servern"},
    .english = {"the server of the ledger {path} does not answer: {reason}",
                "check the address and the network and try again; if that does not help, ask "
                "whoever administers the server"}};

inline constexpr Kind server_does_not_let_in{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"servern släpper inte in dig i liggaren {path}: {reason}",
                "skriv ditt användarnamn i adressen (postgresql://NAMN@VÄRD/DATABAS) och "
                "lösenordet i filen ~/.pgpass (rättigheter 0600, VÄRD:PORT:DATABAS:NAMN:LÖSENORD), "
                "eller fråga den som sköter servern"},
    .english = {"the server does not let you in to the ledger {path}: {reason}",
                "write your user name in the address (postgresql://NAME@HOST/DATABASE) and the "
                "password in the file ~/.pgpass (permissions 0600, "
                "HOST:PORT:DATABASE:NAME:PASSWORD), or ask whoever administers the server"}};

inline constexpr Kind server_has_no_database{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"servern har ingen sådan databas: {path} ({reason})",
                "kontrollera databasens namn i adressen: postgresql://VÄRD/DATABAS"},
    .english = {"the server has no such database: {path} ({reason})",
                "check the name of the database in the address: postgresql://HOST/DATABASE"}};

inline constexpr Kind server_untrusted{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"det går inte att lita på servern för liggaren {path}: {reason}",
                "kontrollera att adressens värdnamn är det som står i serverns certifikat, och be "
                "den som sköter servern om certifikatet som utfärdat det (sslrootcert=FIL i "
                "adressen, eller ~/.postgresql/root.crt); en svagare kontroll måste stå i adressen "
                "(sslmode), inte i PGSSLMODE"},
    .english = {"the server of the ledger {path} cannot be trusted: {reason}",
                "check that the host in the address is the one in the server's certificate, and "
                "ask whoever administers the server for the certificate that issued it "
                "(sslrootcert=FILE in the address, or ~/.postgresql/root.crt); a weaker check must "
                "stand in the address (sslmode), not in PGSSLMODE"}};

// A pooler that gives each statement a connection of its own.
inline constexpr Kind server_breaks_sessions{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"något mellan dig och servern delar upp det som ska göras i ett stycke i liggaren "
                "{path}: {reason}",
                "ange servern själv i adressen i stället för dess pooler, eller be den som sköter "
                "den ställa in pooling per transaktion eller session"},
    .english = {"something between you and the server takes apart what must be done in one piece "
                "in the ledger {path}: {reason}",
                "give the server itself in the address instead of its pooler, or ask whoever "
                "administers it to pool by transaction or session"}};

inline constexpr Kind server_lost{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"förbindelsen med servern för liggaren {path} bröts: {reason}",
                "kör samma kommando igen: det som hann registreras görs inte en gång till, och det "
                "andra är ogjort"},
    .english = {"the connection to the server of the ledger {path} broke: {reason}",
                "run the same command again: what was recorded before it broke is not done twice, "
                "and the rest has not been done"}};

inline constexpr Kind server_outcome_unknown{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"förbindelsen med servern för liggaren {path} bröts just när allt skulle sparas, "
                "och det går inte att fråga den om det hann sparas: {reason}",
                "kör samma kommando igen när servern svarar: det som hann sparas görs inte om"},
    .english = {"the connection to the server of the ledger {path} broke just when all was to be "
                "saved, and the server cannot be asked whether it was: {reason}",
                "run the same command again when the server answers: what was saved is not done "
                "twice"}};

inline constexpr Kind server_refuses{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"du har inte rätt att göra detta i liggaren {path}: {reason}",
                "den som får läsa får inte skriva, och bara liggarens ägare får skapa den; fråga "
                "den som sköter servern om rätt roll (SCHEMA_officer skriver, SCHEMA_reader "
                "läser)"},
    .english = {"you may not do this in the ledger {path}: {reason}",
                "who may read may not write, and only the ledger's owner may make it; ask whoever "
                "administers the server for the right role (SCHEMA_officer writes, SCHEMA_reader "
                "reads)"}};

// Its own limit for a statement, or somebody who administers it.
inline constexpr Kind server_cancelled{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"servern avbröt det som gjordes i liggaren {path}: {reason}",
                "inget har registrerats: kör samma kommando igen; händer det igen, be den som "
                "sköter servern att höja statement_timeout för din roll"},
    .english = {"the server stopped what was being done in the ledger {path}: {reason}",
                "nothing has been recorded: run the same command again; if it happens again, ask "
                "whoever administers the server to raise statement_timeout for your role"}};

inline constexpr Kind server_has_no_room{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"servern för liggaren {path} har inte plats för mer: {reason}",
                "inget har registrerats: be den som sköter servern att ge den mer plats, och kör "
                "sedan samma kommando igen"},
    .english = {"the server of the ledger {path} has no room for more: {reason}",
                "nothing has been recorded: ask whoever administers the server to give it more "
                "room, and then run the same command again"}};

inline constexpr Kind server_failed{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"servern för liggaren {path} misslyckades: {reason}",
                "kör samma kommando igen: det som hann registreras görs inte en gång till; hjälper "
                "det inte, visa meddelandet för den som sköter servern"},
    .english = {"the server of the ledger {path} failed: {reason}",
                "run the same command again: what was recorded before is not done twice; if that "
                "does not help, show the message to whoever administers the server"}};

inline constexpr Kind server_tables_broken{
    .code = "L404",
    .name = "ledger-damaged",
    .severity = Severity::error,
    .swedish = {"liggaren {path} är skadad, serverns tabeller är förstörda: {reason}",
                "registrera inget mer; be den som sköter servern att återställa den senaste "
                "säkerhetskopian, pröva den med underlag ledger verify, och importera om listorna "
                "som kommit därefter"},
    .english = {"the ledger {path} is damaged, the server's tables are broken: {reason}",
                "record nothing more; ask whoever administers the server to restore the latest "
                "backup, try it with underlag ledger verify, and import again the lists that have "
                "come since"}};

inline constexpr Kind server_has_other_tables{
    .code = "L404",
    .name = "ledger-damaged",
    .severity = Severity::error,
    .swedish = {"{path} är ingen liggare: schemat har andra tabeller ({reason})",
                "ange liggarens schema i adressen (?schema=NAMN)"},
    .english = {"{path} is not a ledger: the schema has other tables ({reason})",
                "give the ledger's schema in the address (?schema=NAME)"}};

// Roles are the whole server's.
inline constexpr Kind server_has_roles_of_another{
    .code = "C001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .swedish = {"liggaren {path} kan inte skapas: rollerna den skulle få har redan rättigheter i "
                "en annan databas på servern, och de som har dem där skulle få rätt till den här "
                "också: {reason}",
                "välj ett annat namn på schemat i adressen (?schema=NAMN): rollerna heter efter "
                "det"},
    .english = {"the ledger {path} cannot be made: the roles that it would get already have rights "
                "in another database of the server, and whoever has them there would have rights "
                "here too: {reason}",
                "choose another name for the schema in the address (?schema=NAME): the roles are "
                "named after it"}};

}  // namespace underlag
