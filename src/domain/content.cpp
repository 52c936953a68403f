// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/content.h"

#include <QJsonDocument>

namespace finwise {

QJsonObject Content::object() const
{
    return isText() ? QJsonDocument::fromJson(m_text).object() : m_object;
}

QJsonValue Content::value(QAnyStringView key) const
{
    return object().value(key.toString());
}

QByteArray Content::text() const
{
    return isText() ? m_text : QJsonDocument(m_object).toJson(QJsonDocument::Compact);
}

void Content::insert(QAnyStringView key, const QJsonValue &value)
{
    m_object = object();
    m_text.clear();
    m_object.insert(key.toString(), value);
}

bool Content::operator==(const Content &other) const
{
    if (isText() && m_text == other.m_text)
        return true;
    return object() == other.object();
}

} // namespace finwise
