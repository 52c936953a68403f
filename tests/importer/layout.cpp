// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QStringEncoder>

#include <algorithm>
#include <functional>

#include <iconv.h>

namespace finwise::layouts {
namespace {

// A number the way a sample of 1234.56 is written.
QString number(qint64 minor, const QString &format)
{
    const QString sample = format.section(u'@', 0, 0);
    // In India only the first group has three digits.
    const int step = format.endsWith(QLatin1StringView("@in")) ? 2 : 3;
    const qsizetype one = sample.indexOf(u'1');
    const qsizetype four = sample.indexOf(u'4');
    const QString prefix = sample.left(one);
    const QString group = sample.mid(one + 1, sample.indexOf(u'2') - one - 1);
    qsizetype end = four + 1;
    QString decimal;
    int decimals = 0;
    if (end + 1 < sample.size() && sample[end + 1] == u'5') {
        decimal = sample.mid(end, 1);
        end += 2;
        decimals = end < sample.size() && sample[end] == u'6' ? 2 : 1;
        end += decimals - 1;
    }
    const QString suffix = sample.mid(end);
    const qint64 size = std::abs(minor);
    QString text = QString::number(size / 100);
    for (qsizetype at = text.size() - 3; at > 0 && !group.isEmpty(); at -= step)
        text.insert(at, group);
    QString cents = QString::number(size % 100).rightJustified(2, u'0');
    while (decimals == 1 && cents.endsWith(u'0'))
        cents.chop(1);
    if (!decimal.isEmpty() && !cents.isEmpty())
        text += decimal + cents;
    const bool minus = minor < 0;
    if (prefix.startsWith(u'('))
        return minus ? prefix + text + suffix : prefix.mid(1) + text + QString(suffix).remove(u')');
    if (suffix.startsWith(u'-'))
        return prefix + text + (minus ? suffix : suffix.mid(1));
    if (prefix.contains(u'+'))
        return QString(prefix).replace(u'+', minus ? u'-' : u'+') + text + suffix;
    if (prefix.contains(u'-'))
        return (minus ? prefix : QString(prefix).remove(u'-').trimmed()) + text + suffix;
    return (minus ? QStringLiteral("-") : QString()) + prefix + text + suffix;
}

QString dateText(QDate date, const QString &format)
{
    if (format == QLatin1StringView("epoch"))
        return QString::number(date.startOfDay(Qt::UTC).toSecsSinceEpoch() + 43'200);
    if (format == QLatin1StringView("epochms"))
        return QString::number(date.startOfDay(Qt::UTC).toMSecsSinceEpoch() + 43'200'000);
    const QString locale = format.section(u'@', 1);
    if (locale == QLatin1StringView("buddhist")) // 2025 is 2568
        return QLocale(QLocale::C).toString(date.addYears(543), format.section(u'@', 0, 0));
    if (locale == QLatin1StringView("minguo")) // 2025 is 114
        return QString::number(date.year() - 1911)
             + QLocale(QLocale::C).toString(date, format.section(u'@', 0, 0).mid(3));
    const QLocale language = locale.isEmpty() ? QLocale(QLocale::C) : QLocale(locale);
    return language.toString(date, format.section(u'@', 0, 0));
}

using Fill = std::function<QString(const QString &name, const QString &format)>;

QString filled(const QString &pattern, const Fill &fill)
{
    QString out;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            return out + pattern.mid(at);
        const QString blank = pattern.mid(open + 1, close - open - 1);
        out += pattern.mid(at, open - at) + fill(blank.section(u':', 0, 0), blank.section(u':', 1));
        at = close + 1;
    }
    return out;
}

QString ofEntry(const Entry &entry, qsizetype n, const QString &name, const QString &format)
{
    const auto is = [&](const char *other) { return name == QLatin1StringView(other); };
    const bool out = entry.minor < 0;
    if (is("date") || is("value"))
        return dateText(is("date") ? entry.date : entry.date.addDays(1), format);
    if (is("amount") || is("spent"))
        return number(is("spent") ? -entry.minor : entry.minor, format);
    if (is("total")) // the fee inside
        return number(entry.minor - entry.fee, format);
    if (is("out") || is("in"))
        return out == is("out") ? number(std::abs(entry.minor), format) : QString();
    if (is("outneg"))
        return out ? number(entry.minor, format) : QString();
    if (is("out0") || is("in0"))
        return number(out == is("out0") ? std::abs(entry.minor) : 0, format);
    if (is("abs"))
        return number(std::abs(entry.minor), format);
    if (is("balance") || is("owed"))
        return number(is("owed") ? -entry.balance : entry.balance, format);
    if (is("prior")) // the balance before the row
        return number(entry.balance - entry.minor + entry.fee, format);
    if (is("fee"))
        return number(entry.fee, format);
    if (is("way"))
        return format.section(u'/', out ? 0 : 1, out ? 0 : 1);
    if (is("payee"))
        return entry.payee;
    if (is("memo"))
        return entry.memo;
    if (is("type"))
        return entry.type;
    if (is("currency"))
        return entry.currency;
    if (is("ref"))
        return QString::number(70'311'204'455LL + n * 7919);
    if (is("iban"))
        return QStringLiteral("DE21%1").arg(100'000'000'000'000'000LL + n * 7919);
    if (is("n"))
        return QString::number(n + 1);
    return u'{' + name + u'}';
}

QString around(const Statement &statement, const QString &name, const QString &format)
{
    const auto is = [&](const char *other) { return name == QLatin1StringView(other); };
    qint64 out = 0;
    qint64 in = 0;
    for (const Entry &entry : statement.entries)
        (entry.minor < 0 ? out : in) += std::abs(entry.minor);
    if (is("opening"))
        return number(statement.opening, format);
    if (is("closing"))
        return number(statement.entries.last().balance, format);
    if (is("sumout"))
        return number(out, format);
    if (is("sumin"))
        return number(in, format);
    if (is("first"))
        return dateText(statement.entries.first().date, format);
    if (is("last"))
        return dateText(statement.entries.last().date, format);
    if (is("count"))
        return QString::number(statement.entries.size());
    return u'{' + name + u'}';
}

// Qt has no cp437, cp850 or iso-8859-7; the C library has all of them.
QByteArray encoded(const QString &text, const QByteArray &encoding)
{
    if (encoding == "utf-16le")
        return QByteArray("\xFF\xFE") + QByteArray(QStringEncoder("UTF-16LE").encode(text));
    if (encoding == "utf-16be")
        return QByteArray("\xFE\xFF") + QByteArray(QStringEncoder("UTF-16BE").encode(text));
    if (encoding == "utf-8-bom")
        return QByteArray("\xEF\xBB\xBF") + text.toUtf8();
    QByteArray in = text.toUtf8();
    if (encoding == "utf-8")
        return in;
    const iconv_t converter = iconv_open((encoding + "//TRANSLIT").constData(), "UTF-8");
    if (converter == iconv_t(-1))
        return {};
    QByteArray out(in.size() * 2, '\0');
    char *from = in.data();
    char *to = out.data();
    size_t fromLeft = size_t(in.size());
    size_t toLeft = size_t(out.size());
    const size_t done = iconv(converter, &from, &fromLeft, &to, &toLeft);
    iconv_close(converter);
    return done == size_t(-1) ? QByteArray() : out.left(to - out.data());
}

} // namespace

QByteArray write(const Layout &layout, const Statement &statement)
{
    QStringList lines;
    const auto add = [&](const QStringList &patterns) {
        for (const QString &pattern : patterns)
            lines.append(filled(pattern, [&](const QString &name, const QString &format) {
                return around(statement, name, format);
            }));
    };
    add(layout.before);
    lines += layout.header;
    add(layout.opening);
    const auto count = statement.entries.size();
    for (qsizetype i = 0; i < count; ++i) {
        const bool newest = layout.keys.contains(QStringLiteral("newest"));
        const Entry &entry = statement.entries[newest ? count - 1 - i : i];
        const Fill fill = [&](const QString &name, const QString &format) {
            return ofEntry(entry, i, name, format);
        };
        lines.append(filled(layout.row, fill));
        for (const QString &pattern : layout.between) {
            if (i % 3 == 0)
                lines.append(filled(pattern, fill));
        }
    }
    add(layout.after);
    const QString eol = layout.keys.value(QStringLiteral("eol"));
    const QString end = eol == QLatin1StringView("crlf") ? QStringLiteral("\r\n")
                      : eol == QLatin1StringView("cr")   ? QStringLiteral("\r")
                                                         : QStringLiteral("\n");
    QString text = lines.join(end) + end;
    text.replace(QStringLiteral("\\t"), QStringLiteral("\t"))
        .replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    return encoded(
        text, layout.keys.value(QStringLiteral("encoding"), QStringLiteral("utf-8")).toLatin1());
}

QList<Layout> readLayouts(const QString &folder, QString &message)
{
    QList<Layout> layouts;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.layout")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            message = name + QStringLiteral(": ") + file.errorString();
        int lineNumber = 0;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++lineNumber;
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (line.startsWith(u'[')) {
                Layout layout;
                layout.name = line.mid(1, line.indexOf(u']') - 1);
                for (const QString &key : line.mid(line.indexOf(u']') + 1).split(u' '))
                    layout.keys.insert(key.section(u'=', 0, 0), key.section(u'=', 1));
                layouts.append(layout);
                continue;
            }
            const QString text = line.mid(2);
            if (layouts.isEmpty()) {
                message =
                    QStringLiteral("%1:%2 stands before any layout").arg(name).arg(lineNumber);
                return {};
            }
            Layout &layout = layouts.last();
            switch (line[0].unicode()) {
            case u'<': layout.before.append(text); break;
            case u'=': layout.header.append(text); break;
            case u'^': layout.opening.append(text); break;
            case u'>': layout.row = text; break;
            case u'~': layout.between.append(text); break;
            case u'$': layout.after.append(text); break;
            default:
                message =
                    QStringLiteral("%1:%2 begins with no known mark").arg(name).arg(lineNumber);
                return {};
            }
        }
    }
    return layouts;
}

} // namespace finwise::layouts
