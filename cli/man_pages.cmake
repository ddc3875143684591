# Writes the manual in both languages below FOLDER: man1/underlag.1, sv/man1/underlag.1, man7/underlag-list.7, ...
#
#   cmake -D PROGRAM=underlag -D FOLDER=man -P man_pages.cmake
#
# What pages there are is what the program's help lists: commands, and topics that are no commands. The Swedish names
# that it lists lead to the same pages, in both languages: man underlag-generera.
set(ENV{UNDERLAG_LANG} en)
execute_process(COMMAND ${PROGRAM} help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH "\nCommands:\n.*\nOptions:\n" listed "${help}")
string(REGEX MATCHALL "\n  [a-z][a-z-]*" names "${listed}")
list(TRANSFORM names STRIP)
list(REMOVE_DUPLICATES names)
if(NOT names)
    message(FATAL_ERROR "No commands and topics were found in what ${PROGRAM} help says")
endif()

execute_process(COMMAND ${PROGRAM} help --lang sv OUTPUT_VARIABLE swedish_help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n  [a-z][a-z-]*, [^ \n]+" named "${swedish_help}")
if(NOT named)
    message(FATAL_ERROR "No Swedish names were found in what ${PROGRAM} help says")
endif()
foreach(both IN LISTS named)
    string(REGEX MATCH "([a-z-]+), (.+)$" both "${both}")
    set(name ${CMAKE_MATCH_1})
    set(swedish ${CMAKE_MATCH_2})
    # Names of files are ASCII.
    string(REPLACE "å" "a" swedish "${swedish}")
    string(REPLACE "ä" "a" swedish "${swedish}")
    string(REPLACE "ö" "o" swedish "${swedish}")
    set(swedish_of_${name} ${swedish})
endforeach()

file(REMOVE_RECURSE ${FOLDER})
foreach(name IN ITEMS "" ${names})
    foreach(language IN ITEMS en sv)
        execute_process(COMMAND ${PROGRAM} help ${name} --format man --lang ${language}
            OUTPUT_VARIABLE page COMMAND_ERROR_IS_FATAL ANY)
        if(NOT page MATCHES "^.TH \"[^\"]+\" ([17]) ")
            message(FATAL_ERROR "This is no manual page of ${name}: ${page}")
        endif()
        set(section ${CMAKE_MATCH_1})
        string(JOIN "-" file underlag ${name})
        set(below "")
        if(language STREQUAL sv)
            set(below sv/)
        endif()
        set(folder ${FOLDER}/${below}man${section})
        file(WRITE ${folder}/${file}.${section} "${page}")
        if(swedish_of_${name})
            file(CREATE_LINK ${file}.${section} ${folder}/underlag-${swedish_of_${name}}.${section} SYMBOLIC)
        endif()
    endforeach()
endforeach()
file(WRITE ${FOLDER}/made "")
