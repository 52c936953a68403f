// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappings.h"

namespace finwise::cli {

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
    const importer::ProfileMatch match = profiles->match(first);
    const bool exact = match.fit == importer::ProfileMatch::Fit::Exact;
    const importer::ImportProfile *profile = profiles->find(named.isEmpty() && exact ? match.name
                                                                                     : named);
    if (profile == nullptr) {
        if (named.isEmpty())
            return chosen;
        return fail(
            ErrorKind::NotFound, named,
            QStringLiteral("there is no such import profile; see finwise-cli mapping list"));
    }
    chosen.options = importer::optionsOf(*profile, first);
    if (!named.isEmpty() && profile->account) {
        const auto account = reader.get<Account>(*profile->account);
        if (!account)
            return fail(account.error());
        chosen.account = *account;
    }
    return chosen;
}

} // namespace finwise::cli
