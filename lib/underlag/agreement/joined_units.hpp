// The units of all files together: a unit told of in several files has the facts of all of them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "underlag/agreement/agreement_file.hpp"

namespace underlag {

class JoinedUnits {
   public:
    // Reports ids that stand twice in a file or differ by case, and facts that contradict.
    // `files` outlive this; their units are taken out of them.
    JoinedUnits(const Sources& sources, std::vector<AgreementFile>& files, Diagnostics& found);

    JoinedUnits(const JoinedUnits&) = delete;  // `in_order_` points into this one's own units
    JoinedUnits& operator=(const JoinedUnits&) = delete;

    // The units of the agreement of `files[file]`, by id: its own and the registers'. Missing facts
    // are those of the provider of the file a unit stands in, else of `provider`.
    [[nodiscard]] std::vector<Activity> seen_by(std::size_t file, const Provider& provider);

   private:
    struct Frame {
        std::size_t file = 0;
        PlanningFrame frame;
    };
    struct Unit {
        UnitFacts facts;
        std::vector<std::size_t> files;
        std::vector<Frame> frames;
        bool in_register = false;
    };

    void add(std::size_t file, UnitFacts facts);
    void merge(Unit& unit, const UnitFacts& facts);
    void contradict(const std::string& id, std::string_view key, const std::string& value,
                    const Location& place, const std::string& other, const Location& other_place);
    // A number that only the other frame tells is taken over.
    void join_frames(const std::string& id, PlanningFrame& known, const PlanningFrame& told);
    [[nodiscard]] std::vector<PlanningFrame> frames_seen_by(std::size_t file, const Unit& unit);
    void fill_from_providers(Activity& activity, const Unit& unit, std::size_t file,
                             const Provider& provider) const;
    [[nodiscard]] bool is_register(std::size_t file) const { return !(*files_)[file].agreement; }

    const Sources* sources_;
    const std::vector<AgreementFile>* files_;
    Diagnostics* found_;
    std::vector<Unit> units_;                             // as they were met
    std::vector<const Unit*> in_order_;                   // by id
    std::unordered_map<std::string, std::size_t> by_id_;  // in lower case
    std::set<std::pair<std::uint64_t, std::uint64_t>> frames_reported_;
};

}  // namespace underlag
