// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"

namespace touchstone::gui {

/// `stored` with every field in which `typed` moved away from `from`: what a person typed while the
/// record was on its way, or being saved, stays. An amount and its currency are kept one by one.
template <typename Record>
Record keepTyped(const Record &from, const Record &typed, const Record &stored)
{
    const domain::Merge<Record> open = domain::merge(from, typed, stored);
    domain::MergeChoices mine;
    for (const domain::MergeField &field : open.conflicts)
        mine.insert(field.name, domain::MergeSide::Mine);
    Record kept = domain::merge(from, typed, stored, mine).value;
    const auto part = [&](auto group, auto member) {
        kept.*group.*member = typed.*group.*member == from.*group.*member ? stored.*group.*member
                                                                          : typed.*group.*member;
    };
    if constexpr (requires { stored.price; }) {
        part(&Record::price, &domain::Money::minorUnits);
        part(&Record::price, &domain::Money::currency);
    }
    if constexpr (requires { stored.place; }) {
        part(&Record::place, &domain::Place::country);
        part(&Record::place, &domain::Place::region);
    }
    return kept;
}

} // namespace touchstone::gui
