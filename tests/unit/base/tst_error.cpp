// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include "support/test_main.h"

#include <QSet>

using namespace finwise;

class TstError final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasItsOwnNameAndARemedy();
    void anUnknownNameIsAnInternalError();
    void descriptionNamesThePlaceFirst();
};
static RegisterTest<TstError> registered("error");

void TstError::everyKindHasItsOwnNameAndARemedy()
{
    QSet<QString> names;
    for (int i = 0; i <= int(ErrorKind::Internal); ++i) {
        const auto kind = ErrorKind(i);
        names.insert(errorKindName(kind));
        QCOMPARE(errorKindFromName(QString(errorKindName(kind))), kind);
        QVERIFY(QString(errorRemedy(kind)).endsWith(u'.'));
    }
    QCOMPARE(names.size(), int(ErrorKind::Internal) + 1);
}

void TstError::anUnknownNameIsAnInternalError()
{
    QCOMPARE(errorKindFromName(u"of a newer version"), ErrorKind::Internal);
    QCOMPARE(errorKindFromName(u""), ErrorKind::Internal);
}

void TstError::descriptionNamesThePlaceFirst()
{
    const Error error{ErrorKind::Storage, QStringLiteral("a.db"), QStringLiteral("is locked")};
    QCOMPARE(describe(error), QStringLiteral("a.db: is locked"));
    QCOMPARE(describe({ErrorKind::Storage, {}, error.message}), QStringLiteral("is locked"));
}

#include "tst_error.moc"
