<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For instance: Current account</source>
        <translation>Zum Beispiel: Girokonto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>IBAN (optional)</source>
        <translation>IBAN (freiwillig)</translation>
    </message>
    <message>
        <source>Statements with this IBAN find the account by themselves.</source>
        <translation>Kontoauszüge mit dieser IBAN finden das Konto von selbst.</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>AccountMarkField</name>
    <message>
        <source>Without picture</source>
        <translation>Ohne Bild</translation>
    </message>
    <message>
        <source>Picture …</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>Picture for the account</source>
        <translation>Bild für das Konto</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg *.webp *.gif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg *.webp *.gif)</translation>
    </message>
</context>
<context>
    <name>AccountMenus</name>
    <message>
        <source>Add account …</source>
        <translation>Konto hinzufügen …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>Nach oben (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>Nach unten (Alt+↓)</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Reconcile …</source>
        <translation>Abgleichen …</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Show archived accounts</source>
        <translation>Archivierte Konten zeigen</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>Accounts hold your transactions: a current account, a credit card, the cash in your wallet. Create one, or import a statement and let it create one for you.</source>
        <translation>In Konten stehen Ihre Buchungen: das Girokonto, die Kreditkarte, das Bargeld im Geldbeutel. Legen Sie eines an – oder importieren Sie einen Kontoauszug, dann entsteht es von selbst.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Kontoauszug importieren</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New transaction (Ctrl+N)</source>
        <translation>Neue Buchung (Strg+N)</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>Noch keine Buchungen</translation>
    </message>
    <message>
        <source>Enter the first one, or import a statement of your bank.</source>
        <translation>Geben Sie die erste ein oder importieren Sie einen Auszug Ihrer Bank.</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>No transaction of this account fits the search and the filter.</source>
        <translation>Keine Buchung dieses Kontos passt zu Suche und Filter.</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Due and coming</source>
        <translation>Fällig und demnächst</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>Nichts fällig</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 14 days.</source>
        <translation>Für die nächsten 14 Tage ist nichts geplant.</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>Book now</source>
        <translation>Jetzt buchen</translation>
    </message>
    <message>
        <source>Other amount or date …</source>
        <translation>Anderer Betrag oder Tag …</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Dieses Mal überspringen</translation>
    </message>
    <message>
        <source>Edit the plan …</source>
        <translation>Plan bearbeiten …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>forecast only</source>
        <translation>nur Vorschau</translation>
    </message>
    <message>
        <source>books itself</source>
        <translation>bucht sich selbst</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Book “%1”</source>
        <translation>„%1“ buchen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip “%1”</source>
        <translation>„%1“ überspringen</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>Mehr zu „%1“</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>Book “%1”</source>
        <translation>„%1“ buchen</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Betrag in %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buchen</translation>
    </message>
</context>
<context>
    <name>BudgetEditor</name>
    <message>
        <source>Budgeted; sums like 12+3 are fine</source>
        <translation>Geplant; Summen wie 12+3 gehen auch</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Das ist kein Betrag.</translation>
    </message>
</context>
<context>
    <name>BudgetGrid</name>
    <message>
        <source>Budget of the categories</source>
        <translation>Budget der Kategorien</translation>
    </message>
</context>
<context>
    <name>BudgetHead</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Alle Gruppen einklappen</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Alle Gruppen ausklappen</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>All like last month</source>
        <translation>Alles wie im Vormonat</translation>
    </message>
    <message>
        <source>All as the average of 3 months</source>
        <translation>Alles als Schnitt aus 3 Monaten</translation>
    </message>
    <message>
        <source>Budgeted</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
</context>
<context>
    <name>BudgetMenu</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Cover what is missing …</source>
        <translation>Fehlendes decken …</translation>
    </message>
    <message>
        <source>Move money …</source>
        <translation>Geld verschieben …</translation>
    </message>
    <message>
        <source>Like last month</source>
        <translation>Wie im Vormonat</translation>
    </message>
    <message>
        <source>Average of 3 months</source>
        <translation>Schnitt aus 3 Monaten</translation>
    </message>
    <message>
        <source>Show the transactions</source>
        <translation>Buchungen zeigen</translation>
    </message>
    <message>
        <source>Is for spending</source>
        <translation>Ist für Ausgaben</translation>
    </message>
    <message>
        <source>Is income</source>
        <translation>Ist Einnahme</translation>
    </message>
</context>
<context>
    <name>BudgetMoveDialog</name>
    <message>
        <source>Move money in %1</source>
        <translation>Geld verschieben im %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount to move</source>
        <translation>Betrag, der verschoben wird</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>BudgetNoteDialog</name>
    <message>
        <source>Note on %1, %2</source>
        <translation>Notiz zu %1, %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>BudgetRow</name>
    <message>
        <source>Group %1, folded</source>
        <translation>Gruppe %1, eingeklappt</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>A hidden category. It is shown because it has figures here.</source>
        <translation>Eine ausgeblendete Kategorie. Sie erscheint, weil sie hier Beträge hat.</translation>
    </message>
</context>
<context>
    <name>BudgetsPage</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Currency of the budget</source>
        <translation>Währung des Budgets</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>A month earlier (Alt+Left)</source>
        <translation>Ein Monat früher (Alt+Links)</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>A month later (Alt+Right)</source>
        <translation>Ein Monat später (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Nothing is budgeted yet. Type amounts into the cells, or begin with what was spent on average.</source>
        <translation>Noch ist nichts verplant. Schreiben Sie Beträge in die Felder, oder beginnen Sie mit dem, was im Schnitt ausgegeben wurde.</translation>
    </message>
    <message>
        <source>Plan the average</source>
        <translation>Den Schnitt planen</translation>
    </message>
    <message>
        <source>No budget yet</source>
        <translation>Noch kein Budget</translation>
    </message>
    <message>
        <source>A budget says how much of your money each category may have. Create the first categories, or start with a usual set and change it later.</source>
        <translation>Ein Budget sagt, wie viel Ihres Geldes jede Kategorie haben darf. Legen Sie die ersten Kategorien an, oder beginnen Sie mit einem üblichen Satz und ändern ihn später.</translation>
    </message>
    <message>
        <source>Usual categories</source>
        <translation>Übliche Kategorien</translation>
    </message>
    <message>
        <source>My own categories</source>
        <translation>Eigene Kategorien</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Move %1 left</source>
        <translation>%1 nach links</translation>
    </message>
    <message>
        <source>Move %1 right</source>
        <translation>%1 nach rechts</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>When two devices change the same thing, the later change wins. The other one is kept here, complete, and can be restored.</source>
        <translation>Ändern zwei Geräte dasselbe, gilt die spätere Änderung. Die andere bleibt hier vollständig erhalten und lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs, shown now</source>
        <translation>Die andere, jetzt gezeigt</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Beide Fassungen</translation>
    </message>
    <message>
        <source>%1: mine %2, theirs %3</source>
        <translation>%1: meine %2, die andere %3</translation>
    </message>
    <message>
        <source>%1: %2 on both sides</source>
        <translation>%1: auf beiden Seiten %2</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Restore mine</source>
        <translation>Meine wiederherstellen</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>What is on the server appears here. If these books are new, create the first account.</source>
        <translation>Was auf dem Server liegt, erscheint hier. Sind die Bücher neu, legen Sie das erste Konto an.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Income, 30 days</source>
        <translation>Einnahmen, 30 Tage</translation>
    </message>
    <message>
        <source>Expenses, 30 days</source>
        <translation>Ausgaben, 30 Tage</translation>
    </message>
    <message>
        <source>Left over, 30 days</source>
        <translation>Übrig, 30 Tage</translation>
    </message>
    <message>
        <source>Last transactions</source>
        <translation>Letzte Buchungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Kontostände</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Zum Ansehen</translation>
    </message>
    <message>
        <source>Use these books on other devices, too</source>
        <translation>Auch auf anderen Geräten nutzen</translation>
    </message>
    <message>
        <source>Nothing. All is in order.</source>
        <translation>Nichts. Alles ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>DashboardPlots</name>
    <message>
        <source>Balance, 12 months</source>
        <translation>Saldo, 12 Monate</translation>
    </message>
    <message>
        <source>Income and spending</source>
        <translation>Einnahmen, Ausgaben</translation>
    </message>
    <message>
        <source>Most spent on, 30 days</source>
        <translation>Größte Ausgaben, 30 Tage</translation>
    </message>
    <message>
        <source>Nothing spent in the last 30 days.</source>
        <translation>In den letzten 30 Tagen nichts ausgegeben.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>DashboardUpcoming</name>
    <message>
        <source>Upcoming</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Due and coming</source>
        <translation>Fällig und demnächst</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 14 days.</source>
        <translation>Für die nächsten 14 Tage ist nichts geplant.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Everything is stored in this folder</source>
        <translation>Alles liegt in diesem Ordner</translation>
    </message>
    <message>
        <source>Back up …</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>Sicherung öffnen …</translation>
    </message>
    <message>
        <source>Export as JSON …</source>
        <translation>Als JSON ausgeben …</translation>
    </message>
    <message>
        <source>Export as CSV …</source>
        <translation>Als CSV ausgeben …</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Delete these books …</source>
        <translation>Diese Bücher löschen …</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>They disappear from this device with everything that was not sent yet. A server that has them keeps them. This cannot be undone.</source>
        <translation>Sie verschwinden von diesem Gerät samt allem, was noch nicht gesendet ist. Ein Server, der sie hat, behält sie. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>A restored backup opens as new books; nothing is overwritten.</source>
        <translation>Eine Sicherung öffnet sich als neue Bücher; nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backups (*.finwise)</source>
        <translation>Sicherungen (*.finwise)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>Als JSON ausgeben</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV ausgeben</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>These are your only books. They can be deleted when there are others.</source>
        <translation>Das sind Ihre einzigen Bücher. Sie lassen sich löschen, sobald es weitere gibt.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>+ and - move by a day, T is today</source>
        <translation>+ und - gehen einen Tag weiter, T ist heute</translation>
    </message>
</context>
<context>
    <name>DialogFooter</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Only without category</source>
        <translation>Nur ohne Kategorie</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Wegnehmen: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to FinWise</source>
        <translation>Willkommen bei FinWise</translation>
    </message>
    <message>
        <source>Your books live on this computer and work without a network. How would you like to begin?</source>
        <translation>Ihre Bücher liegen auf diesem Rechner und brauchen kein Netz. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Import a bank file</source>
        <translation>Bankdatei importieren</translation>
    </message>
    <message>
        <source>Take the CSV file your bank offers. Columns, dates and amounts are recognised by themselves.</source>
        <translation>Nehmen Sie die CSV-Datei Ihrer Bank. Spalten, Daten und Beträge werden von selbst erkannt.</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Create your first account and enter what you spend.</source>
        <translation>Legen Sie Ihr erstes Konto an und geben Sie ein, was Sie ausgeben.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Fetch books that you or somebody else already keeps on a FinWise server.</source>
        <translation>Holen Sie Bücher, die Sie oder jemand anders schon auf einem FinWise-Server führen.</translation>
    </message>
    <message>
        <source>Just look around with made-up data</source>
        <translation>Nur umsehen, mit erfundenen Daten</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Previous columns</source>
        <translation>Vorige Spalten</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Weitere Spalten</translation>
    </message>
    <message>
        <source>What the columns were taken for</source>
        <translation>Wofür die Spalten gehalten wurden</translation>
    </message>
    <message>
        <source>%1 is %2. %3</source>
        <translation>%1 ist %2. %3</translation>
    </message>
    <message>
        <source>“%1”, for instance %2. Click to correct.</source>
        <translation>„%1“, zum Beispiel %2. Klicken zum Ändern.</translation>
    </message>
    <message>
        <source>Swap money in and out</source>
        <translation>Geld herein und hinaus vertauschen</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Export the import profiles</source>
        <translation>Importprofile ausgeben</translation>
    </message>
    <message>
        <source>Import profiles (*.json)</source>
        <translation>Importprofile (*.json)</translation>
    </message>
    <message>
        <source>Take over import profiles</source>
        <translation>Importprofile übernehmen</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Bisherige Importe</translation>
    </message>
    <message>
        <source>Nothing imported yet.</source>
        <translation>Noch nichts importiert.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the import of %1</source>
        <translation>Den Import von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Learnt about files</source>
        <translation>Über Dateien gelernt</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Importprofile</translation>
    </message>
    <message>
        <source>What you confirm or correct is remembered here and used for the next file of the same bank.</source>
        <translation>Was Sie bestätigen oder ändern, wird hier gemerkt und gilt für die nächste Datei derselben Bank.</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>„%1“ vergessen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Take over …</source>
        <translation>Übernehmen …</translation>
    </message>
</context>
<context>
    <name>ImportOverrides</name>
    <message>
        <source>Columns are separated by</source>
        <translation>Spalten sind getrennt durch</translation>
    </message>
    <message>
        <source>Letters are written as</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
        <source>Amounts look like</source>
        <translation>Beträge sehen so aus</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Statements (*.csv *.txt *.tsv *.CSV *.TXT)</source>
        <translation>Kontoauszüge (*.csv *.txt *.tsv *.CSV *.TXT)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>“%1” was not imported</source>
        <translation>„%1“ wurde nicht importiert</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>„%1“ wird gelesen …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose statements</source>
        <translation>Kontoauszüge auswählen</translation>
    </message>
    <message>
        <source>Drop statements of your bank here</source>
        <translation>Kontoauszüge Ihrer Bank hierher ziehen</translation>
    </message>
    <message>
        <source>The CSV files as the bank gives them. Separators, dates, amounts and columns are recognised by themselves; nothing is written before you have seen it.</source>
        <translation>Die CSV-Dateien, wie die Bank sie liefert. Trennzeichen, Daten, Beträge und Spalten werden von selbst erkannt; geschrieben wird erst, wenn Sie es gesehen haben.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien auswählen …</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nächste Datei</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>How it is written</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>Datei überspringen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Into the account</source>
        <translation>In das Konto</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Sum of all rows</source>
        <translation>Summe aller Zeilen</translation>
    </message>
    <message>
        <source>Balance of the statement</source>
        <translation>Saldo des Auszugs</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>Save the rows that could not be read</source>
        <translation>Nicht lesbare Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Rows not read …</source>
        <translation>Nicht gelesene Zeilen …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>Weitere Datei …</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Fortschritt des Abgleichs</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>%1 – is there already</source>
        <translation>%1 – ist schon da</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Rows of the statement</source>
        <translation>Zeilen des Auszugs</translation>
    </message>
</context>
<context>
    <name>LatestRows</name>
    <message>
        <source>Last transactions</source>
        <translation>Letzte Buchungen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – FinWise</source>
        <translation>%1 – FinWise</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>New books</source>
        <translation>Neue Bücher</translation>
    </message>
    <message>
        <source>Name, for instance of a household or a firm</source>
        <translation>Name, zum Beispiel eines Haushalts oder einer Firma</translation>
    </message>
    <message>
        <source>Rename books</source>
        <translation>Bücher umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1. You can go on working; nothing is lost.</source>
        <translation>%1. Sie können weiterarbeiten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Move %1 to a group</source>
        <translation>%1 in eine Gruppe verschieben</translation>
    </message>
    <message>
        <source>Merge %1 into another</source>
        <translation>%1 mit einem anderen zusammenführen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>New recipient</source>
        <translation>Neuer Empfänger</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Categories say what money is spent on and where it comes from.</source>
        <translation>Kategorien sagen, wofür Geld ausgegeben wird und woher es kommt.</translation>
    </message>
    <message>
        <source>Recipients are the shops and people you pay.</source>
        <translation>Empfänger sind die Läden und Menschen, an die Sie zahlen.</translation>
    </message>
    <message>
        <source>Tags gather transactions across categories: a journey, a flat.</source>
        <translation>Schlagwörter fassen Buchungen über Kategorien hinweg zusammen: eine Reise, eine Wohnung.</translation>
    </message>
    <message>
        <source>Create the first</source>
        <translation>Ersten Eintrag anlegen</translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Group of “%1”</source>
        <translation>Gruppe von „%1“</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Merge “%1”</source>
        <translation>„%1“ zusammenführen</translation>
    </message>
    <message>
        <source>Its transactions go to</source>
        <translation>Seine Buchungen gehen an</translation>
    </message>
</context>
<context>
    <name>PlanCalendar</name>
    <message>
        <source>Calendar of plans, %1</source>
        <translation>Kalender der Pläne, %1</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>PlanCalendarDay</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>Plan bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PlanForecast</name>
    <message>
        <source>Account of the forecast</source>
        <translation>Konto der Vorschau</translation>
    </message>
    <message>
        <source>How far the forecast looks</source>
        <translation>Wie weit die Vorschau reicht</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Umbuchung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For instance rent, salary, insurance</source>
        <translation>Zum Beispiel Miete, Gehalt, Versicherung</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Betrag in %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount at most</source>
        <translation>Betrag höchstens</translation>
    </message>
    <message>
        <source>From account</source>
        <translation>Von Konto</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>Auf Konto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>Erster Termin</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächster Termin</translation>
    </message>
    <message>
        <source>Always on the last day of the month</source>
        <translation>Immer am letzten Tag des Monats</translation>
    </message>
    <message>
        <source>When it falls on a weekend</source>
        <translation>Wenn es auf ein Wochenende fällt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Number of times from the date on</source>
        <translation>Anzahl ab dem Termin</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>Letzter Termin</translation>
    </message>
    <message>
        <source>Book it by itself on the day</source>
        <translation>Am Tag von selbst buchen</translation>
    </message>
    <message>
        <source>Only for the forecast, never book it</source>
        <translation>Nur für die Vorschau, nie buchen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source>%1. Next dates: %2. %3</source>
        <translation>%1. Nächste Termine: %2. %3</translation>
    </message>
    <message>
        <source>Write a date to see when it comes.</source>
        <translation>Ein Datum eingeben, um zu sehen, wann es kommt.</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>forecast only</source>
        <translation>nur Vorschau</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Plan “%1” is in use</source>
        <translation>Plan „%1“ ist in Gebrauch</translation>
    </message>
    <message>
        <source>Delete the plan</source>
        <translation>Plan löschen</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>What comes again and again, and what it does to your accounts</source>
        <translation>Was immer wieder kommt und was es mit den Konten macht</translation>
    </message>
    <message>
        <source>Book all</source>
        <translation>Alle buchen</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Plan what comes again</source>
        <translation>Planen, was wiederkommt</translation>
    </message>
    <message>
        <source>Rent, salary, insurance, saving: enter it once. It is booked with one click or by itself, and you see what your accounts will hold.</source>
        <translation>Miete, Gehalt, Versicherung, Sparen: einmal eingeben. Gebucht wird mit einem Klick oder von selbst, und man sieht, was auf den Konten sein wird.</translation>
    </message>
    <message>
        <source>Plans belong to accounts. Create the first account, then plan rent, salary or saving here.</source>
        <translation>Pläne gehören zu Konten. Das erste Konto anlegen, dann hier Miete, Gehalt oder Sparen planen.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Alle Pläne</translation>
    </message>
</context>
<context>
    <name>RankList</name>
    <message>
        <source>Transactions of %1</source>
        <translation>Buchungen: %1</translation>
    </message>
</context>
<context>
    <name>RankPlot</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message>
        <source>Reconcile “%1”</source>
        <translation>„%1“ abgleichen</translation>
    </message>
    <message>
        <source>Balance the bank states</source>
        <translation>Kontostand laut Bank</translation>
    </message>
    <message>
        <source>Here it is %1.</source>
        <translation>Hier sind es %1.</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleichen</translation>
    </message>
</context>
<context>
    <name>RefusedChanges</name>
    <message>
        <source>Nothing was refused</source>
        <translation>Nichts wurde abgelehnt</translation>
    </message>
    <message>
        <source>Changes the server does not accept are kept here, with the reason and what you can do.</source>
        <translation>Änderungen, die der Server nicht annimmt, bleiben hier, mit dem Grund und dem, was Sie tun können.</translation>
    </message>
    <message>
        <source>These changes are safe on this device but not on the server.</source>
        <translation>Diese Änderungen sind auf diesem Gerät sicher, aber nicht auf dem Server.</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle erneut senden</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Abgelehnte Änderungen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Send what it says now</source>
        <translation>Jetzigen Stand senden</translation>
    </message>
    <message>
        <source>Give up …</source>
        <translation>Aufgeben …</translation>
    </message>
    <message>
        <source>Give the change up?</source>
        <translation>Die Änderung aufgeben?</translation>
    </message>
    <message>
        <source>“%1” shows the server&apos;s version again. Save the changes as a file first if you may need them.</source>
        <translation>„%1“ zeigt wieder die Fassung des Servers. Speichern Sie die Änderungen vorher als Datei, falls Sie sie noch brauchen.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Save refused changes</source>
        <translation>Abgelehnte Änderungen speichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
</context>
<context>
    <name>RegisterHead</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Transactions</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>All fields …</source>
        <translation>Alle Felder …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Make a plan of it …</source>
        <translation>Plan daraus machen …</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Payee</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Known payees</source>
        <translation>Bekannte Empfänger</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount; sums like 12+3 are fine</source>
        <translation>Betrag; Summen wie 12+3 gehen auch</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For instance: Bakery is food</source>
        <translation>Zum Beispiel: Bäcker ist Essen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>The higher one has the last word</source>
        <translation>Der höhere hat das letzte Wort</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>all das zutrifft</translation>
    </message>
    <message>
        <source>one of these holds</source>
        <translation>eines davon zutrifft</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <translation>Wie die Bedingungen verknüpft sind</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Then set</source>
        <translation>Dann setze</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Try on existing rows</source>
        <translation>An Buchungen ausprobieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Rule “%1” is on</source>
        <translation>Regel „%1“ ist an</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Regel löschen</translation>
    </message>
</context>
<context>
    <name>RuleTrialView</name>
    <message>
        <source>Looking through the transactions</source>
        <translation>Buchungen werden durchgesehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Applied to imports and new transactions, from top to bottom; the last one that sets something counts</source>
        <translation>Gelten für Importe und neue Buchungen, von oben nach unten; was zuletzt gesetzt wird, zählt</translation>
    </message>
    <message>
        <source>Try all on existing rows</source>
        <translation>Alle an Buchungen ausprobieren</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Let rules do the sorting</source>
        <translation>Regeln sortieren für Sie</translation>
    </message>
    <message>
        <source>For instance: when the recipient contains “Bakery”, set the category “Food”. Rules run by themselves on every import.</source>
        <translation>Zum Beispiel: Enthält der Empfänger „Bäcker“, setze die Kategorie „Essen“. Regeln laufen bei jedem Import von selbst.</translation>
    </message>
    <message>
        <source>Rules in the order they run</source>
        <translation>Regeln in der Reihenfolge, in der sie laufen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Make a transfer</source>
        <translation>Umbuchung daraus machen</translation>
    </message>
    <message>
        <source>Category …</source>
        <translation>Kategorie …</translation>
    </message>
    <message>
        <source>Category of the chosen</source>
        <translation>Kategorie der ausgewählten</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tag …</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <source>Tag the chosen</source>
        <translation>Ausgewählte verschlagworten</translation>
    </message>
    <message>
        <source>Tag; “None” takes all away</source>
        <translation>Schlagwort; „Keine“ nimmt alle weg</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>SeriesLegend</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Keep these books the same on several devices. Everything goes on working without a network; changes are sent as soon as there is one.</source>
        <translation>Halten Sie diese Bücher auf mehreren Geräten gleich. Alles funktioniert auch ohne Netz weiter; Änderungen werden gesendet, sobald es eines gibt.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Also decides how dates and amounts are written.</source>
        <translation>Bestimmt auch, wie Daten und Beträge geschrieben werden.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>FinWise Desktop %1 · free software under the GNU GPL 3</source>
        <translation>FinWise Desktop %1 · freie Software unter der GNU GPL 3</translation>
    </message>
    <message>
        <source>Which books?</source>
        <translation>Welche Bücher?</translation>
    </message>
    <message>
        <source>The server already has books of yours. Fetch some of them, or put the ones of this device beside them.</source>
        <translation>Auf dem Server liegen schon Bücher von Ihnen. Holen Sie welche davon oder stellen Sie die dieses Geräts daneben.</translation>
    </message>
    <message>
        <source>Put “%1” on the server</source>
        <translation>„%1“ auf den Server stellen</translation>
    </message>
    <message>
        <source>Sent at once</source>
        <translation>Auf einmal gesendet</translation>
    </message>
    <message>
        <source>Pause in between</source>
        <translation>Pause dazwischen</translation>
    </message>
    <message>
        <source>Larger portions when very much waits, as after an import</source>
        <translation>Größere Portionen, wenn sehr viel wartet, etwa nach einem Import</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Leave the program</source>
        <translation>Das Programm verlassen</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Move an account or a group</source>
        <translation>Ein Konto oder eine Gruppe verschieben</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>In a date: next day, day before, today</source>
        <translation>In einem Datum: nächster Tag, Tag davor, heute</translation>
    </message>
    <message>
        <source>+, −, T</source>
        <translation>+, −, T</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Kontoauszug importieren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Strg+Z, Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Rückgängig, wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+R, F5</source>
        <translation>Strg+R, F5</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+8</source>
        <translation>Strg+1 … Strg+8</translation>
    </message>
    <message>
        <source>Edit in the row</source>
        <translation>In der Zeile bearbeiten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Edit all fields</source>
        <translation>Alle Felder bearbeiten</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Enter transactions in the list</source>
        <translation>Buchungen in der Liste erfassen</translation>
    </message>
    <message>
        <source>Space, Shift+↑↓, Ctrl+A</source>
        <translation>Leertaste, Umschalt+↑↓, Strg+A</translation>
    </message>
    <message>
        <source>Choose several rows</source>
        <translation>Mehrere Zeilen auswählen</translation>
    </message>
    <message>
        <source>Delete the chosen rows</source>
        <translation>Ausgewählte Zeilen löschen</translation>
    </message>
    <message>
        <source>Alt+←, Alt+→</source>
        <translation>Alt+←, Alt+→</translation>
    </message>
    <message>
        <source>In the budget: a month earlier, later</source>
        <translation>Im Budget: ein Monat früher, später</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Strg+M</translation>
    </message>
    <message>
        <source>In the budget: move money</source>
        <translation>Im Budget: Geld verschieben</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Namen zeigen</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>SliceText</name>
    <message>
        <source>All that moved</source>
        <translation>Alle Bewegungen</translation>
    </message>
    <message>
        <source>Income and expenses</source>
        <translation>Einnahmen und Ausgaben</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Without recipient</source>
        <translation>Ohne Empfänger</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>StackPlot</name>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>StatisticsFlows</name>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Income and expenses</source>
        <translation>Einnahmen und Ausgaben</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Save the figures</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>As soon as there are transactions, you see here what became of your money. The first step is a statement of your bank, or an entry by hand.</source>
        <translation>Sobald es Buchungen gibt, sehen Sie hier, was aus Ihrem Geld geworden ist. Der erste Schritt ist ein Kontoauszug Ihrer Bank oder eine Buchung von Hand.</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Kontoauszug importieren</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Currency: %1</source>
        <translation>Währung: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as a table or a picture</source>
        <translation>Als Tabelle oder Bild speichern</translation>
    </message>
    <message>
        <source>Figures as CSV …</source>
        <translation>Zahlen als CSV …</translation>
    </message>
    <message>
        <source>Picture as PNG …</source>
        <translation>Bild als PNG …</translation>
    </message>
    <message>
        <source>Net worth</source>
        <translation>Vermögen</translation>
    </message>
    <message>
        <source>Income and expenses</source>
        <translation>Einnahmen und Ausgaben</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Direction: %1</source>
        <translation>Richtung: %1</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No money came in or went out, transfers between your own accounts apart.</source>
        <translation>Es kam kein Geld herein und ging keines hinaus, Umbuchungen zwischen eigenen Konten ausgenommen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>StatisticsRanks</name>
    <message>
        <source>Earned</source>
        <translation>Eingenommen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Nothing was earned in this period.</source>
        <translation>In diesem Zeitraum wurde nichts eingenommen.</translation>
    </message>
    <message>
        <source>Nothing was spent in this period.</source>
        <translation>In diesem Zeitraum wurde nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Refunds lower what was spent on a category.</source>
        <translation>Erstattungen mindern, was für eine Kategorie ausgegeben wurde.</translation>
    </message>
</context>
<context>
    <name>StatisticsSpan</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Two dates are needed, the earlier one first.</source>
        <translation>Es braucht zwei Daten, das frühere zuerst.</translation>
    </message>
</context>
<context>
    <name>StatisticsTableView</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Categories by month</source>
        <translation>Kategorien nach Monaten</translation>
    </message>
</context>
<context>
    <name>StatisticsWorth</name>
    <message>
        <source>Net worth</source>
        <translation>Vermögen</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alles zusammen</translation>
    </message>
</context>
<context>
    <name>SyncFigures</name>
    <message>
        <source>Changes waiting</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Changes sent</source>
        <translation>Gesendete Änderungen</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>vor einer Stunde</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Batches sent</source>
        <translation>Gesendete Pakete</translation>
    </message>
    <message>
        <source>Connections, errors marked</source>
        <translation>Verbindungen, Fehler markiert</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Errors by kind</source>
        <translation>Fehler nach Art</translation>
    </message>
    <message>
        <source>None since the program was started.</source>
        <translation>Keine seit dem Start des Programms.</translation>
    </message>
    <message>
        <source>%1. These figures stay on this device unless you save the log.</source>
        <translation>%1. Diese Zahlen bleiben auf diesem Gerät, solange Sie das Protokoll nicht speichern.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Save log …</source>
        <translation>Protokoll speichern …</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Set up sync</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Refused (%1)</source>
        <translation>Abgelehnt (%1)</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Konflikte (%1)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Delete here, too</source>
        <translation>Hier auch löschen</translation>
    </message>
    <message>
        <source>Keep and send again</source>
        <translation>Behalten und neu senden</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>Sync: %1. %2</source>
        <translation>Synchronisation: %1. %2</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Set up sync</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Send and fetch changes at once (Ctrl+R)</source>
        <translation>Änderungen sofort senden und holen (Strg+R)</translation>
    </message>
    <message>
        <source>Sign in at a server</source>
        <translation>An einem Server anmelden</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
</context>
<context>
    <name>TenantSwitcher</name>
    <message>
        <source>Books: %1</source>
        <translation>Bücher: %1</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>New books …</source>
        <translation>Neue Bücher …</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TransactionDialog</name>
    <message>
        <source>New transaction</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>Edit transaction</source>
        <translation>Buchung bearbeiten</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Betrag in %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Shop, person or company</source>
        <translation>Geschäft, Person oder Firma</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>TransactionParts</name>
    <message>
        <source>Tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>Category of part %1</source>
        <translation>Kategorie von Teil %1</translation>
    </message>
    <message>
        <source>Amount of part %1</source>
        <translation>Betrag von Teil %1</translation>
    </message>
    <message>
        <source>Take part %1 away</source>
        <translation>Teil %1 wegnehmen</translation>
    </message>
    <message>
        <source>Divide over categories</source>
        <translation>Auf Kategorien aufteilen</translation>
    </message>
    <message>
        <source>One more part</source>
        <translation>Noch ein Teil</translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message>
        <source>Transactions</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New transaction (Ctrl+N)</source>
        <translation>Neue Buchung (Strg+N)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>Noch keine Buchungen</translation>
    </message>
    <message>
        <source>Import a statement of your bank, or enter the first one by hand.</source>
        <translation>Importieren Sie einen Auszug Ihrer Bank oder geben Sie die erste Buchung von Hand ein.</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Kontoauszug importieren</translation>
    </message>
    <message>
        <source>No transaction fits the search and the filter.</source>
        <translation>Keine Buchung passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Neue Buchung</translation>
    </message>
</context>
<context>
    <name>WaitingChanges</name>
    <message>
        <source>Search the queue</source>
        <translation>Warteschlange durchsuchen</translation>
    </message>
    <message>
        <source>Changes waiting</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Every change of yours has reached the server, or there is no server yet.</source>
        <translation>Jede Ihrer Änderungen ist beim Server, oder es gibt noch keinen.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>finwise::AccountEditor</name>
    <message>
        <source>The check digits do not fit: look for a typing mistake.</source>
        <translation>Die Prüfziffern passen nicht: Bitte nach einem Tippfehler sehen.</translation>
    </message>
    <message>
        <source>Three letters, for instance EUR.</source>
        <translation>Drei Buchstaben, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Bitte einen Betrag eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>Account “%1” created</source>
        <translation>Konto „%1“ angelegt</translation>
    </message>
    <message>
        <source>Account “%1” changed</source>
        <translation>Konto „%1“ geändert</translation>
    </message>
    <message>
        <source>Group “%1” saved</source>
        <translation>Gruppe „%1“ gespeichert</translation>
    </message>
    <message>
        <source>This file is no picture. Choose a PNG or JPEG file.</source>
        <translation>Diese Datei ist kein Bild. Wählen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
</context>
<context>
    <name>finwise::AccountListModel</name>
    <message>
        <source>Account “%1” deleted</source>
        <translation>Konto „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Group “%1” deleted</source>
        <translation>Gruppe „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Account “%1” archived</source>
        <translation>Konto „%1“ archiviert</translation>
    </message>
    <message>
        <source>Account “%1” in use again</source>
        <translation>Konto „%1“ wieder in Gebrauch</translation>
    </message>
    <message>
        <source>Account “%1” moved</source>
        <translation>Konto „%1“ verschoben</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Schreiben Sie einen Betrag, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>It fits. All transactions are marked as reconciled.</source>
        <translation>Er passt. Alle Buchungen werden als abgestimmt markiert.</translation>
    </message>
    <message>
        <source>%1 differ; a correcting transaction is entered.</source>
        <translation>%1 Abweichung; eine Ausgleichsbuchung wird erfasst.</translation>
    </message>
    <message>
        <source>Account “%1” reconciled</source>
        <translation>Konto „%1“ abgestimmt</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Kontoabgleich</translation>
    </message>
    <message>
        <source>Group “%1” moved</source>
        <translation>Gruppe „%1“ verschoben</translation>
    </message>
</context>
<context>
    <name>finwise::AccountTexts</name>
    <message>
        <source>Current account</source>
        <translation>Girokonto</translation>
    </message>
    <message>
        <source>Instant-access savings</source>
        <translation>Tagesgeld</translation>
    </message>
    <message>
        <source>Fixed-term deposit</source>
        <translation>Festgeld</translation>
    </message>
    <message>
        <source>Savings account</source>
        <translation>Sparkonto</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Kreditkarte</translation>
    </message>
    <message>
        <source>Securities account</source>
        <translation>Depot</translation>
    </message>
    <message>
        <source>Building society savings</source>
        <translation>Bausparvertrag</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Darlehen</translation>
    </message>
    <message>
        <source>Business account</source>
        <translation>Geschäftskonto</translation>
    </message>
    <message>
        <source>Joint account</source>
        <translation>Gemeinschaftskonto</translation>
    </message>
    <message>
        <source>Foreign currency account</source>
        <translation>Fremdwährungskonto</translation>
    </message>
    <message>
        <source>Virtual account</source>
        <translation>Virtuelles Konto</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bargeld</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Banknote</source>
        <translation>Geldschein</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>Geldbörse</translation>
    </message>
    <message>
        <source>Umbrella</source>
        <translation>Schirm</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Aeroplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>Aktentasche</translation>
    </message>
    <message>
        <source>Trolley</source>
        <translation>Einkaufswagen</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Weltkugel</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Schild</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>finwise::AgendaModel</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Next 14 days</source>
        <translation>Nächste 14 Tage</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <translation>%1, %2, %3, %4, %5</translation>
    </message>
</context>
<context>
    <name>finwise::BookingForm</name>
    <message>
        <source>Write a date, for instance %1.</source>
        <translation>Ein Datum eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Einen Betrag eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>“%1” booked</source>
        <translation>„%1“ gebucht</translation>
    </message>
</context>
<context>
    <name>finwise::BudgetModel</name>
    <message>
        <source>Usual categories created</source>
        <translation>Übliche Kategorien angelegt</translation>
    </message>
    <message>
        <source>Budget of “%1” for %2</source>
        <translation>Budget von „%1“ für %2</translation>
    </message>
    <message>
        <source>Nothing changes: there are no such amounts, or they are planned already.</source>
        <translation>Nichts ändert sich: Es gibt keine solchen Beträge, oder sie sind schon geplant.</translation>
    </message>
    <message>
        <source>Note on “%1” for %2</source>
        <translation>Notiz zu „%1“ für %2</translation>
    </message>
    <message>
        <source>Budget of last month copied to %1</source>
        <translation>Budget des Vormonats nach %1 übernommen</translation>
    </message>
    <message>
        <source>Average of three months planned for %1</source>
        <translation>Schnitt aus drei Monaten für %1 geplant</translation>
    </message>
    <message>
        <source>Left to budget (%1)</source>
        <translation>Noch zu verplanen (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 moved in %2</source>
        <translation>%1 verschoben im %2</translation>
    </message>
    <message>
        <source>Its group is for income: move it to another group.</source>
        <translation>Ihre Gruppe ist für Einnahmen: Verschieben Sie sie in eine andere Gruppe.</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>Without a category, corrections</source>
        <translation>Ohne Kategorie, Korrekturen</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Sonstige Einnahmen</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>From the month before: %1
Budgeted: %2
Spent: %3</source>
        <translation>Aus dem Vormonat: %1
Geplant: %2
Ausgegeben: %3</translation>
    </message>
    <message>
        <source>Planned in another currency. Choose %1 above to change it.</source>
        <translation>In einer anderen Währung geplant. Wählen Sie oben %1, um es zu ändern.</translation>
    </message>
    <message>
        <source>%1, %2: received %3</source>
        <translation>%1, %2: eingegangen %3</translation>
    </message>
    <message>
        <source>%1, %2: budgeted %3, spent %4</source>
        <translation>%1, %2: geplant %3, ausgegeben %4</translation>
    </message>
    <message>
        <source>%1, overspent %2</source>
        <translation>%1, überzogen %2</translation>
    </message>
    <message>
        <source>%1, available %2</source>
        <translation>%1, verfügbar %2</translation>
    </message>
    <message>
        <source>Not counted here: %1</source>
        <translation>Hier nicht gezählt: %1</translation>
    </message>
    <message>
        <source>Before the plan begins</source>
        <translation>Vor dem Beginn des Plans</translation>
    </message>
    <message>
        <source>Left to budget</source>
        <translation>Noch zu verplanen</translation>
    </message>
    <message>
        <source>Budgeted more than there is</source>
        <translation>Mehr verplant, als da ist</translation>
    </message>
    <message>
        <source>All is budgeted</source>
        <translation>Alles ist verplant</translation>
    </message>
    <message>
        <source>In the accounts</source>
        <translation>Auf den Konten</translation>
    </message>
    <message>
        <source>From the month before</source>
        <translation>Aus dem Vormonat</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Overspent before</source>
        <translation>Im Vormonat überzogen</translation>
    </message>
    <message>
        <source>Budgeted</source>
        <translation>Geplant</translation>
    </message>
</context>
<context>
    <name>finwise::DataController</name>
    <message>
        <source>Backup saved as %1</source>
        <translation>Sicherung gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 (restored)</source>
        <translation>%1 (wiederhergestellt)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved as %1</source>
        <translation>
            <numerusform>%n Datensatz gespeichert als %1</numerusform>
            <numerusform>%n Datensätze gespeichert als %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n Problem gefunden</numerusform>
            <numerusform>%n Probleme gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::ErrorText</name>
    <message>
        <source>The entry breaks a rule.</source>
        <translation>Die Eingabe verletzt eine Regel.</translation>
    </message>
    <message>
        <source>What was asked for does not exist any more.</source>
        <translation>Das Gesuchte gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Several things fit.</source>
        <translation>Mehreres passt.</translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation>Eine Einstellung ist falsch.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>Der Server war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified.</source>
        <translation>Die Identität des Servers ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>You are not signed in, or the sign-in has expired.</source>
        <translation>Sie sind nicht angemeldet, oder die Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>You are signed in but may not do this.</source>
        <translation>Sie sind angemeldet, dürfen das aber nicht.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Zu viele Anfragen in kurzer Zeit.</translation>
    </message>
    <message>
        <source>It is larger than the program accepts.</source>
        <translation>Das ist größer, als das Programm annimmt.</translation>
    </message>
    <message>
        <source>The server answered something this program does not understand.</source>
        <translation>Der Server hat etwas geantwortet, das dieses Programm nicht versteht.</translation>
    </message>
    <message>
        <source>This version of FinWise cannot do it.</source>
        <translation>Diese Version von FinWise kann das nicht.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>Die Datei ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The stored data is damaged.</source>
        <translation>Die gespeicherten Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>Another program is using the data.</source>
        <translation>Ein anderes Programm benutzt die Daten gerade.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A mistake in FinWise stopped this.</source>
        <translation>Ein Fehler in FinWise hat das verhindert.</translation>
    </message>
    <message>
        <source>Correct the entry and try again.</source>
        <translation>Bitte berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Look whether somebody deleted it on another device.</source>
        <translation>Sehen Sie nach, ob es auf einem anderen Gerät gelöscht wurde.</translation>
    </message>
    <message>
        <source>Choose the one you mean.</source>
        <translation>Wählen Sie, was Sie meinen.</translation>
    </message>
    <message>
        <source>Check it in the settings.</source>
        <translation>Bitte in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Check the network and the address of the server.</source>
        <translation>Bitte das Netzwerk und die Adresse des Servers prüfen.</translation>
    </message>
    <message>
        <source>Nothing is lost; it is tried again by itself.</source>
        <translation>Nichts ist verloren; es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the server.</source>
        <translation>Bitte die Adresse prüfen oder den Betreiber des Servers fragen.</translation>
    </message>
    <message>
        <source>Sign in again in the settings.</source>
        <translation>Bitte in den Einstellungen neu anmelden.</translation>
    </message>
    <message>
        <source>Ask the owner of these books for permission.</source>
        <translation>Bitten Sie den Eigentümer dieser Bücher um die Erlaubnis.</translation>
    </message>
    <message>
        <source>Wait a moment; it is tried again by itself.</source>
        <translation>Einen Moment bitte; es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Split it into smaller parts.</source>
        <translation>Bitte in kleinere Teile aufteilen.</translation>
    </message>
    <message>
        <source>Check whether the program and the server have matching versions.</source>
        <translation>Bitte prüfen, ob die Versionen von Programm und Server zusammenpassen.</translation>
    </message>
    <message>
        <source>Install a newer version.</source>
        <translation>Bitte eine neuere Version installieren.</translation>
    </message>
    <message>
        <source>Check whether the file exists and you may open it.</source>
        <translation>Bitte prüfen, ob es die Datei gibt und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Bitte Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Restore a backup, or load the data again from the server.</source>
        <translation>Bitte eine Sicherung einspielen oder die Daten neu vom Server laden.</translation>
    </message>
    <message>
        <source>Close the other program or wait a moment, then try again.</source>
        <translation>Bitte das andere Programm schließen oder kurz warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>Your data is safe. Please report what you did.</source>
        <translation>Ihre Daten sind sicher. Bitte melden Sie, was Sie getan haben.</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
</context>
<context>
    <name>finwise::ForecastView</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lowest on %1: %2</source>
        <translation>Tiefster Stand am %1: %2</translation>
    </message>
    <message>
        <source>On %1: %2</source>
        <translation>Am %1: %2</translation>
    </message>
    <message>
        <source>The amounts are too large for a forecast.</source>
        <translation>Die Beträge sind zu groß für eine Vorschau.</translation>
    </message>
</context>
<context>
    <name>finwise::History</name>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
</context>
<context>
    <name>finwise::ImportChecklistModel</name>
    <message>
        <source>The file&apos;s balances confirm every amount</source>
        <translation>Die Salden der Datei bestätigen jeden Betrag</translation>
    </message>
    <message>
        <source>%1 of %2 balances fit</source>
        <translation>%1 von %2 Salden passen</translation>
    </message>
    <message>
        <source>Day or month first? Please check the dates</source>
        <translation>Tag oder Monat zuerst? Bitte die Daten prüfen</translation>
    </message>
    <message>
        <source>Nothing says which amounts are money out</source>
        <translation>Nichts sagt, welche Beträge Ausgaben sind</translation>
    </message>
    <message>
        <source>Is the fee inside the amounts? Please check</source>
        <translation>Sind die Gebühren in den Beträgen enthalten? Bitte prüfen</translation>
    </message>
    <message>
        <source>The dates have no year; please check them</source>
        <translation>Die Daten haben kein Jahr; bitte prüfen</translation>
    </message>
    <message>
        <source>Comma or dot? Please check the amounts</source>
        <translation>Komma oder Punkt? Bitte die Beträge prüfen</translation>
    </message>
    <message>
        <source>Some amounts have too many decimals</source>
        <translation>Einige Beträge haben zu viele Nachkommastellen</translation>
    </message>
    <message>
        <source>The bank itself lost some letters</source>
        <translation>Die Bank selbst hat Buchstaben verloren</translation>
    </message>
    <message>
        <source>The last row may be a closing balance</source>
        <translation>Die letzte Zeile könnte ein Schlusssaldo sein</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n Zeile ist nicht lesbar</numerusform>
            <numerusform>%n Zeilen sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be there already</source>
        <translation>
            <numerusform>%n Zeile ist vielleicht schon da</numerusform>
            <numerusform>%n Zeilen sind vielleicht schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) cannot run here</source>
        <translation>
            <numerusform>%n Regel läuft hier nicht</numerusform>
            <numerusform>%n Regeln laufen hier nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rules fill in %n row(s)</source>
        <translation>
            <numerusform>Regeln ergänzen %n Zeile</numerusform>
            <numerusform>Regeln ergänzen %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::ImportColumnsModel</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>finwise::ImportController</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>New account “%1”</source>
        <translation>Neues Konto „%1“</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Maybe there</source>
        <translation>Vielleicht schon da</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n transaction(s)</source>
        <translation>
            <numerusform>%Ln Buchung importieren</numerusform>
            <numerusform>%Ln Buchungen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) imported</source>
        <translation>
            <numerusform>%Ln Buchung importiert</numerusform>
            <numerusform>%Ln Buchungen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The books are as they were before. The file can be imported again at any time.</source>
        <translation>Die Bücher sind wie vorher. Die Datei kann jederzeit wieder importiert werden.</translation>
    </message>
    <message>
        <source>Into “%1”.</source>
        <translation>In „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n war schon da.</numerusform>
            <numerusform>%n waren schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new recipient(s).</source>
        <translation>
            <numerusform>%n neuer Empfänger.</numerusform>
            <numerusform>%n neue Empfänger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) between own accounts.</source>
        <translation>
            <numerusform>%n Umbuchung zwischen eigenen Konten.</numerusform>
            <numerusform>%n Umbuchungen zwischen eigenen Konten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <translation>
            <numerusform>%n Zeile war nicht lesbar.</numerusform>
            <numerusform>%n Zeilen waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No transactions were found in it. Take the CSV export of your bank&apos;s website, not a PDF or a spreadsheet.</source>
        <translation>Darin wurden keine Buchungen gefunden. Nehmen Sie den CSV-Export der Bank-Website, kein PDF und keine Tabelle.</translation>
    </message>
    <message>
        <source>This is not a text file. Take the CSV export of your bank&apos;s website.</source>
        <translation>Das ist keine Textdatei. Nehmen Sie den CSV-Export der Bank-Website.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Datei %1 von %2</translation>
    </message>
    <message>
        <source>and so is the account&apos;s after the import</source>
        <translation>wie der des Kontos nach dem Import</translation>
    </message>
    <message>
        <source>the account&apos;s after the import: %1</source>
        <translation>der des Kontos nach dem Import: %1</translation>
    </message>
    <message>
        <source>The file is of another account: %1</source>
        <translation>Die Datei gehört zu einem anderen Konto: %1</translation>
    </message>
    <message>
        <source>The IBAN fits the account</source>
        <translation>Die IBAN passt zum Konto</translation>
    </message>
    <message>
        <source>The file names no account: is it this one?</source>
        <translation>Die Datei nennt kein Konto: Ist es dieses?</translation>
    </message>
    <message>
        <source>Read as last time: “%1”</source>
        <translation>Gelesen wie beim letzten Mal: „%1“</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>weg: %1</translation>
    </message>
    <message>
        <source>columns in another order</source>
        <translation>Spalten in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>The bank changed its export “%1” (%2)</source>
        <translation>Die Bank hat ihren Export „%1“ geändert (%2)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The statement is in another currency than the account.</source>
        <translation>Der Auszug hat eine andere Währung als das Konto.</translation>
    </message>
    <message>
        <source>There is no such file any more. Choose it where it is now: %1</source>
        <translation>Die Datei gibt es nicht mehr. Wählen Sie sie dort, wo sie jetzt ist: %1</translation>
    </message>
    <message>
        <source>This is a folder. Open it and drop the CSV files that are in it.</source>
        <translation>Das ist ein Ordner. Öffnen Sie ihn und ziehen Sie die CSV-Dateien darin hierher.</translation>
    </message>
    <message>
        <source>You may not read this file. Change its permissions, or copy it to one of your own folders: %1</source>
        <translation>Sie dürfen diese Datei nicht lesen. Ändern Sie ihre Rechte oder kopieren Sie sie in einen eigenen Ordner: %1</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Copy it to this computer and choose the copy: %1</source>
        <translation>Die Datei ließ sich nicht bis zum Ende lesen. Kopieren Sie sie auf diesen Rechner und wählen Sie die Kopie: %1</translation>
    </message>
    <message>
        <source>%1 rows, %2 a second</source>
        <translation>%1 Zeilen, %2 je Sekunde</translation>
    </message>
</context>
<context>
    <name>finwise::ImportHistoryModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>(deleted account)</source>
        <translation>(gelöschtes Konto)</translation>
    </message>
    <message>
        <source>taken back %1</source>
        <translation>zurückgenommen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) taken back</source>
        <translation>
            <numerusform>%n Buchung zurückgenommen</numerusform>
            <numerusform>%n Buchungen zurückgenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::ImportOverrides</name>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>year, day, month</source>
        <translation>Jahr, Tag, Monat</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
</context>
<context>
    <name>finwise::ImportProfilesModel</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected by you</source>
        <translation>
            <numerusform>%n von Ihnen geändert</numerusform>
            <numerusform>%n von Ihnen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>into “%1”</source>
        <translation>in „%1“</translation>
    </message>
</context>
<context>
    <name>finwise::ImportRowsModel</name>
    <message>
        <source>Left out by you</source>
        <translation>Von Ihnen ausgelassen</translation>
    </message>
    <message>
        <source>Transfer between own accounts</source>
        <translation>Umbuchung zwischen eigenen Konten</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New again: it was taken back before</source>
        <translation>Wieder neu: war zurückgenommen</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>Schon importiert</translation>
    </message>
    <message>
        <source>Same amount within 3 days</source>
        <translation>Gleicher Betrag in 3 Tagen</translation>
    </message>
    <message>
        <source>New · rule %1</source>
        <translation>Neu · Regel %1</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>You deleted it earlier</source>
        <translation>Von Ihnen früher gelöscht</translation>
    </message>
    <message>
        <source>Completes your own entry</source>
        <translation>Ergänzt Ihre eigene Buchung</translation>
    </message>
    <message>
        <source>without a payee</source>
        <translation>ohne Empfänger</translation>
    </message>
    <message>
        <source>New · rule %1, but stays in this account</source>
        <translation>Neu · Regel %1, bleibt aber in diesem Konto</translation>
    </message>
    <message>
        <source>Imported; you moved it since</source>
        <translation>Importiert; seither von Ihnen verschoben</translation>
    </message>
</context>
<context>
    <name>finwise::ImportTexts</name>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Wertstellung</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message>
        <source>Kind of booking</source>
        <translation>Buchungsart</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Original amount</source>
        <translation>Ursprünglicher Betrag</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Debit or credit</source>
        <translation>Soll oder Haben</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Original currency</source>
        <translation>Ursprüngliche Währung</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Currency of the fee</source>
        <translation>Währung der Gebühr</translation>
    </message>
    <message>
        <source>IBAN of the other side</source>
        <translation>IBAN der Gegenseite</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>Eigenes Konto</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Mandate reference</source>
        <translation>Mandatsreferenz</translation>
    </message>
    <message>
        <source>Creditor ID</source>
        <translation>Gläubiger-ID</translation>
    </message>
    <message>
        <source>End-to-end reference</source>
        <translation>Ende-zu-Ende-Referenz</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>year, day, month</source>
        <translation>Jahr, Tag, Monat</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>positive = spent</source>
        <translation>positiv = ausgegeben</translation>
    </message>
    <message>
        <source>negative = spent</source>
        <translation>negativ = ausgegeben</translation>
    </message>
    <message>
        <source>another column says debit or credit</source>
        <translation>eine andere Spalte sagt Soll oder Haben</translation>
    </message>
    <message>
        <source>proved by the balances</source>
        <translation>durch die Salden bewiesen</translation>
    </message>
    <message>
        <source>recognised by its content</source>
        <translation>am Inhalt erkannt</translation>
    </message>
    <message>
        <source>recognised by its heading</source>
        <translation>an der Überschrift erkannt</translation>
    </message>
    <message>
        <source>The heading once more</source>
        <translation>Noch einmal die Überschrift</translation>
    </message>
    <message>
        <source>Continues the text of the row above</source>
        <translation>Setzt den Text der Zeile darüber fort</translation>
    </message>
    <message>
        <source>A detail of the row above</source>
        <translation>Einzelheit der Zeile darüber</translation>
    </message>
    <message>
        <source>A balance or a total</source>
        <translation>Ein Saldo oder eine Summe</translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>Kein Betrag</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Noch nicht gebucht</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>„%1“ ist kein Datum</translation>
    </message>
    <message>
        <source>“%1” is not a currency</source>
        <translation>„%1“ ist keine Währung</translation>
    </message>
    <message>
        <source>“%1” cannot be read as an amount</source>
        <translation>„%1“ ist kein lesbarer Betrag</translation>
    </message>
    <message>
        <source>An amount, but no date</source>
        <translation>Ein Betrag, aber kein Datum</translation>
    </message>
    <message>
        <source>Money in and out at once</source>
        <translation>Ein- und Ausgang zugleich</translation>
    </message>
    <message>
        <source>This row cannot be read</source>
        <translation>Diese Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>%1, separated by %2</source>
        <translation>%1, getrennt durch %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the table</source>
        <translation>
            <numerusform>%n Zeile über der Tabelle</numerusform>
            <numerusform>%n Zeilen über der Tabelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::NameListModel</name>
    <message>
        <source>“%1” created</source>
        <translation>„%1“ angelegt</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>Group “%1” saved</source>
        <translation>Gruppe „%1“ gespeichert</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message>
        <source>“%1” merged into “%2”</source>
        <translation>„%1“ mit „%2“ zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n Buchung</numerusform>
            <numerusform>%n Buchungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
</context>
<context>
    <name>finwise::Overview</name>
    <message numerus="yes">
        <source>%n transaction(s) without a category</source>
        <translation>
            <numerusform>%n Buchung ohne Kategorie</numerusform>
            <numerusform>%n Buchungen ohne Kategorie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: income %2, spending %3</source>
        <translation>%1: Einnahmen %2, Ausgaben %3</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Ohne Kategorie</translation>
    </message>
</context>
<context>
    <name>finwise::PlanCalendarModel</name>
    <message>
        <source>%1: nothing planned</source>
        <translation>%1: nichts geplant</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and amount of a plan</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>finwise::PlanEditor</name>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Einen Betrag eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>The second amount must be the larger one.</source>
        <translation>Der zweite Betrag muss der größere sein.</translation>
    </message>
    <message>
        <source>Write a date, for instance %1.</source>
        <translation>Ein Datum eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Choose two different accounts.</source>
        <translation>Zwei verschiedene Konten wählen.</translation>
    </message>
    <message>
        <source>Both accounts must have the same currency.</source>
        <translation>Beide Konten müssen dieselbe Währung haben.</translation>
    </message>
    <message>
        <source>Write a number from 1 to %1.</source>
        <translation>Eine Zahl von 1 bis %1 eingeben.</translation>
    </message>
    <message>
        <source>Write a date that is not before the first one.</source>
        <translation>Ein Datum eingeben, das nicht vor dem ersten liegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) up to today will be booked at once.</source>
        <translation>
            <numerusform>%n Termin bis heute wird sofort gebucht.</numerusform>
            <numerusform>%n Termine bis heute werden sofort gebucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) up to today will be due.</source>
        <translation>
            <numerusform>%n Termin bis heute wird fällig.</numerusform>
            <numerusform>%n Termine bis heute werden fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Plan “%1” added</source>
        <translation>Plan „%1“ angelegt</translation>
    </message>
    <message>
        <source>Plan “%1” changed</source>
        <translation>Plan „%1“ geändert</translation>
    </message>
</context>
<context>
    <name>finwise::PlanListModel</name>
    <message>
        <source>%1, %2, %3, next: %4, %5</source>
        <translation>%1, %2, %3, nächstes Mal: %4, %5</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>none any more</source>
        <translation>keine mehr</translation>
    </message>
</context>
<context>
    <name>finwise::PlanTexts</name>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>before a weekend</source>
        <translation>vor einem Wochenende</translation>
    </message>
    <message>
        <source>after a weekend</source>
        <translation>nach einem Wochenende</translation>
    </message>
    <message>
        <source>once, on %1</source>
        <translation>einmal, am %1</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every week on %1</source>
        <translation>jede Woche am %1</translation>
    </message>
    <message>
        <source>every two weeks on %1</source>
        <translation>alle zwei Wochen am %1</translation>
    </message>
    <message>
        <source>at the end of every month</source>
        <translation>am Ende jedes Monats</translation>
    </message>
    <message>
        <source>every month on day %1</source>
        <translation>jeden Monat am %1.</translation>
    </message>
    <message>
        <source>at the end of every third month</source>
        <translation>am Ende jedes dritten Monats</translation>
    </message>
    <message>
        <source>every three months on day %1</source>
        <translation>alle drei Monate am %1.</translation>
    </message>
    <message>
        <source>every year on %1</source>
        <translation>jedes Jahr am %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date without its year</comment>
        <translation>d. MMMM</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Konto wählen</translation>
    </message>
    <message>
        <source>Choose the other account</source>
        <translation>Das andere Konto wählen</translation>
    </message>
    <message>
        <source>Two currencies: book both sides by hand</source>
        <translation>Zwei Währungen: beide Seiten von Hand buchen</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Alle zwei Wochen</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation>Alle drei Monate</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Stay on the weekend</source>
        <translation>Am Wochenende bleiben</translation>
    </message>
    <message>
        <source>Go to Friday</source>
        <translation>Auf Freitag vorziehen</translation>
    </message>
    <message>
        <source>Go to Monday</source>
        <translation>Auf Montag schieben</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>Nach einer Anzahl</translation>
    </message>
    <message>
        <source>On a date</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ungefähr</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
</context>
<context>
    <name>finwise::Planning</name>
    <message numerus="yes">
        <source>%n planned transaction(s) due</source>
        <translation>
            <numerusform>%n geplante Buchung fällig</numerusform>
            <numerusform>%n geplante Buchungen fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” booked</source>
        <translation>„%1“ gebucht</translation>
    </message>
    <message numerus="yes">
        <source>%n planned transaction(s) booked</source>
        <translation>
            <numerusform>%n geplante Buchung gebucht</numerusform>
            <numerusform>%n geplante Buchungen gebucht</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” skipped on %2</source>
        <translation>„%1“ am %2 übersprungen</translation>
    </message>
    <message>
        <source>“%1” goes on</source>
        <translation>„%1“ läuft weiter</translation>
    </message>
    <message>
        <source>“%1” paused</source>
        <translation>„%1“ pausiert</translation>
    </message>
    <message>
        <source>Plan “%1” deleted</source>
        <translation>Plan „%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n planned transaction(s) booked by themselves</source>
        <translation>
            <numerusform>%n geplante Buchung von selbst gebucht</numerusform>
            <numerusform>%n geplante Buchungen von selbst gebucht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::Presence</name>
    <message>
        <source>%1 is editing this, too. If both of you change the same field, the later change is shown and the other one is kept.</source>
        <translation>%1 bearbeitet das auch gerade. Ändern Sie beide dasselbe Feld, wird die spätere Änderung gezeigt und die andere aufgehoben.</translation>
    </message>
</context>
<context>
    <name>finwise::RankModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, %3; change: %4</source>
        <translation>%1: %2, %3; Veränderung: %4</translation>
    </message>
</context>
<context>
    <name>finwise::RecordTexts</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account group</source>
        <translation>Kontengruppe</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category group</source>
        <translation>Kategoriengruppe</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Planned transaction</source>
        <translation>Geplante Buchung</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Usual category</source>
        <translation>Übliche Kategorie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Wertstellung</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>Umbuchung nach</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Gegenbuchung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Kreditrahmen</translation>
    </message>
    <message>
        <source>Offline budget</source>
        <translation>Offline-Budget</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>For income</source>
        <translation>Für Einnahmen</translation>
    </message>
    <message>
        <source>Savings goal</source>
        <translation>Sparziel</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Goal date</source>
        <translation>Zieldatum</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Above it</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Their IBAN</source>
        <translation>IBAN der Gegenseite</translation>
    </message>
    <message>
        <source>As the bank wrote</source>
        <translation>Wie von der Bank geschrieben</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Skipped date of a plan</source>
        <translation>Übersprungener Termin eines Plans</translation>
    </message>
    <message>
        <source>Conditions hold</source>
        <translation>Bedingungen gelten</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>Wie genau</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ungefähr</translation>
    </message>
    <message>
        <source>Books itself</source>
        <translation>Bucht sich selbst</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Only for the forecast</source>
        <translation>Nur für die Vorschau</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Wie viele Male</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Transfer to category</source>
        <translation>Umbuchung auf Kategorie</translation>
    </message>
    <message>
        <source>On a weekend</source>
        <translation>Am Wochenende</translation>
    </message>
    <message>
        <source>Planned as</source>
        <translation>Geplant als</translation>
    </message>
    <message>
        <source>Creditor id</source>
        <translation>Gläubiger-ID</translation>
    </message>
    <message>
        <source>End-to-end id</source>
        <translation>Ende-zu-Ende-Referenz</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>From a reconciliation</source>
        <translation>Aus einem Kontoabgleich</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahme</translation>
    </message>
    <message>
        <source>Transfer between accounts</source>
        <translation>Umbuchung zwischen Konten</translation>
    </message>
    <message>
        <source>Transfer between categories</source>
        <translation>Umbuchung zwischen Kategorien</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Kontoabgleich</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Alle zwei Wochen</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation>Alle drei Monate</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>Nach einigen Malen</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>On the working day before</source>
        <translation>Am Werktag davor</translation>
    </message>
    <message>
        <source>On the working day after</source>
        <translation>Am Werktag danach</translation>
    </message>
</context>
<context>
    <name>finwise::RegisterActions</name>
    <message numerus="yes">
        <source>%n transaction(s) categorised</source>
        <translation>
            <numerusform>%n Buchung kategorisiert</numerusform>
            <numerusform>%n Buchungen kategorisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) tagged</source>
        <translation>
            <numerusform>%n Buchung verschlagwortet</numerusform>
            <numerusform>%n Buchungen verschlagwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n transaction(s) removed</source>
        <translation>
            <numerusform>Schlagwörter von %n Buchung entfernt</numerusform>
            <numerusform>Schlagwörter von %n Buchungen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) marked</source>
        <translation>
            <numerusform>%n Buchung markiert</numerusform>
            <numerusform>%n Buchungen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) deleted</source>
        <translation>
            <numerusform>%n Buchung gelöscht</numerusform>
            <numerusform>%n Buchungen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Two transactions made one transfer</source>
        <translation>Zwei Buchungen zu einer Umbuchung gemacht</translation>
    </message>
    <message>
        <source>Transaction duplicated</source>
        <translation>Buchung dupliziert</translation>
    </message>
</context>
<context>
    <name>finwise::RegisterColumns</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Payee and purpose</source>
        <translation>Empfänger und Zweck</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
</context>
<context>
    <name>finwise::RegisterModel</name>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n Buchung</numerusform>
            <numerusform>%n Buchungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Transaction deleted</source>
        <translation>Buchung gelöscht</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Voriges Jahr</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Ein- und Ausgang</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · sum %2 · smallest %3 · average %4 · largest %5</source>
        <translation>%1 · Summe %2 · kleinster %3 · Mittel %4 · größter %5</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is editing this</source>
        <translation>%1 bearbeitet das</translation>
    </message>
    <message numerus="yes">
        <source>%1, only a part counted of %n of them</source>
        <translation>
            <numerusform>%1, bei %n davon zählt nur ein Teil</numerusform>
            <numerusform>%1, bei %n davon zählt nur ein Teil</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>finwise::RuleEditor</name>
    <message>
        <source>Rule “%1” added</source>
        <translation>Regel „%1“ angelegt</translation>
    </message>
    <message>
        <source>Rule “%1” changed</source>
        <translation>Regel „%1“ geändert</translation>
    </message>
</context>
<context>
    <name>finwise::RuleLinesModel</name>
    <message>
        <source>kept as it is: %1</source>
        <translation>bleibt, wie es ist: %1</translation>
    </message>
    <message>
        <source>Separated by semicolons</source>
        <translation>Mit Semikolon getrennt</translation>
    </message>
    <message>
        <source>Money out is negative</source>
        <translation>Ausgaben sind negativ</translation>
    </message>
    <message>
        <source>Rows of a statement stay in its account; entries made by hand move</source>
        <translation>Zeilen eines Auszugs bleiben in dessen Konto; von Hand Eingetragenes zieht um</translation>
    </message>
</context>
<context>
    <name>finwise::RuleListModel</name>
    <message>
        <source>Rule “%1” switched on</source>
        <translation>Regel „%1“ eingeschaltet</translation>
    </message>
    <message>
        <source>Rule “%1” switched off</source>
        <translation>Regel „%1“ ausgeschaltet</translation>
    </message>
    <message>
        <source>Rule “%1” deleted</source>
        <translation>Regel „%1“ gelöscht</translation>
    </message>
</context>
<context>
    <name>finwise::RuleTexts</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message>
        <source>IBAN of the other side</source>
        <translation>IBAN der Gegenseite</translation>
    </message>
    <message>
        <source>Mandate reference</source>
        <translation>Mandatsreferenz</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>ist über</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>ist unter</translation>
    </message>
    <message>
        <source>is not within 3 days of</source>
        <translation>ist nicht nahe (3 Tage) am</translation>
    </message>
    <message>
        <source>is within 3 days of</source>
        <translation>ist nahe (3 Tage) am</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>%1 one of</source>
        <translation>%1 eines von</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>passt zum Muster</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>Schlagwort dazu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Belongs to the plan</source>
        <translation>Gehört zur Planung</translation>
    </message>
    <message>
        <source>Move to the account</source>
        <translation>In das Konto</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Before all others: clean up what the bank wrote.</source>
        <translation>Vor allen anderen: aufräumen, was die Bank schrieb.</translation>
    </message>
    <message>
        <source>On what the bank wrote, before recipients are matched.</source>
        <translation>Auf dem Text der Bank, bevor Empfänger zugeordnet werden.</translation>
    </message>
    <message>
        <source>When recipient and category are known.</source>
        <translation>Wenn Empfänger und Kategorie feststehen.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>(unknown condition)</source>
        <translation>(unbekannte Bedingung)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>(unknown action)</source>
        <translation>(unbekannte Aktion)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>No condition: never</source>
        <translation>Keine Bedingung: nie</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Made by a newer version; it is kept, but does not run here</source>
        <translation>Aus einer neueren Version; bleibt erhalten, läuft hier aber nicht</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Write an amount; money out is negative</source>
        <translation>Bitte einen Betrag; Ausgaben sind negativ</translation>
    </message>
    <message>
        <source>Write a date</source>
        <translation>Bitte ein Datum</translation>
    </message>
    <message>
        <source>This is no regular expression</source>
        <translation>Das ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Bitte auswählen</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>Bitte ausfüllen</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>finwise::RuleTrialModel</name>
    <message>
        <source>Looking through the transactions …</source>
        <translation>Buchungen werden durchgesehen …</translation>
    </message>
    <message numerus="yes">
        <source>Of %n transaction(s) none would change.</source>
        <translation>
            <numerusform>Von %n Buchung würde sich keine ändern.</numerusform>
            <numerusform>Von %n Buchungen würde sich keine ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 transactions would change.</source>
        <translation>%1 von %2 Buchungen würden sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n transaction(s)</source>
        <translation>
            <numerusform>%n Buchung ändern</numerusform>
            <numerusform>%n Buchungen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rules changed %n transaction(s)</source>
        <translation>
            <numerusform>Regeln haben %n Buchung geändert</numerusform>
            <numerusform>Regeln haben %n Buchungen geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::SeriesModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>finwise::Session</name>
    <message>
        <source>Demo data added</source>
        <translation>Beispieldaten hinzugefügt</translation>
    </message>
</context>
<context>
    <name>finwise::SettingsController</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>finwise::Statistics</name>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message>
        <source>%1 in this period</source>
        <translation>%1 in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1 of the income</source>
        <translation>%1 der Einnahmen</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s) are not listed</source>
        <translation>
            <numerusform>%n kleinerer ist nicht aufgeführt</numerusform>
            <numerusform>%n kleinere sind nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>Andere Konten</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>%1: %2, moved %3</source>
        <translation>%1: %2, bewegt %3</translation>
    </message>
    <message>
        <source>%1: income %2, expenses %3, left over %4 (%5)</source>
        <translation>%1: Einnahmen %2, Ausgaben %3, übrig %4 (%5)</translation>
    </message>
    <message>
        <source>%1: income %2, expenses %3, short by %4</source>
        <translation>%1: Einnahmen %2, Ausgaben %3, es fehlten %4</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Without recipient</source>
        <translation>Ohne Empfänger</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Not compared with the period before: the books begin on %1.</source>
        <translation>Nicht mit dem Zeitraum davor verglichen: die Bücher beginnen am %1.</translation>
    </message>
</context>
<context>
    <name>finwise::StatisticsTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Average per year</source>
        <translation>Schnitt im Jahr</translation>
    </message>
    <message>
        <source>Average per month</source>
        <translation>Schnitt im Monat</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
</context>
<context>
    <name>finwise::SyncCentre</name>
    <message>
        <source>The server says (%1): %2</source>
        <translation>Vom Server (%1): %2</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Vom Server: %1</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>Auch hier: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere Person</numerusform>
            <numerusform>%n weitere Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>your other device</source>
        <translation>Ihr anderes Gerät</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n Änderung wartet</numerusform>
            <numerusform>%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the oldest since %2</source>
        <translation>%1, die älteste seit %2</translation>
    </message>
    <message>
        <source>Not connected to a server.</source>
        <translation>Mit keinem Server verbunden.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>complete at %1</source>
        <translation>vollständig um %1</translation>
    </message>
    <message>
        <source>It is sent once more.</source>
        <translation>Sie wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>All are sent once more.</source>
        <translation>Alle werden noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The change was given up; the server&apos;s version is shown.</source>
        <translation>Die Änderung wurde aufgegeben; die Fassung des Servers ist zu sehen.</translation>
    </message>
    <message>
        <source>The corrected record is sent.</source>
        <translation>Der berichtigte Datensatz wird gesendet.</translation>
    </message>
    <message>
        <source>Your version restored</source>
        <translation>Ihre Fassung wiederhergestellt</translation>
    </message>
    <message>
        <source>The other version stays.</source>
        <translation>Die andere Fassung bleibt.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 · new</source>
        <translation>%1 · neu</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · geändert</translation>
    </message>
    <message>
        <source>%1 · deleted</source>
        <translation>%1 · gelöscht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>waiting, tried %n time(s)</source>
        <translation>
            <numerusform>wartet, %n Versuch</numerusform>
            <numerusform>wartet, %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted it, somebody else changed it.</source>
        <translation>Sie haben es gelöscht, jemand anders hat es geändert.</translation>
    </message>
    <message>
        <source>You changed it, somebody else deleted it.</source>
        <translation>Sie haben es geändert, jemand anders hat es gelöscht.</translation>
    </message>
    <message>
        <source>Somebody else changed the same, later than you.</source>
        <translation>Jemand anders hat dasselbe geändert, später als Sie.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>The server refused a change.</source>
        <translation>Der Server hat eine Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>Somebody else changed the same, later. Yours is kept for you.</source>
        <translation>Jemand anders hat dasselbe später geändert. Ihre Fassung ist aufgehoben.</translation>
    </message>
    <message>
        <source>Records are missing on the server. Please decide.</source>
        <translation>Auf dem Server fehlen Einträge. Bitte entscheiden Sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this device are not on the server any more. Were they deleted on purpose?</source>
        <translation>
            <numerusform>%n Eintrag dieses Geräts ist auf dem Server nicht mehr vorhanden. Wurde er absichtlich gelöscht?</numerusform>
            <numerusform>%n Einträge dieses Geräts sind auf dem Server nicht mehr vorhanden. Wurden sie absichtlich gelöscht?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are deleted here, too.</source>
        <translation>Sie sind hier auch gelöscht.</translation>
    </message>
    <message>
        <source>They are sent to the server once more.</source>
        <translation>Sie werden noch einmal an den Server gesendet.</translation>
    </message>
</context>
<context>
    <name>finwise::SyncController</name>
    <message>
        <source>Write the address as https://server.example; without encryption only this computer itself is accepted.</source>
        <translation>Bitte die Adresse als https://server.example schreiben; ohne Verschlüsselung geht nur dieser Rechner selbst.</translation>
    </message>
    <message>
        <source>Write the user name and the password.</source>
        <translation>Bitte Benutzernamen und Passwort eingeben.</translation>
    </message>
    <message>
        <source>User name or password is wrong.</source>
        <translation>Benutzername oder Passwort ist falsch.</translation>
    </message>
</context>
<context>
    <name>finwise::SyncDisplay</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n Änderung wartet</numerusform>
            <numerusform>%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline · %1</source>
        <translation>Offline · %1</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>Neuer Versuch in %n s</numerusform>
            <numerusform>Neuer Versuch in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n braucht einen Blick</numerusform>
            <numerusform>%n brauchen einen Blick</numerusform>
        </translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Auf diesem Gerät</translation>
    </message>
    <message>
        <source>Set up sync to use your books on other devices, too.</source>
        <translation>Für mehrere Geräte die Synchronisation einrichten.</translation>
    </message>
    <message>
        <source>Live sync paused</source>
        <translation>Live-Sync pausiert</translation>
    </message>
    <message>
        <source>After lasting trouble. Changes are kept; refresh by hand.</source>
        <translation>Nach anhaltenden Störungen. Änderungen bleiben erhalten; bitte von Hand auffrischen.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Loading %1 of %2</source>
        <translation>Lade %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The server refused them, or somebody else changed the same.</source>
        <translation>Der Server hat sie abgelehnt, oder jemand anders hat dasselbe geändert.</translation>
    </message>
    <message>
        <source>They are sent by themselves.</source>
        <translation>Sie werden von selbst gesendet.</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>They are in other books and are sent when you open them.</source>
        <translation>Sie liegen in anderen Büchern und werden gesendet, sobald Sie diese öffnen.</translation>
    </message>
</context>
<context>
    <name>finwise::SyncHistory</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) sent</source>
        <translation>
            <numerusform>%n Paket gesendet</numerusform>
            <numerusform>%n Pakete gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected %n time(s)</source>
        <translation>
            <numerusform>%n-mal verbunden</numerusform>
            <numerusform>%n-mal verbunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::SyncPreferences</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>finwise::TenantListModel</name>
    <message numerus="yes">
        <source>The file with these books was damaged and is kept as %1. %n change(s) that no server has confirmed were taken over into a new one; the rest comes back with the next sync.</source>
        <translation>
            <numerusform>Die Datei mit diesen Büchern war beschädigt und liegt jetzt unter %1. %n Änderung, die noch kein Server bestätigt hat, wurde in eine neue übernommen; alles andere kommt mit dem nächsten Abgleich zurück.</numerusform>
            <numerusform>Die Datei mit diesen Büchern war beschädigt und liegt jetzt unter %1. %n Änderungen, die noch kein Server bestätigt hat, wurden in eine neue übernommen; alles andere kommt mit dem nächsten Abgleich zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>My finances</source>
        <translation>Meine Finanzen</translation>
    </message>
</context>
<context>
    <name>finwise::TransactionEditor</name>
    <message>
        <source>Write a date, for instance %1.</source>
        <translation>Bitte ein Datum eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Bitte einen Betrag eingeben, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Transaction entered</source>
        <translation>Buchung eingegeben</translation>
    </message>
    <message>
        <source>Transaction changed</source>
        <translation>Buchung geändert</translation>
    </message>
    <message>
        <source>%1 are left to divide.</source>
        <translation>%1 sind noch zu verteilen.</translation>
    </message>
    <message>
        <source>Write an amount for each part.</source>
        <translation>Schreiben Sie für jeden Teil einen Betrag.</translation>
    </message>
</context>
<context>
    <name>finwise::UsualCategories</name>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Gehalt</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Sonstige Einnahmen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Wohnen</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Miete</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Strom und Heizung</translation>
    </message>
    <message>
        <source>Phone and internet</source>
        <translation>Telefon und Internet</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation>Alltag</translation>
    </message>
    <message>
        <source>Groceries</source>
        <translation>Lebensmittel</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>On the move</source>
        <translation>Mobilität</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Bus and train</source>
        <translation>Bus und Bahn</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>Freizeit</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Presents</source>
        <translation>Geschenke</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Vorsorge</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherungen</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Rücklage</translation>
    </message>
</context>
</TS>
