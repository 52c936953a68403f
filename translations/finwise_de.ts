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
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Add account …</source>
        <translation>Konto hinzufügen …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
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
        <source>Delete account</source>
        <translation>Konto löschen</translation>
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
        <source>No transaction of this account contains the words.</source>
        <translation>Keine Buchung dieses Kontos enthält die Wörter.</translation>
    </message>
    <message>
        <source>Enter the first one, or import a statement of your bank.</source>
        <translation>Geben Sie die erste ein oder importieren Sie einen Auszug Ihrer Bank.</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Neue Buchung</translation>
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
        <translation>Diese Bücher auch auf anderen Geräten nutzen</translation>
    </message>
    <message>
        <source>Nothing. All is in order.</source>
        <translation>Nichts. Alles ist in Ordnung.</translation>
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
    <name>ImportPage</name>
    <message>
        <source>Choose a statement</source>
        <translation>Kontoauszug wählen</translation>
    </message>
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
        <source>Drop a statement of your bank here</source>
        <translation>Kontoauszug Ihrer Bank hierher ziehen</translation>
    </message>
    <message>
        <source>The CSV file as the bank gives it. Separators, dates, amounts and columns are recognised by themselves; nothing is written before you have seen it.</source>
        <translation>Die CSV-Datei, wie die Bank sie liefert. Trennzeichen, Daten, Beträge und Spalten werden von selbst erkannt; geschrieben wird erst, wenn Sie alles gesehen haben.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
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
        <source>Look at them</source>
        <translation>Ansehen</translation>
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
        <source>What the columns were taken for</source>
        <translation>Wofür die Spalten gehalten wurden</translation>
    </message>
    <message>
        <source>%1 is %2. %3</source>
        <translation>%1 ist %2. %3</translation>
    </message>
    <message>
        <source>“%1”, for instance %2. Click to correct.</source>
        <translation>„%1“, zum Beispiel %2. Zum Berichtigen klicken.</translation>
    </message>
    <message>
        <source>Swap money in and out</source>
        <translation>Ein- und Ausgang vertauschen</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Rows of the statement</source>
        <translation>Zeilen des Auszugs</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
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
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
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
    <message>
        <source>Transactions</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>Summe %1</translation>
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
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Everything is stored in this folder</source>
        <translation>Alles liegt in diesem Ordner</translation>
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
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+5</source>
        <translation>Strg+1 … Strg+5</translation>
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
        <source>Edit the chosen row</source>
        <translation>Gewählte Zeile bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the chosen row</source>
        <translation>Gewählte Zeile löschen</translation>
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
        <source>No transaction contains the words.</source>
        <translation>Keine Buchung enthält die Wörter.</translation>
    </message>
    <message>
        <source>Import a statement of your bank, or enter the first one by hand.</source>
        <translation>Importieren Sie einen Auszug Ihrer Bank oder geben Sie die erste Buchung von Hand ein.</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Kontoauszug importieren</translation>
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
        <source>The file&apos;s balances confirm every amount</source>
        <translation>Die Salden der Datei bestätigen jeden Betrag</translation>
    </message>
    <message>
        <source>%1 of %2 balances fit</source>
        <translation>%1 von %2 Salden passen</translation>
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
            <numerusform>%n Buchung importieren</numerusform>
            <numerusform>%n Buchungen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) imported</source>
        <translation>
            <numerusform>%n Buchung importiert</numerusform>
            <numerusform>%n Buchungen importiert</numerusform>
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
    <name>finwise::Overview</name>
    <message numerus="yes">
        <source>%n transaction(s) without a category</source>
        <translation>
            <numerusform>%n Buchung ohne Kategorie</numerusform>
            <numerusform>%n Buchungen ohne Kategorie</numerusform>
        </translation>
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
</context>
<context>
    <name>finwise::TenantListModel</name>
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
</context>
</TS>
