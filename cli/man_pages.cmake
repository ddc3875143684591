# Writes the manual in both languages below FOLDER: man1/underlag.1, sv/man1/underlag.1, man7/underlag-list.7, ...
#
#   cmake -D PROGRAM=underlag -D FOLDER=man -P man_pages.cmake
#
# What pages there are is what the program's help lists: commands, and topics that are no commands.
set(ENV{UNDERLAG_LANG} en)
execute_process(COMMAND ${PROGRAM} help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH "\nCommands:\n.*\nOptions:\n" listed "${help}")
string(REGEX MATCHALL "\n  [a-z][a-z-]*" names "${listed}")
list(TRANSFORM names STRIP)
list(REMOVE_DUPLICATES names)
if(NOT names)
    message(FATAL_ERROR "No commands and topics were found in what ${PROGRAM} help says")
endif()

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
        file(WRITE ${FOLDER}/${below}man${section}/${file}.${section} "${page}")
    endforeach()
endforeach()
file(WRITE ${FOLDER}/made "")
