// SPDX-License-Identifier: GPL-3.0-or-later
// BudgetModel: the budget of the months side by side: groups and categories as rows, each with a
// cell for every month. The figures are read beside the GUI thread; rows come and go as single
// steps, so that the place stays. Editing is written like any other change and can be taken back.
// Columns are counted from 0 over the months shown. Thread rule: GUI thread.
#pragma once

#include "models/budget_cells.h"
#include "models/budget_months.h"
#include "models/history.h"
#include "models/inquiry.h"
#include "models/register_model.h"
#include "store/budget_query.h"

namespace finwise {

class BudgetModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    // How many months are shown, and which.
    Q_PROPERTY(int monthCount READ monthCount WRITE setMonthCount NOTIFY refreshed)
    Q_PROPERTY(finwise::BudgetMonths *months READ months CONSTANT)
    Q_PROPERTY(QString rangeText READ rangeText NOTIFY refreshed)
    // False until the first answer has come.
    Q_PROPERTY(bool ready READ isReady NOTIFY refreshed)
    Q_PROPERTY(bool hasCategories READ hasCategories NOTIFY refreshed)
    // True until something was planned for the first time.
    Q_PROPERTY(bool unplanned READ isUnplanned NOTIFY refreshed)
    // The one of today's month; -1 when it is not shown.
    Q_PROPERTY(int currentColumn READ currentColumn NOTIFY refreshed)
    // All that accounts and budgets have; only one is shown at a time.
    Q_PROPERTY(QStringList currencies READ currencies NOTIFY refreshed)
    Q_PROPERTY(int currencyIndex READ currencyIndex WRITE setCurrencyIndex NOTIFY refreshed)
    // False while nobody looks: it waits with changes until it is seen again.
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)

public:
    enum Role {
        RecordIdRole = Qt::UserRole + 1,
        NameRole,
        IsGroupRole,
        IncomeRole,
        FoldedRole,
        HiddenRole,
        CellsRole
    };

    BudgetModel(Books &books, History &history);
    ~BudgetModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int monthCount() const { return m_monthCount; }
    [[nodiscard]] BudgetMonths *months() { return &m_months; }
    [[nodiscard]] QString rangeText() const;
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool hasCategories() const { return !m_figures.categories.isEmpty(); }
    [[nodiscard]] bool isUnplanned() const;
    [[nodiscard]] int currentColumn() const;
    [[nodiscard]] QStringList currencies() const;
    [[nodiscard]] int currencyIndex() const;
    [[nodiscard]] bool isWatched() const { return m_inquiry.isWatched(); }
    void setMonthCount(int count);
    void setCurrencyIndex(int index);
    void setWatched(bool watched);
    void retranslate();

    // Moves on by so many months, at most to the ends of what can be planned.
    Q_INVOKABLE void shift(int months);
    Q_INVOKABLE void showToday();
    Q_INVOKABLE QString monthTitle(int column) const;
    Q_INVOKABLE void toggleFolded(int row);
    Q_INVOKABLE void foldAll(bool folded);

    // -1 when no category is called so any more.
    Q_INVOKABLE int rowOf(const QString &recordId) const;
    Q_INVOKABLE bool isCategory(int row) const;
    // For books that have no category yet.
    Q_INVOKABLE void addUsualCategories();

    // What stands in an input field at first; empty for nothing planned.
    Q_INVOKABLE QString budgetInput(int row, int column) const;
    Q_INVOKABLE bool isEditable(int row, int column) const;
    // A text that setBudget() would take: an amount or a small sum, empty for nothing.
    Q_INVOKABLE bool accepts(const QString &text) const;
    Q_INVOKABLE void setBudget(int row, int column, const QString &text);
    Q_INVOKABLE QString note(int row, int column) const;
    Q_INVOKABLE void setNote(int row, int column, const QString &text);
    // Plans as much as the month before, or as was spent in the three months before on average;
    // row -1: for all categories.
    Q_INVOKABLE void copyLastMonth(int row, int column);
    Q_INVOKABLE void planAverage(int row, int column);

    // Where money can be moved from and to: the money to be planned first, then the categories,
    // each with what is available.
    Q_INVOKABLE QStringList moveChoices(int column) const;
    Q_INVOKABLE int moveChoiceOf(int row) const;
    // What is available in the row, or missing there; without a sign.
    Q_INVOKABLE QString moveInput(int row, int column) const;
    Q_INVOKABLE bool isOverspent(int row, int column) const;
    Q_INVOKABLE void move(int column, int from, int to, const QString &text);

    // Whether the category takes in income by itself.
    Q_INVOKABLE bool takesIncome(int row) const;
    Q_INVOKABLE void setTakesIncome(int row, bool income);
    // Shows the transactions behind what was spent in the cell; false when there are none.
    Q_INVOKABLE bool showSpent(int row, int column, finwise::RegisterModel *target) const;

Q_SIGNALS:
    void refreshed();
    void watchedChanged();

private:
    struct Row {
        qint64 key = 0; // the same row keeps its key
        Id id = {};     // of the group or category; null: without one
        QString name = {};
        bool isGroup = false;
        bool income = false;
        bool folded = false;
        bool hidden = false;
        QList<Id> members = {}; // of a group
    };
    void onChanged(const ChangeSet &changes);
    [[nodiscard]] Inquiry<BudgetFigures>::Question question();
    void take(const Result<BudgetFigures> &figures);
    [[nodiscard]] QDate monthAt(int column) const { return m_shown.addMonths(column); }
    [[nodiscard]] QList<Row> rowsOf(const BudgetFigures &figures);
    void addSection(QList<Row> &rows, const BudgetFigures &figures, bool income);
    void addGroup(QList<Row> &rows, const Id &id, const QString &name, bool income,
                  const QList<Row> &members);
    [[nodiscard]] bool isWorthShowing(const BudgetFigures &figures, const Id &category, bool income,
                                      bool hidden) const;
    [[nodiscard]] qint64 keyOf(const Row &row);
    void exchangeRows(const QList<Row> &rows);
    void describe();
    // `month` counts in the table, `name` is how it is called.
    [[nodiscard]] BudgetCellText cellText(const Row &row, qsizetype month,
                                          const QString &name) const;
    [[nodiscard]] BudgetCellText incomeText(const Row &row, qsizetype month,
                                            const QString &name) const;
    void describeRecord(const Id &category, QDate month, BudgetCellText &text) const;
    [[nodiscard]] BudgetMonthText monthText(QDate month) const;
    [[nodiscard]] BudgetCell sumOf(const Row &row, qsizetype month) const;
    [[nodiscard]] const Row *categoryAt(int row) const;
    [[nodiscard]] QList<Id> plannable() const;
    [[nodiscard]] BudgetCell cellOf(const Id &category, QDate month) const;
    [[nodiscard]] QString nameOf(const Id &category) const;
    [[nodiscard]] std::optional<Budget> shownBudget(const Id &category, QDate month) const;
    [[nodiscard]] Result<std::optional<Change>> changeOf(
        const Id &category, QDate month, const std::function<void(Budget &)> &edit) const;
    [[nodiscard]] Result<Money> amountFrom(const QString &text) const;
    void plan(const QList<std::pair<Id, qint64>> &amounts, QDate month, const QString &text,
              History::Announce announce = History::Announce::No);
    [[nodiscard]] QString money(qint64 minor) const;

    Books &m_books;
    History &m_history;
    Inquiry<BudgetFigures> m_inquiry;
    BudgetFigures m_figures;
    BudgetMonths m_months;
    QList<Row> m_rows;
    QHash<qint64, BudgetCells *> m_cells; // by key; owned, as children
    QHash<QString, qint64> m_keys;
    QSet<qint64> m_folded;
    QDate m_month;       // the one in the middle that is asked for
    BudgetSpan m_asking; // under way
    QDate m_shown;       // the first month of those shown
    int m_shownCount = 0;
    int m_monthCount = 1;
    std::optional<Currency> m_currency;
    bool m_ready = false;
    bool m_creating = false; // the first categories are on their way
    bool m_movesStale = true;
};

} // namespace finwise
