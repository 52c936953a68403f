// SPDX-License-Identifier: GPL-3.0-or-later
// RegisterColumns: which columns a register shows, in which order, and where they lie. The user
// moves and hides them; the choice is kept in the profile and is the same for all registers. The
// payee takes the room that is left. Rows of this model are the columns. Thread rule: GUI thread.
#pragma once

#include "models/settings_controller.h"

#include <QAbstractListModel>

namespace finwise {

class RegisterColumns : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(finwise::SettingsController *settings READ settings WRITE setSettings NOTIFY moved)
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY moved)
    Q_PROPERTY(bool showsAccount READ showsAccount WRITE setShowsAccount NOTIFY moved)
    Q_PROPERTY(bool showsBalance READ showsBalance WRITE setShowsBalance NOTIFY moved)
    // Width 0: the column is not shown.
    Q_PROPERTY(int dateX READ dateX NOTIFY moved)
    Q_PROPERTY(int dateWidth READ dateWidth NOTIFY moved)
    Q_PROPERTY(int payeeX READ payeeX NOTIFY moved)
    Q_PROPERTY(int payeeWidth READ payeeWidth NOTIFY moved)
    Q_PROPERTY(int categoryX READ categoryX NOTIFY moved)
    Q_PROPERTY(int categoryWidth READ categoryWidth NOTIFY moved)
    Q_PROPERTY(int accountX READ accountX NOTIFY moved)
    Q_PROPERTY(int accountWidth READ accountWidth NOTIFY moved)
    Q_PROPERTY(int amountX READ amountX NOTIFY moved)
    Q_PROPERTY(int amountWidth READ amountWidth NOTIFY moved)
    Q_PROPERTY(int balanceX READ balanceX NOTIFY moved)
    Q_PROPERTY(int balanceWidth READ balanceWidth NOTIFY moved)

public:
    enum Column { Date, Payee, Category, Account, Amount, Balance };
    enum Role { TitleRole = Qt::UserRole + 1, XRole, WidthRole, WantedRole, FixedRole, RightRole };

    explicit RegisterColumns(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] SettingsController *settings() const { return m_settings; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] bool showsAccount() const { return m_showsAccount; }
    [[nodiscard]] bool showsBalance() const { return m_showsBalance; }
    void setSettings(SettingsController *settings); // borrowed
    void setWidth(double width);
    void setShowsAccount(bool shows);
    void setShowsBalance(bool shows);

    [[nodiscard]] int dateX() const { return m_places[Date].x; }
    [[nodiscard]] int dateWidth() const { return m_places[Date].width; }
    [[nodiscard]] int payeeX() const { return m_places[Payee].x; }
    [[nodiscard]] int payeeWidth() const { return m_places[Payee].width; }
    [[nodiscard]] int categoryX() const { return m_places[Category].x; }
    [[nodiscard]] int categoryWidth() const { return m_places[Category].width; }
    [[nodiscard]] int accountX() const { return m_places[Account].x; }
    [[nodiscard]] int accountWidth() const { return m_places[Account].width; }
    [[nodiscard]] int amountX() const { return m_places[Amount].x; }
    [[nodiscard]] int amountWidth() const { return m_places[Amount].width; }
    [[nodiscard]] int balanceX() const { return m_places[Balance].x; }
    [[nodiscard]] int balanceWidth() const { return m_places[Balance].width; }

    // Moves the column in that row by places, as far as there are some.
    Q_INVOKABLE void moveBy(int row, int places);
    // Hides or shows it; payee and amount always stay.
    Q_INVOKABLE void want(int row, bool wanted);
    // The row of the shown column nearest to x; for dropping one there.
    Q_INVOKABLE int rowAt(double x) const;

Q_SIGNALS:
    void moved();

private:
    struct Place {
        int x = 0;
        int width = 0;
    };
    [[nodiscard]] int widthOf(Column column) const;
    [[nodiscard]] bool isShown(Column column) const;
    void arrange();
    void read();
    void keep();

    SettingsController *m_settings = nullptr;
    double m_width = 0;
    bool m_showsAccount = false;
    bool m_showsBalance = true;
    QList<Column> m_order;
    QList<Column> m_hidden;
    std::array<Place, 6> m_places;
};

} // namespace finwise
