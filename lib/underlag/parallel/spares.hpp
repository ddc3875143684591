// Things that are costly to make and used by one thread at a time, kept for whoever needs the next.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace underlag {

// Instead of thread_local objects, which GCC 12 on Windows destroys when their memory is gone.
// There are never more than the threads that have used one at the same time.
template <typename Thing>
class Spares {
   public:
    // One thing, for as long as this lives.
    class Borrowed {
       public:
        explicit Borrowed(Spares& from) : from_(from), thing_(from.taken()) {}
        ~Borrowed() { from_.give_back(std::move(thing_)); }
        Borrowed(const Borrowed&) = delete;
        Borrowed& operator=(const Borrowed&) = delete;

        Thing& operator*() const { return *thing_; }
        Thing* operator->() const { return thing_.get(); }

       private:
        Spares& from_;
        std::unique_ptr<Thing> thing_;
    };

    [[nodiscard]] Borrowed borrow() { return Borrowed{*this}; }

   private:
    std::unique_ptr<Thing> taken() {
        {
            const std::lock_guard hold(mutex_);
            if (!spare_.empty()) {
                auto thing = std::move(spare_.back());
                spare_.pop_back();
                return thing;
            }
        }
        return std::make_unique<Thing>();
    }

    // Without memory for the list it is not kept.
    void give_back(std::unique_ptr<Thing> thing) noexcept {
        try {
            const std::lock_guard hold(mutex_);
            spare_.push_back(std::move(thing));
        } catch (...) {
        }
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Thing>> spare_;
};

}  // namespace underlag
