// What the library asks of the operating system: names, files, folders, memory, the locale. Each
// system answers in a file of its own (system_posix.cpp, system_windows.cpp); nothing else in lib/
// knows on which it runs. What fails leaves its reason in errno, with the same numbers everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace underlag {

// A path from a name as the program has it: UTF-8, with "/" (or what else the system takes) between
// folders. Never std::filesystem::path(std::string), which on Windows is not UTF-8.
[[nodiscard]] std::filesystem::path path_of(std::string_view name);
// The name of a path as the program shows and records it: UTF-8, with "/" between folders on every
// system.
[[nodiscard]] std::string name_of(const std::filesystem::path& path);

// An open file, closed when it goes out of scope.
class OpenFile {
   public:
    enum class For { reading, writing, overwriting, making };

    // When that fails `is_open` is false. Files that are made (there may be none of that name) are
    // for their owner and group alone, less what the umask takes: they name students.
    OpenFile(const std::filesystem::path& path, For purpose);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] static OpenFile standard_input() { return OpenFile{}; }

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    // Of a regular file; nothing for what has no size beforehand.
    [[nodiscard]] std::optional<std::uintmax_t> size() const;
    // How many bytes were read: 0 at the end, -1 when it failed.
    [[nodiscard]] std::ptrdiff_t read(char* to, std::size_t most) const;
    // All of the bytes, or false.
    [[nodiscard]] bool write(std::string_view bytes) const;
    // To the disk.
    [[nodiscard]] bool flush() const;
    // False when the system reports only now that writing failed.
    [[nodiscard]] bool close();

   private:
    OpenFile() = default;

    int number_ = 0;
    bool is_ours_ = false;
};

// Streams of C, for libraries that want them. Null when they cannot be opened.
[[nodiscard]] std::FILE* open_to_write(const std::filesystem::path& path);
// In the system's temporary folder; gone when it is closed.
[[nodiscard]] std::FILE* open_temporary();
[[nodiscard]] bool move_to(std::FILE* stream, std::uint64_t place);

// For their owner and group alone.
[[nodiscard]] bool make_folder(const std::filesystem::path& folder);
// What cannot be removed stays.
void remove_empty_folder(const std::filesystem::path& folder);
void remove_file(const std::filesystem::path& file);
// In the place of what has that name already.
[[nodiscard]] bool rename_file(const std::filesystem::path& from, const std::filesystem::path& to);
// The errno of why `rename_file` could not put another file in this one's place; 0: it can, as far
// as can be known beforehand.
[[nodiscard]] int error_of_replacing(const std::filesystem::path& file);
// So that new names in it outlive a power cut. False only when the disk failed: network shares and
// systems that cannot do this have the names all the same.
[[nodiscard]] bool flush_folder(const std::filesystem::path& folder);

enum class Access { read, write, enter };
// The errno of why it is not allowed; 0: it is. Does not open the file: closing it again would let
// go of the locks that the program holds on it.
[[nodiscard]] int error_of_access(const std::filesystem::path& path, Access access);

// Some names mean a device on some systems ("NUL", "con.xlsx"): what is written there is lost.
[[nodiscard]] bool names_device(const std::filesystem::path& path);

// The number that no other program has now.
[[nodiscard]] unsigned long process_number();
// Whether a program has this number just now, whoever's it is.
[[nodiscard]] bool is_running(unsigned long process_number);
// What the programs have in common among which these numbers are given: the computer's name, and
// the container's.
[[nodiscard]] std::string computer_name();

// The errno for what the system, a std::error_code or SQLite gives as its own.
[[nodiscard]] int error_number_of(int of_system);
[[nodiscard]] int error_number_of(const std::error_code& error);
// What Linux says of this errno, in English.
[[nodiscard]] std::string words_of_error(int error_number);

// libxlsxwriter prints numbers with `printf`, whose decimal sign is the locale's: under sv_SE a
// workbook would hold "1530,00", which no program reads. As long as this lives, the thread has the
// C locale; others keep theirs.
class NumbersInC {
   public:
    NumbersInC();
    ~NumbersInC();
    NumbersInC(const NumbersInC&) = delete;
    NumbersInC& operator=(const NumbersInC&) = delete;

   private:
    struct Before;
    Before* before_;
};

}  // namespace underlag
