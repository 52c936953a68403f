// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rule_trial_model.h"

#include "models/format.h"

#include <QtConcurrent/QtConcurrentRun>

namespace finwise {

using importer::RuleTrial;

RuleTrialModel::RuleTrialModel(Books &books, History &history, RuleEditor &editor,
                               RuleListModel &rules)
    : m_books(books),
      m_history(history),
      m_editor(editor),
      m_rules(rules),
      m_trial(std::make_shared<RuleTrial>())
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RuleTrialModel::onFinished);
    connect(&books, &Books::aboutToClose, this, &RuleTrialModel::clear);
}

RuleTrialModel::~RuleTrialModel()
{
    cancel();
    m_watcher.waitForFinished();
}

int RuleTrialModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_trial->rows.size());
}

QVariant RuleTrialModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const importer::TriedRow &row = m_trial->rows.at(index.row());
    switch (role) {
    case DateTextRole: return dateText(row.before.date);
    case Qt::DisplayRole:
    case PayeeRole: return row.before.payee.isEmpty() ? row.before.description : row.before.payee;
    case AmountTextRole: return moneyText(row.before.amount);
    case AmountSignRole: return signOf(row.before.amount);
    case EffectRole: return RuleTexts::effects(row.trace, m_names);
    case ReasonRole: return RuleTexts::fired(row.trace);
    case IncludedRole: return !m_leftOut.contains(index.row());
    default: return {};
    }
}

QHash<int, QByteArray> RuleTrialModel::roleNames() const
{
    return {{DateTextRole, "dateText"},     {PayeeRole, "payee"},   {AmountTextRole, "amountText"},
            {AmountSignRole, "amountSign"}, {EffectRole, "effect"}, {ReasonRole, "reason"},
            {IncludedRole, "included"}};
}

QString RuleTrialModel::text() const
{
    if (isRunning())
        return tr("Looking through the transactions …");
    if (!m_done)
        return {};
    if (m_trial->rows.isEmpty())
        return tr("Of %n transaction(s) none would change.", nullptr, int(m_trial->looked));
    return tr("%1 of %2 transactions would change.")
        .arg(countText(m_trial->rows.size()), countText(m_trial->looked));
}

QString RuleTrialModel::applyText() const
{
    return tr("Change %n transaction(s)", nullptr, int(m_trial->rows.size() - m_leftOut.size()));
}

void RuleTrialModel::tryEdited()
{
    AutomationRule rule = m_editor.current();
    rule.isActive = true;
    start({rule});
}

void RuleTrialModel::tryAll()
{
    start(m_rules.rules());
}

void RuleTrialModel::start(const QList<AutomationRule> &rules)
{
    if (isRunning())
        return;
    clear();
    m_names = ruleNames(m_books.reader());
    m_stop = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT changed();
    // A connection of its own: the thread of the store goes on with its work.
    m_watcher.setFuture(
        QtConcurrent::run([stop = m_stop, path = m_books.reader().connection().path(),
                           catalog = &m_books.reader().catalog(),
                           set = rules::RuleSet(rules, m_names.recipients)]() -> Answer {
            auto reading = ReadStore::open(path, *catalog);
            if (!reading)
                return fail(reading.error());
            return importer::tryRules((*reading)->reader(), set, {},
                                      [&stop](qint64) { return !*stop; });
        }));
}

void RuleTrialModel::onFinished()
{
    const bool stopped = m_stop && *m_stop;
    m_stop.reset();
    const Answer answer = m_watcher.result();
    if (answer && !stopped) {
        beginResetModel();
        m_trial = std::make_shared<const RuleTrial>(*answer);
        m_done = true;
        endResetModel();
    } else if (!answer && answer.error().kind != ErrorKind::Cancelled) {
        m_history.announceError(answer.error());
    }
    Q_EMIT changed();
}

void RuleTrialModel::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void RuleTrialModel::clear()
{
    cancel();
    beginResetModel();
    m_trial = std::make_shared<const RuleTrial>();
    m_leftOut.clear();
    m_done = false;
    endResetModel();
    Q_EMIT changed();
}

void RuleTrialModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    if (!m_leftOut.remove(row))
        m_leftOut.insert(row);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

void RuleTrialModel::apply()
{
    if (!canApply())
        return;
    const int rows = int(m_trial->rows.size() - m_leftOut.size());
    m_history.run(importer::mutationOf(*m_trial, m_books.reader().catalog(), m_leftOut),
                  tr("Rules changed %n transaction(s)", nullptr, rows), History::Announce::Yes,
                  [this](const Result<Mutated> &result) {
                      if (result)
                          clear();
                  });
}

} // namespace finwise
