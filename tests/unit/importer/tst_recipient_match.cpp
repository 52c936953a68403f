// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/recipient_match.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

namespace {

Recipient recipient(const char *name, const char16_t *id)
{
    Recipient out;
    out.name = QString::fromUtf8(name);
    out.meta.id = Id::parse(QStringView(id)).value();
    return out;
}

} // namespace

class TstRecipientMatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The same name in another spelling is the same recipient; a similar one is taken from 0.8
    // and offered from 0.6 on; short names must be equal.
    void namesAreMatched();
};

static RegisterTest<TstRecipientMatch> registered("recipient_match");

void TstRecipientMatch::namesAreMatched()
{
    const Recipient power = recipient("Stadtwerke Musterstadt",
                                      u"0192f0c1-2345-7abc-8def-000000000001");
    const Recipient rail = recipient("DB", u"0192f0c1-2345-7abc-8def-000000000002");
    RecipientMatcher matcher({power, rail});
    QCOMPARE(matcher.match(QStringLiteral("STADTWERKE  musterstadt")).recipient,
             std::optional(power.meta.id));
    QCOMPARE(matcher.match(QStringLiteral("Stadtwerke Musterstad")).recipient,
             std::optional(power.meta.id));
    const RecipientMatch similar = matcher.match(QStringLiteral("Stadtwerke Neustadt"));
    QVERIFY(!similar.recipient);
    QCOMPARE(similar.suggestion, std::optional(power.meta.id));
    QVERIFY(!matcher.match(QStringLiteral("DA")).recipient);
    QVERIFY(!matcher.match(QString()).recipient);
    matcher.add(recipient("Café Mühle", u"0192f0c1-2345-7abc-8def-000000000003"));
    QVERIFY(matcher.match(QStringLiteral("CAFÉ MÜHLE")).recipient.has_value());
}

#include "tst_recipient_match.moc"
