// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics: what became of the money in a period: worth, income and expenses, categories and
// payees, as plots, rankings and a table. Read beside the GUI thread, and anew after each change
// while its page is seen; period and depth stay. Every figure leads to its transactions. Thread
// rule: GUI thread.
#pragma once

#include "models/inquiry.h"
#include "models/rank_model.h"
#include "models/register_model.h"
#include "models/series_model.h"
#include "models/statistics_period.h"
#include "models/statistics_table.h"

#include <QUrl>

namespace finwise {

class Statistics : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    // False while the page is hidden: nothing is read then.
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    // What is shown; positions in the names.
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY asked)
    Q_PROPERTY(QStringList periodNames READ periodNames NOTIFY described)
    // All accounts, then each one.
    Q_PROPERTY(int account READ account WRITE setAccount NOTIFY described)
    Q_PROPERTY(QStringList accountNames READ accountNames NOTIFY described)
    Q_PROPERTY(int currency READ currency WRITE setCurrency NOTIFY described)
    Q_PROPERTY(QStringList currencyNames READ currencyNames NOTIFY described)
    Q_PROPERTY(bool income READ showsIncome WRITE setShowsIncome NOTIFY described)
    // The ends of the period as dates to be edited.
    Q_PROPERTY(QString fromText READ fromText NOTIFY described)
    Q_PROPERTY(QString toText READ toText NOTIFY described)
    Q_PROPERTY(QString spanText READ spanText NOTIFY described)
    // What it is compared with; empty: nothing.
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY described)
    // The first answer is there; the books have transactions; some of them are in the period.
    Q_PROPERTY(bool ready READ isReady NOTIFY described)
    Q_PROPERTY(bool anything READ hasAnything NOTIFY described)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY described)
    // The group whose categories are shown; empty: all.
    Q_PROPERTY(QString groupName READ groupName NOTIFY described)
    // Heads of the parts: what, and how it changed.
    Q_PROPERTY(QString worthText READ worthText NOTIFY described)
    Q_PROPERTY(QString worthChange READ worthChange NOTIFY described)
    Q_PROPERTY(QString incomeText READ incomeText NOTIFY described)
    Q_PROPERTY(QString incomeChange READ incomeChange NOTIFY described)
    Q_PROPERTY(QString expensesText READ expensesText NOTIFY described)
    Q_PROPERTY(QString expensesChange READ expensesChange NOTIFY described)
    Q_PROPERTY(QString leftText READ leftText NOTIFY described)
    Q_PROPERTY(QString leftChange READ leftChange NOTIFY described)
    Q_PROPERTY(QString rateText READ rateText NOTIFY described)
    Q_PROPERTY(QString morePayees READ morePayees NOTIFY described)
    Q_PROPERTY(finwise::SeriesModel *worth READ worth CONSTANT)
    Q_PROPERTY(finwise::SeriesModel *flows READ flows CONSTANT)
    Q_PROPERTY(finwise::SeriesModel *categories READ categories CONSTANT)
    Q_PROPERTY(finwise::RankModel *ranking READ ranking CONSTANT)
    Q_PROPERTY(finwise::RankModel *payees READ payees CONSTANT)
    Q_PROPERTY(finwise::StatisticsTable *table READ table CONSTANT)

public:
    enum Part { Worth, Flows, Categories, Payees, Table };
    Q_ENUM(Part)

    Statistics(Books &books, History &history, RegisterModel &target);

    [[nodiscard]] bool isWatched() const { return m_inquiry.isWatched(); }
    void setWatched(bool watched);
    [[nodiscard]] int period() const { return int(m_period); }
    void setPeriod(int period);
    [[nodiscard]] static QStringList periodNames();
    // A period of the user's own; false, and nothing changes, unless both are dates in order.
    Q_INVOKABLE bool setSpan(const QString &from, const QString &to);
    [[nodiscard]] int account() const;
    void setAccount(int position);
    [[nodiscard]] QStringList accountNames() const;
    [[nodiscard]] int currency() const;
    void setCurrency(int position);
    [[nodiscard]] QStringList currencyNames() const;
    [[nodiscard]] bool showsIncome() const { return m_side == StatisticsSide::Income; }
    void setShowsIncome(bool income);

    [[nodiscard]] QString fromText() const;
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QString spanText() const;
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] bool isReady() const { return m_known; }
    [[nodiscard]] bool hasAnything() const { return m_figures.anything; }
    [[nodiscard]] bool isEmpty() const { return m_figures.payees.isEmpty(); }
    [[nodiscard]] QString groupName() const { return m_groupName; }
    [[nodiscard]] QString worthText() const;
    [[nodiscard]] QString worthChange() const;
    [[nodiscard]] QString incomeText() const;
    [[nodiscard]] QString incomeChange() const;
    [[nodiscard]] QString expensesText() const;
    [[nodiscard]] QString expensesChange() const;
    [[nodiscard]] QString leftText() const;
    [[nodiscard]] QString leftChange() const;
    [[nodiscard]] QString rateText() const;
    [[nodiscard]] QString morePayees() const;
    [[nodiscard]] SeriesModel *worth() { return &m_worth; }
    [[nodiscard]] SeriesModel *flows() { return &m_flows; }
    [[nodiscard]] SeriesModel *categories() { return &m_categories; }
    [[nodiscard]] RankModel *ranking() { return &m_ranking; }
    [[nodiscard]] RankModel *payees() { return &m_payees; }
    [[nodiscard]] StatisticsTable *table() { return &m_table; }

    // Each leads to the transactions behind it. A point with no series means all of them.
    Q_INVOKABLE void openWorth(int point, int series);
    Q_INVOKABLE void openFlow(int point, int series);
    Q_INVOKABLE void openCategories(int point, int series);
    Q_INVOKABLE void openEntry(int row);
    Q_INVOKABLE void openPayee(int row);
    Q_INVOKABLE void openCell(int row, int column);
    // Income, expenses, or both of the whole period.
    Q_INVOKABLE void openIncome();
    Q_INVOKABLE void openExpenses();
    Q_INVOKABLE void openLeft();
    // Into the group of that row of the ranking, and back to all.
    Q_INVOKABLE void drillInto(int row);
    Q_INVOKABLE void leaveGroup();

    // What that part shows, for spreadsheets; an existing file is replaced.
    Q_INVOKABLE void exportCsv(const QUrl &file, int part);
    [[nodiscard]] QByteArray csvOf(Part part) const;
    // Says how saving a picture of a plot went.
    Q_INVOKABLE void pictureSaved(const QUrl &file, bool saved);

    void retranslate();

Q_SIGNALS:
    void watchedChanged();
    void asked();
    void described();
    // The transactions behind a figure are shown in the register.
    void opened();

private:
    // A line of the worth: the accounts of a group, or those in none.
    struct WorthGroup {
        QString name;
        QList<Id> accounts;
        QList<qint64> values; // at the end of each step
        QList<qint64> moved;
        qint64 start = 0;
    };
    void take(const Result<StatisticsFigures> &figures);
    void describe();
    void describeWorth();
    void describeFlows();
    void describeCategories();
    void describePayees();
    [[nodiscard]] QList<WorthGroup> worthGroups() const;
    [[nodiscard]] StatisticsQuestion question() const;
    [[nodiscard]] StatisticsStep stepAt(int point) const;
    [[nodiscard]] bool hasStep(int point) const
    {
        return point >= 0 && point < m_figures.steps.size();
    }
    [[nodiscard]] bool compares() const { return m_figures.compared; }
    [[nodiscard]] Money money(qint64 minor) const { return {minor, m_figures.currency}; }
    [[nodiscard]] QString changeOf(qint64 now, qint64 before) const;
    void openWhole(Slice::Direction direction);
    void open(Slice slice, const QString &name = {});

    Books &m_books;
    History &m_history;
    RegisterModel &m_target;
    Inquiry<StatisticsFigures> m_inquiry;
    StatisticsPeriod m_period = StatisticsPeriod::TwelveMonths;
    StatisticsSpan m_custom;
    std::optional<Id> m_account;
    std::optional<Currency> m_currency;
    StatisticsSide m_side = StatisticsSide::Expenses;
    std::optional<Id> m_group;
    QString m_groupName;
    StatisticsQuestion m_asking; // under way
    StatisticsQuestion m_shown;  // what the figures answer
    StatisticsFigures m_figures;
    QList<WorthGroup> m_worthGroups;
    QList<StatisticsEntry> m_entries;   // of the ranking
    QList<StatisticsEntry> m_stacked;   // of the plot: the largest of them and the rest
    QList<PayeeFigures> m_payeeEntries; // of the side shown
    SeriesModel m_worth;
    SeriesModel m_flows;
    SeriesModel m_categories;
    RankModel m_ranking;
    RankModel m_payees;
    StatisticsTable m_table;
    bool m_known = false;
};

} // namespace finwise
