// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a tenant's database: one per entity, made from its field table, for reports and for
// outside programs. Reading one reads the living records; writing one puts the wish into
// external_changes, where the server finds it (MU-3.4). An amount is two columns: minor units and
// "<name>_currency". Thread rule: the connection's thread.
#pragma once

#include "db/connection.h"
#include "domain/record.h"

namespace finwise::server {

// The statements that make the views and their triggers.
QStringList outsideViews(const EntityCatalog &catalog);
// Makes them unless they are those of this catalog already.
Result<void> keepOutsideViews(db::Connection &connection, const EntityCatalog &catalog);

// The value of a field in a flat object of the view's columns; undefined when it is not there.
QJsonValue outsideValue(const FieldInfo &field, const QJsonObject &flat);

} // namespace finwise::server
