// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/row_words.h"

#include "importer/column_roles.h"

#include <QSet>

#include <array>

namespace finwise::importer {
namespace {

// What the words of a list say about a row; the order is that of kLists.
enum class List {
    Pending,
    Failed,
    Booked,
    Balance,
    Minus,
    Plus,
    CardCredit,
    CardPayment,
    Settlement,
    Purchase
};
constexpr std::array<QStringView, 10> kLists{
    // Pending
    u"pending|venter|afventer|vantar|odottaa|vorgemerkt|umsatz vorgemerkt|vorgemerkte "
    u"buchung|nicht gebucht|noch nicht "
    u"gebucht|"
    "in bearbeitung|ausstehend|offen|unposted|not posted|authorised|authorized|authorisation|"
    "authorization|processing|en attente|a venir|non comptabilise|in attesa|"
    "non contabilizzato|da contabilizzare|pendiente|pendente|reserviert|reserverad|reservert|"
    "reserveret|gereserveerd|in behandeling|oczekujaca|oczekujace|w toku|blokada|"
    "nezauctovano|blokace|varattu|в обработке|hold|holding|scheduled|angekundigt|in progress|in "
    "asteptare|autorizzato|autorizado|autorise|venter pa bokforing|prenotata|prenotato|"
    "non ancora registrata|non registrata|not yet posted|noch nicht "
    "verbucht|处理中|等待付款|待付款|"
    "승인대기|処理中|未確定|bekleyen|beklemede|provizyon|ממתין|in sospeso|a valider|lopande",
    // Failed
    u"reverted|declined|failed|cancelled|canceled|rejected|expired|abgelehnt|storniert|"
    "fehlgeschlagen|abgebrochen|not approved|not accepted|"
    "unsuccessful|denegado|refuse|annule|rifiutato|annullato|rechazado|cancelado|"
    "geweigerd|verlopen|abgelaufen|expiree|expire|scaduto|scaduta|caducado|expirado|wygasla|"
    "udlobet|"
    "geannuleerd|avvisad|odrzucona|anulowana|zamitnuto|voided|void|blocked|denied|returned "
    "unpaid|cofnieto|revocat|anulowano|交易关闭|已关闭|지급취소|iptal|iptal edildi|"
    "отклонено|отменено|відхилено|скасовано|stornirano|stornovano|hylatty|peruttu|misslyckad|"
    "mislukt|fehler|erreur|error",
    // Booked
    u"booked|udfort|utfort|gebucht|umsatz "
    u"gebucht|posted|completed|complete|settled|cleared|uncleared|"
    "reconciled|executed|abgeschlossen|ausgefuhrt|comptabilise|contabilizzato|confirmed|"
    "success|"
    "contabilizado|geboekt|verwerkt|bokford|bokfort|bogfort|zaksiegowana|zrealizowana|"
    "zauctovano|"
    "provedeno|done|ok|active|finished|successful|issued|bestatigt|исполнено|проведено|termine|"
    "completado|completato|finalizata|finalizat|zakonczono|befejezve|concluido|suoritettu|"
    "voltooid|支付成功|交易成功|已存入零钱",
    // Balance
    u"opening balance|closing balance|balance brought forward|balance carried forward|"
    "beginning balance|ending balance|starting balance|previous balance|new balance|"
    "current balance|balance at|balance as of|anfangssaldo|endsaldo|anfangsbestand|endbestand|"
    "kontostand|alter kontostand|neuer kontostand|alter saldo|neuer saldo|saldovortrag|"
    "saldo per|saldo am|saldo vom|schlusssaldo|eroffnungssaldo|zwischensaldo|total|summe|"
    "gesamtsumme|totaal|totale|totaux|totali|suma|razem|celkem|summa|yhteensa|subtotal|"
    "zwischensumme|solde initial|solde final|ancien solde|nouveau solde|solde au|report|"
    "saldo iniziale|saldo finale|saldo contabile iniziale|saldo contabile finale|"
    "saldo inicial|saldo final|saldo anterior|saldo actual|beginsaldo|eindsaldo|vorig saldo|"
    "nieuw saldo|ingaende saldo|utgaende saldo|ingaende balans|utgaende balans|inngaende saldo|"
    "utgaende balanse|primo saldo|ultimo saldo|saldo poczatkowe|saldo koncowe|pocatecni "
    "zustatek|"
    "konecny zustatek|likutis pradziai|likutis pabaigai|apyvarta|nyito egyenleg|zaro egyenleg|"
    "alkusaldo|loppusaldo|algsaldo|loppsaldo|lopsaldo|sakuma atlikums|beigu "
    "atlikums|apgrozijums|"
    "kaive|входящий остаток|исходящий остаток|opening bal|closing bal|balance forward|"
    "turnover|umsatzsumme|summe soll|summe haben|total debit|total credit|total debits|"
    "total credits|total spalte|grand total|sold initial|sold final|saldo contabile|"
    "saldo|balance|saldo liquido|disponibilita|disponibilita al|saldo disponibile|"
    "saldo contabilistico|saldo disponivel|saldo contable|saldo "
    "disponible|acilis bakiyesi|kapanis bakiyesi|anzahl umsatze|saldo inicial del "
    "periodo",
    // Minus
    u"d|dr|db|s|debit|soll|out|af|debet|lastschrift|belastung|ausgang|outgoing|ausgabe|uit|"
    "money out|withdrawal|expense|addebito|dare|uscita|cargo|debe|debito|saida|ut|ud|wydatek|"
    "obciazenie|vydaj|terheles|расход|списание|sent|send|auszahlung|abgang|u|zahlungsausgang|"
    "depense|sortie|kiadas|borc|deb|purchase|isplata|spend|paid|spending|χ|χρεωση|出金|支出|借|借 "
    "dr|"
    "出|지출|출금|"
    "dbit|wn|havning|uttag|uttak|otto|veloitus|meno|uttekt|odchozi|odeslana|breme|v breme|"
    "na vrub|na tarchu|исплата|дт|дебет|дебит|дугује|видаток|списання|разход|gider|cikan|"
    "carrec|despesa|gasto|egreso|retiro|uitgave|utgift|udgift|abbuchung|ausgehend|outflow|"
    "debits|withdrawals|ถอน|เดบิต|借方|转出|支|출금액|지급|مدين|سحب|חובה|חיוב|برداشت|بدهکار|नामे|"
    "debiet|kutoa|debetas|debets|deebet|iesire|plata|duguje|na teret|payout|decaissement|"
    "retrait|wyplata|wychodzacy|odchadzajuci|vydavok|valjaminek|izdevumi|islaidos|"
    "pengeluaran|tien ra|ghi no|utbetaling|nurasymas|debited|αναληψη|χρεωσεις|出账|支付",
    // Plus
    u"c|cr|k|h|credit|haben|in|bij|kredit|gutschrift|eingang|incoming|einnahme|"
    "money in|deposit|income|accredito|avere|entrata|abono|haber|credito|entrada|inn|ind|"
    "przychod|uznanie|prijem|jovairas|приход|зачисление|received|receive|einzahlung|zugang|"
    "zahlungseingang|recette|entree|bevetel|alacak|cred|refund|uplata|topup|π|πιστωση|入金|"
    "收入|"
    "贷|贷 cr|入|수입|입금|"
    "crdt|ma|insattning|innskudd|pano|hyvitys|tulo|innlogn|prichozi|prijata|dobro|v dobro|"
    "ve prospech|v prospech|уплата|кт|кредит|потражује|надходження|зарахування|приход|gelir|"
    "giren|abonament|ingres|ingreso|deposito|inkomst|indtagt|indbetaling|innbetaling|"
    "zubuchung|eingehend|revenu|inflow|credits|deposits|ฝาก|เครดิต|貸|貸方|贷方|转入|收|存入|입금액|"
    "دائن|"
    "إيداع|זכות|זיכוי|واریز|بستانکار|जमा|krediet|kuweka|kreditas|kredits|kreedit|intrare|"
    "incasare|potrazuje|u korist|encaissement|versement|wplata|przychodzacy|prichadzajuci|"
    "sissetulek|ienemumi|pajamos|pemasukan|tien vao|ghi co|iskaitymas|credited|καταθεση|入账",
    // CardCredit
    u"payment|thank you|autopay|directpay|pagamento "
    u"efetuado|refund|credit|gutschrift|zahlung|einzahlung|ruckerstattung|"
    "erstattung|remboursement|paiement|rimborso|pagamento ricevuto|pagto antecipado|pagto on "
    "line|pagamento antecipado|su pago|reembolso|devolucion|"
    "betaling|retour|aterbetalning|inbetalning|indbetaling|innbetaling|zwrot|splata|"
    "lastschrift",
    // CardPayment
    u"thank you|autopay|directpay|payment received|automatic payment|payments and credits|"
    "pagamento efetuado|merci|zahlung erhalten|"
    "pagamento recebido|pagto antecipado|pagamento antecipado|su pago|odeme tesekkurler|pagamento "
    "ricevuto|pago recibido|betaling modtaget|betalning mottagen",
    // Settlement
    u"online payment|payment by direct debit|direct debit payment|balance payment|pagamento fatura|"
    "pagamento de fatura|pagamento da fatura|pagamento cartao de credito|pago supernet|"
    "luottokortin maksu|splata karty|还款|還款|繳款|缴款|退款|退货|退貨|折抵|זיכוי",
    // Purchase
    u"compra|purchase|消费|消費|покупка|kartenkauf|zakup przy uzyciu karty",
};

const QSet<QString> &wordsOf(List list)
{
    static const std::array<QSet<QString>, kLists.size()> kSets = [] {
        std::array<QSet<QString>, kLists.size()> sets;
        for (size_t i = 0; i < kLists.size(); ++i) {
            for (const QStringView word : kLists[i].split(u'|'))
                sets[i].insert(foldHeader(word));
        }
        return sets;
    }();
    return kSets[static_cast<size_t>(list)];
}

bool containsAny(const QString &folded, const QSet<QString> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return folded.contains(word); });
}

// Nearly every text is refused by its first letters, without being folded.
bool mayBeginBalanceText(QStringView cell)
{
    static const QSet<QString> kBeginnings = [] {
        QSet<QString> beginnings;
        for (const QString &words : wordsOf(List::Balance))
            beginnings.insert(words.left(3));
        return beginnings;
    }();
    qsizetype start = 0;
    while (start < cell.size() && !cell[start].isLetter())
        ++start;
    if (cell.size() - start < 3)
        return false;
    const QString beginning = cell.sliced(start, 3).toString().toLower();
    // Folding drops signs and accents and makes "ae" an "a".
    const auto stays = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const bool folds = !std::all_of(beginning.begin(), beginning.end(), stays)
                    || (beginning[2] == u'e' && QStringView(u"aou").contains(beginning[1]));
    return folds || kBeginnings.contains(beginning);
}

} // namespace

Booking bookingState(QStringView cell)
{
    if (cell.isEmpty() || cell.size() > 48)
        return Booking::Booked;
    const QString folded = foldHeader(cell);
    if (wordsOf(List::Pending).contains(folded))
        return Booking::Pending;
    if (wordsOf(List::Failed).contains(folded))
        return Booking::NotCarriedOut;
    return Booking::Booked;
}

bool isBookingWord(QStringView cell)
{
    if (cell.isEmpty() || cell.size() > 48)
        return false;
    const QString folded = foldHeader(cell);
    return wordsOf(List::Pending).contains(folded) || wordsOf(List::Failed).contains(folded)
        || wordsOf(List::Booked).contains(folded);
}

bool isBalanceText(QStringView cell)
{
    constexpr qsizetype kMaxMore = 28; // a date, a currency, "in Euro"
    if (cell.size() < 3 || cell.size() > 80)
        return false;
    if (!mayBeginBalanceText(cell))
        return false;
    QString folded = foldHeader(cell);
    if (folded.size() > 3 && folded.count(u' ') == folded.size() / 2 && folded[1] == u' ')
        folded.remove(u' '); // "S A L D O"
    // Whole words are taken off the end until what is left is known, or too much was taken.
    QStringView rest = folded;
    while (!rest.isEmpty() && folded.size() - rest.size() <= kMaxMore) {
        if (wordsOf(List::Balance).contains(rest.toString())) {
            const QStringView more = QStringView(folded).mid(rest.size());
            // Single words such as "total" also begin the names of shops.
            const bool single = !rest.contains(u' ');
            const bool onlyDate = std::none_of(more.begin(), more.end(),
                                               [](QChar c) { return c.isLetter(); });
            return !single || onlyDate || more.size() <= 4;
        }
        const qsizetype blank = rest.lastIndexOf(u' ');
        rest = rest.left(std::max<qsizetype>(blank, 0));
    }
    return false;
}

StatedSign directionOf(QStringView cell)
{
    if (cell.isEmpty() || cell.size() > 24)
        return StatedSign::None;
    if (cell == u"-")
        return StatedSign::Minus;
    if (cell == u"+")
        return StatedSign::Plus;
    // Without their marks these are words of other languages.
    if (cell.compare(u"nợ", Qt::CaseInsensitive) == 0)
        return StatedSign::Minus;
    if (cell.compare(u"có", Qt::CaseInsensitive) == 0)
        return StatedSign::Plus;
    const QString folded = foldHeader(cell);
    if (wordsOf(List::Minus).contains(folded))
        return StatedSign::Minus;
    if (wordsOf(List::Plus).contains(folded))
        return StatedSign::Plus;
    return StatedSign::None;
}

bool isCardCreditText(QStringView text)
{
    return containsAny(foldHeader(text.left(240)), wordsOf(List::CardCredit));
}

bool isCardPaymentText(QStringView text)
{
    return containsAny(foldHeader(text.left(240)), wordsOf(List::CardPayment));
}

bool isSettlementText(QStringView text)
{
    return containsAny(foldHeader(text.left(240)), wordsOf(List::Settlement));
}

bool isPurchaseText(QStringView text)
{
    return containsAny(foldHeader(text.left(240)), wordsOf(List::Purchase));
}

bool isCardPurchaseText(QStringView text)
{
    // "CAFE CENTRAL        BERLIN  DE": two letters at the end behind a wide gap or several words.
    if (text.size() < 8)
        return false;
    const QStringView tail = text.last(3);
    const bool country = tail[0] == u' ' && tail[1].isUpper() && tail[2].isUpper();
    return country || text.contains(u"   ") || text.contains(u" *") || text.contains(u'*');
}

} // namespace finwise::importer
