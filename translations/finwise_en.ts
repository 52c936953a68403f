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
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
</context>
<context>
    <name>AccountMarkField</name>
    <message>
        <source>Without picture</source>
        <translation>Without picture</translation>
    </message>
    <message>
        <source>Picture …</source>
        <translation>Picture …</translation>
    </message>
    <message>
        <source>Picture for the account</source>
        <translation>Picture for the account</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg *.webp *.gif)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.svg *.webp *.gif)</translation>
    </message>
</context>
<context>
    <name>AccountMenus</name>
    <message>
        <source>Add account …</source>
        <translation>Add account …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>Move up (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>Move down (Alt+↓)</translation>
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
        <source>Reconcile …</source>
        <translation>Reconcile …</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Show archived accounts</source>
        <translation>Show archived accounts</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Delete account</translation>
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
        <translation>More</translation>
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
        <source>Enter the first one, or import a statement of your bank.</source>
        <translation>Enter the first one, or import a statement of your bank.</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>New transaction</translation>
    </message>
    <message>
        <source>No transaction of this account fits the search and the filter.</source>
        <translation>No transaction of this account fits the search and the filter.</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Due and coming</source>
        <translation>Due and coming</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>Nothing due</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 14 days.</source>
        <translation>Nothing is planned for the next 14 days.</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>Book now</source>
        <translation>Book now</translation>
    </message>
    <message>
        <source>Other amount or date …</source>
        <translation>Other amount or date …</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Skip this time</translation>
    </message>
    <message>
        <source>Edit the plan …</source>
        <translation>Edit the plan …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>forecast only</source>
        <translation>forecast only</translation>
    </message>
    <message>
        <source>books itself</source>
        <translation>books itself</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Book “%1”</source>
        <translation>Book “%1”</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Skip “%1”</source>
        <translation>Skip “%1”</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>More for “%1”</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>Book “%1”</source>
        <translation>Book “%1”</translation>
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
        <source>Book</source>
        <translation>Book</translation>
    </message>
</context>
<context>
    <name>BudgetEditor</name>
    <message>
        <source>Budgeted; sums like 12+3 are fine</source>
        <translation>Budgeted; sums like 12+3 are fine</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>This is no amount.</translation>
    </message>
</context>
<context>
    <name>BudgetGrid</name>
    <message>
        <source>Budget of the categories</source>
        <translation>Budget of the categories</translation>
    </message>
</context>
<context>
    <name>BudgetHead</name>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Fold all groups</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Unfold all groups</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>More for %1</translation>
    </message>
    <message>
        <source>All like last month</source>
        <translation>All like last month</translation>
    </message>
    <message>
        <source>All as the average of 3 months</source>
        <translation>All as the average of 3 months</translation>
    </message>
    <message>
        <source>Budgeted</source>
        <translation>Budgeted</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
</context>
<context>
    <name>BudgetMenu</name>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Note …</translation>
    </message>
    <message>
        <source>Cover what is missing …</source>
        <translation>Cover what is missing …</translation>
    </message>
    <message>
        <source>Move money …</source>
        <translation>Move money …</translation>
    </message>
    <message>
        <source>Like last month</source>
        <translation>Like last month</translation>
    </message>
    <message>
        <source>Average of 3 months</source>
        <translation>Average of 3 months</translation>
    </message>
    <message>
        <source>Show the transactions</source>
        <translation>Show the transactions</translation>
    </message>
    <message>
        <source>Is for spending</source>
        <translation>Is for spending</translation>
    </message>
    <message>
        <source>Is income</source>
        <translation>Is income</translation>
    </message>
</context>
<context>
    <name>BudgetMoveDialog</name>
    <message>
        <source>Move money in %1</source>
        <translation>Move money in %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Amount to move</source>
        <translation>Amount to move</translation>
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
        <source>Move</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>BudgetNoteDialog</name>
    <message>
        <source>Note on %1, %2</source>
        <translation>Note on %1, %2</translation>
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
    <name>BudgetRow</name>
    <message>
        <source>Group %1, folded</source>
        <translation>Group %1, folded</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>A hidden category. It is shown because it has figures here.</source>
        <translation>A hidden category. It is shown because it has figures here.</translation>
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
        <translation>Currency of the budget</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>A month earlier (Alt+Left)</source>
        <translation>A month earlier (Alt+Left)</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>A month later (Alt+Right)</source>
        <translation>A month later (Alt+Right)</translation>
    </message>
    <message>
        <source>Nothing is budgeted yet. Type amounts into the cells, or begin with what was spent on average.</source>
        <translation>Nothing is budgeted yet. Type amounts into the cells, or begin with what was spent on average.</translation>
    </message>
    <message>
        <source>Plan the average</source>
        <translation>Plan the average</translation>
    </message>
    <message>
        <source>No budget yet</source>
        <translation>No budget yet</translation>
    </message>
    <message>
        <source>A budget says how much of your money each category may have. Create the first categories, or start with a usual set and change it later.</source>
        <translation>A budget says how much of your money each category may have. Create the first categories, or start with a usual set and change it later.</translation>
    </message>
    <message>
        <source>Usual categories</source>
        <translation>Usual categories</translation>
    </message>
    <message>
        <source>My own categories</source>
        <translation>My own categories</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Move %1 left</source>
        <translation>Move %1 left</translation>
    </message>
    <message>
        <source>Move %1 right</source>
        <translation>Move %1 right</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>No conflicts</source>
        <translation>No conflicts</translation>
    </message>
    <message>
        <source>When two devices change the same thing, the later change wins. The other one is kept here, complete, and can be restored.</source>
        <translation>When two devices change the same thing, the later change wins. The other one is kept here, complete, and can be restored.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicts</translation>
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
        <translation>Field</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Theirs, shown now</source>
        <translation>Theirs, shown now</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Both versions</translation>
    </message>
    <message>
        <source>%1: mine %2, theirs %3</source>
        <translation>%1: mine %2, theirs %3</translation>
    </message>
    <message>
        <source>%1: %2 on both sides</source>
        <translation>%1: %2 on both sides</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Keep theirs</translation>
    </message>
    <message>
        <source>Restore mine</source>
        <translation>Restore mine</translation>
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
    <name>DashboardPlots</name>
    <message>
        <source>Balance, 12 months</source>
        <translation>Balance, 12 months</translation>
    </message>
    <message>
        <source>Income and spending</source>
        <translation>Income and spending</translation>
    </message>
    <message>
        <source>Most spent on, 30 days</source>
        <translation>Most spent on, 30 days</translation>
    </message>
    <message>
        <source>Nothing spent in the last 30 days.</source>
        <translation>Nothing spent in the last 30 days.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>up to %1</translation>
    </message>
</context>
<context>
    <name>DashboardUpcoming</name>
    <message>
        <source>Upcoming</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Due and coming</source>
        <translation>Due and coming</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 14 days.</source>
        <translation>Nothing is planned for the next 14 days.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Everything is stored in this folder</source>
        <translation>Everything is stored in this folder</translation>
    </message>
    <message>
        <source>Back up …</source>
        <translation>Back up …</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>Restore a backup …</translation>
    </message>
    <message>
        <source>Export as JSON …</source>
        <translation>Export as JSON …</translation>
    </message>
    <message>
        <source>Export as CSV …</source>
        <translation>Export as CSV …</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Delete these books …</source>
        <translation>Delete these books …</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Delete “%1”?</translation>
    </message>
    <message>
        <source>They disappear from this device with everything that was not sent yet. A server that has them keeps them. This cannot be undone.</source>
        <translation>They disappear from this device with everything that was not sent yet. A server that has them keeps them. This cannot be undone.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>A restored backup opens as new books; nothing is overwritten.</source>
        <translation>A restored backup opens as new books; nothing is overwritten.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Backups (*.finwise)</source>
        <translation>Backups (*.finwise)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>Export as JSON</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON files (*.json)</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Export as CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>These are your only books. They can be deleted when there are others.</source>
        <translation>These are your only books. They can be deleted when there are others.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>+ and - move by a day, T is today</source>
        <translation>+ and - move by a day, T is today</translation>
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
    <name>FilterBar</name>
    <message>
        <source>All tags</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Only without category</source>
        <translation>Only without category</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Take away: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
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
    <name>ImportColumns</name>
    <message>
        <source>Previous columns</source>
        <translation>Previous columns</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>More columns</translation>
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
    <name>ImportHistory</name>
    <message>
        <source>Export the import profiles</source>
        <translation>Export the import profiles</translation>
    </message>
    <message>
        <source>Import profiles (*.json)</source>
        <translation>Import profiles (*.json)</translation>
    </message>
    <message>
        <source>Take over import profiles</source>
        <translation>Take over import profiles</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Imports so far</translation>
    </message>
    <message>
        <source>Nothing imported yet.</source>
        <translation>Nothing imported yet.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take back the import of %1</source>
        <translation>Take back the import of %1</translation>
    </message>
    <message>
        <source>Learnt about files</source>
        <translation>Learnt about files</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Import profiles</translation>
    </message>
    <message>
        <source>What you confirm or correct is remembered here and used for the next file of the same bank.</source>
        <translation>What you confirm or correct is remembered here and used for the next file of the same bank.</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Rename “%1”</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation>Rename the profile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Forget “%1”</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Take over …</source>
        <translation>Take over …</translation>
    </message>
</context>
<context>
    <name>ImportOverrides</name>
    <message>
        <source>Columns are separated by</source>
        <translation>Columns are separated by</translation>
    </message>
    <message>
        <source>Letters are written as</source>
        <translation>Letters are written as</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Order of dates</translation>
    </message>
    <message>
        <source>Amounts look like</source>
        <translation>Amounts look like</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
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
        <source>Choose statements</source>
        <translation>Choose statements</translation>
    </message>
    <message>
        <source>Drop statements of your bank here</source>
        <translation>Drop statements of your bank here</translation>
    </message>
    <message>
        <source>The CSV files as the bank gives them. Separators, dates, amounts and columns are recognised by themselves; nothing is written before you have seen it.</source>
        <translation>The CSV files as the bank gives them. Separators, dates, amounts and columns are recognised by themselves; nothing is written before you have seen it.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Choose files …</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>From the clipboard</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Next file</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>How it is written</source>
        <translation>How it is written</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>Skip this file</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
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
        <source>Balance of the statement</source>
        <translation>Balance of the statement</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>Save the rows that could not be read</source>
        <translation>Save the rows that could not be read</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Look at them</translation>
    </message>
    <message>
        <source>Rows not read …</source>
        <translation>Rows not read …</translation>
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
        <source>Progress of the sync</source>
        <translation>Progress of the sync</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>%1 – is there already</source>
        <translation>%1 – is there already</translation>
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
        <translation>Rows of the statement</translation>
    </message>
</context>
<context>
    <name>LatestRows</name>
    <message>
        <source>Last transactions</source>
        <translation>Last transactions</translation>
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
    <message>
        <source>Show</source>
        <translation>Show</translation>
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
    <name>NameRow</name>
    <message>
        <source>Group %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Rename %1</translation>
    </message>
    <message>
        <source>Move %1 to a group</source>
        <translation>Move %1 to a group</translation>
    </message>
    <message>
        <source>Merge %1 into another</source>
        <translation>Merge %1 into another</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>New recipient</source>
        <translation>New recipient</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
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
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Categories say what money is spent on and where it comes from.</source>
        <translation>Categories say what money is spent on and where it comes from.</translation>
    </message>
    <message>
        <source>Recipients are the shops and people you pay.</source>
        <translation>Recipients are the shops and people you pay.</translation>
    </message>
    <message>
        <source>Tags gather transactions across categories: a journey, a flat.</source>
        <translation>Tags gather transactions across categories: a journey, a flat.</translation>
    </message>
    <message>
        <source>Create the first</source>
        <translation>Create the first</translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Rename group</translation>
    </message>
    <message>
        <source>Group of “%1”</source>
        <translation>Group of “%1”</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Merge “%1”</source>
        <translation>Merge “%1”</translation>
    </message>
    <message>
        <source>Its transactions go to</source>
        <translation>Its transactions go to</translation>
    </message>
</context>
<context>
    <name>PlanCalendar</name>
    <message>
        <source>Calendar of plans, %1</source>
        <translation>Calendar of plans, %1</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>PlanCalendarDay</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>New plan</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>Edit plan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>PlanForecast</name>
    <message>
        <source>Account of the forecast</source>
        <translation>Account of the forecast</translation>
    </message>
    <message>
        <source>How far the forecast looks</source>
        <translation>How far the forecast looks</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Expense</source>
        <translation>Expense</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For instance rent, salary, insurance</source>
        <translation>For instance rent, salary, insurance</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>How much</translation>
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
        <source>Amount at most</source>
        <translation>Amount at most</translation>
    </message>
    <message>
        <source>From account</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>To account</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>First date</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>Always on the last day of the month</source>
        <translation>Always on the last day of the month</translation>
    </message>
    <message>
        <source>When it falls on a weekend</source>
        <translation>When it falls on a weekend</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Number of times from the date on</source>
        <translation>Number of times from the date on</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>Last date</translation>
    </message>
    <message>
        <source>Book it by itself on the day</source>
        <translation>Book it by itself on the day</translation>
    </message>
    <message>
        <source>Only for the forecast, never book it</source>
        <translation>Only for the forecast, never book it</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source>%1. Next dates: %2. %3</source>
        <translation>%1. Next dates: %2. %3</translation>
    </message>
    <message>
        <source>Write a date to see when it comes.</source>
        <translation>Write a date to see when it comes.</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>by itself</source>
        <translation>by itself</translation>
    </message>
    <message>
        <source>forecast only</source>
        <translation>forecast only</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Plan “%1” is in use</source>
        <translation>Plan “%1” is in use</translation>
    </message>
    <message>
        <source>Delete the plan</source>
        <translation>Delete the plan</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>What comes again and again, and what it does to your accounts</source>
        <translation>What comes again and again, and what it does to your accounts</translation>
    </message>
    <message>
        <source>Book all</source>
        <translation>Book all</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Plan what comes again</source>
        <translation>Plan what comes again</translation>
    </message>
    <message>
        <source>Rent, salary, insurance, saving: enter it once. It is booked with one click or by itself, and you see what your accounts will hold.</source>
        <translation>Rent, salary, insurance, saving: enter it once. It is booked with one click or by itself, and you see what your accounts will hold.</translation>
    </message>
    <message>
        <source>Plans belong to accounts. Create the first account, then plan rent, salary or saving here.</source>
        <translation>Plans belong to accounts. Create the first account, then plan rent, salary or saving here.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>All plans</translation>
    </message>
</context>
<context>
    <name>RankList</name>
    <message>
        <source>Transactions of %1</source>
        <translation>Transactions of %1</translation>
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
        <translation>Reconcile “%1”</translation>
    </message>
    <message>
        <source>Balance the bank states</source>
        <translation>Balance the bank states</translation>
    </message>
    <message>
        <source>Here it is %1.</source>
        <translation>Here it is %1.</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Reconcile</translation>
    </message>
</context>
<context>
    <name>RefusedChanges</name>
    <message>
        <source>Nothing was refused</source>
        <translation>Nothing was refused</translation>
    </message>
    <message>
        <source>Changes the server does not accept are kept here, with the reason and what you can do.</source>
        <translation>Changes the server does not accept are kept here, with the reason and what you can do.</translation>
    </message>
    <message>
        <source>These changes are safe on this device but not on the server.</source>
        <translation>These changes are safe on this device but not on the server.</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Save as file …</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Retry all</translation>
    </message>
    <message>
        <source>Refused changes</source>
        <translation>Refused changes</translation>
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
        <translation>Retry</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Correct …</translation>
    </message>
    <message>
        <source>Send what it says now</source>
        <translation>Send what it says now</translation>
    </message>
    <message>
        <source>Give up …</source>
        <translation>Give up …</translation>
    </message>
    <message>
        <source>Give the change up?</source>
        <translation>Give the change up?</translation>
    </message>
    <message>
        <source>“%1” shows the server&apos;s version again. Save the changes as a file first if you may need them.</source>
        <translation>“%1” shows the server&apos;s version again. Save the changes as a file first if you may need them.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Save refused changes</source>
        <translation>Save refused changes</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON files (*.json)</translation>
    </message>
</context>
<context>
    <name>RegisterHead</name>
    <message>
        <source>Choose columns</source>
        <translation>Choose columns</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>Sum %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>All fields …</source>
        <translation>All fields …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Columns …</translation>
    </message>
    <message>
        <source>Make a plan of it …</source>
        <translation>Make a plan of it …</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Payee</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>Known payees</source>
        <translation>Known payees</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Amount; sums like 12+3 are fine</source>
        <translation>Amount; sums like 12+3 are fine</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
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
        <translation>For instance: Bakery is food</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>The higher one has the last word</source>
        <translation>The higher one has the last word</translation>
    </message>
    <message>
        <source>If</source>
        <translation>If</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>all of these hold</translation>
    </message>
    <message>
        <source>one of these holds</source>
        <translation>one of these holds</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <translation>How the conditions are joined</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Then set</source>
        <translation>Then set</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Try on existing rows</source>
        <translation>Try on existing rows</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Remove this line</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Rule “%1” is on</source>
        <translation>Rule “%1” is on</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Delete the rule</translation>
    </message>
</context>
<context>
    <name>RuleTrialView</name>
    <message>
        <source>Looking through the transactions</source>
        <translation>Looking through the transactions</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>What would change</translation>
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
        <translation>Rules</translation>
    </message>
    <message>
        <source>Applied to imports and new transactions, from top to bottom; the last one that sets something counts</source>
        <translation>Applied to imports and new transactions, from top to bottom; the last one that sets something counts</translation>
    </message>
    <message>
        <source>Try all on existing rows</source>
        <translation>Try all on existing rows</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Let rules do the sorting</source>
        <translation>Let rules do the sorting</translation>
    </message>
    <message>
        <source>For instance: when the recipient contains “Bakery”, set the category “Food”. Rules run by themselves on every import.</source>
        <translation>For instance: when the recipient contains “Bakery”, set the category “Food”. Rules run by themselves on every import.</translation>
    </message>
    <message>
        <source>Rules in the order they run</source>
        <translation>Rules in the order they run</translation>
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
    <name>SelectionBar</name>
    <message>
        <source>Make a transfer</source>
        <translation>Make a transfer</translation>
    </message>
    <message>
        <source>Category …</source>
        <translation>Category …</translation>
    </message>
    <message>
        <source>Category of the chosen</source>
        <translation>Category of the chosen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tag …</source>
        <translation>Tag …</translation>
    </message>
    <message>
        <source>Tag the chosen</source>
        <translation>Tag the chosen</translation>
    </message>
    <message>
        <source>Tag; “None” takes all away</source>
        <translation>Tag; “None” takes all away</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Reconciled</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Choose none</translation>
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
    <message>
        <source>Sent at once</source>
        <translation>Sent at once</translation>
    </message>
    <message>
        <source>Pause in between</source>
        <translation>Pause in between</translation>
    </message>
    <message>
        <source>Larger portions when very much waits, as after an import</source>
        <translation>Larger portions when very much waits, as after an import</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Leave the program</source>
        <translation>Leave the program</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Move an account or a group</source>
        <translation>Move an account or a group</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>In a date: next day, day before, today</source>
        <translation>In a date: next day, day before, today</translation>
    </message>
    <message>
        <source>+, −, T</source>
        <translation>+, −, T</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
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
        <source>Delete</source>
        <translation>Delete</translation>
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
    <message>
        <source>Ctrl+1 … Ctrl+8</source>
        <translation>Ctrl+1 … Ctrl+8</translation>
    </message>
    <message>
        <source>Edit in the row</source>
        <translation>Edit in the row</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Edit all fields</source>
        <translation>Edit all fields</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Enter transactions in the list</source>
        <translation>Enter transactions in the list</translation>
    </message>
    <message>
        <source>Space, Shift+↑↓, Ctrl+A</source>
        <translation>Space, Shift+↑↓, Ctrl+A</translation>
    </message>
    <message>
        <source>Choose several rows</source>
        <translation>Choose several rows</translation>
    </message>
    <message>
        <source>Delete the chosen rows</source>
        <translation>Delete the chosen rows</translation>
    </message>
    <message>
        <source>Alt+←, Alt+→</source>
        <translation>Alt+←, Alt+→</translation>
    </message>
    <message>
        <source>In the budget: a month earlier, later</source>
        <translation>In the budget: a month earlier, later</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>In the budget: move money</source>
        <translation>In the budget: move money</translation>
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
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Sync centre</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
</context>
<context>
    <name>SliceText</name>
    <message>
        <source>All that moved</source>
        <translation>All that moved</translation>
    </message>
    <message>
        <source>Income and expenses</source>
        <translation>Income and expenses</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Without category</translation>
    </message>
    <message>
        <source>Without recipient</source>
        <translation>Without recipient</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
</context>
<context>
    <name>StackPlot</name>
    <message>
        <source>up to %1</source>
        <translation>up to %1</translation>
    </message>
</context>
<context>
    <name>StatisticsFlows</name>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Left over</translation>
    </message>
    <message>
        <source>Income and expenses</source>
        <translation>Income and expenses</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Save the figures</source>
        <translation>Save the figures</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Save the picture</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG pictures (*.png)</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>No figures yet</translation>
    </message>
    <message>
        <source>As soon as there are transactions, you see here what became of your money. The first step is a statement of your bank, or an entry by hand.</source>
        <translation>As soon as there are transactions, you see here what became of your money. The first step is a statement of your bank, or an entry by hand.</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Import a statement</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>New transaction</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Period: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>Currency: %1</source>
        <translation>Currency: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save as a table or a picture</source>
        <translation>Save as a table or a picture</translation>
    </message>
    <message>
        <source>Figures as CSV …</source>
        <translation>Figures as CSV …</translation>
    </message>
    <message>
        <source>Picture as PNG …</source>
        <translation>Picture as PNG …</translation>
    </message>
    <message>
        <source>Net worth</source>
        <translation>Net worth</translation>
    </message>
    <message>
        <source>Income and expenses</source>
        <translation>Income and expenses</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Direction: %1</source>
        <translation>Direction: %1</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Nothing in this period</translation>
    </message>
    <message>
        <source>No money came in or went out, transfers between your own accounts apart.</source>
        <translation>No money came in or went out, transfers between your own accounts apart.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>StatisticsRanks</name>
    <message>
        <source>Earned</source>
        <translation>Earned</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Spent</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Nothing was earned in this period.</source>
        <translation>Nothing was earned in this period.</translation>
    </message>
    <message>
        <source>Nothing was spent in this period.</source>
        <translation>Nothing was spent in this period.</translation>
    </message>
    <message>
        <source>Refunds lower what was spent on a category.</source>
        <translation>Refunds lower what was spent on a category.</translation>
    </message>
</context>
<context>
    <name>StatisticsSpan</name>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Two dates are needed, the earlier one first.</source>
        <translation>Two dates are needed, the earlier one first.</translation>
    </message>
</context>
<context>
    <name>StatisticsTableView</name>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Categories by month</source>
        <translation>Categories by month</translation>
    </message>
</context>
<context>
    <name>StatisticsWorth</name>
    <message>
        <source>Net worth</source>
        <translation>Net worth</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>All together</translation>
    </message>
</context>
<context>
    <name>SyncFigures</name>
    <message>
        <source>Changes waiting</source>
        <translation>Changes waiting</translation>
    </message>
    <message>
        <source>Changes sent</source>
        <translation>Changes sent</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>an hour ago</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Batches sent</source>
        <translation>Batches sent</translation>
    </message>
    <message>
        <source>Connections, errors marked</source>
        <translation>Connections, errors marked</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latency</translation>
    </message>
    <message>
        <source>Errors by kind</source>
        <translation>Errors by kind</translation>
    </message>
    <message>
        <source>None since the program was started.</source>
        <translation>None since the program was started.</translation>
    </message>
    <message>
        <source>%1. These figures stay on this device unless you save the log.</source>
        <translation>%1. These figures stay on this device unless you save the log.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Sync centre</translation>
    </message>
    <message>
        <source>Save log …</source>
        <translation>Save log …</translation>
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
        <source>Refused (%1)</source>
        <translation>Refused (%1)</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Conflicts (%1)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Save log</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON files (*.json)</translation>
    </message>
    <message>
        <source>Delete here, too</source>
        <translation>Delete here, too</translation>
    </message>
    <message>
        <source>Keep and send again</source>
        <translation>Keep and send again</translation>
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
    <message>
        <source>Look at %1</source>
        <translation>Look at %1</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Parts of the page</source>
        <translation>Parts of the page</translation>
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
    <name>TransactionParts</name>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>Category of part %1</source>
        <translation>Category of part %1</translation>
    </message>
    <message>
        <source>Amount of part %1</source>
        <translation>Amount of part %1</translation>
    </message>
    <message>
        <source>Take part %1 away</source>
        <translation>Take part %1 away</translation>
    </message>
    <message>
        <source>Divide over categories</source>
        <translation>Divide over categories</translation>
    </message>
    <message>
        <source>One more part</source>
        <translation>One more part</translation>
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
        <source>Import a statement of your bank, or enter the first one by hand.</source>
        <translation>Import a statement of your bank, or enter the first one by hand.</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Import a statement</translation>
    </message>
    <message>
        <source>No transaction fits the search and the filter.</source>
        <translation>No transaction fits the search and the filter.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Create account</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>New transaction</translation>
    </message>
</context>
<context>
    <name>WaitingChanges</name>
    <message>
        <source>Search the queue</source>
        <translation>Search the queue</translation>
    </message>
    <message>
        <source>Changes waiting</source>
        <translation>Changes waiting</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>Every change of yours has reached the server, or there is no server yet.</source>
        <translation>Every change of yours has reached the server, or there is no server yet.</translation>
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
    <message>
        <source>This file is no picture. Choose a PNG or JPEG file.</source>
        <translation>This file is no picture. Choose a PNG or JPEG file.</translation>
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
    <message>
        <source>Account “%1” archived</source>
        <translation>Account “%1” archived</translation>
    </message>
    <message>
        <source>Account “%1” in use again</source>
        <translation>Account “%1” in use again</translation>
    </message>
    <message>
        <source>Account “%1” moved</source>
        <translation>Account “%1” moved</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Write an amount, for instance %1.</translation>
    </message>
    <message>
        <source>It fits. All transactions are marked as reconciled.</source>
        <translation>It fits. All transactions are marked as reconciled.</translation>
    </message>
    <message>
        <source>%1 differ; a correcting transaction is entered.</source>
        <translation>%1 differ; a correcting transaction is entered.</translation>
    </message>
    <message>
        <source>Account “%1” reconciled</source>
        <translation>Account “%1” reconciled</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>Group “%1” moved</source>
        <translation>Group “%1” moved</translation>
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
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Banknote</source>
        <translation>Banknote</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>Purse</translation>
    </message>
    <message>
        <source>Umbrella</source>
        <translation>Umbrella</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curve</translation>
    </message>
    <message>
        <source>House</source>
        <translation>House</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Heart</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>Aeroplane</source>
        <translation>Aeroplane</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>Briefcase</translation>
    </message>
    <message>
        <source>Trolley</source>
        <translation>Trolley</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Globe</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Shield</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
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
        <translation>Due</translation>
    </message>
    <message>
        <source>Next 14 days</source>
        <translation>Next 14 days</translation>
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
        <translation>Write a date, for instance %1.</translation>
    </message>
    <message>
        <source>Write an amount, for instance %1.</source>
        <translation>Write an amount, for instance %1.</translation>
    </message>
    <message>
        <source>“%1” booked</source>
        <translation>“%1” booked</translation>
    </message>
</context>
<context>
    <name>finwise::BudgetModel</name>
    <message>
        <source>Usual categories created</source>
        <translation>Usual categories created</translation>
    </message>
    <message>
        <source>Budget of “%1” for %2</source>
        <translation>Budget of “%1” for %2</translation>
    </message>
    <message>
        <source>Nothing changes: there are no such amounts, or they are planned already.</source>
        <translation>Nothing changes: there are no such amounts, or they are planned already.</translation>
    </message>
    <message>
        <source>Note on “%1” for %2</source>
        <translation>Note on “%1” for %2</translation>
    </message>
    <message>
        <source>Budget of last month copied to %1</source>
        <translation>Budget of last month copied to %1</translation>
    </message>
    <message>
        <source>Average of three months planned for %1</source>
        <translation>Average of three months planned for %1</translation>
    </message>
    <message>
        <source>Left to budget (%1)</source>
        <translation>Left to budget (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 moved in %2</source>
        <translation>%1 moved in %2</translation>
    </message>
    <message>
        <source>Its group is for income: move it to another group.</source>
        <translation>Its group is for income: move it to another group.</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>“%1” changed</translation>
    </message>
    <message>
        <source>Without a category, corrections</source>
        <translation>Without a category, corrections</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Without a category</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Other income</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Without a group</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>From the month before: %1
Budgeted: %2
Spent: %3</source>
        <translation>From the month before: %1
Budgeted: %2
Spent: %3</translation>
    </message>
    <message>
        <source>Planned in another currency. Choose %1 above to change it.</source>
        <translation>Planned in another currency. Choose %1 above to change it.</translation>
    </message>
    <message>
        <source>%1, %2: received %3</source>
        <translation>%1, %2: received %3</translation>
    </message>
    <message>
        <source>%1, %2: budgeted %3, spent %4</source>
        <translation>%1, %2: budgeted %3, spent %4</translation>
    </message>
    <message>
        <source>%1, overspent %2</source>
        <translation>%1, overspent %2</translation>
    </message>
    <message>
        <source>%1, available %2</source>
        <translation>%1, available %2</translation>
    </message>
    <message>
        <source>Not counted here: %1</source>
        <translation>Not counted here: %1</translation>
    </message>
    <message>
        <source>Before the plan begins</source>
        <translation>Before the plan begins</translation>
    </message>
    <message>
        <source>Left to budget</source>
        <translation>Left to budget</translation>
    </message>
    <message>
        <source>Budgeted more than there is</source>
        <translation>Budgeted more than there is</translation>
    </message>
    <message>
        <source>All is budgeted</source>
        <translation>All is budgeted</translation>
    </message>
    <message>
        <source>In the accounts</source>
        <translation>In the accounts</translation>
    </message>
    <message>
        <source>From the month before</source>
        <translation>From the month before</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Overspent before</source>
        <translation>Overspent before</translation>
    </message>
    <message>
        <source>Budgeted</source>
        <translation>Budgeted</translation>
    </message>
</context>
<context>
    <name>finwise::DataController</name>
    <message>
        <source>Backup saved as %1</source>
        <translation>Backup saved as %1</translation>
    </message>
    <message>
        <source>%1 (restored)</source>
        <translation>%1 (restored)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved as %1</source>
        <translation>
            <numerusform>%n record saved as %1</numerusform>
            <numerusform>%n records saved as %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Everything is in order.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
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
    <name>finwise::ForecastView</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lowest on %1: %2</source>
        <translation>Lowest on %1: %2</translation>
    </message>
    <message>
        <source>On %1: %2</source>
        <translation>On %1: %2</translation>
    </message>
    <message>
        <source>The amounts are too large for a forecast.</source>
        <translation>The amounts are too large for a forecast.</translation>
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
    <name>finwise::ImportChecklistModel</name>
    <message>
        <source>The file&apos;s balances confirm every amount</source>
        <translation>The file&apos;s balances confirm every amount</translation>
    </message>
    <message>
        <source>%1 of %2 balances fit</source>
        <translation>%1 of %2 balances fit</translation>
    </message>
    <message>
        <source>Day or month first? Please check the dates</source>
        <translation>Day or month first? Please check the dates</translation>
    </message>
    <message>
        <source>Nothing says which amounts are money out</source>
        <translation>Nothing says which amounts are money out</translation>
    </message>
    <message>
        <source>Is the fee inside the amounts? Please check</source>
        <translation>Is the fee inside the amounts? Please check</translation>
    </message>
    <message>
        <source>The dates have no year; please check them</source>
        <translation>The dates have no year; please check them</translation>
    </message>
    <message>
        <source>Comma or dot? Please check the amounts</source>
        <translation>Comma or dot? Please check the amounts</translation>
    </message>
    <message>
        <source>Some amounts have too many decimals</source>
        <translation>Some amounts have too many decimals</translation>
    </message>
    <message>
        <source>The bank itself lost some letters</source>
        <translation>The bank itself lost some letters</translation>
    </message>
    <message>
        <source>The last row may be a closing balance</source>
        <translation>The last row may be a closing balance</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n row cannot be read</numerusform>
            <numerusform>%n rows cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be there already</source>
        <translation>
            <numerusform>%n row may be there already</numerusform>
            <numerusform>%n rows may be there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) cannot run here</source>
        <translation>
            <numerusform>%n rule cannot run here</numerusform>
            <numerusform>%n rules cannot run here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rules fill in %n row(s)</source>
        <translation>
            <numerusform>Rules fill in %n row</numerusform>
            <numerusform>Rules fill in %n rows</numerusform>
        </translation>
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
            <numerusform>Import %Ln transaction</numerusform>
            <numerusform>Import %Ln transactions</numerusform>
        </translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import taken back</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) imported</source>
        <translation>
            <numerusform>%Ln transaction imported</numerusform>
            <numerusform>%Ln transactions imported</numerusform>
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
    <message>
        <source>Clipboard</source>
        <translation>Clipboard</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>File %1 of %2</translation>
    </message>
    <message>
        <source>and so is the account&apos;s after the import</source>
        <translation>and so is the account&apos;s after the import</translation>
    </message>
    <message>
        <source>the account&apos;s after the import: %1</source>
        <translation>the account&apos;s after the import: %1</translation>
    </message>
    <message>
        <source>The file is of another account: %1</source>
        <translation>The file is of another account: %1</translation>
    </message>
    <message>
        <source>The IBAN fits the account</source>
        <translation>The IBAN fits the account</translation>
    </message>
    <message>
        <source>The file names no account: is it this one?</source>
        <translation>The file names no account: is it this one?</translation>
    </message>
    <message>
        <source>Read as last time: “%1”</source>
        <translation>Read as last time: “%1”</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>new: %1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>gone: %1</translation>
    </message>
    <message>
        <source>columns in another order</source>
        <translation>columns in another order</translation>
    </message>
    <message>
        <source>The bank changed its export “%1” (%2)</source>
        <translation>The bank changed its export “%1” (%2)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>The statement is in another currency than the account.</source>
        <translation>The statement is in another currency than the account.</translation>
    </message>
    <message>
        <source>There is no such file any more. Choose it where it is now: %1</source>
        <translation>There is no such file any more. Choose it where it is now: %1</translation>
    </message>
    <message>
        <source>This is a folder. Open it and drop the CSV files that are in it.</source>
        <translation>This is a folder. Open it and drop the CSV files that are in it.</translation>
    </message>
    <message>
        <source>You may not read this file. Change its permissions, or copy it to one of your own folders: %1</source>
        <translation>You may not read this file. Change its permissions, or copy it to one of your own folders: %1</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Copy it to this computer and choose the copy: %1</source>
        <translation>The file could not be read to its end. Copy it to this computer and choose the copy: %1</translation>
    </message>
    <message>
        <source>%1 rows, %2 a second</source>
        <translation>%1 rows, %2 a second</translation>
    </message>
</context>
<context>
    <name>finwise::ImportHistoryModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>(deleted account)</source>
        <translation>(deleted account)</translation>
    </message>
    <message>
        <source>taken back %1</source>
        <translation>taken back %1</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) taken back</source>
        <translation>
            <numerusform>%n transaction taken back</numerusform>
            <numerusform>%n transactions taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::ImportOverrides</name>
    <message>
        <source>Found: %1</source>
        <translation>Found: %1</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semicolon ;</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Comma ,</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Bar |</translation>
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
        <source>year, day, month</source>
        <translation>year, day, month</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>year, month, day</translation>
    </message>
</context>
<context>
    <name>finwise::ImportProfilesModel</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected by you</source>
        <translation>
            <numerusform>%n corrected by you</numerusform>
            <numerusform>%n corrected by you</numerusform>
        </translation>
    </message>
    <message>
        <source>into “%1”</source>
        <translation>into “%1”</translation>
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
    <message>
        <source>New · rule %1</source>
        <translation>New · rule %1</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Comes back</translation>
    </message>
    <message>
        <source>You deleted it earlier</source>
        <translation>You deleted it earlier</translation>
    </message>
    <message>
        <source>Completes your own entry</source>
        <translation>Completes your own entry</translation>
    </message>
    <message>
        <source>without a payee</source>
        <translation>without a payee</translation>
    </message>
    <message>
        <source>New · rule %1, but stays in this account</source>
        <translation>New · rule %1, but stays in this account</translation>
    </message>
    <message>
        <source>Imported; you moved it since</source>
        <translation>Imported; you moved it since</translation>
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
        <source>year, day, month</source>
        <translation>year, day, month</translation>
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
    <name>finwise::NameListModel</name>
    <message>
        <source>“%1” created</source>
        <translation>“%1” created</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>“%1” changed</translation>
    </message>
    <message>
        <source>Group “%1” saved</source>
        <translation>Group “%1” saved</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>“%1” deleted</translation>
    </message>
    <message>
        <source>“%1” merged into “%2”</source>
        <translation>“%1” merged into “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n transaction</numerusform>
            <numerusform>%n transactions</numerusform>
        </translation>
    </message>
    <message>
        <source>No category</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>No group</translation>
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
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: income %2, spending %3</source>
        <translation>%1: income %2, spending %3</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Without category</translation>
    </message>
</context>
<context>
    <name>finwise::PlanCalendarModel</name>
    <message>
        <source>%1: nothing planned</source>
        <translation>%1: nothing planned</translation>
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
        <translation>Write an amount, for instance %1.</translation>
    </message>
    <message>
        <source>The second amount must be the larger one.</source>
        <translation>The second amount must be the larger one.</translation>
    </message>
    <message>
        <source>Write a date, for instance %1.</source>
        <translation>Write a date, for instance %1.</translation>
    </message>
    <message>
        <source>Choose two different accounts.</source>
        <translation>Choose two different accounts.</translation>
    </message>
    <message>
        <source>Both accounts must have the same currency.</source>
        <translation>Both accounts must have the same currency.</translation>
    </message>
    <message>
        <source>Write a number from 1 to %1.</source>
        <translation>Write a number from 1 to %1.</translation>
    </message>
    <message>
        <source>Write a date that is not before the first one.</source>
        <translation>Write a date that is not before the first one.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) up to today will be booked at once.</source>
        <translation>
            <numerusform>%n date up to today will be booked at once.</numerusform>
            <numerusform>%n dates up to today will be booked at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) up to today will be due.</source>
        <translation>
            <numerusform>%n date up to today will be due.</numerusform>
            <numerusform>%n dates up to today will be due.</numerusform>
        </translation>
    </message>
    <message>
        <source>No category</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>Plan “%1” added</source>
        <translation>Plan “%1” added</translation>
    </message>
    <message>
        <source>Plan “%1” changed</source>
        <translation>Plan “%1” changed</translation>
    </message>
</context>
<context>
    <name>finwise::PlanListModel</name>
    <message>
        <source>%1, %2, %3, next: %4, %5</source>
        <translation>%1, %2, %3, next: %4, %5</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>none any more</source>
        <translation>none any more</translation>
    </message>
</context>
<context>
    <name>finwise::PlanTexts</name>
    <message>
        <source>without a date</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>before a weekend</source>
        <translation>before a weekend</translation>
    </message>
    <message>
        <source>after a weekend</source>
        <translation>after a weekend</translation>
    </message>
    <message>
        <source>once, on %1</source>
        <translation>once, on %1</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>every week on %1</source>
        <translation>every week on %1</translation>
    </message>
    <message>
        <source>every two weeks on %1</source>
        <translation>every two weeks on %1</translation>
    </message>
    <message>
        <source>at the end of every month</source>
        <translation>at the end of every month</translation>
    </message>
    <message>
        <source>every month on day %1</source>
        <translation>every month on day %1</translation>
    </message>
    <message>
        <source>at the end of every third month</source>
        <translation>at the end of every third month</translation>
    </message>
    <message>
        <source>every three months on day %1</source>
        <translation>every three months on day %1</translation>
    </message>
    <message>
        <source>every year on %1</source>
        <translation>every year on %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date without its year</comment>
        <translation>d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>about %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Choose an account</translation>
    </message>
    <message>
        <source>Choose the other account</source>
        <translation>Choose the other account</translation>
    </message>
    <message>
        <source>Two currencies: book both sides by hand</source>
        <translation>Two currencies: book both sides by hand</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Every two weeks</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation>Every three months</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Every year</translation>
    </message>
    <message>
        <source>Stay on the weekend</source>
        <translation>Stay on the weekend</translation>
    </message>
    <message>
        <source>Go to Friday</source>
        <translation>Go to Friday</translation>
    </message>
    <message>
        <source>Go to Monday</source>
        <translation>Go to Monday</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>After a number of times</translation>
    </message>
    <message>
        <source>On a date</source>
        <translation>On a date</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Exactly</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>From … to …</translation>
    </message>
</context>
<context>
    <name>finwise::Planning</name>
    <message numerus="yes">
        <source>%n planned transaction(s) due</source>
        <translation>
            <numerusform>%n planned transaction due</numerusform>
            <numerusform>%n planned transactions due</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” booked</source>
        <translation>“%1” booked</translation>
    </message>
    <message numerus="yes">
        <source>%n planned transaction(s) booked</source>
        <translation>
            <numerusform>%n planned transaction booked</numerusform>
            <numerusform>%n planned transactions booked</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” skipped on %2</source>
        <translation>“%1” skipped on %2</translation>
    </message>
    <message>
        <source>“%1” goes on</source>
        <translation>“%1” goes on</translation>
    </message>
    <message>
        <source>“%1” paused</source>
        <translation>“%1” paused</translation>
    </message>
    <message>
        <source>Plan “%1” deleted</source>
        <translation>Plan “%1” deleted</translation>
    </message>
    <message numerus="yes">
        <source>%n planned transaction(s) booked by themselves</source>
        <translation>
            <numerusform>%n planned transaction booked by itself</numerusform>
            <numerusform>%n planned transactions booked by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::Presence</name>
    <message>
        <source>%1 is editing this, too. If both of you change the same field, the later change is shown and the other one is kept.</source>
        <translation>%1 is editing this, too. If both of you change the same field, the later change is shown and the other one is kept.</translation>
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
        <translation>%1: %2, %3; change: %4</translation>
    </message>
</context>
<context>
    <name>finwise::RecordTexts</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Account group</source>
        <translation>Account group</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Category group</source>
        <translation>Category group</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Planned transaction</source>
        <translation>Planned transaction</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
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
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Usual category</source>
        <translation>Usual category</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parts</translation>
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
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Opening balance</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Reconciled</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>Transfer to</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>Offline budget</source>
        <translation>Offline budget</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>For income</source>
        <translation>For income</translation>
    </message>
    <message>
        <source>Savings goal</source>
        <translation>Savings goal</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Each month</translation>
    </message>
    <message>
        <source>Goal date</source>
        <translation>Goal date</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Above it</source>
        <translation>Above it</translation>
    </message>
    <message>
        <source>Their IBAN</source>
        <translation>Their IBAN</translation>
    </message>
    <message>
        <source>As the bank wrote</source>
        <translation>As the bank wrote</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Skipped date of a plan</source>
        <translation>Skipped date of a plan</translation>
    </message>
    <message>
        <source>Conditions hold</source>
        <translation>Conditions hold</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>How exact</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Books itself</source>
        <translation>Books itself</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Only for the forecast</source>
        <translation>Only for the forecast</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Number of times</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Transfer to category</source>
        <translation>Transfer to category</translation>
    </message>
    <message>
        <source>On a weekend</source>
        <translation>On a weekend</translation>
    </message>
    <message>
        <source>Planned as</source>
        <translation>Planned as</translation>
    </message>
    <message>
        <source>Creditor id</source>
        <translation>Creditor id</translation>
    </message>
    <message>
        <source>End-to-end id</source>
        <translation>End-to-end id</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>From a reconciliation</source>
        <translation>From a reconciliation</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandate</translation>
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
        <source>Transfer between accounts</source>
        <translation>Transfer between accounts</translation>
    </message>
    <message>
        <source>Transfer between categories</source>
        <translation>Transfer between categories</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>From, to</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>Every two weeks</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation>Every three months</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Every year</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>After a number of times</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>On a day</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Stays as it is</translation>
    </message>
    <message>
        <source>On the working day before</source>
        <translation>On the working day before</translation>
    </message>
    <message>
        <source>On the working day after</source>
        <translation>On the working day after</translation>
    </message>
</context>
<context>
    <name>finwise::RegisterActions</name>
    <message numerus="yes">
        <source>%n transaction(s) categorised</source>
        <translation>
            <numerusform>%n transaction categorised</numerusform>
            <numerusform>%n transactions categorised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) tagged</source>
        <translation>
            <numerusform>%n transaction tagged</numerusform>
            <numerusform>%n transactions tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n transaction(s) removed</source>
        <translation>
            <numerusform>Tags of %n transaction removed</numerusform>
            <numerusform>Tags of %n transactions removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) marked</source>
        <translation>
            <numerusform>%n transaction marked</numerusform>
            <numerusform>%n transactions marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) deleted</source>
        <translation>
            <numerusform>%n transaction deleted</numerusform>
            <numerusform>%n transactions deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>Two transactions made one transfer</source>
        <translation>Two transactions made one transfer</translation>
    </message>
    <message>
        <source>Transaction duplicated</source>
        <translation>Transaction duplicated</translation>
    </message>
</context>
<context>
    <name>finwise::RegisterColumns</name>
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
    <message>
        <source>Any time</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>In and out</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Money in</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Money out</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Without category</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · sum %2 · smallest %3 · average %4 · largest %5</source>
        <translation>%1 · sum %2 · smallest %3 · average %4 · largest %5</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is editing this</source>
        <translation>%1 is editing this</translation>
    </message>
    <message numerus="yes">
        <source>%1, only a part counted of %n of them</source>
        <translation>
            <numerusform>%1, only a part counted of %n of them</numerusform>
            <numerusform>%1, only a part counted of %n of them</numerusform>
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
        <translation>Rule “%1” added</translation>
    </message>
    <message>
        <source>Rule “%1” changed</source>
        <translation>Rule “%1” changed</translation>
    </message>
</context>
<context>
    <name>finwise::RuleLinesModel</name>
    <message>
        <source>kept as it is: %1</source>
        <translation>kept as it is: %1</translation>
    </message>
    <message>
        <source>Separated by semicolons</source>
        <translation>Separated by semicolons</translation>
    </message>
    <message>
        <source>Money out is negative</source>
        <translation>Money out is negative</translation>
    </message>
    <message>
        <source>Rows of a statement stay in its account; entries made by hand move</source>
        <translation>Rows of a statement stay in its account; entries made by hand move</translation>
    </message>
</context>
<context>
    <name>finwise::RuleListModel</name>
    <message>
        <source>Rule “%1” switched on</source>
        <translation>Rule “%1” switched on</translation>
    </message>
    <message>
        <source>Rule “%1” switched off</source>
        <translation>Rule “%1” switched off</translation>
    </message>
    <message>
        <source>Rule “%1” deleted</source>
        <translation>Rule “%1” deleted</translation>
    </message>
</context>
<context>
    <name>finwise::RuleTexts</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>IBAN of the other side</source>
        <translation>IBAN of the other side</translation>
    </message>
    <message>
        <source>Mandate reference</source>
        <translation>Mandate reference</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is not</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>does not contain</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contains</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>is at most</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>is above</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>is at least</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>is below</translation>
    </message>
    <message>
        <source>is not within 3 days of</source>
        <translation>is not within 3 days of</translation>
    </message>
    <message>
        <source>is within 3 days of</source>
        <translation>is within 3 days of</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>is empty</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>is not empty</translation>
    </message>
    <message>
        <source>%1 one of</source>
        <translation>%1 one of</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>begins with</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>ends with</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>matches the pattern</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>Add the tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Belongs to the plan</source>
        <translation>Belongs to the plan</translation>
    </message>
    <message>
        <source>Move to the account</source>
        <translation>Move to the account</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Before all others: clean up what the bank wrote.</source>
        <translation>Before all others: clean up what the bank wrote.</translation>
    </message>
    <message>
        <source>On what the bank wrote, before recipients are matched.</source>
        <translation>On what the bank wrote, before recipients are matched.</translation>
    </message>
    <message>
        <source>When recipient and category are known.</source>
        <translation>When recipient and category are known.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(deleted)</translation>
    </message>
    <message>
        <source>(unknown condition)</source>
        <translation>(unknown condition)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>(unknown action)</source>
        <translation>(unknown action)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> and </translation>
    </message>
    <message>
        <source> or </source>
        <translation> or </translation>
    </message>
    <message>
        <source>No condition: never</source>
        <translation>No condition: never</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Made by a newer version; it is kept, but does not run here</source>
        <translation>Made by a newer version; it is kept, but does not run here</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Too long</translation>
    </message>
    <message>
        <source>Write an amount; money out is negative</source>
        <translation>Write an amount; money out is negative</translation>
    </message>
    <message>
        <source>Write a date</source>
        <translation>Write a date</translation>
    </message>
    <message>
        <source>This is no regular expression</source>
        <translation>This is no regular expression</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>Fill this in</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>finwise::RuleTrialModel</name>
    <message>
        <source>Looking through the transactions …</source>
        <translation>Looking through the transactions …</translation>
    </message>
    <message numerus="yes">
        <source>Of %n transaction(s) none would change.</source>
        <translation>
            <numerusform>Of %n transaction none would change.</numerusform>
            <numerusform>Of %n transactions none would change.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 transactions would change.</source>
        <translation>%1 of %2 transactions would change.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n transaction(s)</source>
        <translation>
            <numerusform>Change %n transaction</numerusform>
            <numerusform>Change %n transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rules changed %n transaction(s)</source>
        <translation>
            <numerusform>Rules changed %n transaction</numerusform>
            <numerusform>Rules changed %n transactions</numerusform>
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
    <name>finwise::Statistics</name>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 months</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>Own period</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>All accounts</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>compared with %1</translation>
    </message>
    <message>
        <source>%1 in this period</source>
        <translation>%1 in this period</translation>
    </message>
    <message>
        <source>%1 of the income</source>
        <translation>%1 of the income</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s) are not listed</source>
        <translation>
            <numerusform>%n smaller one is not listed</numerusform>
            <numerusform>%n smaller ones are not listed</numerusform>
        </translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>Other accounts</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>%1: %2, moved %3</source>
        <translation>%1: %2, moved %3</translation>
    </message>
    <message>
        <source>%1: income %2, expenses %3, left over %4 (%5)</source>
        <translation>%1: income %2, expenses %3, left over %4 (%5)</translation>
    </message>
    <message>
        <source>%1: income %2, expenses %3, short by %4</source>
        <translation>%1: income %2, expenses %3, short by %4</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Without category</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Without recipient</source>
        <translation>Without recipient</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Left over</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Not compared with the period before: the books begin on %1.</source>
        <translation>Not compared with the period before: the books begin on %1.</translation>
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
        <translation>Sum</translation>
    </message>
    <message>
        <source>Average per year</source>
        <translation>Average per year</translation>
    </message>
    <message>
        <source>Average per month</source>
        <translation>Average per month</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Without category</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Left over</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
</context>
<context>
    <name>finwise::SyncCentre</name>
    <message>
        <source>The server says (%1): %2</source>
        <translation>The server says (%1): %2</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>The server says: %1</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>Also here: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>your other device</source>
        <translation>your other device</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nothing waits.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the oldest since %2</source>
        <translation>%1, the oldest since %2</translation>
    </message>
    <message>
        <source>Not connected to a server.</source>
        <translation>Not connected to a server.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>complete at %1</source>
        <translation>complete at %1</translation>
    </message>
    <message>
        <source>It is sent once more.</source>
        <translation>It is sent once more.</translation>
    </message>
    <message>
        <source>All are sent once more.</source>
        <translation>All are sent once more.</translation>
    </message>
    <message>
        <source>The change was given up; the server&apos;s version is shown.</source>
        <translation>The change was given up; the server&apos;s version is shown.</translation>
    </message>
    <message>
        <source>The corrected record is sent.</source>
        <translation>The corrected record is sent.</translation>
    </message>
    <message>
        <source>Your version restored</source>
        <translation>Your version restored</translation>
    </message>
    <message>
        <source>The other version stays.</source>
        <translation>The other version stays.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>%1 · new</source>
        <translation>%1 · new</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · changed</translation>
    </message>
    <message>
        <source>%1 · deleted</source>
        <translation>%1 · deleted</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message numerus="yes">
        <source>waiting, tried %n time(s)</source>
        <translation>
            <numerusform>waiting, tried %n time</numerusform>
            <numerusform>waiting, tried %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted it, somebody else changed it.</source>
        <translation>You deleted it, somebody else changed it.</translation>
    </message>
    <message>
        <source>You changed it, somebody else deleted it.</source>
        <translation>You changed it, somebody else deleted it.</translation>
    </message>
    <message>
        <source>Somebody else changed the same, later than you.</source>
        <translation>Somebody else changed the same, later than you.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(deleted)</translation>
    </message>
    <message>
        <source>The server refused a change.</source>
        <translation>The server refused a change.</translation>
    </message>
    <message>
        <source>Somebody else changed the same, later. Yours is kept for you.</source>
        <translation>Somebody else changed the same, later. Yours is kept for you.</translation>
    </message>
    <message>
        <source>Records are missing on the server. Please decide.</source>
        <translation>Records are missing on the server. Please decide.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this device are not on the server any more. Were they deleted on purpose?</source>
        <translation>
            <numerusform>%n record of this device is not on the server any more. Was it deleted on purpose?</numerusform>
            <numerusform>%n records of this device are not on the server any more. Were they deleted on purpose?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are deleted here, too.</source>
        <translation>They are deleted here, too.</translation>
    </message>
    <message>
        <source>They are sent to the server once more.</source>
        <translation>They are sent to the server once more.</translation>
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
    <message>
        <source>They are in other books and are sent when you open them.</source>
        <translation>They are in other books and are sent when you open them.</translation>
    </message>
</context>
<context>
    <name>finwise::SyncHistory</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 sent</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) sent</source>
        <translation>
            <numerusform>%n batch sent</numerusform>
            <numerusform>%n batches sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected %n time(s)</source>
        <translation>
            <numerusform>Connected once</numerusform>
            <numerusform>Connected %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>finwise::SyncPreferences</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
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
            <numerusform>The file with these books was damaged and is kept as %1. %n change that no server has confirmed was taken over into a new one; the rest comes back with the next sync.</numerusform>
            <numerusform>The file with these books was damaged and is kept as %1. %n changes that no server has confirmed were taken over into a new one; the rest comes back with the next sync.</numerusform>
        </translation>
    </message>
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
    <message>
        <source>%1 are left to divide.</source>
        <translation>%1 are left to divide.</translation>
    </message>
    <message>
        <source>Write an amount for each part.</source>
        <translation>Write an amount for each part.</translation>
    </message>
</context>
<context>
    <name>finwise::UsualCategories</name>
    <message>
        <source>Income</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Salary</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Other income</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energy</translation>
    </message>
    <message>
        <source>Phone and internet</source>
        <translation>Phone and internet</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation>Daily life</translation>
    </message>
    <message>
        <source>Groceries</source>
        <translation>Groceries</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>Clothes</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>On the move</source>
        <translation>On the move</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Car</translation>
    </message>
    <message>
        <source>Bus and train</source>
        <translation>Bus and train</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>Leisure</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Going out</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Presents</source>
        <translation>Presents</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserve</translation>
    </message>
</context>
</TS>
