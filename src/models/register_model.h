// SPDX-License-Identifier: GPL-3.0-or-later
// RegisterModel: the transactions of one account or of all, newest first. It holds the order of
// the rows, made on the asking thread, and reads pages of rows when they are looked at.
// Changes come in as single insertions and removals, so that selection, filter and scroll place
// stay (MU-3.3). Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "models/register_pages.h"
#include "models/row_steps.h"
#include "store/register_query.h"

#include <QAbstractListModel>
#include <QSet>

namespace finwise {

class RegisterModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(QString accountId READ accountId WRITE setAccountId NOTIFY filterChanged)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY filterChanged)
    Q_PROPERTY(QString categoryId READ categoryId WRITE setCategoryId NOTIFY filterChanged)
    Q_PROPERTY(QString tagId READ tagId WRITE setTagId NOTIFY filterChanged)
    Q_PROPERTY(bool uncategorised READ isUncategorised WRITE setUncategorised NOTIFY filterChanged)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY filterChanged)
    Q_PROPERTY(int direction READ direction WRITE setDirection NOTIFY filterChanged)
    Q_PROPERTY(QStringList periodNames READ periodNames NOTIFY filterChanged)
    Q_PROPERTY(QStringList directionNames READ directionNames NOTIFY filterChanged)
    // One text for each part of the filter that hides rows; removeChip() takes it back.
    Q_PROPERTY(QStringList chips READ chips NOTIFY filterChanged)
    Q_PROPERTY(bool narrowed READ isNarrowed NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY totalsChanged)
    // False until the first answer for this filter has come.
    Q_PROPERTY(bool ready READ isReady NOTIFY totalsChanged)
    Q_PROPERTY(QString countText READ countText NOTIFY totalsChanged)
    Q_PROPERTY(QString sumText READ sumText NOTIFY totalsChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)
    // Count, sum, smallest, average and largest of the chosen rows.
    Q_PROPERTY(QString selectionText READ selectionText NOTIFY selectionChanged)
    // False while its view is hidden: it waits with changes until it is seen again.
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(bool canPair READ canPair NOTIFY selectionChanged)

public:
    enum Role {
        RecordIdRole = Qt::UserRole + 1,
        DateTextRole,
        PayeeRole,
        DescriptionRole,
        CategoryRole,
        AccountRole,
        AmountTextRole,
        AmountSignRole,
        BalanceTextRole,
        BalanceSignRole,
        ImportedRole,
        SelectedRole,
        TagsRole,
        MarkRole,
        EditorRole,
        SpokenRole
    };

    // All transactions, those of the account that is chosen, or the newest few.
    enum class Scope { All, Account, Newest };
    RegisterModel(Books &books, History &history, Scope scope);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Empty: all accounts.
    [[nodiscard]] QString accountId() const;
    [[nodiscard]] QString searchText() const { return m_filter.search; }
    [[nodiscard]] QString categoryId() const;
    [[nodiscard]] QString tagId() const;
    [[nodiscard]] bool isUncategorised() const { return m_filter.uncategorised; }
    // Positions in the names.
    [[nodiscard]] int period() const { return m_period; }
    [[nodiscard]] int direction() const { return int(m_filter.direction); }
    [[nodiscard]] static QStringList periodNames();
    [[nodiscard]] static QStringList directionNames();
    [[nodiscard]] QStringList chips() const;
    [[nodiscard]] bool isNarrowed() const { return m_filter.narrows(); }
    [[nodiscard]] int count() const { return int(m_order.rows.size()); }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString sumText() const;
    [[nodiscard]] int selectedCount() const { return int(m_selected.size()); }
    [[nodiscard]] QString selectionText() const;
    [[nodiscard]] bool canPair() const { return m_figures.pair; }
    [[nodiscard]] bool isWatched() const { return m_watched; }
    void setWatched(bool watched);
    void setAccountId(const QString &accountId);
    void setSearchText(const QString &text);
    void setCategoryId(const QString &categoryId);
    void setTagId(const QString &tagId);
    void setUncategorised(bool uncategorised);
    void setPeriod(int period);
    void setDirection(int direction);
    // Shows the rows behind a figure, and nothing else narrows them.
    void showSlice(const Slice &slice);
    Q_INVOKABLE void removeChip(int position);
    Q_INVOKABLE void clearFilter();
    void refresh();
    // Who else edits which record, by name.
    void showEditors(const QHash<Id, QString> &editors);

    Q_INVOKABLE QString idAt(int row) const;
    // -1 when the transaction is not among the rows.
    Q_INVOKABLE int rowOf(const QString &recordId) const;
    // Deletes the transaction in that row; announced with "Undo".
    Q_INVOKABLE void remove(int row);

    Q_INVOKABLE void select(int row, bool selected);
    Q_INVOKABLE void toggle(int row);
    // From one row to another, both included; the rest is not selected any more.
    Q_INVOKABLE void selectRange(int from, int to);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();
    [[nodiscard]] QList<qint64> selectedRows() const { return m_selected.values(); }

Q_SIGNALS:
    void filterChanged();
    void totalsChanged();
    void selectionChanged();
    void watchedChanged();
    // Around a change of many rows: a view keeps its place by itself only through small ones.
    void startsAnew();
    void startedAnew();

private:
    struct Answer; // of the asking thread
    [[nodiscard]] const RegisterRow *rowAt(int row) const;
    void onChanged(const ChangeSet &changes);
    void changeFilter(const std::function<void(RegisterFilter &)> &change);
    void catchUp();
    void load();
    void take(const Answer &answer);
    void start(const RegisterOrder &order, const RegisterFilter &filter);
    void resize(const RegisterOrder &order);
    void applySteps(const QList<RowStep> &steps, const RegisterOrder &order);
    void tellAll();
    void tellNext();
    void describeSelection();
    void selectionMoved();
    void dropHiddenSelection();
    void readNames();
    [[nodiscard]] QString tagNames(const QList<Id> &tags) const;

    Books &m_books;
    History &m_history;
    Scope m_scope;
    RegisterFilter m_filter;
    int m_period = 0;
    RegisterOrder m_order;
    RegisterFilter m_shown; // what m_order was made for
    bool m_ready = false;
    int m_opened = 0; // how often books were opened
    bool m_loading = false;
    bool m_again = false; // something changed while the answer was under way
    bool m_watched = true;
    bool m_stale = false; // something changed while nobody watched
    QSet<qint64> m_selected;
    SelectionFigures m_figures;
    QHash<Id, QString> m_editors;
    QHash<Id, QString> m_tagNames;
    QHash<Id, QString> m_categoryNames;
    mutable RegisterPages m_pages;
    struct Span {
        int first = 0;
        int end = 0; // behind the last; empty when not above first
        void cover(int from, int to)
        {
            first = end > first ? std::min(first, from) : from;
            end = std::max(end, to);
        }
    };
    mutable Span m_seen; // rows that were asked for since all were told
    Span m_toTell;       // of those, what is still to be told that it changed
    bool m_telling = false;
};

} // namespace finwise
