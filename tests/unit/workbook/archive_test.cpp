#include "underlag/workbook/archive.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <cerrno>
#include <filesystem>
#include <string>

#include "underlag/files/input_file.hpp"
#include "underlag/files/system.hpp"

using underlag::Archive;
using underlag::name_of;
using underlag::path_of;
using underlag::process_number;

namespace {

std::string temporary(const std::string& name) {
    return name_of(std::filesystem::temp_directory_path() /
                   path_of("underlag-archive-" + std::to_string(process_number()) + "-" + name));
}

std::size_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
    std::size_t number = 0;
    for (std::size_t i = size; i-- > 0;)
        number = number * 256 + static_cast<unsigned char>(bytes.at(at + i));
    return number;
}

// What the directory says of the part at `entry`, unpacked from where it says; moves to the next.
std::string unpacked(const std::string& archive, std::size_t& entry) {
    const std::size_t place = number_at(archive, entry + 42, 4);
    REQUIRE(archive.substr(place, 4) == "PK\x03\x04");
    REQUIRE(archive.substr(place + 4, 26) == archive.substr(entry + 6, 26));
    const std::size_t name = number_at(archive, entry + 28, 2);
    std::string packed = archive.substr(place + 30 + name, number_at(archive, entry + 20, 4));
    std::string part(number_at(archive, entry + 24, 4), '\0');
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    CHECK(stream.total_out == part.size());
    inflateEnd(&stream);
    CHECK(crc32_z(0, reinterpret_cast<const Bytef*>(part.data()), part.size()) ==
          number_at(archive, entry + 16, 4));
    entry += 46 + name;
    return part;
}

// Numbers that pack to about half, so that a large part is written out while it is being packed.
std::string large_part() {
    std::string part = "<a>";
    for (std::uint32_t number = 1; part.size() < 5'000'000;
         number = number * 1'664'525 + 1'013'904'223)
        part += std::to_string(number);
    return part + "</a>";
}

void add_part(Archive& archive, const std::string& name, std::string_view part) {
    archive.begin_part(name);
    for (; !part.empty(); part.remove_prefix(std::min<std::size_t>(part.size(), 16'384)))
        archive.add(part.substr(0, 16'384));
    archive.end_part();
}

}  // namespace

TEST_CASE("parts come back from the archive as they were, small and large") {
    const std::string path = temporary("parts");
    const std::string small = "<b>liten</b>";
    const std::string large = large_part();
    Archive archive{path.c_str()};
    add_part(archive, "small.xml", small);
    add_part(archive, "large.xml", large);
    add_part(archive, "again.xml", small);
    add_part(archive, "empty.png", "");
    archive.close();
    CHECK(archive.error_number() == 0);
    CHECK_FALSE(archive.has_cut_part());

    const std::string bytes = underlag::read_file(path);
    std::filesystem::remove(path);
    const std::size_t end = bytes.size() - 22;
    REQUIRE(bytes.substr(end, 4) == "PK\x05\x06");
    CHECK(number_at(bytes, end + 10, 2) == 4);
    std::size_t entry = number_at(bytes, end + 16, 4);
    CHECK(unpacked(bytes, entry) == small);
    CHECK(unpacked(bytes, entry) == large);
    CHECK(unpacked(bytes, entry) == small);
    CHECK(unpacked(bytes, entry).empty());
    CHECK(entry == end);
}

TEST_CASE("a part that is the same as in the archive before is the same there") {
    const std::string path = temporary("same");
    const auto bytes_with = [&](const std::string& part) {
        Archive archive{path.c_str()};
        add_part(archive, "a.xml", part);
        archive.close();
        return underlag::read_file(path);
    };
    const std::string first = bytes_with("<a>1</a>");
    CHECK(bytes_with("<a>1</a>") == first);
    CHECK(bytes_with("<a>2</a>") != first);
    CHECK(bytes_with("<a>1</a>") == first);
    std::filesystem::remove(path);
}

TEST_CASE("an XML part that is cut off is found out, small and large") {
    const std::string path = temporary("cut");
    const auto has_cut_part = [&](const std::string& name, std::string_view part) {
        Archive archive{path.c_str()};
        add_part(archive, name, part);
        add_part(archive, "last.xml", "<last/>");
        archive.close();
        return archive.has_cut_part();
    };
    std::string large = large_part();
    CHECK_FALSE(has_cut_part("a.xml", large));
    large.resize(large.size() - 10);
    CHECK(has_cut_part("a.xml", large));
    CHECK(has_cut_part("a.xml", "<a><b/>"));
    CHECK(has_cut_part("a.rels", "<a><b></b>"));
    CHECK(has_cut_part("a.xml", ""));
    CHECK_FALSE(has_cut_part("a.xml", "<a></a>"));
    CHECK_FALSE(has_cut_part("a.png", "\x89PNG"));
    std::filesystem::remove(path);
}

TEST_CASE("what the system says against writing is remembered") {
    Archive nowhere{temporary("no-such-folder/a").c_str()};
    add_part(nowhere, "a.xml", "<a/>");
    nowhere.close();
    CHECK(nowhere.error_number() == ENOENT);

    if (!std::filesystem::exists("/dev/full")) {
        MESSAGE("skipped: there is no /dev/full");
        return;
    }
    for (const std::string& part : {std::string{"<a/>"}, large_part()}) {
        Archive full{"/dev/full"};
        add_part(full, "a.xml", part);
        full.close();
        CHECK(full.error_number() == ENOSPC);
    }
}
