// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a multipart/form-data body, as browsers send forms. Thread rule: pure function.
#pragma once

#include <QByteArray>
#include <QMap>

#include <optional>

namespace finwise::server {

// Contents by the names of their fields; nothing when the body is not of that form.
std::optional<QMap<QByteArray, QByteArray>> readMultipart(const QByteArray &contentType,
                                                          const QByteArray &body);

} // namespace finwise::server
