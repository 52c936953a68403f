// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappings.h"

namespace finwise::cli {
namespace {

QString changeText(const importer::ProfileMatch &match)
{
    QStringList parts;
    if (!match.added.isEmpty())
        parts.append(QStringLiteral("new: ") + match.added.join(QStringLiteral(", ")));
    if (!match.removed.isEmpty())
        parts.append(QStringLiteral("gone: ") + match.removed.join(QStringLiteral(", ")));
    if (match.moved)
        parts.append(QStringLiteral("columns in another order"));
    return parts.join(QStringLiteral("; "));
}

} // namespace

Result<importer::ImportProfiles> readMappings(Context &context)
{
    const auto tenant = context.tenant();
    const auto profile = context.profile();
    if (!tenant || !profile)
        return fail(!tenant ? tenant.error() : profile.error());
    const auto json = (*profile)->setting(importer::profilesSettingKey(tenant->id));
    if (!json)
        return fail(json.error());
    return importer::ImportProfiles::fromJson(json->toUtf8());
}

Result<void> writeMappings(Context &context, const importer::ImportProfiles &profiles)
{
    const auto tenant = context.tenant();
    const auto profile = context.profile();
    if (!tenant || !profile)
        return fail(!tenant ? tenant.error() : profile.error());
    return (*profile)->setSetting(importer::profilesSettingKey(tenant->id),
                                  QString::fromUtf8(profiles.toJson(true)));
}

Result<ChosenMapping> mappingFor(Context &context, Reader &reader, const QString &named,
                                 const importer::ImportReading &first)
{
    const auto profiles = readMappings(context);
    if (!profiles)
        return fail(profiles.error());
    ChosenMapping chosen;
    chosen.first = first;
    chosen.first.drafts.clear();
    const importer::ProfileMatch match = profiles->match(first);
    chosen.named = !named.isEmpty();
    const importer::ImportProfile *profile = profiles->find(chosen.named ? named : match.name);
    if (profile == nullptr) {
        if (!chosen.named)
            return chosen;
        return fail(
            ErrorKind::NotFound, named,
            QStringLiteral("there is no such import profile; see finwise-cli mapping list"));
    }
    chosen.name = profile->name;
    chosen.options = importer::optionsOf(*profile, first);
    if (match.fit == importer::ProfileMatch::Fit::Near && match.name == profile->name)
        chosen.change = changeText(match);
    if (chosen.named && profile->account) {
        const auto account = reader.get<Account>(*profile->account);
        if (!account)
            return fail(account.error());
        chosen.account = *account;
    }
    return chosen;
}

Result<QString> keepMapping(Context &context, const ChosenMapping &chosen, const QString &name,
                            const importer::ImportReading &confirmed, const Id &account)
{
    if (name.isEmpty() && chosen.change.isEmpty())
        return chosen.name;
    auto profiles = readMappings(context);
    if (!profiles)
        return fail(profiles.error());
    const QString replacing = profiles->find(name) != nullptr ? name
                            : chosen.change.isEmpty()         ? QString()
                                                              : chosen.name;
    profiles->save(importer::profileOf(name, chosen.first, confirmed, chosen.options, account),
                   replacing);
    const QString saved = profiles->list().last().name;
    if (!name.isEmpty() && saved != name) {
        if (auto renamed = profiles->rename(saved, name); !renamed)
            return fail(renamed.error());
    }
    if (auto written = writeMappings(context, *profiles); !written)
        return fail(written.error());
    return profiles->list().last().name;
}

} // namespace finwise::cli
