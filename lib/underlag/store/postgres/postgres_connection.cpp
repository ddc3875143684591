#include "underlag/store/postgres/postgres_connection.hpp"

#include <array>
#include <utility>

#include "underlag/store/postgres/binary_form.hpp"
#include "underlag/store/postgres/postgres_failure.hpp"

namespace underlag {
namespace {

constexpr int binary = 1;

bool is_failure(const PGresult* answer) {
    const auto status = PQresultStatus(answer);
    return answer == nullptr || status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
}

// As libpq wants them: `numbers` holds the bytes of those that are numbers.
struct BoundValues {
    explicit BoundValues(std::span<const RecordValue> values) {
        numbers.reserve(values.size());
        for (const RecordValue& value : values) {
            const bool is_number = value.type() == RecordValue::Type::number ||
                                   value.type() == RecordValue::Type::name;
            if (is_number)
                numbers.push_back(bytes_of(value.number()));
            const std::string_view bytes =
                is_number ? std::string_view{numbers.back().data(), numbers.back().size()}
                          : value.text();
            types.push_back(type_of(value.type()));
            pointers.push_back(value.type() == RecordValue::Type::none ? nullptr
                               : bytes.empty()                         ? ""
                                                                       : bytes.data());
            lengths.push_back(static_cast<int>(bytes.size()));
            forms.push_back(binary);
        }
    }

    static Oid type_of(RecordValue::Type type) {
        switch (type) {
            case RecordValue::Type::none:
                return 0;
            case RecordValue::Type::number:
            case RecordValue::Type::name:
                return type_int8;
            case RecordValue::Type::text:
                return type_text;
            case RecordValue::Type::blob:
                return type_bytea;
        }
        return 0;
    }

    std::vector<std::array<char, 8>> numbers;
    std::vector<Oid> types;
    std::vector<const char*> pointers;
    std::vector<int> lengths, forms;
};

}  // namespace

PostgresConnection::PostgresConnection(std::string address)
    : address_(std::move(address)), connection_(connect(address_)) {}

void PostgresConnection::fail(const PGresult* answer) const {
    const char* state = answer == nullptr ? nullptr : PQresultErrorField(answer, PG_DIAG_SQLSTATE);
    // Nothing but the sentence itself: in its details stand values.
    const char* said =
        answer == nullptr ? nullptr : PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY);
    const bool is_gone = PQstatus(handle()) != CONNECTION_OK;
    const std::string message = said != nullptr ? said : PQerrorMessage(handle());
    throw_as_ours(state != nullptr ? state : is_gone ? "" : "XX000", message);
}

Answer PostgresConnection::run(const std::string& statements) {
    ++round_trips_;
    Answer answer{PQexec(handle(), statements.c_str())};
    if (is_failure(answer.get()))
        fail(answer.get());
    return answer;
}

Answer PostgresConnection::ask(const Question& question) {
    ++round_trips_;
    send(question);
    Answer answer{PQgetResult(handle())};
    while (const Answer more{PQgetResult(handle())}) {
    }
    if (is_failure(answer.get()))
        fail(answer.get());
    return answer;
}

void PostgresConnection::send(const Question& question) const {
    const BoundValues values{question.values};
    if (PQsendQueryParams(handle(), std::string{question.sql}.c_str(),
                          static_cast<int>(values.types.size()), values.types.data(),
                          values.pointers.data(), values.lengths.data(), values.forms.data(),
                          binary) == 0)
        fail(nullptr);
}

// What is still to come of a failed trip.
void PostgresConnection::drain() const {
    while (PQstatus(handle()) == CONNECTION_OK) {
        const Answer answer{PQgetResult(handle())};
        if (answer && PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC)
            break;
    }
}

std::vector<Answer> PostgresConnection::ask(std::span<const Question> questions) {
    ++round_trips_;
    if (PQenterPipelineMode(handle()) == 0)
        fail(nullptr);
    std::vector<Answer> answers;
    for (const Question& question : questions)
        send(question);
    if (PQpipelineSync(handle()) == 0)
        fail(nullptr);
    for (std::size_t place = 0; place < questions.size(); ++place) {
        answers.emplace_back(PQgetResult(handle()));
        if (is_failure(answers.back().get())) {
            const Answer failed = std::move(answers.back());
            drain();
            (void)PQexitPipelineMode(handle());
            fail(failed.get());
        }
        (void)Answer{PQgetResult(handle())};  // the end of this question's answer
    }
    drain();
    (void)PQexitPipelineMode(handle());
    return answers;
}

void PostgresConnection::copy(std::string_view table, std::string_view rows) {
    ++round_trips_;
    Answer begun{PQexec(handle(), ("COPY " + std::string{table} + " FROM STDIN BINARY").c_str())};
    if (PQresultStatus(begun.get()) != PGRES_COPY_IN)
        fail(begun.get());
    constexpr std::size_t piece = 1 << 20;
    for (; !rows.empty(); rows.remove_prefix(std::min(piece, rows.size())))
        if (PQputCopyData(handle(), rows.data(), static_cast<int>(std::min(piece, rows.size()))) !=
            1)
            break;  // the answer says why
    (void)PQputCopyEnd(handle(), rows.empty() ? nullptr : "not all was sent");
    Answer ended{PQgetResult(handle())};
    while (const Answer more{PQgetResult(handle())}) {
    }
    if (is_failure(ended.get()))
        fail(ended.get());
}

}  // namespace underlag
