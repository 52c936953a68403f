// SPDX-License-Identifier: GPL-3.0-or-later
// AccountEditor: the form for a new or existing account. Texts are as typed; problems are said per
// field while typing. Thread rule: GUI thread.
#pragma once

#include "models/account_list_model.h"
#include "models/account_mark.h"

namespace finwise {

class AccountEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(bool isNew READ isNew NOTIFY edited)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY edited)
    Q_PROPERTY(QString iban READ iban WRITE setIban NOTIFY edited)
    Q_PROPERTY(QString currency READ currency WRITE setCurrency NOTIFY edited)
    Q_PROPERTY(QString opening READ opening WRITE setOpening NOTIFY edited)
    Q_PROPERTY(int typeIndex READ typeIndex WRITE setTypeIndex NOTIFY edited)
    Q_PROPERTY(int groupIndex READ groupIndex WRITE setGroupIndex NOTIFY edited)
    Q_PROPERTY(QString ibanProblem READ ibanProblem NOTIFY edited)
    Q_PROPERTY(QString currencyProblem READ currencyProblem NOTIFY edited)
    Q_PROPERTY(QString openingProblem READ openingProblem NOTIFY edited)
    Q_PROPERTY(bool valid READ isValid NOTIFY edited)
    // By what it is told from others. The icons and tints are names of Icons and Theme; -1: as its
    // kind has it, or none.
    Q_PROPERTY(QStringList icons READ icons CONSTANT)
    Q_PROPERTY(QStringList tints READ tints CONSTANT)
    Q_PROPERTY(QString icon READ icon NOTIFY edited)
    Q_PROPERTY(QString tint READ tint NOTIFY edited)
    Q_PROPERTY(int iconIndex READ iconIndex WRITE setIconIndex NOTIFY edited)
    Q_PROPERTY(int tintIndex READ tintIndex WRITE setTintIndex NOTIFY edited)
    Q_PROPERTY(QString picture READ picture NOTIFY edited)
    Q_PROPERTY(QString pictureProblem READ pictureProblem NOTIFY edited)
    Q_PROPERTY(QStringList typeNames READ typeNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList groupNames READ groupNames NOTIFY choicesChanged)

public:
    AccountEditor(Books &books, History &history, const PictureShelf &shelf);

    [[nodiscard]] bool isNew() const { return m_account.meta.id.isNull(); }
    [[nodiscard]] QString name() const { return m_account.name; }
    [[nodiscard]] QString iban() const { return m_iban; }
    [[nodiscard]] QString currency() const { return m_currency; }
    [[nodiscard]] QString opening() const { return m_opening; }
    [[nodiscard]] int typeIndex() const;
    [[nodiscard]] int groupIndex() const;
    void setName(const QString &name);
    void setIban(const QString &iban);
    void setCurrency(const QString &currency);
    void setOpening(const QString &opening);
    void setTypeIndex(int index);
    void setGroupIndex(int index);

    [[nodiscard]] QStringList icons() const { return AccountMark::icons(); }
    [[nodiscard]] QStringList tints() const { return AccountMark::tints(); }
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QString tint() const { return m_mark.tint; }
    [[nodiscard]] int iconIndex() const;
    [[nodiscard]] int tintIndex() const;
    [[nodiscard]] QString picture() const { return m_shelf.urlOf(m_mark.picture).toString(); }
    [[nodiscard]] QString pictureProblem() const { return m_pictureProblem; }
    // Choosing what is chosen already takes it away.
    void setIconIndex(int index);
    void setTintIndex(int index);
    Q_INVOKABLE void choosePicture(const QUrl &file);
    Q_INVOKABLE void dropPicture();
    // What a screen reader says for a choice.
    Q_INVOKABLE QString iconName(int index) const;
    Q_INVOKABLE QString tintName(int index) const;

    [[nodiscard]] QString ibanProblem() const;
    [[nodiscard]] QString currencyProblem() const;
    [[nodiscard]] QString openingProblem() const;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QStringList typeNames() const;
    // "No group" first.
    [[nodiscard]] QStringList groupNames() const;

    Q_INVOKABLE void beginNew(const QString &groupId = {});
    // False when the account does not exist any more.
    Q_INVOKABLE bool begin(const QString &accountId);
    // Writes it when it is valid; saved() follows.
    Q_INVOKABLE void save();
    // The form was closed, with or without saving.
    Q_INVOKABLE void leave() { Q_EMIT left(); }

    // Creates the group when `groupId` is empty, else renames it.
    Q_INVOKABLE void saveGroup(const QString &groupId, const QString &name);

Q_SIGNALS:
    void edited();
    void choicesChanged();
    void saved(const QString &accountId);
    // An existing record is being edited, and is not any more.
    void began(const finwise::Id &id);
    void left();

private:
    void load(const Account &account);
    [[nodiscard]] Result<Money> openingMoney() const;

    Books &m_books;
    History &m_history;
    PictureShelf m_shelf;
    Account m_account; // id null while new
    Account m_shown;   // what the form began with
    AccountMark m_mark;
    QString m_pictureProblem;
    quint64 m_forms = 0; // opened so far: what is late for one is not for the next
    QString m_iban;
    QString m_currency;
    QString m_opening;
    QList<AccountGroup> m_groups;
};

} // namespace finwise
