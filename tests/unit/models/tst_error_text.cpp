// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_text.h"
#include "support/test_main.h"

using namespace finwise;

class TstErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every kind of error tells a cause and a remedy of its own sentence (PRD-G6).
    void everyKindHasBoth();
};

void TstErrorText::everyKindHasBoth()
{
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
        const QString cause = ErrorText::cause(ErrorKind(kind));
        const QString remedy = ErrorText::remedy(ErrorKind(kind));
        QVERIFY(cause.endsWith(QLatin1Char('.')));
        QVERIFY(remedy.endsWith(QLatin1Char('.')));
        QVERIFY(cause != remedy);
    }
}

static RegisterTest<TstErrorText> registered("error_text");
#include "tst_error_text.moc"
