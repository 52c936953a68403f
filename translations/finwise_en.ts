<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>New account</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Edit account</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For instance: Current account</source>
        <translation>For instance: Current account</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>IBAN (optional)</source>
        <translation>IBAN (optional)</translation>
    </message>
    <message>
        <source>Statements with this IBAN find the account by themselves.</source>
        <translation>Statements with this IBAN find the account by themselves.</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Opening balance</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Add account …</source>
        <translation>Add account …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Delete group</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Delete account</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>No accounts yet</source>
        <translation>No accounts yet</translation>
    </message>
    <message>
        <source>Accounts hold your transactions: a current account, a credit card, the cash in your wallet. Create one, or import a statement and let it create one for you.</source>
        <translation>Accounts hold your transactions: a current account, a credit card, the cash in your wallet. Create one, or import a statement and let it create one for you.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Import a statement</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Rename group</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New transaction (Ctrl+N)</source>
        <translation>New transaction (Ctrl+N)</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Edit account</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>No transactions yet</translation>
    </message>
    <message>
        <source>No transaction of this account contains the words.</source>
        <translation>No transaction of this account contains the words.</translation>
    </message>
    <message>
        <source>Enter the first one, or import a statement of your bank.</source>
        <translation>Enter the first one, or import a statement of your bank.</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>New transaction</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>What is on the server appears here. If these books are new, create the first account.</source>
        <translation>What is on the server appears here. If these books are new, create the first account.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>New transaction</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>All accounts</translation>
    </message>
    <message>
        <source>Income, 30 days</source>
        <translation>Income, 30 days</translation>
    </message>
    <message>
        <source>Expenses, 30 days</source>
        <translation>Expenses, 30 days</translation>
    </message>
    <message>
        <source>Left over, 30 days</source>
        <translation>Left over, 30 days</translation>
    </message>
    <message>
        <source>Last transactions</source>
        <translation>Last transactions</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Balances</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Use these books on other devices, too</source>
        <translation>Use these books on other devices, too</translation>
    </message>
    <message>
        <source>Nothing. All is in order.</source>
        <translation>Nothing. All is in order.</translation>
    </message>
</context>
<context>
    <name>DialogFooter</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to FinWise</source>
        <translation>Welcome to FinWise</translation>
    </message>
    <message>
        <source>Your books live on this computer and work without a network. How would you like to begin?</source>
        <translation>Your books live on this computer and work without a network. How would you like to begin?</translation>
    </message>
    <message>
        <source>Import a bank file</source>
        <translation>Import a bank file</translation>
    </message>
    <message>
        <source>Take the CSV file your bank offers. Columns, dates and amounts are recognised by themselves.</source>
        <translation>Take the CSV file your bank offers. Columns, dates and amounts are recognised by themselves.</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>Start fresh</translation>
    </message>
    <message>
        <source>Create your first account and enter what you spend.</source>
        <translation>Create your first account and enter what you spend.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Connect to a server</translation>
    </message>
    <message>
        <source>Fetch books that you or somebody else already keeps on a FinWise server.</source>
        <translation>Fetch books that you or somebody else already keeps on a FinWise server.</translation>
    </message>
    <message>
        <source>Just look around with made-up data</source>
        <translation>Just look around with made-up data</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose a statement</source>
        <translation>Choose a statement</translation>
    </message>
    <message>
        <source>Statements (*.csv *.txt *.tsv *.CSV *.TXT)</source>
        <translation>Statements (*.csv *.txt *.tsv *.CSV *.TXT)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>“%1” was not imported</source>
        <translation>“%1” was not imported</translation>
    </message>
    <message>
        <source>Drop a statement of your bank here</source>
        <translation>Drop a statement of your bank here</translation>
    </message>
    <message>
        <source>The CSV file as the bank gives it. Separators, dates, amounts and columns are recognised by themselves; nothing is written before you have seen it.</source>
        <translation>The CSV file as the bank gives it. Separators, dates, amounts and columns are recognised by themselves; nothing is written before you have seen it.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>Reading “%1” …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Writing …</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Look at them</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>Another file …</translation>
    </message>
    <message>
        <source>Into the account</source>
        <translation>Into the account</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Sum of all rows</source>
        <translation>Sum of all rows</translation>
    </message>
    <message>
        <source>What the columns were taken for</source>
        <translation>What the columns were taken for</translation>
    </message>
    <message>
        <source>%1 is %2. %3</source>
        <translation>%1 is %2. %3</translation>
    </message>
    <message>
        <source>“%1”, for instance %2. Click to correct.</source>
        <translation>“%1”, for instance %2. Click to correct.</translation>
    </message>
    <message>
        <source>Swap money in and out</source>
        <translation>Swap money in and out</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Rows of the statement</source>
        <translation>Rows of the statement</translation>
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
        <translation>Undo</translation>
    </message>
    <message>
        <source>New books</source>
        <translation>New books</translation>
    </message>
    <message>
        <source>Name, for instance of a household or a firm</source>
        <translation>Name, for instance of a household or a firm</translation>
    </message>
    <message>
        <source>Rename books</source>
        <translation>Rename books</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1. You can go on working; nothing is lost.</source>
        <translation>%1. You can go on working; nothing is lost.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Payee and purpose</source>
        <translation>Payee and purpose</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>Sum %1</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Keep these books the same on several devices. Everything goes on working without a network; changes are sent as soon as there is one.</source>
        <translation>Keep these books the same on several devices. Everything goes on working without a network; changes are sent as soon as there is one.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Signing in …</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Language and appearance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Also decides how dates and amounts are written.</source>
        <translation>Also decides how dates and amounts are written.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Everything is stored in this folder</source>
        <translation>Everything is stored in this folder</translation>
    </message>
    <message>
        <source>FinWise Desktop %1 · free software under the GNU GPL 3</source>
        <translation>FinWise Desktop %1 · free software under the GNU GPL 3</translation>
    </message>
    <message>
        <source>Which books?</source>
        <translation>Which books?</translation>
    </message>
    <message>
        <source>The server already has books of yours. Fetch some of them, or put the ones of this device beside them.</source>
        <translation>The server already has books of yours. Fetch some of them, or put the ones of this device beside them.</translation>
    </message>
    <message>
        <source>Put “%1” on the server</source>
        <translation>Put “%1” on the server</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+5</source>
        <translation>Ctrl+1 … Ctrl+5</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Go to a page</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>New transaction</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Import a statement</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Edit the chosen row</source>
        <translation>Edit the chosen row</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete the chosen row</source>
        <translation>Delete the chosen row</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z, Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Undo, redo</translation>
    </message>
    <message>
        <source>Ctrl+R, F5</source>
        <translation>Ctrl+R, F5</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Show names</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Narrow</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>Sync: %1. %2</source>
        <translation>Sync: %1. %2</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Set up sync</source>
        <translation>Set up sync</translation>
    </message>
    <message>
        <source>Send and fetch changes at once (Ctrl+R)</source>
        <translation>Send and fetch changes at once (Ctrl+R)</translation>
    </message>
    <message>
        <source>Sign in at a server</source>
        <translation>Sign in at a server</translation>
    </message>
</context>
<context>
    <name>TenantSwitcher</name>
    <message>
        <source>Books: %1</source>
        <translation>Books: %1</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>New books …</source>
        <translation>New books …</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>TransactionDialog</name>
    <message>
        <source>New transaction</source>
        <translation>New transaction</translation>
    </message>
    <message>
        <source>Edit transaction</source>
        <translation>Edit transaction</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Amount in %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Shop, person or company</source>
        <translation>Shop, person or company</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New transaction (Ctrl+N)</source>
        <translation>New transaction (Ctrl+N)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>No transactions yet</translation>
    </message>
    <message>
        <source>No transaction contains the words.</source>
        <translation>No transaction contains the words.</translation>
    </message>
    <message>
        <source>Import a statement of your bank, or enter the first one by hand.</source>
        <translation>Import a statement of your bank, or enter the first one by hand.</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Import a statement</translation>
    </message>
</context>
<context>
    <name>finwise::AccountEditor</name>
    <message>
        <source>The check digits do not fit: look for a typing mistake.</source>
        <translation>The check digits do not fit: look for a typing mistake.</translation>
    </message>
    <message>
        <source>Three letters, for instance EUR.</source>
        <translation>Three letters, for instance EUR.</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Write an amount, for instance %1.</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>No group</translation>
    </message>
    <message>
        <source>Account “%1” created</source>
        <translation>Account “%1” created</translation>
    </message>
    <message>
        <source>Account “%1” changed</source>
        <translation>Account “%1” changed</translation>
    </message>
    <message>
        <source>Group “%1” saved</source>
        <translation>Group “%1” saved</translation>
    </message>
</context>
<context>
    <name>finwise::AccountListModel</name>
    <message>
        <source>Account “%1” deleted</source>
        <translation>Account “%1” deleted</translation>
    </message>
    <message>
        <source>Group “%1” deleted</source>
        <translation>Group “%1” deleted</translation>
    </message>
</context>
<context>
    <name>finwise::AccountTexts</name>
    <message>
        <source>Current account</source>
        <translation>Current account</translation>
    </message>
    <message>
        <source>Instant-access savings</source>
        <translation>Instant-access savings</translation>
    </message>
    <message>
        <source>Fixed-term deposit</source>
        <translation>Fixed-term deposit</translation>
    </message>
    <message>
        <source>Savings account</source>
        <translation>Savings account</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>Securities account</source>
        <translation>Securities account</translation>
    </message>
    <message>
        <source>Building society savings</source>
        <translation>Building society savings</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>Business account</source>
        <translation>Business account</translation>
    </message>
    <message>
        <source>Joint account</source>
        <translation>Joint account</translation>
    </message>
    <message>
        <source>Foreign currency account</source>
        <translation>Foreign currency account</translation>
    </message>
    <message>
        <source>Virtual account</source>
        <translation>Virtual account</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>finwise::ErrorText</name>
    <message>
        <source>The entry breaks a rule.</source>
        <translation>The entry breaks a rule.</translation>
    </message>
    <message>
        <source>What was asked for does not exist any more.</source>
        <translation>What was asked for does not exist any more.</translation>
    </message>
    <message>
        <source>Several things fit.</source>
        <translation>Several things fit.</translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation>A setting is wrong.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>The server could not be reached.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified.</source>
        <translation>The server&apos;s identity could not be verified.</translation>
    </message>
    <message>
        <source>You are not signed in, or the sign-in has expired.</source>
        <translation>You are not signed in, or the sign-in has expired.</translation>
    </message>
    <message>
        <source>You are signed in but may not do this.</source>
        <translation>You are signed in but may not do this.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Too many requests in a short time.</translation>
    </message>
    <message>
        <source>It is larger than the program accepts.</source>
        <translation>It is larger than the program accepts.</translation>
    </message>
    <message>
        <source>The server answered something this program does not understand.</source>
        <translation>The server answered something this program does not understand.</translation>
    </message>
    <message>
        <source>This version of FinWise cannot do it.</source>
        <translation>This version of FinWise cannot do it.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>The file could not be read or written.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>The stored data is damaged.</source>
        <translation>The stored data is damaged.</translation>
    </message>
    <message>
        <source>Another program is using the data.</source>
        <translation>Another program is using the data.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>It was cancelled.</translation>
    </message>
    <message>
        <source>A mistake in FinWise stopped this.</source>
        <translation>A mistake in FinWise stopped this.</translation>
    </message>
    <message>
        <source>Correct the entry and try again.</source>
        <translation>Correct the entry and try again.</translation>
    </message>
    <message>
        <source>Look whether somebody deleted it on another device.</source>
        <translation>Look whether somebody deleted it on another device.</translation>
    </message>
    <message>
        <source>Choose the one you mean.</source>
        <translation>Choose the one you mean.</translation>
    </message>
    <message>
        <source>Check it in the settings.</source>
        <translation>Check it in the settings.</translation>
    </message>
    <message>
        <source>Check the network and the address of the server.</source>
        <translation>Check the network and the address of the server.</translation>
    </message>
    <message>
        <source>Nothing is lost; it is tried again by itself.</source>
        <translation>Nothing is lost; it is tried again by itself.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the server.</source>
        <translation>Check the address, or ask whoever runs the server.</translation>
    </message>
    <message>
        <source>Sign in again in the settings.</source>
        <translation>Sign in again in the settings.</translation>
    </message>
    <message>
        <source>Ask the owner of these books for permission.</source>
        <translation>Ask the owner of these books for permission.</translation>
    </message>
    <message>
        <source>Wait a moment; it is tried again by itself.</source>
        <translation>Wait a moment; it is tried again by itself.</translation>
    </message>
    <message>
        <source>Split it into smaller parts.</source>
        <translation>Split it into smaller parts.</translation>
    </message>
    <message>
        <source>Check whether the program and the server have matching versions.</source>
        <translation>Check whether the program and the server have matching versions.</translation>
    </message>
    <message>
        <source>Install a newer version.</source>
        <translation>Install a newer version.</translation>
    </message>
    <message>
        <source>Check whether the file exists and you may open it.</source>
        <translation>Check whether the file exists and you may open it.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Free some space and try again.</translation>
    </message>
    <message>
        <source>Restore a backup, or load the data again from the server.</source>
        <translation>Restore a backup, or load the data again from the server.</translation>
    </message>
    <message>
        <source>Close the other program or wait a moment, then try again.</source>
        <translation>Close the other program or wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>Start again whenever you like.</translation>
    </message>
    <message>
        <source>Your data is safe. Please report what you did.</source>
        <translation>Your data is safe. Please report what you did.</translation>
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
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Done again: %1</translation>
    </message>
</context>
<context>
    <name>finwise::ImportColumnsModel</name>
    <message>
        <source>Column %1</source>
        <translation>Column %1</translation>
    </message>
</context>
<context>
    <name>finwise::ImportController</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>The file&apos;s balances confirm every amount</source>
        <translation>The file&apos;s balances confirm every amount</translation>
    </message>
    <message>
        <source>%1 of %2 balances fit</source>
        <translation>%1 of %2 balances fit</translation>
    </message>
    <message>
        <source>New account “%1”</source>
        <translation>New account “%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Already there</translation>
    </message>
    <message>
        <source>Maybe there</source>
        <translation>Maybe there</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nothing to import</translation>
    </message>
    <message numerus="yes">
        <source>Import %n transaction(s)</source>
        <translation>
            <numerusform>Import %n transaction</numerusform>
            <numerusform>Import %n transactions</numerusform>
        </translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import taken back</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) imported</source>
        <translation>
            <numerusform>%n transaction imported</numerusform>
            <numerusform>%n transactions imported</numerusform>
        </translation>
    </message>
    <message>
        <source>The books are as they were before. The file can be imported again at any time.</source>
        <translation>The books are as they were before. The file can be imported again at any time.</translation>
    </message>
    <message>
        <source>Into “%1”.</source>
        <translation>Into “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new recipient(s).</source>
        <translation>
            <numerusform>%n new recipient.</numerusform>
            <numerusform>%n new recipients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) between own accounts.</source>
        <translation>
            <numerusform>%n transfer between own accounts.</numerusform>
            <numerusform>%n transfers between own accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <translation>
            <numerusform>%n row could not be read.</numerusform>
            <numerusform>%n rows could not be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>No transactions were found in it. Take the CSV export of your bank&apos;s website, not a PDF or a spreadsheet.</source>
        <translation>No transactions were found in it. Take the CSV export of your bank&apos;s website, not a PDF or a spreadsheet.</translation>
    </message>
    <message>
        <source>This is not a text file. Take the CSV export of your bank&apos;s website.</source>
        <translation>This is not a text file. Take the CSV export of your bank&apos;s website.</translation>
    </message>
</context>
<context>
    <name>finwise::ImportRowsModel</name>
    <message>
        <source>Left out by you</source>
        <translation>Left out by you</translation>
    </message>
    <message>
        <source>Transfer between own accounts</source>
        <translation>Transfer between own accounts</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New again: it was taken back before</source>
        <translation>New again: it was taken back before</translation>
    </message>
    <message>
        <source>Already imported</source>
        <translation>Already imported</translation>
    </message>
    <message>
        <source>Same amount within 3 days</source>
        <translation>Same amount within 3 days</translation>
    </message>
</context>
<context>
    <name>finwise::ImportTexts</name>
    <message>
        <source>Not used</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>Value date</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Kind of booking</source>
        <translation>Kind of booking</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Original amount</source>
        <translation>Original amount</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Money out</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Money in</translation>
    </message>
    <message>
        <source>Debit or credit</source>
        <translation>Debit or credit</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Original currency</source>
        <translation>Original currency</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Currency of the fee</source>
        <translation>Currency of the fee</translation>
    </message>
    <message>
        <source>IBAN of the other side</source>
        <translation>IBAN of the other side</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>Own account</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Mandate reference</source>
        <translation>Mandate reference</translation>
    </message>
    <message>
        <source>Creditor ID</source>
        <translation>Creditor ID</translation>
    </message>
    <message>
        <source>End-to-end reference</source>
        <translation>End-to-end reference</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Exchange rate</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>day, month, year</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>month, day, year</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>year, month, day</translation>
    </message>
    <message>
        <source>positive = spent</source>
        <translation>positive = spent</translation>
    </message>
    <message>
        <source>negative = spent</source>
        <translation>negative = spent</translation>
    </message>
    <message>
        <source>another column says debit or credit</source>
        <translation>another column says debit or credit</translation>
    </message>
    <message>
        <source>proved by the balances</source>
        <translation>proved by the balances</translation>
    </message>
    <message>
        <source>recognised by its content</source>
        <translation>recognised by its content</translation>
    </message>
    <message>
        <source>recognised by its heading</source>
        <translation>recognised by its heading</translation>
    </message>
    <message>
        <source>The heading once more</source>
        <translation>The heading once more</translation>
    </message>
    <message>
        <source>Continues the text of the row above</source>
        <translation>Continues the text of the row above</translation>
    </message>
    <message>
        <source>A detail of the row above</source>
        <translation>A detail of the row above</translation>
    </message>
    <message>
        <source>A balance or a total</source>
        <translation>A balance or a total</translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>No amount</translation>
    </message>
    <message>
        <source>Not booked yet</source>
        <translation>Not booked yet</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Not carried out</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>“%1” is not a date</translation>
    </message>
    <message>
        <source>“%1” is not a currency</source>
        <translation>“%1” is not a currency</translation>
    </message>
    <message>
        <source>“%1” cannot be read as an amount</source>
        <translation>“%1” cannot be read as an amount</translation>
    </message>
    <message>
        <source>An amount, but no date</source>
        <translation>An amount, but no date</translation>
    </message>
    <message>
        <source>Money in and out at once</source>
        <translation>Money in and out at once</translation>
    </message>
    <message>
        <source>This row cannot be read</source>
        <translation>This row cannot be read</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>semicolons</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>commas</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabs</translation>
    </message>
    <message>
        <source>%1, separated by %2</source>
        <translation>%1, separated by %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the table</source>
        <translation>
            <numerusform>%n line above the table</numerusform>
            <numerusform>%n lines above the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::Overview</name>
    <message numerus="yes">
        <source>%n transaction(s) without a category</source>
        <translation>
            <numerusform>%n transaction without a category</numerusform>
            <numerusform>%n transactions without a category</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::RegisterModel</name>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n transaction</numerusform>
            <numerusform>%n transactions</numerusform>
        </translation>
    </message>
    <message>
        <source>Transaction deleted</source>
        <translation>Transaction deleted</translation>
    </message>
</context>
<context>
    <name>finwise::Session</name>
    <message>
        <source>Demo data added</source>
        <translation>Demo data added</translation>
    </message>
</context>
<context>
    <name>finwise::SettingsController</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>finwise::SyncController</name>
    <message>
        <source>Write the address as https://server.example; without encryption only this computer itself is accepted.</source>
        <translation>Write the address as https://server.example; without encryption only this computer itself is accepted.</translation>
    </message>
    <message>
        <source>Write the user name and the password.</source>
        <translation>Write the user name and the password.</translation>
    </message>
    <message>
        <source>User name or password is wrong.</source>
        <translation>User name or password is wrong.</translation>
    </message>
</context>
<context>
    <name>finwise::SyncDisplay</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
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
        <translation>Connecting …</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>Reconnecting in %n s</numerusform>
            <numerusform>Reconnecting in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>On this device</translation>
    </message>
    <message>
        <source>Set up sync to use your books on other devices, too.</source>
        <translation>Set up sync to use your books on other devices, too.</translation>
    </message>
    <message>
        <source>Live sync paused</source>
        <translation>Live sync paused</translation>
    </message>
    <message>
        <source>After lasting trouble. Changes are kept; refresh by hand.</source>
        <translation>After lasting trouble. Changes are kept; refresh by hand.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Loading …</translation>
    </message>
    <message>
        <source>Loading %1 of %2</source>
        <translation>Loading %1 of %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>The server refused them, or somebody else changed the same.</source>
        <translation>The server refused them, or somebody else changed the same.</translation>
    </message>
    <message>
        <source>They are sent by themselves.</source>
        <translation>They are sent by themselves.</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synced</translation>
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
        <translation>My finances</translation>
    </message>
</context>
<context>
    <name>finwise::TransactionEditor</name>
    <message>
        <source>Write a date, for instance %1.</source>
        <translation>Write a date, for instance %1.</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Write an amount, for instance %1.</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>Transaction entered</source>
        <translation>Transaction entered</translation>
    </message>
    <message>
        <source>Transaction changed</source>
        <translation>Transaction changed</translation>
    </message>
</context>
</TS>
