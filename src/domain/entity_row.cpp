// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entity_row.h"

namespace finwise {
namespace {

constexpr qsizetype kUsualBytes = 1024; // of a transaction

// Control characters and halves of surrogate pairs are left to QJsonDocument.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && !c.isSurrogate(); });
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
    m_row.texts.reserve(kUsualBytes);
    m_row.cells.reserve(fields + 2);
    m_json.reserve(kUsualBytes);
    m_ends.reserve(fields);
}

void RowEncoder::cell(QByteArrayView text)
{
    m_row.cells.append({EntityRow::Cell::Kind::Text, m_row.texts.size(), text.size()});
    m_row.texts.append(text);
}

void RowEncoder::null(int columns)
{
    for (int i = 0; i < columns; ++i)
        m_row.cells.append(EntityRow::Cell());
    m_json.append("null");
}

void RowEncoder::integer(qint64 value)
{
    m_row.cells.append({EntityRow::Cell::Kind::Integer, value, 0});
    m_json.append(QByteArray::number(value));
}

void RowEncoder::boolean(bool value)
{
    m_row.cells.append({EntityRow::Cell::Kind::Integer, value ? 1 : 0, 0});
    m_json.append(value ? "true" : "false");
}

void RowEncoder::plain(QByteArrayView text)
{
    cell(text);
    m_json.append('"');
    m_json.append(text);
    m_json.append('"');
}

void RowEncoder::text(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    cell(utf8);
    if (!isPlain(text)) {
        m_json.append(quotedByQt(text));
        return;
    }
    m_json.append('"');
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            m_json.append('\\');
        m_json.append(c);
    }
    m_json.append('"');
}

void RowEncoder::money(const Money &money)
{
    m_row.cells.append({EntityRow::Cell::Kind::Integer, money.minor, 0});
    const QByteArray code = money.currency.code().toLatin1();
    cell(code);
    m_json.append("{\"currency\":\"" + code + "\",\"minor\":" + QByteArray::number(money.minor)
                  + '}');
}

void RowEncoder::list(const QJsonArray &values)
{
    const QByteArray json = values.isEmpty() ? QByteArrayLiteral("[]")
                                             : QJsonDocument(values).toJson(QJsonDocument::Compact);
    cell(json);
    m_json.append(json);
}

EntityRow RowEncoder::take(const QList<QLatin1StringView> &names, const QList<int> &order)
{
    Q_ASSERT(m_ends.size() == names.size());
    QByteArray &json = m_row.json;
    json.reserve(m_json.size() + names.size() * 24);
    json.append('{');
    for (const int field : order) {
        if (json.size() > 1)
            json.append(',');
        json.append('"');
        json.append(names[field].data(), names[field].size());
        json.append("\":");
        const qsizetype begin = field == 0 ? 0 : m_ends[field - 1];
        json.append(QByteArrayView(m_json).sliced(begin, m_ends[field] - begin));
    }
    json.append('}');
    return std::move(m_row);
}

void encodeField(const Id &value, RowEncoder &out)
{
    if (value.isNull())
        out.null(1);
    else
        out.plain(value.toString().toLatin1());
}

void encodeField(QDate value, RowEncoder &out)
{
    if (value.isValid())
        out.plain(value.toString(Qt::ISODate).toLatin1());
    else
        out.null(1);
}

} // namespace finwise
