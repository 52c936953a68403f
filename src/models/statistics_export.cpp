// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics as files.
#include "models/chosen_file.h"
#include "models/statistics.h"
#include "models/statistics_texts.h"

#include <QSaveFile>

namespace finwise {

namespace {

QByteArray csvOfRanking(const RankModel &ranking, const QString &head, const Currency &currency,
                        bool compared)
{
    const auto number = [&currency](qint64 minor) { return toDecimalText(Money{minor, currency}); };
    QStringList heads{head, Statistics::tr("Sum")};
    if (compared)
        heads += {Statistics::tr("Before"), Statistics::tr("Difference")};
    QByteArray text = csvLine(heads + QStringList{Statistics::tr("Currency")});
    for (const RankEntry &entry : ranking.entries()) {
        QStringList cells{entry.name, number(entry.sum)};
        if (compared)
            cells += {number(entry.before), number(entry.sum - entry.before)};
        text += csvLine(cells + QStringList{currency.code()});
    }
    return text;
}

} // namespace

QByteArray Statistics::csvOf(Part part) const
{
    const Currency currency = m_figures.currency;
    const auto number = [&currency](qint64 minor) { return toDecimalText(Money{minor, currency}); };
    QByteArray text;
    switch (part) {
    case Worth: {
        QStringList heads{tr("Until")};
        for (const WorthGroup &group : m_worthGroups)
            heads.append(group.name);
        text = csvLine(heads + QStringList{tr("All accounts"), tr("Currency")});
        for (qsizetype step = 0; step < m_figures.steps.size(); ++step) {
            QStringList cells{m_figures.steps.at(step).to.toString(Qt::ISODate)};
            qint64 sum = 0;
            for (const WorthGroup &group : m_worthGroups) {
                sum += group.values.at(step);
                cells.append(number(group.values.at(step)));
            }
            text += csvLine(cells + QStringList{number(sum), currency.code()});
        }
        return text;
    }
    case Flows:
        text = csvLine({tr("From"), tr("Until"), tr("Income"), tr("Expenses"), tr("Left over"),
                        tr("Currency")});
        for (qsizetype step = 0; step < m_figures.steps.size(); ++step) {
            const FlowFigures &flow = m_figures.flows.at(step);
            text += csvLine({m_figures.steps.at(step).from.toString(Qt::ISODate),
                             m_figures.steps.at(step).to.toString(Qt::ISODate), number(flow.income),
                             number(flow.expenses), number(flow.income + flow.expenses),
                             currency.code()});
        }
        return text;
    case Categories: return csvOfRanking(m_ranking, tr("Category"), currency, compares());
    case Payees: return csvOfRanking(m_payees, tr("Recipient"), currency, compares());
    case Table: return m_table.csv();
    }
    Q_UNREACHABLE();
}

void Statistics::exportCsv(const QUrl &file, int part)
{
    const QString path = chosenPath(file);
    if (!m_known || part < Worth || part > Table)
        return;
    QSaveFile target(path);
    const QByteArray text = csvOf(Part(part));
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size()
        || !target.commit()) {
        m_history.announceError(Error{ErrorKind::Storage, path, target.errorString()});
        return;
    }
    Q_EMIT m_history.announced(tr("Saved as %1").arg(path), History::Good, false);
}

void Statistics::pictureSaved(const QUrl &file, bool saved)
{
    const QString path = chosenPath(file);
    if (saved)
        Q_EMIT m_history.announced(tr("Saved as %1").arg(path), History::Good, false);
    else
        m_history.announceError(
            Error{ErrorKind::Storage, path, QStringLiteral("the picture cannot be written")});
}

} // namespace finwise
