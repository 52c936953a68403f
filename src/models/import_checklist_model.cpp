// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_checklist_model.h"

#include "models/format.h"

namespace finwise {

int ImportChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportCheck &check = m_checks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return check.text;
    case SeverityRole: return int(check.severity);
    case PlaceRole: return check.place;
    default: return {};
    }
}

QHash<int, QByteArray> ImportChecklistModel::roleNames() const
{
    return {{TextRole, "message"}, {SeverityRole, "severity"}, {PlaceRole, "place"}};
}

void ImportChecklistModel::set(const QList<ImportCheck> &checks)
{
    if (checks == m_checks)
        return;
    beginResetModel();
    m_checks = checks;
    endResetModel();
    Q_EMIT countChanged();
}

QList<ImportCheck> ImportChecklistModel::of(const ImportPreview &preview)
{
    QList<ImportCheck> checks;
    const importer::ImportReading &reading = *preview.reading;
    const importer::BalanceProof &proof = reading.interpretation.proof;
    if (proof.proves())
        checks.append({tr("The file's balances confirm every amount"), ImportCheck::Good, {}});
    else if (proof.links > 0)
        checks.append(
            {tr("%1 of %2 balances fit").arg(countText(proof.held), countText(proof.links)),
             ImportCheck::Doubt, QStringLiteral("columns")});
    const auto doubt = [&](QLatin1StringView what, const QString &text, const QString &place) {
        for (const QString &warning : reading.warnings) {
            if (warning.startsWith(what))
                checks.append({text, ImportCheck::Doubt, place});
        }
    };
    doubt(QLatin1StringView("date-order:"), tr("Day or month first? Please check the dates"),
          QStringLiteral("reading"));
    doubt(QLatin1StringView("sign:"), tr("Nothing says which amounts are money out"),
          QStringLiteral("columns"));
    doubt(QLatin1StringView("fee:"), tr("Is the fee inside the amounts? Please check"),
          QStringLiteral("columns"));
    doubt(QLatin1StringView("year:"), tr("The dates have no year; please check them"),
          QStringLiteral("reading"));
    doubt(QLatin1StringView("number-format:"), tr("Comma or dot? Please check the amounts"),
          QStringLiteral("reading"));
    doubt(QLatin1StringView("rounded:"), tr("Some amounts have too many decimals"),
          QStringLiteral("reading"));
    doubt(QLatin1StringView("damaged-text:"), tr("The bank itself lost some letters"), {});
    doubt(QLatin1StringView("last-row:"), tr("The last row may be a closing balance"), {});
    if (reading.rowsWithProblems > 0)
        checks.append({tr("%n row(s) cannot be read", nullptr, int(reading.rowsWithProblems)),
                       ImportCheck::Doubt, QStringLiteral("problems")});
    if (!preview.rows.at(ImportPreview::Possible).isEmpty())
        checks.append({tr("%n row(s) may be there already", nullptr,
                          int(preview.rows.at(ImportPreview::Possible).size())),
                       ImportCheck::Doubt, QStringLiteral("possible")});
    if (preview.plan.rules && !preview.plan.rules->broken().isEmpty())
        checks.append(
            {tr("%n rule(s) cannot run here", nullptr, int(preview.plan.rules->broken().size())),
             ImportCheck::Doubt, QStringLiteral("rules")});
    if (!preview.plan.ruled.isEmpty())
        checks.append({tr("Rules fill in %n row(s)", nullptr, int(preview.plan.ruled.size())),
                       ImportCheck::Good,
                       {}});
    return checks;
}

} // namespace finwise
