// SPDX-License-Identifier: GPL-3.0-or-later
// ImportProfile: what the user confirmed or corrected about a bank's files, known again by the
// header. ImportProfiles: those of one tenant on this device, with their JSON form. Names are
// unique. Thread rule: plain values.
#pragma once

#include "base/id.h"
#include "importer/import_reading.h"

namespace finwise::importer {

struct ProfileColumn {
    QString name; // as the file writes it; empty without a header
    Role role = Role::Unknown;
    bool corrected = false; // by the user: this role is asked for, the others are found
    bool operator==(const ProfileColumn &) const = default;
};

struct ImportProfile {
    QString name;
    QStringList signature; // of a reading without any hint
    QList<ProfileColumn> columns;
    std::optional<Id> account; // that the files go to
    std::optional<DateOrder> dateOrder;
    std::optional<bool> positiveMeansSpent;
    std::optional<QChar> decimal;
    std::optional<QChar> delimiter;
    QByteArray encoding;
    bool operator==(const ImportProfile &) const = default;
};

// The folded header words; without a header what each column was taken for.
QStringList signatureOf(const ImportReading &reading);

// What the user confirmed. first: the reading without hints; confirmed: the one shown when the
// user agreed; options: what had been asked for. Doubts that inference had are settled by it.
ImportProfile profileOf(const QString &name, const ImportReading &first,
                        const ImportReading &confirmed, const ImportOptions &options,
                        const Id &account);
// What the profile asks for in a file with these columns; corrected columns are found by name.
ImportOptions optionsOf(const ImportProfile &profile, const ImportReading &reading);

struct ProfileMatch {
    enum class Fit {
        None,
        Exact,
        Near, // the bank changed its export: columns came, went or moved
    };
    Fit fit = Fit::None;
    QString name; // of the profile
    QStringList added;
    QStringList removed;
    bool moved = false; // the same columns in another order
};

class ImportProfiles {
public:
    static constexpr qsizetype kMaxProfiles = 200;
    static constexpr qsizetype kMaxJsonBytes = 4 * 1024 * 1024;
    // From this share of common columns on, a file is the same bank's with a changed export.
    static constexpr double kNear = 0.6;

    // Validation error when the text is no list of profiles, TooLarge beyond the bounds. Nothing
    // for an empty text.
    static Result<ImportProfiles> fromJson(const QByteArray &json);
    // withAccounts: for this device; without, to be given to somebody else.
    [[nodiscard]] QByteArray toJson(bool withAccounts) const;

    [[nodiscard]] const QList<ImportProfile> &list() const { return m_list; }
    [[nodiscard]] const ImportProfile *find(const QString &name) const;
    [[nodiscard]] ProfileMatch match(const ImportReading &first) const;

    // Replaces the profile with the same signature, or the one named; the oldest one leaves when
    // there are too many. A name that is taken gets a number.
    void save(ImportProfile profile, const QString &replacing = {});
    // NotFound; Validation when the name is blank or taken.
    Result<void> rename(const QString &from, const QString &to);
    Result<void> remove(const QString &name);
    // Takes over the profiles of another list; answers how many.
    int merge(const ImportProfiles &other);

private:
    [[nodiscard]] QString freeName(const QString &wanted) const;
    QList<ImportProfile> m_list;
};

// Where a tenant's profiles stand among the settings of the device: they name its accounts and
// are not synced.
QString profilesSettingKey(const Id &tenant);

} // namespace finwise::importer
