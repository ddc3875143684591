// A store around another, so that a test can change one thing of it and leave the rest.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "underlag/store/store.hpp"

namespace underlag {

class WrappedStore : public Store {
   public:
    explicit WrappedStore(std::unique_ptr<Store> store) : store_(std::move(store)) {}

    void begin(Intent intent) override { store_->begin(intent); }
    void commit() override { store_->commit(); }
    bool has_begun() const override { return store_->has_begun(); }
    using Store::rows;
    Rows rows(std::string_view sql, std::span<const RecordValue> values) override {
        return store_->rows(sql, values);
    }
    void append(const char* table, std::span<const RecordValue> values) override {
        store_->append(table, values);
    }
    void set_head(const ChainHead& head) override { store_->set_head(head); }
    void empty_names(std::span<const std::int64_t> ids) override { store_->empty_names(ids); }
    int form() override { return store_->form(); }
    void make(int from, const Tables& tables) override { store_->make(from, tables); }
    std::vector<StoreFault> check(const Tables& tables) override { return store_->check(tables); }
    std::string user() const override { return store_->user(); }
    bool is_shared() const override { return store_->is_shared(); }
    void claim(std::int64_t run, const std::string& folder) override { store_->claim(run, folder); }
    void release(std::int64_t run) override { store_->release(run); }
    void give_back(std::int64_t run, const std::optional<RunClaim>& before) override {
        store_->give_back(run, before);
    }
    std::vector<RunClaim> claims() override { return store_->claims(); }
    std::string shown() const override { return store_->shown(); }
    std::int64_t round_trips() const override { return store_->round_trips(); }

   private:
    std::unique_ptr<Store> store_;
};

// One that knows who writes, as a server does.
class SharedStore : public WrappedStore {
   public:
    // `user` is looked at when it is asked for: the test changes it to let another one write.
    SharedStore(std::unique_ptr<Store> store, const std::string& user)
        : WrappedStore(std::move(store)), user_(&user) {}

    std::string user() const override { return *user_; }
    bool is_shared() const override { return true; }

   private:
    const std::string* user_;
};

}  // namespace underlag
