// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"

#include <algorithm>
#include <array>
#include <random>

namespace finwise::layouts {
namespace {

struct Words {
    QStringView language;
    QStringView shops; // payee/memo, shop by shop
    QStringView types; // money out, money in
};

constexpr std::array kWords{
    Words{u"en",
          u"Green Grocer/Weekly shop|Harbour Cafe/Two coffees|City Parking/Ticket 88|"
          u"Northern Energy/March bill|Book Nook/Paperbacks|Pine Street Gym/Membership|"
          u"Brightwater Ltd/Wages|Sam Taylor/Concert tickets|Corner Bakery/Bread and rolls",
          u"Card payment/Bank transfer"},
    Words{u"de",
          u"Hofladen Birke/Äpfel und Kartoffeln|Stadtbad Süd/Zehnerkarte|Müller & Söhne/"
          u"Rechnung 2231|Buchhandlung Eule/Bestellung|Café Grün/Frühstück|Wohnbau eG/Miete|"
          u"Werkstatt Nord GmbH/Lohn und Gehalt|Jana Vogel/Kinokarten|Drogerie Blatt/Einkauf",
          u"Lastschrift/Gutschrift"},
    Words{u"fr",
          u"Boulangerie Lebrun/Pain et gâteaux|Garage Petit/Révision|Librairie Sud/Romans|"
          u"Électricité Val/Facture mars|Pharmacie Noire/Achat|Café de l'Île/Déjeuner|"
          u"Atelier Rémy SARL/Salaire|Léa Fontaine/Cadeau|Marché Vert/Légumes",
          u"Paiement carte/Virement"},
    Words{u"it",
          u"Forno Rossi/Pane e dolci|Libreria Alta/Romanzi|Farmacia Verde/Acquisto|"
          u"Energia Valle/Bolletta|Trattoria Sole/Cena|Palestra Uno/Quota|Officina Bianchi srl/"
          u"Stipendio|Paola Neri/Regalo|Mercato Nuovo/Frutta",
          u"Pagamento carta/Bonifico"},
    Words{u"es",
          u"Panadería Luz/Pan y bollos|Librería Sol/Novelas|Farmacia Río/Compra|Luz del Valle/"
          u"Recibo marzo|Bar Mañana/Desayuno|Gimnasio Uno/Cuota|Taller Peña SL/Nómina|Ana Ruiz/"
          u"Regalo|Mercado Nuevo/Fruta",
          u"Pago con tarjeta/Transferencia"},
    Words{u"pt",
          u"Padaria Sol/Pão e bolos|Livraria Mar/Romances|Farmácia Rio/Compra|Energia do Vale/"
          u"Conta março|Café Manhã/Almoço|Ginásio Um/Quota|Oficina Peixoto/Salário|Rita Lopes/"
          u"Presente|Mercado Novo/Frutas",
          u"Compra no débito/Transferência recebida"},
    Words{u"nl",
          u"Bakkerij Zon/Brood en taart|Boekhandel Uil/Romans|Apotheek Groen/Aankoop|Energie Dal/"
          u"Termijn maart|Café de Brug/Lunch|Sportschool Een/Lidmaatschap|Werkplaats Noord BV/"
          u"Salaris|Daan Visser/Cadeau|Markt Nieuw/Groente",
          u"Betaalautomaat/Overschrijving"},
    Words{u"nordic",
          u"Bageriet Sol/Bröd|Bokhandeln Uggla/Romaner|Apoteket Grön/Köp|Elbolaget Dal/Faktura|"
          u"Kafé Bron/Lunsj|Gymmet Ett/Månadskort|Verkstad Nord AB/Lön|Åsa Öberg/Gave|Torget/Frukt",
          u"Kortköp/Överföring"},
    Words{u"pl",
          u"Piekarnia Słońce/Chleb i ciasto|Księgarnia Sowa/Książki|Apteka Zielona/Zakup|Prąd "
          u"Dolina/Rachunek|Kawiarnia Most/Śniadanie|Siłownia Jeden/Karnet|Warsztat Północ/"
          u"Wynagrodzenie|Łucja Żak/Prezent|Targ Nowy/Owoce",
          u"Płatność kartą/Przelew"},
    Words{u"cs",
          u"Pekárna Slunce/Chléb|Knihy Sova/Romány|Lékárna Zelená/Nákup|Elektřina Údolí/Faktura|"
          u"Kavárna Most/Snídaně|Posilovna Jedna/Členství|Dílna Sever sro/Mzda|Věra Dvořák/Dárek|"
          u"Tržnice/Ovoce",
          u"Platba kartou/Příchozí úhrada"},
    Words{u"hu",
          u"Pékség Nap/Kenyér|Könyvesbolt Bagoly/Regények|Gyógyszertár/Vásárlás|Áram Völgy/Számla|"
          u"Kávézó Híd/Reggeli|Edzőterem/Bérlet|Műhely Észak Kft/Munkabér|Nagy Ágnes/Ajándék|"
          u"Piac/Gyümölcs",
          u"Kártyás vásárlás/Átutalás"},
    Words{u"tr",
          u"Güneş Fırını/Ekmek|Baykuş Kitabevi/Roman|Yeşil Eczane/Alışveriş|Vadi Elektrik/Fatura|"
          u"Köprü Kahve/Kahvaltı|Spor Salonu/Üyelik|Kuzey Atölye/Maaş|Ayşe Yılmaz/Hediye|Pazar/"
          u"Meyve",
          u"Kart harcaması/Havale"},
    Words{u"ru",
          u"Пекарня Солнце/Хлеб|Книги Сова/Романы|Аптека/Покупка|Энергия/Счёт за март|Кафе Мост/"
          u"Завтрак|Спортзал/Абонемент|Мастерская Север/Зарплата|Анна Белова/Подарок|Рынок/Фрукты",
          u"Оплата картой/Перевод"},
    Words{u"el",
          u"Φούρνος Ήλιος/Ψωμί|Βιβλία Κουκουβάγια/Μυθιστορήματα|Φαρμακείο/Αγορά|Ρεύμα/Λογαριασμός|"
          u"Καφέ Γέφυρα/Πρωινό|Γυμναστήριο/Συνδρομή|Εργαστήρι Βορράς/Μισθός|Άννα Παππά/Δώρο|Αγορά/"
          u"Φρούτα",
          u"Αγορά με κάρτα/Έμβασμα"},
    Words{u"ja",
          u"パン屋/朝食|書店/小説|薬局/買物|電力/三月分|喫茶店/昼食|体育館/会費|北工房/給与|"
          u"田中花子/贈物|市場/果物",
          u"カード/振込"},
};

Words wordsOf(const QString &language)
{
    const auto found = std::find_if(kWords.begin(), kWords.end(),
                                    [&](const Words &words) { return words.language == language; });
    return found == kWords.end() ? kWords.front() : *found;
}

constexpr int kWageAt = 6; // the shop that pays

} // namespace

Statement makeStatement(const Layout &layout, int rows, quint32 seed)
{
    std::mt19937 engine(seed);
    const auto below = [&](int bound) {
        return static_cast<int>(engine() % static_cast<quint32>(bound));
    };
    const Words words = wordsOf(layout.keys.value(QStringLiteral("words")));
    const QStringList shops = words.shops.toString().split(u'|');
    const QStringList types = words.types.toString().split(u'/');
    const QStringList currencies = layout.keys.value(QStringLiteral("currency")).split(u',');
    const bool card = layout.keys.value(QStringLiteral("kind")) == QLatin1StringView("card");
    const int low = layout.keys.value(QStringLiteral("low")).toInt();
    const int feePercent = layout.keys.value(QStringLiteral("fee")).toInt();
    Statement out;
    const qint64 scale = layout.keys.value(QStringLiteral("scale"), QStringLiteral("1")).toInt();
    out.opening = (100'000 + below(300'000)) * scale;
    qint64 balance = out.opening;
    QDate day(2025, 1 + below(9), low > 0 ? 1 : 4 + below(8));
    for (int i = 0; i < rows; ++i) {
        Entry entry;
        if (i > 0 && i >= low)
            day = day.addDays(rows <= 8 ? 2 + below(3) : below(3));
        else if (i > 0 && i * 11 / std::max(low, 1) != (i - 1) * 11 / std::max(low, 1))
            day = day.addDays(1);
        entry.date = day;
        const bool wage = rows > 2 && i % 8 == 2;
        int shop = below(int(shops.size()));
        shop = wage ? kWageAt : shop == kWageAt ? 0 : shop;
        entry.payee = shops[shop].section(u'/', 0, 0);
        entry.memo = shops[shop].section(u'/', 1);
        if (card && wage)
            entry.payee = entry.memo = QStringLiteral("PAYMENT RECEIVED - THANK YOU");
        entry.type = types[wage ? 1 : 0];
        entry.minor = wage ? 90'000 + below(180'000) : -(1 + below(i % 5 == 4 ? 160'000 : 9'900));
        if (layout.keys.contains(QStringLiteral("whole")))
            entry.minor = entry.minor / 100 * 100 - 100;
        entry.minor *= scale;
        entry.fee = below(100) < feePercent ? 15 + below(300) : 0;
        entry.currency = currencies[i % currencies.size()];
        balance += entry.minor - entry.fee;
        entry.balance = balance;
        out.entries.append(entry);
    }
    return out;
}

} // namespace finwise::layouts
