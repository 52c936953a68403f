// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files under tests/data: what the program wrote once and must write again. Run the test
// with FINWISE_UPDATE_GOLDEN=1 to write the file anew, then read the difference before committing.
// Thread rule: main thread of a test.
#pragma once

#include <QByteArray>
#include <QString>

namespace finwise {

// Absolute path of a file under tests/data.
QString testDataPath(QLatin1StringView relative);
// Its content. The running test fails when it cannot be read.
QByteArray testData(QLatin1StringView relative);
// Empty when actual is the content of the golden file, else the first line that differs.
// For QCOMPARE(goldenDifference(…), QString()).
QString goldenDifference(QLatin1StringView relative, const QByteArray &actual);

} // namespace finwise
