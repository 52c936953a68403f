// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/header_words.h"

namespace finwise::importer {
namespace {

// Dates. "Data" heads dates in Italian, Polish, Portuguese and Lithuanian.
constexpr HeaderWords kDates[] = {
    {Role::BookingDate, 100,
     u"buchungstag|buchungsdatum|buchung|datum buchung|gebucht am|booking date|booked at|booked|"
     "booking|posted|posted date|posting date|date posted|completed date|completed on|processed "
     "date|"
     "abgeschlossen am|date comptable|date de comptabilisation|date operation|date d operation|"
     "date de l operation|date d execution|execution date|data contabile|data operazione|"
     "data registrazione|data esecuzione|fecha contable|fecha operacion|fecha de operacion|"
     "fecha transaccion|boekdatum|boekingsdatum|uitvoeringsdatum|bokforingsdag|bokforingsdatum|"
     "bokford|bokfort dato|bokforingsdato|bogfort|bogforingsdato|data ksiegowania|data operacji|"
     "kirjauspaiva|datum zauctovani|datum provedeni|konyveles datuma|konyvelesi datum|"
     "data lancamento|data do lancamento|data movimento|data mov|data da operacao|islem tarihi|"
     "data operatiunii|data tranzactiei|дата операции|дата совершения операции|дата проводки|"
     "datum izvrsenja|datum knjizenja|datum uctovania|hareket tarihi|ημερομηνια "
     "συναλλαγης|记账日期|"
     "data cont|date de fin|fecha de finalizacion|data finalizarii|data zrealizowania|"
     "data oper|data op|data reg|data contab|date op|date oper|fecha oper|fecha op|fecha cont|"
     "data lanc|datum ausf|teljesites datuma|tanggal "
     "transaksi|tanggal|入账日期|거래일자|거래일시|activity date|"
     "trans buchungsdatum|记账日|入账日|入帳日|記帳日"},
    {Role::BookingDate, 90,
     u"datum|date|data|fecha|dato|paivamaara|transaction date|trans date|tran date|txn date|"
     "transactiedatum|transaktionsdatum|data transakcji|datetime|date time|timestamp|pvm|tarih|"
     "datum transakce|datum transakcije|дата|ημερομηνια|kuupaev|datums|datum pohybu|datum operacie|"
     "kpv|datum splatnosti|post date|created at|effective date|date mouvement|日付|取引日|ご利用日|"
     "利用日|お取引日|日期|交易日期|交易时间|거래일|날짜|תאריך|ngay|วันที่|تاريخ|التاريخ"},
    {Role::ValueDate, 100,
     u"valuta|valutadatum|wertstellung|wertstellung valuta|wertstellungsdatum|wert|value date|"
     "valuta date|valutadato|date valeur|date de valeur|data valuta|fecha valor|fecha de valor|"
     "rentedatum|valutadag|rentedato|data waluty|arvopaiva|datum valuty|ertnap|erteknap|"
     "data valor|data de valor|data mov valor|valor tarihi|дата валютирования|val date|value "
     "dat|settle date|settlement date|settled date|"
     "datum valute|f valor|дата платежа|起息日"},
    {Role::ValueDate, 65,
     u"einkaufsdatum|kaufdatum|belegdatum|started date|started on|erstellt am|created|created on|"
     "purchase date|date of purchase|date achat|дата обработки|дата обработки операции|"
     "date de debut|fecha de inicio|data inceperii|data rozpoczecia|kezdes datuma|data val|"
     "消費日|消费日|transaction date time|authorised on|authorisation date|umsatzzeit|data "
     "zakupu|kopdatum"},
    {Role::PeriodDate, 90,
     u"initial date|final date|start date|end date|from date|to date|von|bis|zeitraum|period|"
     "rechnungsperiode|statement date|faelligkeit|due date|abschlussdatum|statement period|"
     "auszugsdatum|date created|available on|available on utc"},
    {Role::Time, 90, u"time|uhrzeit|zeit|heure|ora|hora|tijd|tid|godzina|cas|abschlusszeit|время"},
};

constexpr HeaderWords kMoney[] = {
    {Role::Amount, 100,
     u"betrag|umsatz|amount|bedrag|montant|importo|importe|belopp|belob|belop|kwota|"
     "kwota transakcji|kwota operacji|summa|suma|castka|objem|osszeg|valor|montante|monto|tutar|"
     "сумма|maara|amount total|total amount|transaction amount|amount in account currency|"
     "credit debit amount|debit credit amount|zahlungsbetrag|buchungsbetrag|net amount|"
     "betrag in kontowahrung|kontobetrag|сумма в валюте счета|net|netto|ausgangsbetrag|iznos|"
     "source amount|transaktionsbetrag|umsatzbetrag|bedrag eur|importe movimiento|montant eur|"
     "amount in base currency|terheles jovairas|ποσο|quantia|valor movimento|suma operatiunii|"
     "kwota w walucie rachunku|betrag in eur|belopp sek|beloep|transaksjonsbelop|"
     "montant operation|castka v mene "
     "uctu|amt|金額|取引金額|入出金|金额|交易金额|거래금액|금액|סכום|"
     "so tien|จำนวนเงิน|المبلغ|sum|сума|jumlah|upphaed|upphæd|znesek|iznos transakcije"},
    {Role::Amount, 55, u"value|mouvement|movimiento|zahlung|wert|total|paid|gross|brutto|price"},
    {Role::OriginalAmount, 100,
     u"original amount|ursprunglicher betrag|originalbetrag|original auftragsbetrag|local amount|"
     "lastschrift ursprungsbetrag|auslagenersatz rucklastschrift|foreign amount|zielbetrag|"
     "foreign currency amount|betrag in fremdwahrung|fremdwahrungsbetrag|amount foreign currency|"
     "сумма в валюте операции|amount in transaction currency|amount in foreign currency|"
     "valutabelopp|montant origine|montant devise|importo in divisa|instructed amount|target "
     "amount|"
     "einzelbetrag|amount details|kaufbetrag|kwota w walucie transakcji|oorspronkelijk bedrag|"
     "detail amount|betrag detail|original value|castka v mene obchodu|betrag in wahrung|"
     "utlandsk belopp|belob i valuta|exchange amount|cashback|tax|vat|mwst|tip|detail|betrag fw"},
    {Role::Debit, 100,
     u"soll|belastung|belastungen|belastungsbetrag|debit|debits|debit amount|money out|paid out|"
     "withdrawal|withdrawals|withdrawal amount|withdrawn|outflow|out|ausgang|ausgaben|ausgabe|"
     "abgang|af|debet|uit|uitgaven|addebiti|addebito|dare|uscite|uscita|cargo|cargos|gastos|"
     "egresos|debe|salidas|debito|debitos|saidas|utgifter|uttag|ut|ut fra konto|ud|udgift|"
     "obciazenia|obciazenie|wydatki|vydaje|vyber|terheles|kiadas|расход|списание|debited|spent|"
     "depenses|sorties|expense|expenses|lastschrift|lastschriften|auszahlung|auszahlungen|retrait|"
     "debit eur|zahlungsausgang|spending|outgoing|borc|isplata|debitare|χρεωση|money paid out|出金|"
     "お支払金額|支払金額|出金金額|ご出金額|引出|支出|记账金额 支出|交易金额 "
     "支出|借方|支取|출금|찾으신금액|dr|deb|дебит|дебет|витрати|"
     "출금액|חובה|belop ut|ghi "
     "no"},
    {Role::Debit, 60, u"payments|charge|charges|payment|paiement|pagos|zahlungen|purchases"},
    {Role::Credit, 100,
     u"haben|gutschrift|gutschriften|gutschriftsbetrag|credit|credits|credit amount|money in|"
     "paid in|deposit|deposits|deposit amount|inflow|in|eingang|einnahmen|einnahme|zugang|bij|"
     "accrediti|accredito|avere|entrate|entrata|abono|abonos|ingresos|haber|entradas|credito|"
     "creditos|insattning|insattningar|inn|inn pa konto|ind|indtagt|uznania|uznanie|wplywy|wplaty|"
     "prijmy|vklad|jovairas|bevetel|приход|зачисление|kredit|received|recettes|entrees|income|"
     "receipts|einzahlung|einzahlungen|versement|zahlungseingang|incoming|alacak|uplata|creditare|"
     "inkomsten|πιστωση|money paid "
     "in|入金|入金金額|お預り金額|預入|預入金額|ご入金額|存入|收入|记账金额 收入|交易金额 "
     "收入|贷方|입금|"
     "맡기신금액|입금액|זכות|belop inn|ghi co|cr|cred|кредит|кредит сума|приходи"},
    {Role::Credit, 50, u"payments|payments and credits|zahlungen"},
    {Role::Direction, 100,
     u"soll haben|haben soll|s h|h s|sh|debit credit|credit debit|dc|d c|d k|k d|cd|c "
     u"d|creditdebet|"
     "debetcredit|debet credit|credit debet|af bij|bij af|richtung|direction|umsatzkennzeichen|"
     "soll haben kennzeichen|kennzeichen|dr cr|cr dr|debit credit indicator|sens|segno|signo|"
     "credit debit indicator|vorzeichen|debit or credit|credit or debit|in out|zu ab|sign|"
     "προσημο ποσου|transaction direction|db cr|debit credit code|vorzeichen betrag|d h|deb "
     "cred|indicator"},
    {Role::Balance, 100,
     u"saldo|saldo nach buchung|kontostand|balance|running balance|running bal|account balance|"
     "balance after|new balance|solde|saldo contabile|saldo disponibile|saldo disponible|"
     "saldo na transactie|saldo na mutatie|saldo po operacji|saldo po transakcji|saldo konta|"
     "behallning|bokfort saldo|beholdning|zustatek|egyenleg|bakiye|остаток|баланс|likutis|jaak|"
     "atlikums|ending balance|available balance|closing balance|aktueller saldo|saldo neu|"
     "resultierender saldo|stan konta|saldo apos|saldo final|final balance|initial balance|"
     "saldo contabilistico|sold|sold contabil|saldo eur|balance amount|ledger balance|"
     "салдо|залишок|залишок після операції|残高|差引残高|余额|账户余额|잔액|거래후잔액|יתרה|so "
     "du|balance owing|bal|"
     "kontosaldo|uusi saldo|υπολοιπο|stanje|zostatok|cumulative balance|guthaben|konyvelt "
     "egyenleg"},
    {Role::Fee, 100,
     u"fee|fees|gebuhr|gebuhren|entgelt|entgelte|commission|commissions|commissione|commissioni|"
     "frais|comision|comisiones|oplata|prowizja|poplatek|transaction fee|amount fee|fee amount|"
     "betrag der ausgangsgebuhr|source fee amount|avgift|gebyr|jutalek|комиссия|transaktionsgebuhr|"
     "total fees|total fee amount|dij|teenustasu|costo|service charge"},
    {Role::Ignored, 90,
     u"betrag der zielgebuhr|target fee amount|wahrung der zielgebuhr|target fee currency"},
    {Role::ExchangeRate, 100,
     u"wechselkurs|exchange rate|kurs|rate|taux de change|cambio|umrechnungskurs|valutakurs|"
     "wisselkoers|tasso di cambio|kurs wymiany|tipo de cambio|fx rate|devisenkurs"},
};

constexpr HeaderWords kTexts[] = {
    {Role::Payee, 100,
     u"begunstigter zahlungspflichtiger|auftraggeber empfanger|zahlungsempfanger|payee|"
     "zahlungsempfanger in|name zahlungsbeteiligter|zahlungsbeteiligter|partner name|partner|"
     "name des partners|name des empfangers|empfanger|empfangername|empfanger name|counterparty|"
     "counter party|counterparty name|merchant|merchant name|beneficiary|beneficiary "
     "name|recipient|"
     "recipient name|contrepartie|nom contrepartie|beneficiaire|tiers|destinataire|beneficiario|"
     "controparte|ordinante beneficiario|contraparte|tegenpartij|naam tegenpartij|"
     "naam tegenrekening|tegenrekeninghouder|naam begunstigde|mottagare|modtager|mottaker|odbiorca|"
     "kontrahent|nadawca odbiorca|gavejas|saaja|maksaja saaja|saaja maksaja|saajan nimi|prijemce|"
     "nazev protistrany|nazev protiuctu|partner neve|kedvezmenyezett|destinatario|получатель|"
     "контрагент|gegenpartei|handler|name of other party|other party|creditor name|creditor|"
     "auftraggeber zahlungsempfanger|empfanger auftraggeber|empfanger zahlungspflichtiger|"
     "begunstigter auftraggeber|begunstigter|begunstigte|name gegenkonto|gegenkontoinhaber|"
     "kontoinhaber gegenkonto|target name|beneficiary customer|odbiorca nadawca|primatelj|"
     "dane kontrahenta|moksetojas gavejas|maksajs sanemejs|tehingupool|benefactor|"
     "name auftraggeber empfanger|nazwa kontrahenta|naziv primatelja|avsandare mottagare|"
     "对方户名|对方名称|交易对方|받는분|보낸분|beneficiary name ordering "
     "party|vendor|supplier|store name|name 1"},
    {Role::Payee, 75,
     u"name|naam|nom|nome|nombre|navn|namn|nimi|to|an|shop|store|nazwa|title of account"},
    {Role::Payer, 100,
     u"auftraggeber|zahlungspflichtiger|zahlungspflichtige r|payer|sender|from|from name|debtor|"
     "debtor name|avsandare|afzender|nadawca|ordinante|donneur d ordre|source name|quellenname|"
     "absender|maksaja|payer name|platce|ordering party|remitter|zahler"},
    {Role::Purpose, 100,
     u"verwendungszweck|zweck|betreff|reason|item title|titolo oggetto|asunto|objet|label|vorgang "
     u"verwendungszweck|verwendungszweck 1|purpose|payment "
     u"purpose|"
     "payment reference|memo|subject|mededeling|mededelingen|omschrijving|libelle|"
     "libelle operation|libelle de l operation|libelle complet|descrizione|descrizione operazione|"
     "descrizione estesa|concepto|descripcion|description|beschreibung|text|tekst|booking text|"
     "transaction text|umsatztext|buchungsdetails|buchungsdetail|narrative|narration|particulars|"
     "transaction description|transaction details|communication|communications|viesti|selite|"
     "tytul|tytul operacji|tytul przelewu|opis|opis operacji|opis transakcji|popis|"
     "zprava pro prijemce|kozlemeny|leiras|descricao|descritivo|historico|paaiskinimai|aciklama|"
     "описание|назначение платежа|назначение|forklaring|beskrivelse|beskrivning|transaktion|"
     "szczegoly transakcji|selgitus|maksatuse paskirtis|maksajuma merkis|informacija|details|"
     "buchungsinformation|buchungsinformationen|avisierungstext|mitteilung|mitteilungen|meddelande|"
     "zahlungsgrund|zahlungszweck|message|verwendungszweck gesamt|explanation|descriere|"
     "detalii tranzactie|detalji|svrha|svrha placanja|opis placanja|περιγραφη|αιτιολογια|"
     "sprava pre prijimatela|zusatztext|kozlemeny leiras|specifikation|sonstiges|"
     "transaktionsbeschreibung|buchungsgrund|original description|extended "
     "description|摘要|内容|お取引内容|"
     "основание|призначення платежу|опис|опис операції|деталі "
     "операції|ご利用店名|入出金内容|用途|交易摘要|附言|적요|내용|תיאור|dien giai|البيان|รายการ"},
    {Role::Purpose, 80,
     u"buchungstext|detalle|observaciones|concept|rubrik|tiedonanto|zusatz|detail|item 1"},
    {Role::Purpose, 55,
     u"notes|note|nota|notiz|bemerkung|remark|remarks|reference|referenz|zahlungsreferenz|info|"
     "information|informations|transactions|kommentar|comment|comments|poznamka|notes and tags|"
     "megjegyzes|causale|extra information|libelle complementaire|reference libelle|referencia|"
     "item 2|beschreibung 2|beschreibung 3|description 2|additional information|infos"},
    {Role::Type, 95,
     u"umsatzart|umsatztyp|typ|type|vorgang|transaktionstyp|transaction type|auftragsart|"
     "buchungsart|betaalwijze|type betaling|mutatiesoort|tipo|type operation|type d operation|"
     "typ transakcji|typ operacji|transaktionsart|mutationsart|tipo movimento|tapahtumalaji|laji|"
     "type of transaction|subcategory|tran type|effettuata tramite|kodas|тип операции|vorgangsart|"
     "type mouvement|typ pohybu|tip tranzactie|rodzaj operacji|rodzaj transakcji|transaction code|"
     "tipo operazione|tipo movimiento|payment type|payment method|umsatz art|druh|art"},
    {Role::Type, 50, u"buchungstext|code|caus|causale|product|produkt|method|action|kind"},
};

constexpr HeaderWords kOthers[] = {
    {Role::Currency, 100,
     u"wahrung|currency|ccy|curr|valutacode|devise|divisa|moneda|waluta|mena|penznem|deviza|moeda|"
     "para birimi|валюта|valiuta|valuta rekening|ausgangswahrung|source currency|account currency|"
     "kontowahrung|muntsoort|munt|currency code|monnaie|wahrung betrag|valuuta|moneta|"
     "wahrungscode|waluta rachunku|transaction currency|valuta|cur|currency of amount"},
    {Role::OriginalCurrency, 100,
     u"original currency|ursprungswahrung|original wahrung|originalwahrung|local currency|"
     "foreign currency|fremdwahrung|валюта операции|zielwahrung|target currency|kaufwahrung|"
     "waluta transakcji|devise origine|currency foreign|instructed currency"},
    {Role::FeeCurrency, 100, u"wahrung der ausgangsgebuhr|fee currency|source fee currency"},
    {Role::CounterIban, 100,
     u"iban zahlungsbeteiligter|kontonummer iban|iban kontonummer|partner iban|gegenkonto|"
     "gegenkonto iban|iban gegenkonto|kontoverbindung des partners|tegenrekening|"
     "tegenrekeningnummer|tegenrekening iban bban|counterparty iban|counter account|"
     "counterparty account|counterparty account number|konto nadawcy|konto odbiorcy|"
     "numer konta nadawcy odbiorcy|nr rachunku odbiorcy|numer rachunku kontrahenta|protiucet|"
     "cislo protiuctu|iban empfanger|iban des zahlungsbeteiligten|compte contrepartie|"
     "numero de compte contrepartie|ellenszamla|saajan tilinumero|saaja konto|partner account|"
     "rekening tegenpartij|empfangerkonto|iban auftraggeber empfanger|saaja maksaja konto|"
     "kontonummer gegenkonto|rachunek kontrahenta|iban contrepartie|recipient account|"
     "beneficiary account|account number of other party|iban beneficiario|target account"},
    {Role::CounterIban, 60, u"iban"},
    {Role::OwnAccount, 100,
     u"auftragskonto|iban auftragskonto|iban kontoinhaber|account|account number|own account|"
     "rekening|rekeningnummer|konto|kontonummer|eigenes konto|saskaitos nr|compte|numero compte|"
     "numero de compte|conto|cuenta|numer rachunku|nr rachunku|tilinumero|account name|kontoname|"
     "bezeichnung auftragskonto|account no|account key|konto nr|kartennummer|card number|card no|"
     "номер карты|номер счета|rachunek|cislo uctu|szamlaszam|karte|kreditkarte|iban own|"
     "card|iban bban|iban rekening|account iban|product|produkt|sort code|bank code|branch code"},
    {Role::Bic, 100,
     u"bic|swift|bic swift code|blz|bankleitzahl|bic auftragskonto|partner bic|swift bic|"
     "bic swift code zahlungsbeteiligter|bankname auftragskonto|bank|bankname|kod banku|kod banky"},
    {Role::Category, 100,
     u"kategorie|category|categorie|categoria|budgetgrupp|spending category|kategoria|kategori|"
     "rubriek|umsatzkategorie|bestandskategorie|category group|category group category|luokka|"
     "tags|tag|hauptkategorie|unterkategorie|categorie operation|sous categorie|merchant category|"
     "category split|flag|emoji|mcc"},
    {Role::Status, 100,
     u"status|state|zustand|etat|stare|交易状态|当前状态|statut|stato|estado|buchungsstatus|"
     u"umsatzstatus|transaction status|"
     "cleared|stan|stav|allapot|durum|tila|статус|posting status|booking status"},
    {Role::Reference, 90,
     u"transaction id|id|transaktions id|transaktionscode|codice transazione|id de transaccion|"
     "id transazione|identifiant transaction|transactiecode|референс проводки|transaktions "
     u"nr|transaktionsnummer|referenznummer|reference number|"
     "buchungsreferenz|auszugsnummer|transaction number|transaction reference|number|nummer|nr|"
     "volgnummer|checknumber|check number|cheque number|check|arkivreference|arkistointitunnus|"
     "archivierungsnummer|zkb reference|bank reference|reference bank|sammlerreferenz|receipt|"
     "eigene referenz|auftraggeberreferenz|document number|doc no|dok nr|irasas nr|iraso nr|"
     "authorisation code|код авторизации|fitid|serial number|sequence|belegnummer|chequenumber|"
     "transactiereferentie|referentie|variable symbol|variabilni symbol|ks|ss|vs|cislo transakce|"
     "numero operation|numero|referencia 1|reference 1|reference 2|document|reference no"},
    {Role::MandateReference, 100,
     u"mandatsreferenz|mandat id|mandate reference|machtigingsnummer|mandate|mandatsref|mandate id|"
     "mandaatreferentie|mandaat|reference mandat|mandat|reference de mandat|mandatsnummer|"
     "machtigingskenmerk|riferimento mandato|kenmerk machtiging"},
    {Role::CreditorId, 100,
     u"glaubiger id|creditor id|incassant id|glaubiger identifikation|creditor identifier|ics|"
     "glaubiger identifikationsnummer|identifiant creancier|incassantid|glaubigerid|id creditore"},
    {Role::EndToEndId, 100,
     u"kundenreferenz|kundenreferenz end to end|end to end|end to end id|end to end referenz|e2e|"
     "end to end reference|eref|customer reference|endtoendid|end to end identifikation"},
    {Role::Ignored, 80,
     u"shipping address|billing address|lieferadresse|versandadresse|rechnungsadresse|"
     "adresse de livraison|email address|to email address|from email address|e mail|e mail adresse|"
     "absender e mail adresse|empfanger e mail adresse|indirizzo email mittente|"
     "indirizzo email destinatario|correo electronico|correo electronico del remitente|"
     "notifikation|wise|spaces|gekennzeichneter umsatz|payment card|funding source|"
     "destination|address|adresse|adres|city|town|stadt|ort|land|country|country code|"
     "город совершения операции|страна совершения операции|тип карты|branch|filiale|postcode"},
};

// The same in languages and words that few banks use, from their standard accounting words.
constexpr HeaderWords kMoreLanguages[] = {
    {Role::BookingDate, 90,
     u"dagsetning|датум|дата на операцията|дата на сделката|дата операції|ngay "
     u"giao dich|"
     "ngày hạch "
     "toán|วันที่ทำรายการ|วันที่รายการ|交易日|交易日期时间|记账时间|거래일|거래날짜|이용일|"
     "이용일자|"
     "승인일시|入帳日期|تاریخ|تاريخ العملية|تاريخ الحركة|תאריך "
     "עסקה|दिनांक|तारीख|tarehe|tarikh|"
     "tarikh transaksi|datum transaksie|izpildes datums|operacijos data|"
     "tehingu kuupaev|kande kuupaev|fecha mov|fecha movimiento|fecha de transaccion|"
     "işlem zamanı"},
    {Role::ValueDate, 100,
     u"датум валуте|дата на вальор|вальор|ngày hiệu lực|תאריך ערך|תאריך חיוב|"
     "入帳起息日|vaxtadagur|dokumento data|تاريخ القيمة|tarikh nilai|datum valutacije|kamatláb "
     "napja|vaartuspaev"},
    {Role::Amount, 100,
     u"import|amaun|kiasi|مبلغ|राशि|износ|islem tutari|işlem tutarı|สาขา "
     u"จำนวน|ยอดเงิน|交易额|發生額|"
     "发生额|이용금액|이용총액|승인금액|결제금액|סכום חיוב|ご利用金額|利用金額|お取引金額|"
     "人民币金额|臺幣金額|台幣金額|"
     "nilai|nominal|so tien giao dich|castka transakce|"
     "tehingu summa|kwota platnosci|tranzakcio osszege|valor transaccion|monto transaccion|"
     "importe operacion"},
    {Role::Debit, 100,
     u"abbuchung|abbuchungen|abgange|ausgehend|depense|decaissement|decaissements|sortie|"
     "retraits|retiro|retiros|gasto|egreso|disposiciones|saida|uitgave|afschrijving|"
     "afschrijvingen|utgift|havning|udgifter|uttak|utbetaling|otto|otot|menot|meno|veloitus|"
     "veloitukset|uttekt|út|wydatek|wyplaty|wyplata|na vrub|vydej|odchozi|vydavky|na tarchu|"
     "terhelesek|kifizetes|iesiri|iesire|plati|duguje|isplate|rashodi|na teret|v breme|breme|"
     "odliv|izdatki|исплата|дугује|задужење|разход|разходи|теглене|списано|видаток|видатки|"
     "списання|debetas|islaidos|debets|izdevumi|deebet|valjaminek|valjaminekud|αναληψη|"
     "αναληψεις|χρεωσεις|εξοδα|cikan|gider|giderler|cekilen|carrec|carrecs|despeses|"
     "pengeluaran|penarikan|mutasi debet|rut ra|tien ra|ถอน|ถอนเงิน|เดบิต|รายการถอน|お引出し|払戻|"
     "出金額|支出金额|借方金额|借方发生额|支出金額|支払い金額|払出金額|払出|お引出し金額|提款|지급|"
     "지급액|"
     "출금금액|인출|مدين|المدين|سحب|"
     "خصم|משיכה|הוצאה|הוצאות|"
     "برداشت|بدهکار|नामे|निकासी|डेबिट|debiet|uitgawe|kutoa|matumizi"},
    {Role::Credit, 100,
     u"zubuchung|zubuchungen|zugange|eingehend|recette|encaissement|encaissements|entree|"
     "deposito|depositos|ingreso|entrada|inkomst|bijschrijving|bijschrijvingen|inkomster|"
     "indbetaling|innskudd|innbetaling|godskrevet|pano|panot|tulot|tulo|hyvitys|hyvitykset|"
     "innlogn|innlagnir|wplata|wplyw|ve prospech|prijem|prichozi|v prospech|jovairasok|"
     "befizetes|bevetelek|intrari|intrare|incasari|potrazuje|uplate|prihodi|u korist|primici|"
     "v dobro|dobro|priliv|prejemki|уплата|потражује|одобрење|внасяне|постъпления|зачислено|"
     "поступление|поступления|надходження|зарахування|прихід|kreditas|pajamos|kredits|"
     "ienemumi|kreedit|sissetulek|laekumine|καταθεση|καταθεσεις|πιστωσεις|εσοδα|giren|gelir|"
     "gelirler|yatan|abonament|abonaments|ingressos|pemasukan|setoran|mutasi kredit|gui vao|"
     "tien "
     "vao|ฝาก|ฝากเงิน|เครดิต|รายการฝาก|お預入れ|お預け入れ|入金額|收入金额|贷方金额|贷方发生额|"
     "收入金額|存款|存入金額|貸方|"
     "입금금액|受入金額|預かり金額|受入|お預入金額|دائن|الدائن|إيداع|הפקדה|הכנסה|הכנסות|واریز|"
     "بستانکار|जमा|"
     "क्रेडिट|krediet|inkomste|"
     "kuweka|mapato"},
    {Role::Direction, 100,
     u"strona|wn ma|ma wn|smer|směr|retning|jelleg|t j|d p|b a|дт кт|кт дт|naturaleza|flow|收 支|"
     "收支|支 收|借贷|借贷标志|借贷方向|借貸|借 贷|收支类型|入 "
     "出|入出金区分|입출금구분|입출금|입금 출금|dare avere|cargo abono|"
     "debe haber|debito credito|debit kredit|debet kredit|kredit debet|suunta|kryptis|"
     "richting|money direction"},
    {Role::Balance, 100,
     u"staða|الرصيد|مانده|शेष|salio|baki|стање|kalan "
     u"bakiye|คงเหลือ|ยอดคงเหลือ|餘額|结余|帐户余额|可用余额|"
     "통장잔액|거래후 잔액|現在高|現在貸付高|お預り残高|saldo final de dia|jaagid|saldo setelah "
     "transaksi|baki akhir"},
    {Role::Payee, 100,
     u"comercio|commercant|tercero|nominativo|favorecido|protistrana|prejemnik|"
     "прималац|получател|одержувач|отримувач|sanemejs|alici|alıcı|karsi taraf|karşı taraf|"
     "beneficiari|nguoi nhan|người thụ "
     "hưởng|ผู้รับ|ชื่อบัญชี|對方|對方戶名|对手方|对方|收款人|收款方|相手先|거래처|"
     "가맹점명|이용처|이용가맹점|المستفيد|בית עסק|שם בית העסק|penerima|beneficiar"},
    {Role::Amount, 105, // in the account's currency, beside another one
     u"suma saskaitos valiuta|bruttobetrag rechnung|rechnungsbetrag|abrechnungsbetrag|billing "
     u"amount|"
     "billed amount|обороты по счету|оборот по "
     u"счету|新臺幣金額|新台幣金額|入账金额|实付金额"},
    {Role::Ignored, 100, u"수수료 이자|手数料 利息"},
    {Role::OriginalAmount, 100,
     u"original "
     u"bruttobetrag|originalbruttobetrag|订单金额|消費金額|交易地金额|ご利用通貨金額|現地通貨額|"
     u"お支払い金額 現地通貨額|סכום "
     u"עסקה|סכום מקורי"},
    {Role::ExchangeRate, 100, u"換算レート|汇率|匯率|환율|שער"},
    {Role::Fee, 100, u"お取引手数料|手数料|手续费|手續費|수수료"},
    {Role::Currency, 90,
     u"お取引通貨|略称|交易货币|交易币种|币种|幣別|通貨|통화|מטבע|kod mata uang"},
    {Role::Payee, 100,
     u"partnername|consumentnaam|klantnaam|gegenkonto "
     u"inhaber|handlername|handlerbezeichnung|udelezenec|udelezenec transakcije|moketojo arba "
     u"gavejo pavadinimas|"
     "보낸분 받는분|받는분 보낸분|거래처명"},
    {Role::CounterIban, 100, u"partner kontonummer|partnerkontonummer"},
    {Role::OwnAccount, 90, u"racun|broj racuna|stevilka racuna|saskaitos nr"},
    {Role::Payee, 75, u"nafn|nume|naziv|назив|שם|نام|नाम|jina|이름|naam begunstigde rekening"},
    {Role::Purpose, 100,
     u"skyring|skýring|beskrywing|сврха|сврха плаћања|namen|namen placila|призначення|noi dung|"
     "nội dung giao dịch|備註|الوصف|بيان|شرح|विवरण|maelezo|toelichting|glosa|butiran|keterangan|"
     "uraian|concepte|descripcio|paskirtis|toiminto|rincian|商品|商品说明|商品名称|기재내용|תיאור "
     "פעולה|"
     "פירוט|mokejimo "
     "paskirtis|texti|摘要内容|お取り扱い内容|取引内容|메모|송금메모|消費明細|交易說明|交易说明|"
     "交易明細|利用店名 "
     "商品名|이용하신 가맹점"},
};

} // namespace

QList<HeaderWords> headerWords()
{
    QList<HeaderWords> all;
    all.append(QList<HeaderWords>(std::begin(kDates), std::end(kDates)));
    all.append(QList<HeaderWords>(std::begin(kMoney), std::end(kMoney)));
    all.append(QList<HeaderWords>(std::begin(kTexts), std::end(kTexts)));
    all.append(QList<HeaderWords>(std::begin(kOthers), std::end(kOthers)));
    all.append(QList<HeaderWords>(std::begin(kMoreLanguages), std::end(kMoreLanguages)));
    return all;
}

} // namespace finwise::importer
