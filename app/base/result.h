// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace touchstone {

/// A value of type T, or the Error that stood in its way. An ignored Result does not compile.
///
/// `Result<>` carries no value: it says done, or why not. "Absent" is no failure:
/// a look-up that may find nothing returns `Result<std::optional<T>>`.
template <typename T = std::monostate> class [[nodiscard]] Result
{
public:
    using Value = T;

    Result() requires std::is_same_v<T, std::monostate> : m_state(std::in_place_index<0>) { }
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    /// The value; the result must be ok.
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }

    /// The error; the result must not be ok.
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace touchstone

// NOLINTBEGIN(bugprone-macro-parentheses): declarations and statements cannot stand in parentheses.
// TRY_ASSIGN(auto x, call()) hands the error of a failed call to our caller, or takes its value.
#define TOUCHSTONE_CONCAT_INNER(a, b) a##b
#define TOUCHSTONE_CONCAT(a, b) TOUCHSTONE_CONCAT_INNER(a, b)
#define TRY_ASSIGN_IMPL(temporary, declaration, expression)                                        \
    auto temporary = (expression);                                                                 \
    if (!temporary.isOk())                                                                         \
        return temporary.error();                                                                  \
    declaration = std::move(temporary).value()
#define TRY_ASSIGN(declaration, expression)                                                        \
    TRY_ASSIGN_IMPL(TOUCHSTONE_CONCAT(tryResult, __LINE__), declaration, expression)
/// TRY(call()) hands the error of a failed call to our caller.
#define TRY(expression)                                                                            \
    do {                                                                                           \
        if (auto tryOutcome = (expression); !tryOutcome.isOk())                                    \
            return tryOutcome.error();                                                             \
    } while (false)
// NOLINTEND(bugprone-macro-parentheses)
