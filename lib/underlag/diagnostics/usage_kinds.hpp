// What can be wrong with how the program is called, or with the place it is to write to.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind unknown_command{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"kommandot ”{word}” finns inte{nearest}", "se alla kommandon med underlag --help"},
    .english = {"there is no command \"{word}\"{nearest}",
                "see all commands with underlag --help"}};

inline constexpr Kind missing_command{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"inget kommando är angivet", "se alla kommandon med underlag --help"},
    .english = {"no command is given", "see all commands with underlag --help"}};

inline constexpr Kind unknown_option{.code = "U501",
                                     .name = "wrong-usage",
                                     .severity = Severity::error,
                                     .swedish = {"flaggan {word} finns inte för {command}{nearest}",
                                                 "se alla flaggor med underlag {command} --help"},
                                     .english = {"there is no option {word} of {command}{nearest}",
                                                 "see all options with underlag {command} --help"}};

inline constexpr Kind unexpected_argument{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{command} vet inte vad ”{word}” ska betyda",
                "se hur kommandot används med underlag {command} --help"},
    .english = {"{command} does not know what \"{word}\" means",
                "see how it is used with underlag {command} --help"}};

inline constexpr Kind missing_option_value{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"flaggan {option} saknar sitt värde", "skriv {option} {value}"},
    .english = {"the option {option} lacks its value", "write {option} {value}"}};

inline constexpr Kind repeated_option{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"flaggan {option} är angiven flera gånger", "ange den en gång"},
    .english = {"the option {option} is given several times", "give it once"}};

inline constexpr Kind value_of_flag{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"flaggan {option} tar inget värde", "skriv bara {option}"},
    .english = {"the option {option} takes no value", "write just {option}"}};

inline constexpr Kind wrong_option_value{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"”{value}” duger inte som {option}{nearest}", "skriv {expected}"},
    .english = {"\"{value}\" will not do as {option}{nearest}", "write {expected}"}};

inline constexpr Kind missing_option{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{command} behöver {option}", "till exempel: {example}"},
    .english = {"{command} needs {option}", "for example: {example}"}};

inline constexpr Kind missing_list{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"{command} behöver minst en placeringslista", "till exempel: {example}"},
    .english = {"{command} needs at least one placement list", "for example: {example}"}};

inline constexpr Kind repeated_standard_input{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"standard in (-) är angiven flera gånger, men kan bara läsas en gång",
                "ange - en gång, eller listornas filnamn"},
    .english = {"standard input (-) is given several times, but can only be read once",
                "give - once, or the names of the lists' files"}};

inline constexpr Kind no_agreement_given{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"det finns inget avtal att fakturera efter",
                "lägg avtalet i mappen avtal, eller ange det med --agreement; underlag init "
                "skriver ett att fylla i"},
    .english = {"there is no agreement to invoice by",
                "put the agreement into the folder avtal, or give it with --agreement; underlag "
                "init writes one to "
                "fill in"}};

inline constexpr Kind unknown_code{
    .code = "U501",
    .name = "wrong-usage",
    .severity = Severity::error,
    .swedish = {"”{word}” är ingen kod{nearest}",
                "skriv en kod som P101, eller se alla med underlag explain"},
    .english = {"\"{word}\" is not a code{nearest}",
                "write a code such as P101, or see them all with underlag explain"}};

inline constexpr Kind cannot_write{.code = "U502",
                                   .name = "cannot-write",
                                   .severity = Severity::error,
                                   .swedish = {"{path} kan inte skrivas: {reason}",
                                               "kontrollera att disken har plats och att du får "
                                               "skriva där, eller välj en annan mapp"},
                                   .english = {"{path} cannot be written: {reason}",
                                               "check that the disk has room and that you may "
                                               "write there, or choose another folder"}};

inline constexpr Kind cannot_annotate{
    .code = "U502",
    .name = "cannot-write",
    .severity = Severity::error,
    .swedish = {"{path} kan inte skrivas: {reason}",
                "kontrollera att disken har plats och att du får skriva där, eller välj en annan "
                "fil med --annotate"},
    .english = {"{path} cannot be written: {reason}",
                "check that the disk has room and that you may write there, or choose another file "
                "with --annotate"}};

inline constexpr Kind cannot_answer{
    .code = "U502",
    .name = "cannot-write",
    .severity = Severity::error,
    .swedish = {"svaret kan inte skrivas på standard ut: {reason}",
                "kontrollera att disken har plats, eller skicka svaret någon annanstans"},
    .english = {"the answer cannot be written to standard output: {reason}",
                "check that the disk has room, or send the answer somewhere else"}};

}  // namespace underlag
