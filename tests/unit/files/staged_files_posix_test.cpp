// What holds of staged files where the system has Linux's limits and permissions.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <tuple>

#include "files/failing_to_write.hpp"
#include "files/temporary_folder.hpp"
#include "underlag/files/staged_files.hpp"

namespace underlag {
namespace {

using Names = std::set<std::string>;

// No file may grow beyond `bytes`, until the end of the scope: a disk that becomes full.
class FullDisk {
   public:
    explicit FullDisk(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &limit_);
        const rlimit low{bytes, limit_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &low);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &limit_);
        std::signal(SIGXFSZ, signal_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

   private:
    void (*signal_)(int);
    rlimit limit_{};
};

unsigned permissions(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

TEST_CASE("a name that the system does not take leaves no folders behind") {
    const TemporaryFolder folder;
    const auto path = folder / "out/HT2016" / std::string(300, 'a');
    StagedFiles files;
    CHECK(reason_for_failing(path, [&] { static_cast<void>(files.stage(path)); }) ==
          "File name too long");
    CHECK(folder.content().empty());
}

TEST_CASE("a file that could not be written whole is not published with the others") {
    const TemporaryFolder folder;
    StagedFiles files;
    files.write(folder / "a.csv", "ett");
    {
        const FullDisk full{1000};
        CHECK(reason_for_failing(folder / "b.csv", [&] {
                  files.write(folder / "b.csv", std::string(5000, 'x'));
              }) == "File too large");
    }
    files.publish();
    CHECK(folder.content() == Names{"a.csv"});
}

TEST_CASE("when a rename fails, files already renamed stay and the others go") {
    const TemporaryFolder folder;
    StagedFiles files;
    files.write(folder / "a.csv", "ett");
    files.write(folder / "b.csv", "ett");
    files.write(folder / "ny/c.csv", "ett");
    std::filesystem::create_directory(folder / "b.csv");
    CHECK(reason_for_failing(folder / "b.csv", [&] { files.publish(); }) == "Is a directory");
    CHECK(folder.content() == Names{"a.csv", "b.csv"});
}

TEST_CASE("files and folders are for their owner and group alone, less what the umask takes") {
    for (const auto& [mask, file, made] :
         {std::tuple{0000U, 0640U, 0750U}, std::tuple{0022U, 0640U, 0750U},
          std::tuple{0077U, 0600U, 0700U}}) {
        const TemporaryFolder folder;
        const mode_t before = ::umask(mask);
        StagedFiles files;
        files.write(folder / "out/a.csv", "ett");
        files.publish();
        ::umask(before);
        CHECK(permissions(folder / "out/a.csv") == file);
        CHECK(permissions(folder / "out") == made);
    }
}

}  // namespace
}  // namespace underlag
