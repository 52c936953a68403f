// SPDX-License-Identifier: GPL-3.0-or-later
// What a form writes. It may stay open for minutes while other devices change the same record: only
// what the user changed is taken from the form, together with the fields of the same merge group
// where it has a name; the rest comes from the store, so that nobody's change is put back in
// silence. Thread rule: the reader's thread.
#pragma once

#include "store/reader.h"

namespace finwise {

// The record to be written: `shown` is what the form began with, `now` what the user made of it.
// A record that is new, or gone meanwhile, is written as the form has it.
Record formRecord(Reader &reader, const Record &shown, Record now);

template <Entity E> Record formRecord(Reader &reader, const E &shown, const E &now)
{
    const EntityCatalog &catalog = reader.catalog();
    return formRecord(reader, catalog.record(shown), catalog.record(now));
}

} // namespace finwise
