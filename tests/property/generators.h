// SPDX-License-Identifier: GPL-3.0-or-later
// Random values of our types for rapidcheck, with the edges drawn often. Any entity is generated
// from its field table, so a new one needs nothing here. Thread rule: as rapidcheck.
#pragma once

#include "domain/entities.h"

#include <QDebug>

#include <rapidcheck.h>

#include <iostream>
#include <limits>

// Found by rapidcheck when it prints a counterexample.
inline void showValue(const QString &text, std::ostream &out)
{
    out << QDebug::toString(text).toStdString();
}

namespace finwise::laws {

// Runs the law over 500 cases; false, with the counterexample printed, when it breaks. The cases
// are the same in every run; RC_PARAMS=seed=42 draws others.
template <class Law> bool holds(const char *name, Law law)
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = 500;
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        params.seed = 20250601;
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    metadata.description = name;
    const auto result = rc::detail::checkTestable(law, metadata, params);
    if (result.template is<rc::detail::SuccessResult>())
        return true;
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << std::endl;
    return false;
}

inline rc::Gen<qint64> anyInteger()
{
    using Limits = std::numeric_limits<qint64>;
    // Above 2^53 a double would lose the last digit. The least number is refused on the wire.
    constexpr qint64 kExactDouble = qint64(1) << 53;
    return rc::gen::oneOf(rc::gen::arbitrary<qint64>(),
                          rc::gen::element(Limits::min() + 1, Limits::max() - 1, Limits::max(),
                                           -kExactDouble - 1, kExactDouble + 1, qint64(0)));
}

inline rc::Gen<QString> anyText()
{
    // Letters of several scripts and whatever could break a file format or SQL.
    const auto character = rc::gen::oneOf(
        rc::gen::inRange<char16_t>(u' ', u'~'),
        rc::gen::element(u'ä', u'ß', u'ẞ', u'İ', u'\u0308', u'\u00a0', u'\u200b', u'\u2028', u'"',
                         u'\\', u'\'', u'\n', u'\0', u'%', u'京', u'\ufb01'));
    return rc::gen::map(rc::gen::container<std::u16string>(character),
                        [](const std::u16string &text) { return QString::fromStdU16String(text); });
}

inline rc::Gen<Id> anyId()
{
    // Small numbers too, so that ids meet that differ in the last bits only.
    return rc::gen::map(
        rc::gen::pair(rc::gen::arbitrary<quint64>(), rc::gen::inRange<quint64>(1, 5)),
        [](const std::pair<quint64, quint64> &parts) {
            const QString high = QString::number(parts.first % 5 == 0 ? 0 : parts.first, 16);
            const QString hex = high.rightJustified(16, u'0')
                              + QString::number(parts.second, 16).rightJustified(16, u'0');
            return *Id::parse(hex.left(8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-'
                              + hex.mid(16, 4) + u'-' + hex.mid(20));
        });
}

inline rc::Gen<QDate> anyDate()
{
    return rc::gen::map(rc::gen::inRange<qint64>(QDate(1, 1, 1).toJulianDay(),
                                                 QDate(9999, 12, 31).toJulianDay() + 1),
                        [](qint64 day) { return QDate::fromJulianDay(day); });
}

inline rc::Gen<Currency> anyCurrency()
{
    const auto letter = rc::gen::inRange<char>('A', 'Z' + 1);
    const auto known = rc::gen::element<std::string>("EUR", "JPY", "KWD", "CHF", "BHD", "ISK");
    const auto code = rc::gen::oneOf(known, rc::gen::container<std::string>(3, letter));
    return rc::gen::map(code, [](const std::string &text) {
        return *Currency::parse(QString::fromStdString(text));
    });
}

inline rc::Gen<Money> anyMoney()
{
    return rc::gen::map(rc::gen::pair(anyInteger(), anyCurrency()),
                        [](const std::pair<qint64, Currency> &parts) {
                            return Money{parts.first, parts.second};
                        });
}

// Fills every field of an entity with drawn values.
struct Filler {
    void operator()(QString &value) const { value = *anyText(); }
    void operator()(bool &value) const { value = *rc::gen::arbitrary<bool>(); }
    void operator()(qint64 &value) const { value = *anyInteger(); }
    void operator()(Id &value) const { value = *anyId(); }
    void operator()(QDate &value) const
    {
        value = *rc::gen::oneOf(anyDate(), rc::gen::just(QDate()));
    }
    void operator()(Money &value) const { value = *anyMoney(); }
    void operator()(QJsonArray &value) const
    {
        value = {*anyText(), *anyInteger(), QJsonObject{{*anyText(), *anyText()}}, QJsonArray{}};
    }
    template <NamedEnum T> void operator()(T &value) const
    {
        const auto names = enumNames(T{});
        value = names[*rc::gen::inRange<std::size_t>(0, names.size())].value;
    }
    void operator()(Split &value) const
    {
        (*this)(value.categoryId);
        (*this)(value.minor);
        (*this)(value.note);
    }
    template <class T> void operator()(std::optional<T> &value) const
    {
        value.reset();
        if (*rc::gen::arbitrary<bool>())
            (*this)(value.emplace());
    }
    template <class T> void operator()(QList<T> &value) const
    {
        value.resize(*rc::gen::inRange<int>(0, 4));
        for (T &entry : value)
            (*this)(entry);
    }
};

// REQUIRES: called inside a law.
template <Entity E> E anyEntity()
{
    E entity;
    eachField<E>([&](const auto &field) { Filler{}(entity.*field.member); });
    return entity;
}

} // namespace finwise::laws
