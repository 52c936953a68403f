// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/evidence.h"

#include "importer/currency_text.h"
#include "importer/date_hints.h"
#include "importer/limits.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace finwise::importer {
namespace {

// Names of columns that only the statement of a card has.
constexpr QStringView kCardHeaders =
    u"karteninhaber|kartennummer|card member|cardholder|card holder|card number|卡号末四位|"
    "卡號末四碼|卡號|שם בית העסק|בית עסק";
// Names that call the rows spending.
constexpr QStringView kSpendingHeaders = u"利用店名|利用金額|消費明細|消費金額|刷卡|이용가맹점|"
                                         "이용금액|이용하신|가맹점명";
// Titles of an account that may have a card beside.
constexpr QStringView kAccountTitles =
    u"giro|current account|checking|everyday|savings|cuenta corriente|conto corrente|"
    "compte courant|conta corrente|conta a ordem|betaalrekening|kontoauszug";
// Titles of a card's statement.
constexpr QStringView kCardTitles =
    u"credit card|creditcard|kreditkarte|kreditkartenabrechnung|kreditkort|carte de credit|"
    "tarjeta de credito|cartao de credito|conta cartao|carta di credito|luottokortti|"
    "karta kredytowa|kreditni karta|kredi karti|кредитная карта|кредитной карт|信用卡|"
    "クレジットカード|신용카드|כרטיס אשראי|עסקאות בכרטיס|עסקאות לכרטיס";

QStringList foldedWords(QStringView words)
{
    QStringList folded;
    for (const QStringView word : words.split(u'|'))
        folded.append(foldHeader(word));
    return folded;
}

bool containsOne(const QString &text, const QStringList &words)
{
    const QString folded = foldHeader(text);
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return folded.contains(word); });
}

bool isMoneyRole(Role role)
{
    switch (role) {
    case Role::Amount:
    case Role::OriginalAmount:
    case Role::Debit:
    case Role::Credit:
    case Role::Balance:
    case Role::Fee: return true;
    case Role::Unknown:
    case Role::BookingDate:
    case Role::ValueDate:
    case Role::PeriodDate:
    case Role::Payee:
    case Role::Payer:
    case Role::Purpose:
    case Role::Type:
    case Role::Direction:
    case Role::Currency:
    case Role::OriginalCurrency:
    case Role::FeeCurrency:
    case Role::CounterIban:
    case Role::OwnAccount:
    case Role::Bic:
    case Role::Category:
    case Role::Status:
    case Role::Reference:
    case Role::MandateReference:
    case Role::CreditorId:
    case Role::EndToEndId:
    case Role::ExchangeRate:
    case Role::Time:
    case Role::Ignored: return false;
    }
    return false;
}

// Roles whose cells are dates or words.
bool holdsNoFigures(Role role)
{
    constexpr std::array kRoles{Role::BookingDate, Role::ValueDate, Role::PeriodDate,
                                Role::Payee,       Role::Payer,     Role::Purpose,
                                Role::Type,        Role::Direction, Role::Status};
    return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

// "Amount (cents)", "Betrag in Rappen", "amount_minor"
bool isInCents(const QString &name)
{
    constexpr std::array<QStringView, 22> kUnits{
        u"cent",     u"cents",   u"pence",     u"minor",    u"pfennig",  u"rappen",
        u"centimes", u"centime", u"centesimi", u"centavos", u"centimos", u"grosze",
        u"groszy",   u"ore",     u"oren",      u"kopeks",   u"копейки",  u"копейках",
        u"haleru",   u"paise",   u"kurus",     u"subunits"};
    const QStringList words = foldHeader(name).split(u' ');
    return std::any_of(kUnits.begin(), kUnits.end(),
                       [&](QStringView unit) { return words.contains(foldHeader(unit)); });
}

bool hasDate(const TextRow &row)
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QStringView cell = row.cell(i);
        if (cell.size() >= 6 && cell.size() <= 48 && scanDate(cell))
            return true;
    }
    return false;
}

} // namespace

int Evidence::foreignScore(int column) const
{
    const ColumnProfile &profile = profiles[column];
    const bool money = profile.money > 0 && profile.share(profile.money) >= 0.9
                    && !profile.isDate();
    int best = 0;
    for (const RoleMatch &match : matches[column]) {
        const bool contradicted = money && match.score < 1000 && holdsNoFigures(match.role);
        if (!isMoneyRole(match.role) && !contradicted)
            best = std::max(best, match.score);
    }
    return best;
}

QString Evidence::allTexts(const TextRow &row) const
{
    QStringList texts;
    for (int column = 0; column < width(); ++column) {
        if (profiles[column].texts > 0 && !row.cell(column).isEmpty())
            texts.append(row.cell(column).left(60).toString());
    }
    return texts.join(u' ');
}

QString Evidence::longestText(const TextRow &row) const
{
    QStringView longest;
    for (int column = 0; column < width(); ++column) {
        if (profiles[column].texts > 0 && row.cell(column).size() > longest.size())
            longest = row.cell(column);
    }
    return longest.toString();
}

qsizetype Evidence::currenciesIn(int column) const
{
    if (column < 0 || column >= width())
        return 0;
    QSet<QString> codes;
    for (const QString &cell : profiles[column].distinct) {
        codes.insert(currencyOfToken(cell));
        if (codes.contains(QString()))
            return 0;
    }
    return codes.size();
}

bool Evidence::isCardStatement() const
{
    static const QStringList kHeaders = foldedWords(kCardHeaders);
    return listsSpending() || isCardByTitle()
        || std::any_of(shape.names.begin(), shape.names.end(),
                       [](const QString &name) { return containsOne(name, kHeaders); });
}

bool Evidence::isCardByTitle() const
{
    static const QStringList kTitles = foldedWords(kCardTitles);
    static const QStringList kAccounts = foldedWords(kAccountTitles);
    constexpr qsizetype kTitleLetters = 60; // longer ones are prose
    return std::any_of(preamble.begin(), preamble.end(), [](const TextRow &row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
            return cell.size() <= kTitleLetters && containsOne(cell, kTitles)
                && !containsOne(cell, kAccounts);
        });
    });
}

bool Evidence::listsSpending() const
{
    static const QStringList kSpending = foldedWords(kSpendingHeaders);
    return std::any_of(shape.names.begin(), shape.names.end(),
                       [](const QString &name) { return containsOne(name, kSpending); });
}

Evidence gatherEvidence(const QList<TextRow> &rows, const TableShape &shape,
                        const ImportOptions &options)
{
    Evidence evidence;
    evidence.shape = shape;
    evidence.options = options;
    const qsizetype preambleEnd = shape.headerRow >= 0 ? shape.headerRow : shape.firstRow;
    for (qsizetype i = 0; i < preambleEnd && i < limits::kMaxPreambleRows; ++i)
        evidence.preamble.append(rows[i]);
    QList<TextRow> all;
    for (qsizetype i = shape.firstRow; i < rows.size(); ++i) {
        if (rows[i].isBlank())
            continue;
        all.append(rows[i]);
        if (hasDate(rows[i]))
            evidence.rows.append(rows[i]);
    }
    if (evidence.rows.isEmpty())
        evidence.rows = all;
    evidence.profiles = profileColumns(evidence.rows, shape.width);
    // "123/05/24" is a number where nobody counts the years of a republic or an emperor.
    if (shape.headerRow >= 0 && !putsYearFirst(shape.names)) {
        for (ColumnProfile &profile : evidence.profiles)
            profile.dates -= profile.otherCalendars;
    }
    for (int column = 0; column < shape.width; ++column) {
        const auto forced = options.roles.constFind(column);
        if (forced != options.roles.constEnd())
            evidence.matches.append(QList<RoleMatch>{{*forced, 1000}});
        else
            evidence.matches.append(matchHeader(shape.names[column]));
        const ColumnProfile &profile = evidence.profiles[column];
        if (profile.isNumber() && !profile.isDate() && profile.money > 0)
            evidence.numbers.add(profile.numbers);
    }
    for (int column = 0; column < shape.width; ++column) {
        const NumberEvidence &own = evidence.profiles[column].numbers;
        NumberFormat format = options.decimal ? NumberFormat{*options.decimal, true, false}
                                              : inferNumberFormat(own, evidence.numbers);
        format.inCents = own.dot + own.comma == 0 && isInCents(shape.names[column]);
        evidence.formats.append(format);
    }
    return evidence;
}

} // namespace finwise::importer
