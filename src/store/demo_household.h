// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in the made-up household of the demo set: a flat, a child, one salary, a holiday in
// summer. Amounts are in cents. Thread rule: constants.
#pragma once

#include "domain/account.h"
#include "domain/planning_transaction.h"

namespace finwise::demo {

struct Name {
    const char16_t *english;
    const char16_t *german;
};

enum GroupIndex { Income, Living, Daily, Mobile, Leisure, Provision };
struct CategoryGroup {
    Name name;
    bool income = false;
};

enum CategoryIndex {
    Salary,
    Interest,
    Rent,
    Energy,
    Phone,
    Household,
    Groceries,
    Eating,
    Clothes,
    Health,
    School,
    Travel,
    Car,
    Fun,
    Holiday,
    Presents,
    Insurance,
    Donations,
    Reserve,
    NoCategory
};
struct Category {
    Name name;
    GroupIndex group;
    int budget = 0; // planned for each month
};

enum TagIndex { Lake, Tax, Child, NoTag };
struct Tag {
    Name name;
    const char *color;
};

enum AccountIndex { Current, Joint, Card, Savings, Cash };
struct Account {
    Name name;
    AccountType type;
    int group;
    const char16_t *iban;
    qint64 opening;
    const char *mark; // its logo_path
};

// Day 0 means any day of the month; up to `spread` is added at random to the amount.
struct Habit {
    Name payee;
    Name purpose;
    CategoryIndex category;
    AccountIndex account;
    int day;
    int timesPerMonth;
    int cents;
    int spread;
    TagIndex tag = NoTag;
    CategoryIndex second = NoCategory; // of a part of the first purchase in a month
};
// Once a year.
struct Event {
    int month;
    int day;
    Name payee;
    Name purpose;
    CategoryIndex category;
    AccountIndex account;
    int cents;
    TagIndex tag = NoTag;
};
struct Transfer {
    AccountIndex from;
    AccountIndex to;
    int day;
    int cents;
    Name purpose;
    int month = 0; // 0: every month
};
// Comes again on that day of the month, in that month of the year, or, with a negative day, so
// many days ago for the first time.
struct Plan {
    Name name;
    Name payee;
    Recurrence pattern;
    int day;
    int month; // 0: any
    AccountIndex account;
    AccountIndex to; // the same: no transfer
    CategoryIndex category;
    int cents;
    AmountType kind = AmountType::Exact;
    int atMost = 0; // of a range
    bool automatic = false;
    bool forecastOnly = false;
};
struct Rule {
    Name name;
    const char *condition;
    Name text;
    CategoryIndex category; // what is set, or
    TagIndex tag;           // what is added
};

// clang-format off
constexpr CategoryGroup kCategoryGroups[] = {
    {{u"Income", u"Einnahmen"}, true}, {{u"Home", u"Wohnen"}}, {{u"Daily life", u"Alltag"}},
    {{u"On the move", u"Mobilität"}}, {{u"Leisure", u"Freizeit"}}, {{u"Provision", u"Vorsorge"}},
};
constexpr Category kCategories[] = {
    {{u"Salary", u"Gehalt"}, Income},
    {{u"Interest", u"Zinsen"}, Income},
    {{u"Rent", u"Miete"}, Living, 98'500},
    {{u"Energy", u"Strom und Heizung"}, Living, 15'000},
    {{u"Phone and internet", u"Telefon und Internet"}, Living, 5'000},
    {{u"Household", u"Haushalt"}, Living, 16'000},
    {{u"Groceries", u"Lebensmittel"}, Daily, 42'000},
    {{u"Eating out", u"Essen gehen"}, Daily, 12'000},
    {{u"Clothes", u"Kleidung"}, Daily, 6'000},
    {{u"Health", u"Gesundheit"}, Daily, 9'000},
    {{u"School", u"Schule"}, Daily, 8'000},
    {{u"Bus and train", u"Bus und Bahn"}, Mobile, 7'000},
    {{u"Car", u"Auto"}, Mobile, 8'000},
    {{u"Going out", u"Unterhaltung"}, Leisure, 5'000},
    {{u"Holiday", u"Urlaub"}, Leisure, 20'000},
    {{u"Presents", u"Geschenke"}, Leisure, 4'000},
    {{u"Insurance", u"Versicherungen"}, Provision, 7'000},
    {{u"Donations", u"Spenden"}, Provision, 2'000},
    {{u"Reserve", u"Rücklage"}, Provision, 40'000},
};
constexpr Tag kTags[] = {
    {{u"Lake Garda", u"Gardasee"}, "#2a8fbd"},
    {{u"Tax return", u"Steuererklärung"}, "#8a5200"},
    {{u"Lena", u"Lena"}, "#7a4fc4"},
};

constexpr Name kAccountGroups[] = {{u"Everyday", u"Alltag"}, {u"Savings", u"Erspartes"}};
constexpr Account kAccounts[] = {
    {{u"Current account", u"Girokonto"}, AccountType::Giro, 0,
     u"DE89370400440532013000", 149'733, "icon:bank:blue"},
    {{u"Joint account", u"Haushaltskonto"}, AccountType::Gemeinschaft, 0,
     u"DE75512108001245126199", 235'000, "icon:home:violet"},
    {{u"Credit card", u"Kreditkarte"}, AccountType::Kreditkarte, 0,
     u"", -25'000, "icon:credit-card:red"},
    {{u"Rainy-day fund", u"Tagesgeld"}, AccountType::Tagesgeld, 1, u"DE12500105170648489890",
     850'000, "icon:umbrella:green"},
    {{u"Wallet", u"Geldbeutel"}, AccountType::Bar, 0, u"", 9'000, "icon:wallet:amber"},
};

constexpr Habit kHabits[] = {
    {{u"Nordlicht Software Ltd", u"Nordlicht Software GmbH"}, {u"Salary", u"Lohn/Gehalt"},
     Salary, Current, 27, 1, 318'540, 0},
    {{u"Savings Bank", u"Sparbank"}, {u"Interest", u"Habenzinsen"},
     Interest, Savings, 28, 1, 1'720, 350},
    {{u"Lindenhof Homes", u"Wohnbau Lindenhof eG"}, {u"Rent flat 12", u"Miete Whg. 12"},
     Rent, Joint, 1, 1, -98'500, 0},
    {{u"City Energy", u"Stadtwerke Neustadt"}, {u"Monthly instalment", u"Abschlag Strom/Gas"},
     Energy, Joint, 3, 1, -13'400, 0},
    {{u"Fibrenet", u"Glasfaser Plus"}, {u"Internet 250", u"Internet 250"},
     Phone, Current, 8, 1, -3'499, 0},
    {{u"Mobile One", u"Mobil Eins"}, {u"Plan M", u"Tarif M"}, Phone, Current, 12, 1, -1'499, 0},
    {{u"Albatros Insurance", u"Albatros Versicherung"},
     {u"Household contents", u"Hausrat und Haftpflicht"}, Insurance, Current, 5, 1, -2'890, 0},
    {{u"Regional Railways", u"Regionalbahn"}, {u"Monthly pass", u"Deutschlandticket"},
     Travel, Current, 2, 1, -5'800, 0},
    {{u"Linden Pharmacy", u"Linden-Apotheke"}, {u"", u""}, Health, Current, 0, 1, -1'150, 1'900},
    {{u"Greenway Market", u"Grünmarkt"}, {u"Card payment", u"Kartenzahlung"},
     Groceries, Joint, 0, 7, -2'890, 4'200, NoTag, Household},
    {{u"Rose Drugstore", u"Drogerie Rosen"}, {u"Card payment", u"Kartenzahlung"},
     Household, Joint, 0, 3, -890, 1'900},
    {{u"School canteen", u"Schulmensa"}, {u"Lunch Lena", u"Mittagessen Lena"},
     School, Joint, 5, 1, -6'450, 0, Child},
    {{u"Riverside Gym", u"Sportpark am Fluss"}, {u"Membership", u"Mitgliedsbeitrag"},
     Health, Joint, 4, 1, -3'990, 0},
    {{u"Home & Garden", u"Haus & Garten"}, {u"", u""}, Household, Joint, 0, 1, -4'300, 5'500},
    {{u"Corner Bakery", u"Bäckerei Söder"}, {u"", u""}, Groceries, Cash, 0, 4, -420, 480},
    {{u"Farmers' market", u"Wochenmarkt"}, {u"", u""}, Groceries, Cash, 0, 1, -900, 700},
    {{u"Trattoria Da Paolo", u"Trattoria Da Paolo"}, {u"Dinner", u"Abendessen"},
     Eating, Card, 0, 2, -3'150, 3'600},
    {{u"Café Central", u"Café Central"}, {u"", u""}, Eating, Card, 0, 2, -640, 700},
    {{u"Petrol Station North", u"Tankstelle Nord"}, {u"", u""}, Car, Card, 0, 1, -5'200, 2'400},
    {{u"Streamline", u"Streamline"}, {u"Subscription", u"Abo"}, Fun, Card, 15, 1, -1'299, 0},
    {{u"Cinema Palace", u"Filmpalast"}, {u"Two tickets", u"Zwei Karten"},
     Fun, Card, 0, 1, -2'400, 900},
    {{u"Thread & Button", u"Faden & Knopf"}, {u"", u""}, Clothes, Card, 0, 1, -2'790, 4'900},
    {{u"Online Shop 24", u"Online-Kaufhaus 24"}, {u"Order 30-5517", u"Bestellung 30-5517"},
     NoCategory, Card, 0, 1, -2'990, 6'100},
};

constexpr Event kEvents[] = {
    {1, 4, {u"Albatros Insurance", u"Albatros Versicherung"},
     {u"Car insurance, a year", u"Kfz-Versicherung, ein Jahr"}, Insurance, Current, -41'260},
    {2, 12, {u"Snow & Ski Hire", u"Skiverleih Almblick"}, {u"Weekend", u"Wochenende"},
     Fun, Card, -14'800, Child},
    {3, 17, {u"Wheelhouse", u"Zweirad Krause"}, {u"Bicycle, service", u"Fahrrad, Inspektion"},
     Travel, Joint, -11'950},
    {4, 9, {u"Home & Garden", u"Haus & Garten"}, {u"Balcony", u"Balkon"},
     Household, Joint, -21'480},
    {5, 27, {u"Nordlicht Software Ltd", u"Nordlicht Software GmbH"},
     {u"Yearly bonus", u"Jahresprämie"}, Salary, Current, 145'000},
    {6, 12, {u"Regional Railways", u"Regionalbahn"},
     {u"Verona, three tickets", u"Verona, drei Karten"}, Holiday, Card, -31'470, Lake},
    {7, 21, {u"Hotel Riva", u"Hotel Riva"}, {u"Seven nights", u"Sieben Nächte"},
     Holiday, Card, -91'240, Lake},
    {7, 23, {u"Trattoria al Porto", u"Trattoria al Porto"}, {u"Dinner", u"Abendessen"},
     Eating, Card, -6'480, Lake},
    {7, 24, {u"Garda Boats", u"Garda Boote"}, {u"Boat for a day", u"Boot, ein Tag"},
     Holiday, Card, -8'500, Lake},
    {7, 26, {u"Gelateria Sole", u"Gelateria Sole"}, {u"", u""}, Eating, Card, -1'750, Lake},
    {8, 28, {u"Stationer's Corner", u"Schreibwaren Ecke"}, {u"Satchel", u"Schulranzen"},
     School, Joint, -16'490, Child},
    {9, 11, {u"Dr Winter", u"Praxis Dr. Winter"}, {u"Dental treatment", u"Zahnbehandlung"},
     Health, Current, -26'400, Tax},
    {9, 24, {u"Electro Plus", u"Elektro Plus"}, {u"Washing machine", u"Waschmaschine"},
     Household, Joint, -54'900},
    {10, 16, {u"City Energy", u"Stadtwerke Neustadt"}, {u"Yearly settlement", u"Jahresabrechnung"},
     Energy, Joint, -18'745},
    {11, 14, {u"Farm for All", u"Hof für alle e. V."}, {u"Donation", u"Spende"},
     Donations, Card, -5'000, Tax},
    {12, 6, {u"Book Lane", u"Buchhandlung am Markt"}, {u"Presents", u"Geschenke"},
     Presents, Card, -8'760},
    {12, 13, {u"Toy Chest", u"Spielzeugkiste"}, {u"Christmas", u"Weihnachten"},
     Presents, Card, -6'995, Child},
    {12, 18, {u"Doctors Abroad", u"Ärzte weltweit e. V."}, {u"Donation", u"Spende"},
     Donations, Current, -12'000, Tax},
};

constexpr Transfer kTransfers[] = {
    {Current, Joint, 28, 185'000, {u"Household money", u"Haushaltsgeld"}},
    {Current, Savings, 29, 60'000, {u"Put aside", u"Sparrate"}},
    {Current, Card, 20, 37'000, {u"Card settlement", u"Ausgleich Kreditkarte"}},
    {Current, Cash, 10, 4'000, {u"Cash", u"Bargeld"}},
    {Savings, Current, 18, 140'000, {u"For the holiday", u"Für den Urlaub"}, 7},
    {Current, Card, 30, 140'000, {u"Card settlement, holiday", u"Ausgleich Urlaub"}, 7},
    {Savings, Joint, 25, 60'000, {u"Washing machine", u"Waschmaschine"}, 9},
};

constexpr Plan kPlans[] = {
    {{u"Rent", u"Miete"}, {u"Lindenhof Homes", u"Wohnbau Lindenhof eG"},
     Recurrence::Monthly, 1, 0, Joint, Joint, Rent, -98'500, AmountType::Exact, 0, true},
    {{u"Salary", u"Gehalt"}, {u"Nordlicht Software Ltd", u"Nordlicht Software GmbH"},
     Recurrence::Monthly, 27, 0, Current, Current, Salary, 318'540},
    {{u"Electricity and gas", u"Strom und Gas"}, {u"City Energy", u"Stadtwerke Neustadt"},
     Recurrence::Monthly, 3, 0, Joint, Joint, Energy, -13'400, AmountType::Approximate},
    {{u"Car insurance", u"Kfz-Versicherung"}, {u"Albatros Insurance", u"Albatros Versicherung"},
     Recurrence::Yearly, 4, 1, Current, Current, Insurance, -41'260},
    {{u"Household money", u"Haushaltsgeld"}, {u"", u""},
     Recurrence::Monthly, 28, 0, Current, Joint, NoCategory, -185'000},
    {{u"Put aside", u"Sparrate"}, {u"", u""},
     Recurrence::Monthly, 29, 0, Current, Savings, NoCategory, -60'000, AmountType::Exact, 0, true},
    {{u"Piano lesson Lena", u"Klavierstunde Lena"}, {u"", u""},
     Recurrence::Weekly, -5, 0, Joint, Joint, School, -2'800},
    {{u"Weekly shopping", u"Wocheneinkauf"}, {u"Greenway Market", u"Grünmarkt"},
     Recurrence::Weekly, -3, 0, Joint, Joint, Groceries, -5'500, AmountType::Range, -9'500, false,
     true},
};

constexpr Rule kRules[] = {
    {{u"Market is groceries", u"Grünmarkt ist Lebensmittel"}, "RECIPIENT_CONTAINS",
     {u"Greenway", u"Grünmarkt"}, Groceries, NoTag},
    {{u"Petrol belongs to the car", u"Tanken gehört zum Auto"}, "RECIPIENT_CONTAINS",
     {u"Petrol", u"Tankstelle"}, Car, NoTag},
    {{u"Donations for the tax return", u"Spenden für die Steuer"}, "DESCRIPTION_CONTAINS",
     {u"Donation", u"Spende"}, NoCategory, Tax},
};
// clang-format on

} // namespace finwise::demo
