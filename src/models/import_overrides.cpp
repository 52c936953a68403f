// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_overrides.h"

namespace finwise {

namespace {

using importer::ImportOptions;
using importer::ImportReading;

constexpr std::array kDelimiters{u';', u',', u'\t', u'|'};
constexpr std::array kEncodings{"utf-8",    "windows-1252", "iso-8859-15",
                                "utf-16le", "ibm850",       "windows-1250"};
constexpr std::array kOrders{importer::DateOrder::Dmy, importer::DateOrder::Mdy,
                             importer::DateOrder::Ymd, importer::DateOrder::Ydm};
constexpr std::array kDecimals{u',', u'.'};

int positionIn(const auto &list, const auto &value)
{
    for (size_t i = 0; i < list.size(); ++i) {
        if (list.at(i) == value)
            return int(i) + 1;
    }
    return 0;
}

} // namespace

QStringList ImportOverrides::choices(Kind kind, const ImportReading &reading)
{
    const auto found = [](const QString &what) { return tr("Found: %1").arg(what); };
    switch (kind) {
    case Delimiter: {
        const QChar used = reading.dialect.delimiter;
        return {found(used == u'\t' ? tr("tab") : QString(used)), tr("Semicolon ;"), tr("Comma ,"),
                tr("Tab"), tr("Bar |")};
    }
    case Encoding:
        return {found(QString::fromLatin1(reading.dialect.encoding.name).toUpper()),
                QStringLiteral("UTF-8"),
                QStringLiteral("Windows-1252"),
                QStringLiteral("ISO 8859-15"),
                QStringLiteral("UTF-16"),
                QStringLiteral("DOS 850"),
                QStringLiteral("Windows-1250")};
    case DateOrder: {
        const QStringList names{tr("day, month, year"), tr("month, day, year"),
                                tr("year, month, day"), tr("year, day, month")};
        const auto order = reading.interpretation.dateOrders.value(
            reading.interpretation.bookingDate, importer::DateOrder::Dmy);
        return QStringList{found(names.at(int(order)))} + names;
    }
    case Decimal: {
        const importer::AmountRule &rule = reading.interpretation.amounts;
        const int column = rule.amount >= 0 ? rule.amount : rule.debit;
        const QChar mark = reading.interpretation.numberFormats.value(column).decimal;
        return {found(mark == u',' ? QStringLiteral("1.234,56") : QStringLiteral("1,234.56")),
                QStringLiteral("1.234,56"), QStringLiteral("1,234.56")};
    }
    case kKinds: break;
    }
    return {};
}

int ImportOverrides::choice(Kind kind, const ImportOptions &options)
{
    switch (kind) {
    case Delimiter: return options.delimiter ? positionIn(kDelimiters, *options.delimiter) : 0;
    case Encoding: return positionIn(kEncodings, options.encoding);
    case DateOrder: return options.dateOrder ? positionIn(kOrders, *options.dateOrder) : 0;
    case Decimal: return options.decimal ? positionIn(kDecimals, *options.decimal) : 0;
    case kKinds: break;
    }
    return 0;
}

bool ImportOverrides::choose(Kind kind, int choice, ImportOptions &options)
{
    const ImportOptions before = options;
    const auto pick = [choice](const auto &list, auto &field) {
        field.reset();
        if (choice > 0 && choice <= int(list.size()))
            field = list.at(size_t(choice - 1));
    };
    switch (kind) {
    case Delimiter: pick(kDelimiters, options.delimiter); break;
    case Encoding:
        options.encoding = choice > 0 && choice <= int(kEncodings.size())
                             ? QByteArray(kEncodings.at(size_t(choice - 1)))
                             : QByteArray();
        break;
    case DateOrder: pick(kOrders, options.dateOrder); break;
    case Decimal: pick(kDecimals, options.decimal); break;
    case kKinds: break;
    }
    return !(options == before);
}

} // namespace finwise
