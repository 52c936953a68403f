// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/import_profile.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstImportProfile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What was corrected once is asked for by itself in the next file with that header.
    void correctionComesBack();
    // A doubt that the user confirmed is settled for the next file.
    void confirmedDoubtIsSettled();
    // A changed export is known again, with what came and what went; corrections move along.
    void changedExportIsAdapted();
    // Another bank's header is not taken for a changed export.
    void otherHeaderIsNone();
    // A file without header is known by what its columns are.
    void withoutHeader();
    // Names stay unique; rename, delete and save keep their word.
    void listKeepsItsRules();
    // What is written is read back; what is no profile is refused.
    void jsonRoundTrip();
    void badJson_data();
    void badJson();
    // Separator, encoding and decimal mark of the user overrule what was found.
    void overridesAreObeyed();
};

static RegisterTest<TstImportProfile> registered("import_profile");

namespace {

constexpr auto kFile = "Datum;Wer;Was;Betrag\n"
                       "13.01.2026;Kiosk;Zeitung;2,50\n"
                       "14.01.2026;Bäcker;Brot;3,20\n";
const Id kAccount = Id::parse(u"0192f0c1-2345-7abc-8def-00000000000a").value();

ImportReading read(const char *text, const ImportOptions &options = {})
{
    return readStatement(QByteArray(text), options).value();
}

ImportProfile profile(const char *text, const ImportOptions &options,
                      const QString &name = QStringLiteral("Giro"))
{
    return profileOf(name, read(text), read(text, options), options, kAccount);
}

} // namespace

void TstImportProfile::correctionComesBack()
{
    ImportOptions options;
    options.roles.insert(1, Role::Purpose);
    options.roles.insert(2, Role::Payee);
    options.positiveMeansSpent = true;
    ImportProfiles profiles;
    profiles.save(profile(kFile, options));
    const ProfileMatch match = profiles.match(read(kFile));
    QCOMPARE(match.fit, ProfileMatch::Fit::Exact);
    QCOMPARE(optionsOf(*profiles.find(match.name), read(kFile)), options);
    QCOMPARE(profiles.list().first().account, std::optional(kAccount));
}

void TstImportProfile::confirmedDoubtIsSettled()
{
    // Either order makes dates of these cells.
    const char *doubtful = "date;payee;text;amount\n02/03/2026;A;x;-1.00\n04/03/2026;B;y;-2.00\n";
    const ImportReading reading = read(doubtful);
    const bool warned = !reading.warnings.filter(QStringLiteral("date-order:")).isEmpty();
    const ImportProfile saved = profile(doubtful, {});
    QCOMPARE(saved.dateOrder.has_value(), warned);
    const ImportReading again = read(doubtful, optionsOf(saved, reading));
    QCOMPARE(again.firstDate, reading.firstDate);
    QVERIFY(again.warnings.filter(QStringLiteral("date-order:")).isEmpty());
}

void TstImportProfile::changedExportIsAdapted()
{
    ImportOptions options;
    options.roles.insert(2, Role::Payee);
    ImportProfiles profiles;
    profiles.save(profile(kFile, options));
    const ImportReading changed = read("Neu;Datum;Was;Wer;Betrag\n"
                                       "x;13.01.2026;Zeitung;Kiosk;2,50\n"
                                       "y;14.01.2026;Brot;Bäcker;3,20\n");
    const ProfileMatch match = profiles.match(changed);
    QCOMPARE(match.fit, ProfileMatch::Fit::Near);
    QCOMPARE(match.added, QStringList{QStringLiteral("neu")});
    QVERIFY(match.removed.isEmpty());
    const ImportOptions adapted = optionsOf(*profiles.find(match.name), changed);
    QCOMPARE(adapted.roles, (QMap<int, Role>{{2, Role::Payee}}));
    // Saving the adapted form replaces the old one.
    profiles.save(profileOf(QStringLiteral("x"), changed, changed, adapted, kAccount), match.name);
    QCOMPARE(profiles.list().size(), 1);
    QCOMPARE(profiles.match(changed).fit, ProfileMatch::Fit::Exact);
    const ImportReading moved = read("Datum;Neu;Was;Wer;Betrag\n13.01.2026;x;Zeitung;Kiosk;2,50\n");
    QVERIFY(profiles.match(moved).moved);
}

void TstImportProfile::otherHeaderIsNone()
{
    ImportProfiles profiles;
    profiles.save(profile(kFile, {}));
    const ImportReading other = read("Booking date,Payee,Memo,Amount\n2026-01-13,A,b,-1.00\n");
    QCOMPARE(profiles.match(other).fit, ProfileMatch::Fit::None);
}

void TstImportProfile::withoutHeader()
{
    const char *bare = "13.01.2026;Kiosk an der Ecke;-2,50\n14.01.2026;Bäcker Meier;-3,20\n";
    ImportProfiles profiles;
    profiles.save(profile(bare, {}));
    QVERIFY(!read(bare).hasHeader);
    QCOMPARE(profiles.match(read(bare)).fit, ProfileMatch::Fit::Exact);
    QCOMPARE(profiles.match(read(kFile)).fit, ProfileMatch::Fit::None);
}

void TstImportProfile::listKeepsItsRules()
{
    ImportProfiles profiles;
    profiles.save(profile(kFile, {}));
    profiles.save(profile("a;b;c\n13.01.2026;Kiosk an der Ecke;-2,50\n", {}));
    QCOMPARE(profiles.list().size(), 2);
    QCOMPARE(profiles.list().last().name, QStringLiteral("Giro (2)"));
    QVERIFY(!profiles.rename(QStringLiteral("Giro (2)"), QStringLiteral("Giro")));
    QVERIFY(!profiles.rename(QStringLiteral("Giro"), QStringLiteral("  ")));
    QVERIFY(!profiles.rename(QStringLiteral("none"), QStringLiteral("x")));
    QVERIFY(profiles.rename(QStringLiteral("Giro (2)"), QStringLiteral(" My  bank ")));
    QVERIFY(profiles.find(QStringLiteral("My bank")) != nullptr);
    QVERIFY(profiles.remove(QStringLiteral("My bank")));
    QVERIFY(!profiles.remove(QStringLiteral("My bank")));
}

void TstImportProfile::jsonRoundTrip()
{
    ImportOptions options;
    options.roles.insert(2, Role::Payee);
    options.dateOrder = DateOrder::Dmy;
    options.decimal = u',';
    options.delimiter = u';';
    options.encoding = "utf-8";
    options.positiveMeansSpent = true;
    ImportProfiles profiles;
    profiles.save(profile(kFile, options));
    const auto same = ImportProfiles::fromJson(profiles.toJson(true));
    QVERIFY(same.has_value());
    QCOMPARE(same->list(), profiles.list());
    const auto shared = ImportProfiles::fromJson(profiles.toJson(false));
    QVERIFY(shared.has_value());
    QVERIFY(!shared->list().first().account);
    QVERIFY(ImportProfiles::fromJson({}).value().list().isEmpty());
}

void TstImportProfile::badJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no json") << QByteArray("hello");
    QTest::newRow("newer") << QByteArray(R"({"format":2,"profiles":[]})");
    QTest::newRow("no name") << QByteArray(R"({"format":1,"profiles":[{}]})");
    QTest::newRow("no columns") << QByteArray(R"({"format":1,"profiles":[{"name":"a"}]})");
    const QByteArray columns = R"("columns":[{"name":"x","role":"payee"}],"signature":["x"])";
    for (const char *wrong : {R"("decimal":"x")", R"("encoding":"klingon")", R"("date_order":"q")"})
        QTest::newRow(wrong) << R"({"format":1,"profiles":[{"name":"a",)" + columns + ',' + wrong
                                    + "}]}";
    QTest::newRow("unknown role") << QByteArray(
        R"({"format":1,"profiles":[{"name":"a","columns":[{"role":"moon"}]}]})");
    QTest::newRow("too large") << QByteArray(ImportProfiles::kMaxJsonBytes + 1, 'x');
}

void TstImportProfile::badJson()
{
    QFETCH(QByteArray, json);
    QVERIFY(!ImportProfiles::fromJson(json).has_value());
}

void TstImportProfile::overridesAreObeyed()
{
    ImportOptions options;
    options.decimal = u'.';
    const char *file = "date;payee;text;amount\n2026-01-13;A;x;-1.234\n2026-01-14;B;y;-2.345\n";
    QCOMPARE(read(file, options).drafts.first().amount.minor, -123); // rounded, and warned of
    options.decimal = u',';
    QCOMPARE(read(file, options).drafts.first().amount.minor, -123400);
    ImportOptions latin;
    latin.encoding = "iso-8859-1";
    const QString payee = read("date;payee;amount\n2026-01-13;B\xc3\xa4"
                               "cker;-1.00\n",
                               latin)
                              .drafts.first()
                              .payee;
    QCOMPARE(payee, QStringLiteral("BÃ¤cker"));
    ImportOptions comma;
    comma.delimiter = u',';
    QCOMPARE(read("date,payee,amount\n2026-01-13,A;B,-1.00\n", comma).drafts.first().payee,
             QStringLiteral("A;B"));
}

#include "tst_import_profile.moc"
