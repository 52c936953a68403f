// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entity_row.h"

#include "domain/iso_date.h"

#include <array>
#include <charconv>

namespace finwise {
namespace {

constexpr qsizetype kUsualBytes = 1024; // of a transaction

// Control characters and halves of surrogate pairs are left to QJsonDocument.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && !c.isSurrogate(); });
}

// Into a std::string while it grows: QByteArray takes longer for it than the row to be stored.
void put(std::string &bytes, QByteArrayView more)
{
    bytes.append(more.data(), size_t(more.size()));
}

QByteArrayView decimal(qint64 value, std::array<char, 24> &buffer)
{
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    Q_ASSERT(error == std::errc()); // twenty characters are enough for any value
    return QByteArrayView(buffer.data(), end - buffer.data());
}

QByteArray quotedByQt(QStringView text)
{
    const QByteArray list =
        QJsonDocument(QJsonArray{text.toString()}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

RowEncoder::RowEncoder(qsizetype fields)
{
    m_row.ext = QByteArrayLiteral("{}");
    m_texts.reserve(kUsualBytes);
    m_row.cells.reserve(fields + 2);
    m_json.reserve(kUsualBytes);
    m_ends.reserve(fields);
}

void RowEncoder::cell(QByteArrayView text)
{
    m_row.cells.append({EntityRow::Cell::Kind::Text, qint64(m_texts.size()), text.size()});
    put(m_texts, text);
}

void RowEncoder::null(int columns)
{
    for (int i = 0; i < columns; ++i)
        m_row.cells.append(EntityRow::Cell());
    put(m_json, "null");
}

void RowEncoder::integer(qint64 value)
{
    m_row.cells.append({EntityRow::Cell::Kind::Integer, value, 0});
    std::array<char, 24> buffer;
    put(m_json, decimal(value, buffer));
}

void RowEncoder::boolean(bool value)
{
    m_row.cells.append({EntityRow::Cell::Kind::Integer, value ? 1 : 0, 0});
    put(m_json, value ? QByteArrayView("true") : QByteArrayView("false"));
}

void RowEncoder::plain(QByteArrayView text)
{
    cell(text);
    put(m_json, "\"");
    put(m_json, text);
    put(m_json, "\"");
}

void RowEncoder::text(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    cell(utf8);
    if (!isPlain(text)) {
        put(m_json, quotedByQt(text));
        return;
    }
    put(m_json, "\"");
    qsizetype written = 0; // what stands between two letters that are quoted goes over as a whole
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (utf8[i] != '"' && utf8[i] != '\\')
            continue;
        put(m_json, QByteArrayView(utf8).sliced(written, i - written));
        put(m_json, "\\");
        written = i;
    }
    put(m_json, QByteArrayView(utf8).sliced(written));
    put(m_json, "\"");
}

void RowEncoder::money(const Money &money)
{
    m_row.cells.append({EntityRow::Cell::Kind::Integer, money.minor, 0});
    const QByteArray code = money.currency.code().toLatin1();
    cell(code);
    std::array<char, 24> buffer;
    put(m_json, "{\"currency\":\"");
    put(m_json, code);
    put(m_json, "\",\"minor\":");
    put(m_json, decimal(money.minor, buffer));
    put(m_json, "}");
}

void RowEncoder::list(const QJsonArray &values)
{
    const QByteArray json = values.isEmpty() ? QByteArrayLiteral("[]")
                                             : QJsonDocument(values).toJson(QJsonDocument::Compact);
    cell(json);
    put(m_json, json);
}

EntityRow RowEncoder::take(const QList<QByteArray> &keys, const QList<int> &order)
{
    Q_ASSERT(m_ends.size() == keys.size());
    std::string json;
    json.reserve(m_json.size() + size_t(keys.size()) * 24);
    json += '{';
    for (const int field : order) {
        if (json.size() > 1)
            json += ',';
        put(json, keys[field]);
        const qsizetype begin = field == 0 ? 0 : m_ends[field - 1];
        put(json, QByteArrayView(m_json).sliced(begin, m_ends[field] - begin));
    }
    json += '}';
    m_row.json = QByteArray(json.data(), qsizetype(json.size()));
    m_row.texts = QByteArray(m_texts.data(), qsizetype(m_texts.size()));
    return std::move(m_row);
}

void encodeField(const Id &value, RowEncoder &out)
{
    if (value.isNull())
        out.null(1);
    else
        out.plain(value.toUtf8());
}

void encodeField(QDate value, RowEncoder &out)
{
    if (value.isValid())
        out.plain(isoDate(value));
    else
        out.null(1);
}

bool scanField(JsonScanner &in, QString &value)
{
    QByteArrayView text;
    if (in.null()) {
        value.clear();
        return true;
    }
    if (!in.text(text))
        return false;
    value = QString::fromUtf8(text);
    return true;
}

bool scanField(JsonScanner &in, Id &value)
{
    QByteArrayView text;
    if (!in.text(text))
        return false;
    const auto id = Id::fromUtf8(text);
    if (!id)
        return false;
    value = *id;
    return true;
}

bool scanField(JsonScanner &in, QDate &value)
{
    QByteArrayView text;
    if (in.null()) {
        value = QDate();
        return true;
    }
    if (!in.text(text) || text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto number = [&text](qsizetype at, qsizetype count) {
        int read = 0;
        for (const char c : text.sliced(at, count))
            read = c < '0' || c > '9' ? -10'000 : read * 10 + (c - '0');
        return read;
    };
    value = QDate(number(0, 4), number(5, 2), number(8, 2));
    return value.isValid() && value.year() > 0;
}

bool scanField(JsonScanner &in, Money &value)
{
    qint64 minor = 0;
    QByteArrayView code;
    int known = 0;
    const bool read = in.members([&](QByteArrayView key) {
        ++known;
        return key == "minor" ? in.integer(minor) : key == "currency" && in.text(code);
    });
    if (!read || known != 2 || code.isEmpty())
        return false;
    const auto currency = Currency::parse(QString::fromUtf8(code));
    if (!currency)
        return false;
    value = Money{minor, *currency};
    return true;
}

bool scanArray(JsonScanner &in, QJsonArray &value)
{
    QByteArrayView raw;
    if (in.null()) {
        value = QJsonArray();
        return true;
    }
    if (!in.value(raw) || raw.front() != '[')
        return false;
    value = raw.size() == 2 ? QJsonArray() : QJsonDocument::fromJson(raw.toByteArray()).array();
    return true;
}

} // namespace finwise
