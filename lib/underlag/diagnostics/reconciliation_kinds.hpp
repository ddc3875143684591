// What can be said when our placements are set against the university's own list (contract, section
// 11). They stand on this floor because they are raised above the floor of the rules, whose
// catalogue names them.
#pragma once

#include "underlag/diagnostics/kind.hpp"

namespace underlag {

inline constexpr Kind only_ours{
    .code = "R601",
    .name = "only-ours",
    .severity = Severity::warning,
    .swedish = {"bara hos oss: {student}, {ours}",
                "fråga lärosätet om placeringen saknas i deras lista; är den avbokad, skriv "
                "inställd i kolumnen Status"},
    .english = {"only with us: {student}, {ours}",
                "ask the university whether their list lacks the placement; if it is cancelled, "
                "write cancelled in the column Status"}};

inline constexpr Kind only_theirs{
    .code = "R602",
    .name = "only-theirs",
    .severity = Severity::warning,
    .swedish = {"bara hos lärosätet: {student}, {theirs}",
                "fråga verksamheten om studenten har varit där; i så fall, lägg till placeringen i "
                "listan"},
    .english = {"only with the university: {student}, {theirs}",
                "ask the unit whether the student has been there; if so, add the placement to the "
                "list"}};

// The same days of the same student, on a row that is like another.
inline constexpr Kind stated_again{
    .code = "R602",
    .name = "only-theirs",
    .severity = Severity::warning,
    .swedish = {"står mer än en gång i lärosätets lista: {student}, {theirs}",
                "fråga lärosätet om raden är med två gånger av misstag"},
    .english = {"stated more than once in the university's list: {student}, {theirs}",
                "ask the university whether the row is there twice by mistake"}};

inline constexpr Kind differs{
    .code = "R603",
    .name = "differs",
    .severity = Severity::warning,
    .swedish = {"{student}: {what} skiljer sig: hos oss {ours}, hos lärosätet {theirs}",
                "ta reda på vilken uppgift som är rätt, och rätta den lista som är fel"},
    .english = {"{student} differs in {what}: with us {ours}, with the university {theirs}",
                "find out which is right, and correct the list that is wrong"}};

// Their name is only near ours.
inline constexpr Kind guessed_student{
    .code = "R603",
    .name = "differs",
    .severity = Severity::warning,
    .swedish = {"”{name}” i lärosätets lista antas vara {student}: hos oss {ours}, hos lärosätet "
                "{theirs}",
                "är det samma student, rätta det namn som är fel, eller skriv studentens referens "
                "i båda listorna"},
    .english = {"\"{name}\" in the university's list is taken to be {student}: with us {ours}, "
                "with the university {theirs}",
                "if it is the same student, correct the name that is wrong, or write the student's "
                "reference in both lists"}};

}  // namespace underlag
