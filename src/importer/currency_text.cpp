// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/currency_text.h"

#include <QHash>

#include <array>

namespace finwise::importer {
namespace {

// Codes of ISO 4217, four characters apart, without ALL, TOP and the like that read as words.
constexpr QStringView kCodes =
    u"EUR USD GBP CHF JPY SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD BAM MKD MDL UAH RUB BYN TRY "
    u"GEL AMD AZN KZT UZS KGS TJS ILS EGP MAD TND DZD LYD SAR AED QAR KWD BHD OMR JOD LBP IQD IRR "
    u"PKR INR LKR NPR BDT MVR THB VND KHR LAK MMK MYR SGD IDR PHP BND CNY CNH HKD TWD KRW MNT AUD "
    u"NZD FJD PGK CAD MXN BRL ARS CLP COP PEN UYU BOB PYG VES CRC GTQ HNL NIO PAB DOP JMD TTD BBD "
    u"BSD XCD CUP HTG ZAR NAD BWP ZMW KES UGX TZS RWF ETB NGN GHS XOF XAF MUR SCR AOA MZN LTL LVL "
    u"EEK SKK SIT DEM ATS FRF ITL ESP NLG BEF ";

struct Sign {
    QStringView text;
    const char *code;
};

constexpr std::array kSigns{
    Sign{u"€", "EUR"},    Sign{u"euro", "EUR"}, Sign{u"euros", "EUR"}, Sign{u"$", "USD"},
    Sign{u"us$", "USD"},  Sign{u"a$", "AUD"},   Sign{u"c$", "CAD"},    Sign{u"ca$", "CAD"},
    Sign{u"s$", "SGD"},   Sign{u"hk$", "HKD"},  Sign{u"nz$", "NZD"},   Sign{u"r$", "BRL"},
    Sign{u"£", "GBP"},    Sign{u"¥", "JPY"},    Sign{u"円", "JPY"},    Sign{u"元", "CNY"},
    Sign{u"원", "KRW"},   Sign{u"￥", "JPY"},   Sign{u"₽", "RUB"},   Sign{u"руб", "RUB"},
    Sign{u"руб.", "RUB"}, Sign{u"р.", "RUB"},   Sign{u"zł", "PLN"},    Sign{u"zl", "PLN"},
    Sign{u"kč", "CZK"},   Sign{u"kc", "CZK"},   Sign{u"ft", "HUF"},    Sign{u"kr", "SEK"},
    Sign{u"kr.", "SEK"},  Sign{u"lei", "RON"},  Sign{u"лв", "BGN"},    Sign{u"лв.", "BGN"},
    Sign{u"₺", "TRY"},    Sign{u"tl", "TRY"},   Sign{u"₴", "UAH"},     Sign{u"₹", "INR"},
    Sign{u"rs", "INR"},   Sign{u"rs.", "INR"},  Sign{u"₪", "ILS"},     Sign{u"₩", "KRW"},
    Sign{u"₦", "NGN"},    Sign{u"₵", "GHS"},    Sign{u"gh₵", "GHS"},   Sign{u"₸", "KZT"},
    Sign{u"тг", "KZT"},   Sign{u"₾", "GEL"},  Sign{u"₲", "PYG"},     Sign{u"₡", "CRC"},
    Sign{u"৳", "BDT"},    Sign{u"₮", "MNT"},    Sign{u"₼", "AZN"},   Sign{u"֏", "AMD"},
    Sign{u"₨", "PKR"},    Sign{u"грн", "UAH"},  Sign{u"грн.", "UAH"},  Sign{u"₱", "PHP"},
    Sign{u"฿", "THB"},    Sign{u"₫", "VND"},    Sign{u"rm", "MYR"},    Sign{u"rp", "IDR"},
    Sign{u"r", "ZAR"},    Sign{u"ksh", "KES"},  Sign{u"kshs", "KES"},  Sign{u"nt$", "TWD"},
    Sign{u"mx$", "MXN"},  Sign{u"rd$", "DOP"},  Sign{u"s/", "PEN"},    Sign{u"rur", "RUB"},
    Sign{u"npr", "NPR"},  Sign{u"nprs", "NPR"}, Sign{u"lkrs", "LKR"},  Sign{u"pkrs", "PKR"},
    Sign{u"￦", "KRW"},   Sign{u"dhs", "AED"},  Sign{u"kn", "HRK"},    Sign{u"din", "RSD"},
    Sign{u"fr.", "CHF"},  Sign{u"sfr.", "CHF"}, Sign{u"sfr", "CHF"},   Sign{u"د.إ", "AED"},
    Sign{u"د.أ", "JOD"},  Sign{u"د.ا", "JOD"},  Sign{u"ر.س", "SAR"},   Sign{u"د.ك", "KWD"},
    Sign{u"ر.ع", "OMR"},  Sign{u"ر.ق", "QAR"},  Sign{u"د.ب", "BHD"},   Sign{u"ج.م", "EGP"},
    Sign{u"د.ت", "TND"},  Sign{u"د.م", "MAD"},  Sign{u"د.ج", "DZD"},   Sign{u"b/", "PAB"},
    Sign{u"bs", "BOB"},   Sign{u"bs.", "BOB"},  Sign{u"fcfa", "XOF"},  Sign{u"cfa", "XOF"},
    Sign{u"tsh", "TZS"},  Sign{u"ush", "UGX"},  Sign{u"kz", "AOA"},    Sign{u"ден", "MKD"},
    Sign{u"ден.", "MKD"}, Sign{u"дин", "RSD"},  Sign{u"дин.", "RSD"},  Sign{u"din.", "RSD"},
    Sign{u"vnđ", "VND"},  Sign{u"đ", "VND"},    Sign{u"tk", "BDT"},    Sign{u"tk.", "BDT"},
    Sign{u"gs.", "PYG"},  Sign{u"บาท", "THB"},  Sign{u"сум", "UZS"},   Sign{u"сом", "KGS"},
};

bool isCode(QStringView token)
{
    if (token.size() != 3)
        return false;
    for (qsizetype at = 0; at + 3 < kCodes.size(); at += 4) {
        if (kCodes[at] == token[0] && kCodes[at + 1] == token[1] && kCodes[at + 2] == token[2])
            return true;
    }
    return false;
}

} // namespace

QString currencyOfToken(QStringView token)
{
    constexpr qsizetype kLongest = 5; // "euros"
    if (token.isEmpty() || token.size() > kLongest || token.back().isDigit())
        return {};
    if (isCode(token))
        return token.toString();
    const QString upper = token.toString().toUpper();
    if (isCode(upper))
        return upper;
    static const QHash<QString, QString> kBySign = [] {
        QHash<QString, QString> made;
        for (const Sign &sign : kSigns)
            made.insert(sign.text.toString().toUpper(), QString::fromLatin1(sign.code));
        return made;
    }();
    return kBySign.value(upper);
}

namespace {

struct Named {
    QStringView word;
    const char *code;
};

constexpr std::array kNames{
    Named{u"euro", "EUR"},    Named{u"euroa", "EUR"},  Named{u"euros", "EUR"},
    Named{u"eurot", "EUR"},   Named{u"naira", "NGN"},  Named{u"rupiah", "IDR"},
    Named{u"ringgit", "MYR"}, Named{u"baht", "THB"},   Named{u"forint", "HUF"},
    Named{u"人民币", "CNY"},  Named{u"人民幣", "CNY"}, Named{u"新台幣", "TWD"},
    Named{u"新臺幣", "TWD"},  Named{u"円", "JPY"},     Named{u"元", "CNY"},
    Named{u"원", "KRW"}};

QString currencyNamed(QStringView word)
{
    // Chinese writes no blanks between words.
    const auto names = [&](const Named &name) {
        return word.compare(name.word, Qt::CaseInsensitive) == 0
            || (name.word.size() > 1 && name.word.front().unicode() > 0x7f
                && word.contains(name.word));
    };
    for (const Named &name : kNames) {
        if (names(name))
            return QString::fromLatin1(name.code);
    }
    return {};
}

// "(RM)", "[kr]": in brackets a sign stands for the unit of a column.
bool isBracketed(QStringView text, qsizetype start, qsizetype end)
{
    return start > 0 && end < text.size() && (text[start - 1] == u'(' || text[start - 1] == u'[')
        && (text[end] == u')' || text[end] == u']');
}

} // namespace

bool areWrittenAlike(QStringView one, QStringView other)
{
    // The currencies of one sign: dollars and pesos, crowns, yen, rupees, pounds, rubles, lei.
    constexpr std::array<QStringView, 9> kFamilies{
        u"USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP CUP BSD BBD JMD TTD XCD FJD NAD BND",
        u"SEK NOK DKK ISK EEK",
        u"JPY CNY CNH",
        u"INR PKR LKR NPR MUR SCR",
        u"GBP EGP LBP",
        u"RUB BYN",
        u"RON MDL",
        u"BOB VES",
        u"XOF XAF"};
    return std::any_of(kFamilies.begin(), kFamilies.end(), [&](QStringView family) {
        return one.size() == 3 && other.size() == 3 && family.contains(one)
            && family.contains(other);
    });
}

QString currencyMentioned(QStringView text, Mention where)
{
    if (text.contains(u"ש\"ח")) // written with a quotation mark
        return QStringLiteral("ILS");
    qsizetype i = 0;
    while (i < text.size()) {
        const QChar c = text[i];
        if (c.category() == QChar::Symbol_Currency) {
            const QString code = currencyOfToken(text.sliced(i, 1));
            if (!code.isEmpty())
                return code;
        }
        if (!c.isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && text[i].isLetter())
            ++i;
        const QStringView word = text.sliced(start, i - start);
        if (i < text.size() && text[i] == u'$') { // "R$", "CA$"
            const QString dollar = currencyOfToken(text.sliced(start, i + 1 - start));
            if (!dollar.isEmpty())
                return dollar;
        }
        if (isCode(word))
            return word.toString();
        QString code = currencyNamed(word);
        if (code.isEmpty() && where == Mention::Header && isBracketed(text, start, i))
            code = currencyOfToken(word);
        if (!code.isEmpty())
            return code;
    }
    return {};
}

} // namespace finwise::importer
