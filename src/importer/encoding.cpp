// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/encoding.h"

#include "importer/column_roles.h"

#include <QHash>

#include <uchardet/uchardet.h>

#include <array>

namespace finwise::importer {
namespace {

// Letters that are common in the languages a code page was made for.
struct CodePage {
    const char *name;
    QStringView letters;
};

constexpr std::array kCodePages{
    CodePage{"windows-1252", u"äöüßéèàçñåøæêëîïôûùâáíóúãõœðþý€£’–°§´\u00A0"},
    CodePage{"windows-1250", u"ąćęłńóśźżčřšžěůőűýáíéúďťňäöüß€’–\u00A0"},
    CodePage{"windows-1251", u"абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ№«»\u00A0"},
    CodePage{"windows-1257", u"ąčęėįšųūžāēģīķļņõäöüß€’–"},
    CodePage{"windows-1253", u"αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς€"},
    CodePage{"windows-1254", u"çğışöüİâîû€’–"},
    CodePage{"windows-1255", u"אבגדהוזחטיכלמנסעפצקרשתםןךףץ₪"},
    CodePage{"windows-1256", u"ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإ"},
    CodePage{"IBM850", u"äöüßéèàçñåøæêëîïôûùâáíóú"},
    CodePage{"IBM852", u"ąćęłńóśźżčřšžěůőűýáíéúäöüß"},
    CodePage{"macintosh", u"äöüßéèàçñåøæêëîïôûùâáíóú€"},
    CodePage{"KOI8-R", u"абвгдежзийклмнопрстуфхцчшщъыьэюяё"},
};

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<uchar>(c) < 0x80; });
}

bool isAsciiLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

bool isOtherAlphabet(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Greek || script == QChar::Script_Cyrillic
        || script == QChar::Script_Hebrew || script == QChar::Script_Arabic;
}

// How much the text reads like writing: letters of the expected languages count for it, marks
// inside words, capitals after small letters and unassigned bytes against it.
int plausibility(const QString &text, QStringView letters)
{
    int score = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < 0x80)
            continue;
        const QChar before = i > 0 ? text[i - 1] : QChar(u' ');
        const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
        if (c == QChar::ReplacementCharacter || c.category() == QChar::Other_Control) {
            score -= 12;
        } else if (c.isLetter()) {
            score += letters.contains(c) || letters.contains(c.toLower()) ? 3 : -2;
            // No word mixes its alphabet with ours.
            if (isOtherAlphabet(c) && (isAsciiLetter(before) || isAsciiLetter(after)))
                score -= 6;
            // A letter beside figures is a sign of currency read in a wrong page.
            const bool behindNumber = c.isUpper() && before == QChar(u' ') && !after.isLetter()
                                   && i > 1 && text[i - 2].isDigit();
            if ((c.isUpper() && before.isLower()) || after.isDigit() || before.isDigit()
                || behindNumber)
                score -= 4;
        } else {
            score += letters.contains(c) ? 2 : -1;
            score += c.category() == QChar::Symbol_Currency && after.isDigit() ? 2 : 0;
            if (before.isLetter() && after.isLetter() && c != QChar(0x2019))
                score -= 4;
        }
    }
    return score;
}

// How many of the cells that a page's own letters stand in are names of columns. Read in another
// page, "Açıklama" is no word.
int knownNames(QStringView text)
{
    constexpr qsizetype kLines = 60;
    constexpr qsizetype kLongest = 60;
    constexpr int kSure = 90;
    int known = 0;
    qsizetype lines = 0;
    qsizetype start = 0;
    bool special = false;
    for (qsizetype i = 0; i <= text.size() && lines < kLines; ++i) {
        const QChar c = i < text.size() ? text[i] : QChar(u'\n');
        if (!QStringView(u";,\t|\"\r\n").contains(c)) {
            special = special || c.unicode() > 0x7f;
            continue;
        }
        if (special && i - start <= kLongest) {
            const QList<RoleMatch> matches = matchHeader(text.sliced(start, i - start));
            known += !matches.isEmpty() && matches.first().score >= kSure ? 1 : 0;
        }
        lines += c == u'\n' ? 1 : 0;
        start = i + 1;
        special = false;
    }
    return known;
}

QByteArray guessOfUchardet(QByteArrayView sample)
{
    const uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, sample.data(), static_cast<size_t>(sample.size()));
    uchardet_data_end(detector);
    const QByteArray name(uchardet_get_charset(detector));
    uchardet_delete(detector);
    return name;
}

// The page of Windows that has the letters of a standard where the standard has them.
QByteArray windowsPageOf(const QByteArray &standard)
{
    static const QHash<QByteArray, QByteArray> kPages{
        {"ISO-8859-1", "windows-1252"},  {"ISO-8859-2", "windows-1250"},
        {"ISO-8859-7", "windows-1253"},  {"ISO-8859-8", "windows-1255"},
        {"ISO-8859-9", "windows-1254"},  {"ISO-8859-13", "windows-1257"},
        {"ISO-8859-15", "windows-1252"},
    };
    return kPages.value(standard, standard);
}

// Two bytes for a letter: nearly any text decodes to some ideographs, so the names that head
// dates in East Asian statements must be among them.
bool readsLikeEastAsia(QByteArrayView sample, const QByteArray &encoding)
{
    constexpr std::array<QStringView, 15> kDateNames{
        u"日付",   u"日期", u"取引日", u"利用日", u"거래",   u"時間",   u"时间",    u"交易时间",
        u"年月日", u"金额", u"消費日", u"入帳日", u"交易日", u"이용일", u"利用年月"};
    QStringDecoder decoder(encoding.constData());
    if (!decoder.isValid())
        return false;
    const QString text = decoder.decode(sample);
    return std::any_of(kDateNames.begin(), kDateNames.end(),
                       [&](QStringView name) { return text.contains(name); });
}

QByteArray bestCodePage(QByteArrayView sample)
{
    const QByteArray guess = guessOfUchardet(sample);
    for (const QByteArray &encoding : {guess, QByteArray("Shift_JIS"), QByteArray("GB18030"),
                                       QByteArray("EUC-KR"), QByteArray("Big5")}) {
        if (readsLikeEastAsia(sample, encoding))
            return encoding;
    }
    QByteArray best = "windows-1252";
    int bestScore = std::numeric_limits<int>::min();
    for (const CodePage &page : kCodePages) {
        QStringDecoder decoder(page.name);
        if (!decoder.isValid())
            continue;
        const QString text = decoder.decode(sample);
        int score = plausibility(text, page.letters);
        // However long the statement is, a name that is one in this page only tells more.
        constexpr int kPerName = 12;
        if (const int names = knownNames(text); names > 0)
            score += kPerName * names + std::abs(score) / 4;
        // The detector knows letter frequencies, but errs on the few accents of a short statement.
        if (windowsPageOf(guess).compare(page.name, Qt::CaseInsensitive) == 0)
            score += 2 + std::abs(score) / 8;
        if (score > bestScore) {
            bestScore = score;
            best = page.name;
        }
    }
    // East Asian text is nonsense in every page above; there the detector's word stands.
    if (bestScore < 0 && !guess.isEmpty() && QStringDecoder(guess.constData()).isValid())
        return guess;
    return best;
}

bool isUtf8(QByteArrayView sample, bool complete)
{
    QStringDecoder decoder(QStringDecoder::Utf8, complete ? QStringDecoder::Flag::Stateless
                                                          : QStringDecoder::Flag::Default);
    const QString text = decoder.decode(sample);
    return !decoder.hasError();
}

// Text in UTF-16 without a mark: nearly every second byte is NUL.
QByteArray utf16ByPattern(QByteArrayView sample)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    const qsizetype half = sample.size() / 2;
    if (odd > half * 3 / 5 && even < half / 10)
        return "utf-16le";
    if (even > half * 3 / 5 && odd < half / 10)
        return "utf-16be";
    return {};
}

// What people drop instead of a CSV file, by its first bytes.
struct OtherKind {
    QByteArrayView beginning;
    QLatin1StringView name;
};
constexpr std::array kOtherKinds{
    OtherKind{"%PDF-", QLatin1StringView("a PDF document")},
    OtherKind{"PK\x03\x04", QLatin1StringView("a spreadsheet (XLSX, ODS) or an archive")},
    OtherKind{"\xD0\xCF\x11\xE0", QLatin1StringView("an Excel workbook (XLS)")},
    OtherKind{"{\\rtf", QLatin1StringView("a text document (RTF)")},
    OtherKind{"OFXHEADER", QLatin1StringView("an OFX file")},
    OtherKind{"<OFX", QLatin1StringView("an OFX file")},
    OtherKind{"<?xml", QLatin1StringView("an XML file (CAMT, OFX)")},
    OtherKind{"!Type:", QLatin1StringView("a QIF file")},
    OtherKind{"!Account", QLatin1StringView("a QIF file")},
    OtherKind{":20:", QLatin1StringView("an MT940 file")},
    OtherKind{"{1:F01", QLatin1StringView("an MT940 file")},
};

} // namespace

Result<TextEncoding> detectEncoding(QByteArrayView sample, bool complete)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        return TextEncoding{"utf-8", 3};
    if (sample.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return TextEncoding{"utf-32le", 4};
    for (const OtherKind &kind : kOtherKinds) {
        if (sample.startsWith(kind.beginning))
            return fail(ErrorKind::Unsupported, QStringLiteral("file"),
                        QStringLiteral("this is %1, not a CSV file").arg(kind.name));
    }
    if (sample.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return TextEncoding{"utf-32be", 4};
    if (sample.startsWith("\xFF\xFE"))
        return TextEncoding{"utf-16le", 2};
    if (sample.startsWith("\xFE\xFF"))
        return TextEncoding{"utf-16be", 2};
    if (sample.contains('\0')) {
        const QByteArray wide = utf16ByPattern(sample);
        if (!wide.isEmpty())
            return TextEncoding{wide, 0};
        return fail(ErrorKind::Unsupported, QStringLiteral("file"),
                    QStringLiteral("this is not a text file: it contains NUL bytes; export the "
                                   "statement as CSV"));
    }
    if (isAscii(sample) || isUtf8(sample, complete))
        return TextEncoding{};
    return TextEncoding{bestCodePage(sample), 0};
}

TextDecoder::TextDecoder(const TextEncoding &encoding)
    : m_decoder(encoding.name.constData(), QStringDecoder::Flag::ConvertInitialBom),
      m_toSkip(encoding.bomBytes)
{
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    const auto skipped = std::min<qsizetype>(m_toSkip, bytes.size());
    m_toSkip -= static_cast<int>(skipped);
    return m_decoder.decode(bytes.sliced(skipped));
}

} // namespace finwise::importer
