// SPDX-License-Identifier: GPL-3.0-or-later
// What the window knows of every page: what a page may ask for, and what it can be asked. The
// window names no page's own type, because a type that is named is loaded, and only the page that
// is shown first shall be loaded at the start.
import QtQuick
import FinWise.Models

FocusScope {
    id: base

    required property Session session
    // What the page shows of the transactions; it follows them while the page is seen.
    property RegisterModel watchedRegister: null

    function watch() {
        if (base.watchedRegister !== null)
            base.watchedRegister.watched = base.visible
    }
    onVisibleChanged: base.watch()
    onWatchedRegisterChanged: base.watch()

    signal pageRequested(page: string)
    signal accountRequested(accountId: string)
    signal createAccountRequested()
    signal createTransactionRequested()
    signal editRequested(entity: string, recordId: string)

    // Pages that can do it say how.
    function search() {}
    function focusList() {}
    function enterInList() {}
    function createNew() {}
    function createAccount() {}
    function editTransaction(transactionId: string) {}
    function editAccount(accountId: string) {}
    function showPart(part: int) {}
}
