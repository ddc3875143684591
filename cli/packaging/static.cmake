# The program as one file that asks for no library: the same objects, linked otherwise. cli/packaging/static.sh makes the
# libraries in UNDERLAG_STATIC_PARTS; the others are Debian's own archives.
if(NOT UNDERLAG_STATIC_PARTS)
    return()
endif()

# What is compiled otherwise: without mimalloc, and what has a folder absent/ is absent (PDF).
file(GLOB absent CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/underlag/*/*/absent/*.cpp)
add_library(underlag_static_differences OBJECT EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/cli/kept_memory.cpp ${absent})
target_include_directories(underlag_static_differences PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/lib)
target_link_libraries(underlag_static_differences PRIVATE underlag::core underlag_warnings)

set(left_out kept_memory)
foreach(file IN LISTS absent)
    cmake_path(GET file PARENT_PATH folder)
    cmake_path(GET folder PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/lib)
    string(APPEND left_out "|${folder}/")
endforeach()
set(objects $<TARGET_OBJECTS:underlag>)
foreach(floor IN LISTS UNDERLAG_FLOORS)
    separate_arguments(folders NATIVE_COMMAND "${floor}")
    foreach(folder IN LISTS folders)
        if(TARGET underlag_${folder})
            list(APPEND objects $<TARGET_OBJECTS:underlag_${folder}>)
        endif()
    endforeach()
endforeach()
set(objects $<FILTER:${objects},EXCLUDE,${left_out}> $<TARGET_OBJECTS:underlag_static_differences>)
if(UNDERLAG_STAND_INS)
    list(APPEND objects $<TARGET_OBJECTS:underlag_stand_ins>)
endif()
file(CONFIGURE OUTPUT nothing.cpp CONTENT "// All of the program is in other objects.\n")
add_executable(underlag_static EXCLUDE_FROM_ALL ${CMAKE_CURRENT_BINARY_DIR}/nothing.cpp ${objects})
set_target_properties(underlag_static PROPERTIES LINKER_LANGUAGE CXX SKIP_BUILD_RPATH ON)
target_link_directories(underlag_static PRIVATE ${UNDERLAG_STATIC_PARTS})
# Our stand-ins come before what they stand in for, and the first of two is taken.
target_link_options(underlag_static PRIVATE -static -Wl,--allow-multiple-definition)
# The data of ICU is ours, cut; its own libicudata is then not asked for.
target_link_libraries(underlag_static PRIVATE ${UNDERLAG_STATIC_PARTS}/icudata.o
    -Wl,--start-group fmt xlsxwriter tomlplusplus icui18n icuuc gmpxx gmp nettle expat pugixml deflate -lSQLiteCpp sqlite3 z
    -Wl,--end-group)
