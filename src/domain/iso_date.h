// SPDX-License-Identifier: GPL-3.0-or-later
// A date as "2026-03-01", which QDate::toString takes twenty times as long for. Thread rule: pure
// function.
#pragma once

#include <QByteArray>
#include <QDate>

namespace finwise {

// Byte for byte what Qt::ISODate gives; empty for an invalid date.
QByteArray isoDate(QDate date);

} // namespace finwise
