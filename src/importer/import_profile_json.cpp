// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON form of import profiles: {"format": 1, "profiles": […]}. Names never change.
#include "importer/import_profile.h"
#include "importer/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace finwise::importer {
namespace {

constexpr int kFormat = 1;

QJsonValue oneChar(std::optional<QChar> value)
{
    return value ? QJsonValue(QString(*value)) : QJsonValue();
}

std::optional<QChar> charOf(const QJsonValue &json)
{
    const QString text = json.toString();
    return text.size() == 1 ? std::optional(text.front()) : std::nullopt;
}

QJsonObject profileToJson(const ImportProfile &profile, bool withAccount)
{
    QJsonArray columns;
    for (const ProfileColumn &column : profile.columns)
        columns.append(QJsonObject{{QStringLiteral("name"), column.name},
                                   {QStringLiteral("role"), roleName(column.role)},
                                   {QStringLiteral("corrected"), column.corrected}});
    QJsonObject json{{QStringLiteral("name"), profile.name},
                     {QStringLiteral("signature"), QJsonArray::fromStringList(profile.signature)},
                     {QStringLiteral("columns"), columns},
                     {QStringLiteral("decimal"), oneChar(profile.decimal)},
                     {QStringLiteral("delimiter"), oneChar(profile.delimiter)},
                     {QStringLiteral("encoding"), QString::fromLatin1(profile.encoding)}};
    if (profile.dateOrder)
        json.insert(QStringLiteral("date_order"), dateOrderName(*profile.dateOrder));
    if (profile.positiveMeansSpent)
        json.insert(QStringLiteral("positive_means_spent"), *profile.positiveMeansSpent);
    if (withAccount && profile.account)
        json.insert(QStringLiteral("account"), profile.account->toString());
    return json;
}

tl::unexpected<Error> bad(const char *what)
{
    return fail(ErrorKind::Validation, QStringLiteral("profiles"), QString::fromLatin1(what));
}

Result<QList<ProfileColumn>> columnsOf(const QJsonArray &json)
{
    QList<ProfileColumn> columns;
    if (json.isEmpty() || json.size() > limits::kMaxCells)
        return bad("a profile has no columns, or too many");
    for (const QJsonValue &entry : json) {
        const QJsonObject column = entry.toObject();
        const auto role = roleFromName(column.value(QLatin1StringView("role")).toString());
        if (!role)
            return bad("a profile names a kind of column this version does not know");
        columns.append({column.value(QLatin1StringView("name")).toString(), *role,
                        column.value(QLatin1StringView("corrected")).toBool()});
    }
    return columns;
}

Result<ImportProfile> profileFromJson(const QJsonObject &json)
{
    ImportProfile profile;
    profile.name = json.value(QLatin1StringView("name")).toString().simplified();
    if (profile.name.isEmpty() || profile.name.size() > 255)
        return bad("a profile has no name");
    auto columns = columnsOf(json.value(QLatin1StringView("columns")).toArray());
    if (!columns)
        return fail(columns.error());
    profile.columns = *std::move(columns);
    for (const QJsonValue &word : json.value(QLatin1StringView("signature")).toArray())
        profile.signature.append(word.toString());
    if (profile.signature.isEmpty() || profile.signature.size() > limits::kMaxCells)
        return bad("a profile has no signature");
    profile.decimal = charOf(json.value(QLatin1StringView("decimal")));
    if (profile.decimal && *profile.decimal != u',' && *profile.decimal != u'.')
        return bad("the decimal mark of a profile is neither comma nor dot");
    profile.delimiter = charOf(json.value(QLatin1StringView("delimiter")));
    profile.encoding = json.value(QLatin1StringView("encoding")).toString().toLatin1();
    if (!profile.encoding.isEmpty() && !QStringDecoder(profile.encoding.constData()).isValid())
        return bad("a profile names an encoding this system does not know");
    const QJsonValue order = json.value(QLatin1StringView("date_order"));
    if (!order.isUndefined()) {
        profile.dateOrder = dateOrderFromName(order.toString());
        if (!profile.dateOrder)
            return bad("the date order of a profile is none of dmy, mdy, ymd");
    }
    const QJsonValue spent = json.value(QLatin1StringView("positive_means_spent"));
    if (spent.isBool())
        profile.positiveMeansSpent = spent.toBool();
    const auto account = Id::parse(json.value(QLatin1StringView("account")).toString());
    if (account)
        profile.account = *account;
    return profile;
}

} // namespace

Result<ImportProfiles> ImportProfiles::fromJson(const QByteArray &json)
{
    ImportProfiles profiles;
    if (json.trimmed().isEmpty())
        return profiles;
    if (json.size() > kMaxJsonBytes)
        return fail(ErrorKind::TooLarge, QStringLiteral("profiles"),
                    QStringLiteral("the file is too large for import profiles"));
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value(QLatin1StringView("format")).toInt() != kFormat)
        return bad("this is no file of import profiles, or one of a newer version");
    const QJsonArray list = root.value(QLatin1StringView("profiles")).toArray();
    if (list.size() > kMaxProfiles)
        return fail(ErrorKind::TooLarge, QStringLiteral("profiles"),
                    QStringLiteral("more than %1 profiles").arg(kMaxProfiles));
    for (const QJsonValue &entry : list) {
        auto profile = profileFromJson(entry.toObject());
        if (!profile)
            return fail(profile.error());
        profiles.save(*std::move(profile));
    }
    return profiles;
}

QByteArray ImportProfiles::toJson(bool withAccounts) const
{
    QJsonArray list;
    for (const ImportProfile &profile : m_list)
        list.append(profileToJson(profile, withAccounts));
    return QJsonDocument(
               QJsonObject{{QStringLiteral("format"), kFormat}, {QStringLiteral("profiles"), list}})
        .toJson(QJsonDocument::Indented);
}

} // namespace finwise::importer
