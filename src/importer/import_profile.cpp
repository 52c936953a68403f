// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/import_profile.h"

#include "base/text.h"
#include "importer/limits.h"

#include <algorithm>

namespace finwise::importer {
namespace {

bool warnedOf(const ImportReading &reading, QLatin1StringView what)
{
    return std::any_of(reading.warnings.begin(), reading.warnings.end(),
                       [&](const QString &warning) { return warning.startsWith(what); });
}

// Each column of `names` with its place among equal ones: "betrag", 1 is the second one.
QList<std::pair<QString, int>> numbered(const QStringList &names)
{
    QHash<QString, int> seen;
    QList<std::pair<QString, int>> list;
    for (const QString &name : names)
        list.append({name, seen[name]++});
    return list;
}

QStringList columnNames(const QList<ProfileColumn> &columns)
{
    QStringList names;
    for (const ProfileColumn &column : columns)
        names.append(foldHeader(column.name));
    return names;
}

QStringList columnNames(const ImportReading &reading)
{
    QStringList names;
    for (const ColumnReading &column : reading.interpretation.columns)
        names.append(foldHeader(column.name));
    return names;
}

// What is in a but not in b, twins counted.
QStringList missingIn(const QStringList &a, QStringList b)
{
    QStringList out;
    for (const QString &name : a) {
        if (!b.removeOne(name))
            out.append(name);
    }
    return out;
}

double likeness(const QStringList &a, const QStringList &b)
{
    const qsizetype all = a.size() + b.size();
    const qsizetype odd = missingIn(a, b).size() + missingIn(b, a).size();
    return all == 0 ? 0.0 : double(all - odd) / double(all);
}

} // namespace

QStringList signatureOf(const ImportReading &reading)
{
    if (reading.hasHeader)
        return columnNames(reading);
    QStringList signature;
    for (const ColumnReading &column : reading.interpretation.columns)
        signature.append(u'=' + roleName(column.role));
    return signature;
}

ImportProfile profileOf(const QString &name, const ImportReading &first,
                        const ImportReading &confirmed, const ImportOptions &options,
                        const Id &account)
{
    ImportProfile profile;
    profile.name = collapseSpaces(name);
    profile.signature = signatureOf(first);
    profile.account = account;
    for (const ColumnReading &column : confirmed.interpretation.columns)
        profile.columns.append({confirmed.hasHeader ? column.name : QString(), column.role,
                                options.roles.contains(column.index)});
    profile.dateOrder = options.dateOrder;
    profile.positiveMeansSpent = options.positiveMeansSpent;
    profile.decimal = options.decimal;
    profile.delimiter = options.delimiter;
    profile.encoding = options.encoding;
    const Interpretation &read = confirmed.interpretation;
    if (!profile.dateOrder && warnedOf(confirmed, QLatin1StringView("date-order:")))
        profile.dateOrder = read.dateOrders.value(read.bookingDate, DateOrder::Dmy);
    if (!profile.positiveMeansSpent && warnedOf(confirmed, QLatin1StringView("sign:")))
        profile.positiveMeansSpent = read.amounts.inverted;
    const int amount = read.amounts.amount >= 0 ? read.amounts.amount : read.amounts.debit;
    if (!profile.decimal && amount >= 0 && warnedOf(confirmed, QLatin1StringView("number-format:")))
        profile.decimal = read.numberFormats.value(amount).decimal;
    return profile;
}

ImportOptions optionsOf(const ImportProfile &profile, const ImportReading &reading)
{
    ImportOptions options;
    options.dateOrder = profile.dateOrder;
    options.positiveMeansSpent = profile.positiveMeansSpent;
    options.decimal = profile.decimal;
    options.delimiter = profile.delimiter;
    options.encoding = profile.encoding;
    const bool sameOrder = signatureOf(reading) == profile.signature;
    const auto have = numbered(columnNames(reading));
    const auto known = numbered(columnNames(profile.columns));
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (!profile.columns[i].corrected)
            continue;
        const qsizetype at = sameOrder ? i : have.indexOf(known[i]);
        if (at >= 0)
            options.roles.insert(int(at), profile.columns[i].role);
    }
    return options;
}

const ImportProfile *ImportProfiles::find(const QString &name) const
{
    const auto found = std::find_if(m_list.begin(), m_list.end(),
                                    [&](const ImportProfile &one) { return one.name == name; });
    return found == m_list.end() ? nullptr : &*found;
}

ProfileMatch ImportProfiles::match(const ImportReading &first) const
{
    const QStringList signature = signatureOf(first);
    const ImportProfile *best = nullptr;
    double bestLikeness = 0;
    for (const ImportProfile &profile : m_list) {
        if (profile.signature == signature)
            return {ProfileMatch::Fit::Exact, profile.name, {}, {}, false};
        const double like = first.hasHeader ? likeness(profile.signature, signature) : 0.0;
        if (like >= kNear && like > bestLikeness) {
            best = &profile;
            bestLikeness = like;
        }
    }
    if (best == nullptr)
        return {};
    ProfileMatch match{ProfileMatch::Fit::Near, best->name, missingIn(signature, best->signature),
                       missingIn(best->signature, signature), false};
    match.moved = match.added.isEmpty() && match.removed.isEmpty();
    return match;
}

void ImportProfiles::save(ImportProfile profile, const QString &replacing)
{
    const auto same = std::find_if(m_list.begin(), m_list.end(), [&](const ImportProfile &one) {
        return replacing.isEmpty() ? one.signature == profile.signature : one.name == replacing;
    });
    if (same != m_list.end()) {
        profile.name = same->name;
        m_list.erase(same);
    } else {
        profile.name = freeName(profile.name);
    }
    // The newest stands last, so that the first one is the oldest.
    m_list.append(std::move(profile));
    if (m_list.size() > kMaxProfiles)
        m_list.removeFirst();
}

Result<void> ImportProfiles::rename(const QString &from, const QString &to)
{
    const QString name = collapseSpaces(to);
    if (name.isEmpty() || name.size() > 255)
        return fail(ErrorKind::Validation, QStringLiteral("name"),
                    QStringLiteral("must have 1 to 255 characters"));
    if (name != from && find(name) != nullptr)
        return fail(ErrorKind::Validation, QStringLiteral("name"),
                    QStringLiteral("another profile is called \"%1\"").arg(name));
    for (ImportProfile &profile : m_list) {
        if (profile.name == from) {
            profile.name = name;
            return {};
        }
    }
    return fail(ErrorKind::NotFound, from, QStringLiteral("there is no such import profile"));
}

Result<void> ImportProfiles::remove(const QString &name)
{
    if (m_list.removeIf([&](const ImportProfile &one) { return one.name == name; }) == 0)
        return fail(ErrorKind::NotFound, name, QStringLiteral("there is no such import profile"));
    return {};
}

int ImportProfiles::merge(const ImportProfiles &other)
{
    for (const ImportProfile &profile : other.m_list)
        save(profile);
    return int(other.m_list.size());
}

QString ImportProfiles::freeName(const QString &wanted) const
{
    const QString base = wanted.isEmpty() ? QStringLiteral("CSV") : truncated(wanted, 200);
    QString name = base;
    for (int number = 2; find(name) != nullptr; ++number)
        name = QStringLiteral("%1 (%2)").arg(base).arg(number);
    return name;
}

QString profilesSettingKey(const Id &tenant)
{
    return QStringLiteral("import.profiles.") + tenant.toString();
}

} // namespace finwise::importer
