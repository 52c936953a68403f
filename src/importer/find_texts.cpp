// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/find_columns.h"

#include <QSet>

namespace finwise::importer {
namespace {

constexpr int kStrong = 90;
constexpr int kWeak = 50;
constexpr int kSentence = 20;    // letters
constexpr int kMaxPurposes = 14; // some banks cut the purpose into as many columns

bool canBeText(const Evidence &evidence, int column)
{
    const ColumnProfile &profile = evidence.profiles[column];
    return !(profile.isDate() || (profile.isNumber() && profile.money * 2 > profile.amounts));
}

// The free column whose header fits a role best; -1 when none reaches the score.
int bestFor(const Evidence &evidence, const Interpretation &out, Role role, int minimum)
{
    int best = -1;
    double bestWeight = 0.0;
    for (int column = 0; column < evidence.width(); ++column) {
        const int score = evidence.score(column, role);
        if (score < minimum || !isFree(out, column) || !canBeText(evidence, column))
            continue;
        // "Counterparty" may hold names or account numbers.
        const bool name = role == Role::Payee || role == Role::Payer;
        if (name && score < 1000
            && evidence.profiles[column].share(evidence.profiles[column].ibans) > 0.5)
            continue;
        // A header that fits another role better belongs there.
        const QList<RoleMatch> &matches = evidence.matches[column];
        if (!matches.isEmpty() && matches.first().score > score + 10)
            continue;
        // The same name in every row is that of the account's holder.
        const ColumnProfile &profile = evidence.profiles[column];
        const double weight = score + (profile.filled > 0 ? 20.0 : 0.0)
                            + (name && profile.distinct.size() > 1 ? 10.0 : 0.0);
        if (weight > bestWeight) {
            bestWeight = weight;
            best = column;
        }
    }
    return best;
}

void take(const Evidence &evidence, Interpretation &out, int &target, Role role, int minimum)
{
    target = bestFor(evidence, out, role, minimum);
    if (target >= 0)
        assign(out, target, role, std::min(1.0, evidence.score(target, role) / 100.0),
               QStringLiteral("its header says so"));
}

// The account's own IBAN and the other party's are told apart by header, then by content: the
// own one is the same in all rows.
void findIbans(const Evidence &evidence, Interpretation &out)
{
    take(evidence, out, out.counterIban, Role::CounterIban, 80);
    take(evidence, out, out.ownAccount, Role::OwnAccount, 70);
    for (int column = 0; column < evidence.width(); ++column) {
        const ColumnProfile &profile = evidence.profiles[column];
        const bool named = evidence.score(column, Role::CounterIban) >= kWeak;
        if (!isFree(out, column) || !(named || profile.share(profile.ibans) >= 0.3))
            continue;
        const bool same = profile.distinct.size() == 1 && profile.filled > 1;
        int &target = (same && column == 0) || out.counterIban >= 0 ? out.ownAccount
                                                                    : out.counterIban;
        if (target < 0
            && assign(out, column,
                      &target == &out.ownAccount ? Role::OwnAccount : Role::CounterIban, 0.8,
                      QStringLiteral("account numbers")))
            target = column;
    }
}

void findStatuses(const Evidence &evidence, Interpretation &out)
{
    for (int column = 0; column < evidence.width(); ++column) {
        const ColumnProfile &profile = evidence.profiles[column];
        const bool words = profile.filled > 0 && profile.distinct.size() < kDistinctKept
                        && profile.share(profile.bookingWords) >= 0.8;
        const bool named = evidence.score(column, Role::Status) >= 80
                        && canBeText(evidence, column);
        if (isFree(out, column) && (words || named)) {
            out.statuses.append(column);
            assign(out, column, Role::Status, words ? 0.95 : 0.7,
                   words ? QStringLiteral("says whether a row is booked")
                         : QStringLiteral("its header says so"));
        }
    }
}

// A single word for what is told in full elsewhere, such as "DIRECTDEBIT".
bool isRicher(const ColumnProfile &a, const ColumnProfile &b)
{
    return a.textChars > b.textChars;
}

// Words that differ from row to row, unlike those of a type.
bool isVaried(const ColumnProfile &profile)
{
    return profile.distinct.size() == kDistinctKept || profile.distinct.size() * 2 > profile.filled;
}

bool othersVary(const Evidence &evidence, int column)
{
    for (int other = 0; other < evidence.width(); ++other) {
        if (other != column && evidence.score(other, Role::Purpose) >= kStrong
            && evidence.profiles[other].distinct.size() > 1)
            return true;
    }
    return false;
}

void findPurposes(const Evidence &evidence, Interpretation &out)
{
    QList<int> strong;
    QList<int> weak;
    bool strongHasText = false;
    for (int column = 0; column < evidence.width(); ++column) {
        const int score = evidence.score(column, Role::Purpose);
        if (score < kWeak || !isFree(out, column) || !canBeText(evidence, column))
            continue;
        if (!evidence.matches[column].isEmpty()
            && evidence.matches[column].first().score > score + 30)
            continue;
        // A text that never changes is the name of the account or the like.
        const ColumnProfile &profile = evidence.profiles[column];
        if (profile.distinct.size() == 1 && profile.filled == profile.rows
            && othersVary(evidence, column))
            continue;
        (score >= kStrong ? strong : weak).append(column);
        strongHasText = strongHasText || (score >= kStrong && evidence.profiles[column].texts > 0);
    }
    // Rows that no strong column says anything about.
    const auto unsaid = std::count_if(
        evidence.rows.begin(), evidence.rows.end(), [&](const TextRow &row) {
            return std::all_of(strong.begin(), strong.end(),
                               [&](int column) { return row.cell(column).isEmpty(); });
        });
    const bool gaps = unsaid * 2 > evidence.rows.size();
    QList<int> chosen = strong;
    for (const int column : std::as_const(weak)) {
        // "Buchungstext" and the like are the purpose only where nothing better is.
        const bool typeToo = evidence.score(column, Role::Type) >= kWeak;
        const bool tells = gaps && isVaried(evidence.profiles[column]);
        if (!strongHasText || tells || (!typeToo && evidence.score(column, Role::Type) == 0))
            chosen.append(column);
    }
    for (const int column : std::as_const(chosen)) {
        if (out.purposes.size() < kMaxPurposes
            && assign(out, column, Role::Purpose, evidence.score(column, Role::Purpose) / 100.0,
                      QStringLiteral("its header says so")))
            out.purposes.append(column);
    }
}

// "Description" beside a "Memo" is the name of the other party.
bool mayHoldName(const QString &header)
{
    static const QSet<QString> kNames{QStringLiteral("description"), QStringLiteral("beschreibung"),
                                      QStringLiteral("text"),        QStringLiteral("tekst"),
                                      QStringLiteral("libelle"),     QStringLiteral("descrizione"),
                                      QStringLiteral("descripcion"), QStringLiteral("opis"),
                                      QStringLiteral("popis"),       QStringLiteral("omschrijving"),
                                      QStringLiteral("beskrivning"), QStringLiteral("beskrivelse"),
                                      QStringLiteral("descricao")};
    QString folded = foldHeader(header);
    while (!folded.isEmpty() && (folded.back().isDigit() || folded.back() == u' '))
        folded.chop(1);
    return kNames.contains(folded);
}

void nameFromPurposes(const Evidence &evidence, Interpretation &out)
{
    if (out.payee >= 0 || out.payer >= 0 || out.purposes.size() < 2)
        return;
    const int first = *std::min_element(out.purposes.begin(), out.purposes.end());
    const ColumnProfile &profile = evidence.profiles[first];
    const bool shortText = profile.texts > 0 && profile.textChars / profile.texts <= 40;
    const bool others = std::any_of(out.purposes.begin(), out.purposes.end(), [&](int column) {
        return column != first
            && evidence.profiles[column].texts * 3 >= evidence.profiles[column].rows;
    });
    if (!shortText || !others || !mayHoldName(evidence.shape.names.value(first)))
        return;
    out.purposes.removeOne(first);
    out.payee = first;
    out.columns[first].role = Role::Payee;
    out.columns[first].confidence = 0.6;
    out.columns[first].reason = QStringLiteral("a short text beside a longer one");
}

// Words like codes ("GT", "0POBUES") tell a reader nothing.
bool isCode(const ColumnProfile &profile)
{
    return std::all_of(profile.distinct.begin(), profile.distinct.end(), [](const QString &text) {
        const bool oneWord = !text.trimmed().contains(u' ');
        const bool digits = std::any_of(text.begin(), text.end(),
                                        [](QChar c) { return c.isDigit(); });
        return text.size() < 3
            || (oneWord && text.size() <= 14 && (digits || text == text.toUpper()));
    });
}

// "No Description"
bool repeatsItself(const ColumnProfile &profile)
{
    constexpr int kFewRows = 4;
    return profile.rows >= kFewRows && profile.distinct.size() == 1
        && profile.filled == profile.rows;
}

void textsByContent(const Evidence &evidence, Interpretation &out)
{
    QList<int> texts;
    QList<int> codes;
    for (int column = 0; column < evidence.width(); ++column) {
        const ColumnProfile &profile = evidence.profiles[column];
        const bool headed = evidence.named(column) && !evidence.matches[column].isEmpty()
                         && evidence.matches[column].first().score >= 60;
        if (!isFree(out, column) || headed || profile.texts == 0
            || profile.share(profile.texts) < 0.4)
            continue;
        // Beside a name, words that only fill gaps must be more than a town.
        const bool gaps = !out.purposes.isEmpty() && out.payee >= 0;
        if (profile.share(profile.currencies) > 0.5
            || (gaps && profile.textChars < qint64(kSentence) * profile.texts))
            continue;
        // Where a statement has nothing but single words, they are its texts.
        (isCode(profile) ? codes : texts).append(column);
    }
    if (texts.isEmpty() && evidence.shape.headerRow < 0) {
        std::stable_sort(codes.begin(), codes.end(), [&](int a, int b) {
            return isRicher(evidence.profiles[a], evidence.profiles[b]);
        });
        texts = codes.mid(0, 1);
    }
    if (texts.isEmpty()) { // better a type or a category than no text at all
        const bool silent = std::all_of(out.purposes.begin(), out.purposes.end(), [&](int column) {
            return repeatsItself(evidence.profiles[column]);
        });
        const bool tells = out.type >= 0
                        && (out.purposes.isEmpty() || !isCode(evidence.profiles[out.type]));
        if (tells && out.payee < 0 && silent)
            out.purposes = {out.type};
        return;
    }
    if (texts.size() > 1 && out.payee < 0 && evidence.shape.headerRow < 0) {
        out.payee = texts.takeFirst();
        assign(out, out.payee, Role::Payee, 0.5, QStringLiteral("the first column of text"));
    } else if (evidence.shape.headerRow >= 0) {
        std::stable_sort(texts.begin(), texts.end(), [&](int a, int b) {
            return isRicher(evidence.profiles[a], evidence.profiles[b]);
        });
        texts = texts.mid(0, 1);
    }
    QList<int> found;
    for (const int column : std::as_const(texts)) {
        if (assign(out, column, Role::Purpose, 0.5,
                   QStringLiteral("text that differs from row to row")))
            found.append(column);
    }
    if (!found.isEmpty())
        erase_if(out.purposes, [&](int column) {
            return repeatsItself(evidence.profiles[column])
                && out.columns[column].role == Role::Purpose;
        });
    out.purposes += found;
}

// Whether the columns chosen say of most rows what they were for. "No Description" in all rows, or
// a column that is nearly always empty, leaves it to another one.
bool tellsPurpose(const Evidence &evidence, const Interpretation &out)
{
    QList<int> told;
    for (const int column : std::as_const(out.purposes)) {
        const ColumnProfile &profile = evidence.profiles[column];
        if (profile.filled > 0 && !repeatsItself(profile)
            && (evidence.score(column, Role::Purpose) >= kStrong || !isCode(profile)))
            told.append(column);
    }
    const auto silent = std::count_if(
        evidence.rows.begin(), evidence.rows.end(), [&](const TextRow &row) {
            return std::all_of(told.begin(), told.end(),
                               [&](int column) { return row.cell(column).isEmpty(); });
        });
    return !told.isEmpty() && silent * 2 <= evidence.rows.size();
}

} // namespace

void findTexts(const Evidence &evidence, Interpretation &out)
{
    take(evidence, out, out.mandateReference, Role::MandateReference, 70);
    take(evidence, out, out.creditorId, Role::CreditorId, 70);
    take(evidence, out, out.endToEndId, Role::EndToEndId, 70);
    findStatuses(evidence, out);
    take(evidence, out, out.payee, Role::Payee, 60);
    take(evidence, out, out.payer, Role::Payer, 70);
    findIbans(evidence, out);
    findPurposes(evidence, out);
    take(evidence, out, out.type, Role::Type, kWeak);
    nameFromPurposes(evidence, out);
    if (!tellsPurpose(evidence, out))
        textsByContent(evidence, out);
    if (out.payee < 0 && out.payer >= 0)
        std::swap(out.payee, out.payer);
}

} // namespace finwise::importer
