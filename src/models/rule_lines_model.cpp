// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rule_lines_model.h"

#include "models/condition_ways.h"
#include "models/format.h"

#include <cmath>

namespace finwise {

using rules::ActionType;
using rules::ConditionOperator;
using rules::ConditionType;

namespace {

const QString kType = QStringLiteral("type");
const QString kOperator = QStringLiteral("operator");
const QString kValue = QStringLiteral("value");

std::optional<ConditionType> conditionOf(const QJsonObject &json)
{
    return enumFromName<ConditionType>(json.value(kType).toString());
}

std::optional<ConditionOperator> operatorOf(const QJsonObject &json)
{
    const QString name = json.value(kOperator).toString();
    return name.isEmpty() ? std::optional(ConditionOperator::Equals)
                          : enumFromName<ConditionOperator>(name);
}

} // namespace

int RuleLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant RuleLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    const auto type = conditionOf(line.json);
    switch (role) {
    case TypeIndexRole: return typeIndexOf(line);
    case OperatorIndexRole: {
        const auto op = operatorOf(line.json);
        return type && op
                 ? int(wayOf(waysFor(subjectOfType(*type)), RuleTexts::comparison(*type, *op)))
                 : -1;
    }
    case OperatorNamesRole: {
        QStringList names;
        if (m_kind == Kind::Conditions && type) {
            for (const ConditionWay &way : waysFor(subjectOfType(*type)))
                names.append(way.text);
        }
        return names;
    }
    case InputRole: return inputOf(line);
    case Qt::DisplayRole:
    case ValueTextRole: return line.typed;
    case ChoicesRole: {
        QStringList names;
        for (const Choice &choice : choicesOf(line))
            names.append(choice.name);
        return names;
    }
    case ChoiceIndexRole: {
        const QList<Choice> choices = choicesOf(line);
        for (int i = 0; i < choices.size(); ++i) {
            if (choices.at(i).id == line.json.value(kValue).toString())
                return i;
        }
        return -1;
    }
    case ProblemRole: return problemOf(line);
    case HintRole: return hintOf(line);
    default: return {};
    }
}

QHash<int, QByteArray> RuleLinesModel::roleNames() const
{
    return {{TypeIndexRole, "typeIndex"},
            {OperatorIndexRole, "operatorIndex"},
            {OperatorNamesRole, "operators"},
            {InputRole, "input"},
            {ValueTextRole, "valueText"},
            {ChoicesRole, "choices"},
            {ChoiceIndexRole, "choiceIndex"},
            {ProblemRole, "problem"},
            {HintRole, "hint"}};
}

QStringList RuleLinesModel::typeNames() const
{
    QStringList names;
    if (m_kind == Kind::Conditions) {
        for (const ConditionType type : kConditionSubjects)
            names.append(RuleTexts::type(type));
    } else {
        for (const auto &entry : enumNames(ActionType{}))
            names.append(RuleTexts::action(entry.value));
    }
    return names;
}

void RuleLinesModel::load(const QJsonArray &lines, const RuleNames &names, QDate today)
{
    beginResetModel();
    m_names = names;
    m_today = today;
    m_lines.clear();
    for (const QJsonValue &line : lines)
        m_lines.append({line.toObject(), typedOf(line.toObject().value(kValue))});
    endResetModel();
    Q_EMIT namesChanged();
    Q_EMIT edited();
}

QJsonArray RuleLinesModel::lines() const
{
    QJsonArray array;
    for (const Line &line : m_lines)
        array.append(line.json);
    return array;
}

bool RuleLinesModel::isComplete() const
{
    return !m_lines.isEmpty()
        && std::all_of(m_lines.begin(), m_lines.end(), [this](const Line &line) {
               return inputOf(line) == KeptInput || problemOf(line).isEmpty();
           });
}

void RuleLinesModel::append()
{
    beginInsertRows({}, count(), count());
    const QString type = m_kind == Kind::Conditions
                           ? QString(enumName(ConditionType::RecipientContains))
                           : QString(enumName(ActionType::SetCategory));
    QJsonObject json{{kType, type}, {kValue, QString()}};
    if (m_kind == Kind::Conditions)
        json.insert(kOperator, QString(enumName(ConditionOperator::Equals)));
    m_lines.append({json, {}});
    endInsertRows();
    Q_EMIT edited();
}

void RuleLinesModel::remove(int row)
{
    if (row < 0 || row >= m_lines.size())
        return;
    beginRemoveRows({}, row, row);
    m_lines.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void RuleLinesModel::setType(int row, int type)
{
    if (row < 0 || row >= m_lines.size() || type < 0 || type >= typeNames().size())
        return;
    Line &line = m_lines[row];
    if (m_kind == Kind::Conditions) {
        const auto before = conditionOf(line.json);
        const auto op = operatorOf(line.json);
        const QList<ConditionWay> ways = waysFor(kConditionSubjects.at(size_t(type)));
        const qsizetype same = before && op ? wayOf(ways, RuleTexts::comparison(*before, *op)) : -1;
        const ConditionWay &way = ways.at(std::max<qsizetype>(0, same));
        line.json.insert(kType, QString(enumName(way.type)));
        line.json.insert(kOperator, QString(enumName(way.op)));
    } else {
        line.json.insert(kType, QString(enumNames(ActionType{}).at(size_t(type)).name));
    }
    // What was typed may mean something else now.
    line.json.insert(kValue, inputOf(line) == TextInput ? valueOf(line, line.typed)
                                                        : QJsonValue(QString()));
    changeLine(row);
}

void RuleLinesModel::setOperator(int row, int op)
{
    const auto type = row >= 0 && row < m_lines.size() ? conditionOf(m_lines.at(row).json)
                                                       : std::nullopt;
    const QList<ConditionWay> ways = type ? waysFor(subjectOfType(*type)) : QList<ConditionWay>();
    if (op < 0 || op >= ways.size())
        return;
    Line &line = m_lines[row];
    line.json.insert(kType, QString(enumName(ways.at(op).type)));
    line.json.insert(kOperator, QString(enumName(ways.at(op).op)));
    if (inputOf(line) == TextInput)
        line.json.insert(kValue, valueOf(line, line.typed));
    changeLine(row);
}

void RuleLinesModel::setValueText(int row, const QString &text)
{
    if (row < 0 || row >= m_lines.size() || m_lines.at(row).typed == text)
        return;
    m_lines[row].typed = text;
    m_lines[row].json.insert(kValue, valueOf(m_lines.at(row), text));
    changeLine(row);
}

void RuleLinesModel::setChoice(int row, int choice)
{
    if (row < 0 || row >= m_lines.size())
        return;
    const QList<Choice> choices = choicesOf(m_lines.at(row));
    if (choice < 0 || choice >= choices.size())
        return;
    m_lines[row].json.insert(kValue, choices.at(choice).id);
    changeLine(row);
}

void RuleLinesModel::changeLine(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT edited();
}

int RuleLinesModel::typeIndexOf(const Line &line) const
{
    const QString name = line.json.value(kType).toString();
    int index = 0;
    if (m_kind == Kind::Conditions) {
        const auto type = conditionOf(line.json);
        for (const ConditionType subject : kConditionSubjects) {
            if (type && subjectOfType(*type) == subject)
                return index;
            ++index;
        }
    } else {
        for (const auto &entry : enumNames(ActionType{})) {
            if (entry.name == name)
                return index;
            ++index;
        }
    }
    return -1;
}

RuleLinesModel::Input RuleLinesModel::inputOf(const Line &line) const
{
    if (typeIndexOf(line) < 0)
        return KeptInput;
    if (m_kind == Kind::Actions) {
        const auto type = enumFromName<ActionType>(line.json.value(kType).toString());
        const bool list = line.json.value(kValue).isArray();
        if (list)
            return KeptInput;
        return *type == ActionType::SetNote || *type == ActionType::SetRecipient ? TextInput
                                                                                 : ChoiceInput;
    }
    const auto type = conditionOf(line.json);
    const auto op = operatorOf(line.json);
    if (!op || !editableOperators(*type).contains(*op))
        return KeptInput;
    if (*op == ConditionOperator::IsEmpty || *op == ConditionOperator::IsNotEmpty)
        return NoInput;
    return *type == ConditionType::AccountIs ? ChoiceInput : TextInput;
}

QList<RuleLinesModel::Choice> RuleLinesModel::choicesOf(const Line &line) const
{
    QList<Choice> choices;
    if (inputOf(line) != ChoiceInput)
        return choices;
    const auto take = [&choices](const auto &list) {
        for (const auto &record : list)
            choices.append({record.name, record.meta.id.toString()});
    };
    const auto action = enumFromName<ActionType>(line.json.value(kType).toString());
    if (!action || *action == ActionType::SetAccount)
        take(m_names.accounts);
    else if (*action == ActionType::SetCategory)
        take(m_names.categories);
    else if (*action == ActionType::AddTag)
        take(m_names.tags);
    else
        take(m_names.plans);
    return choices;
}

QString RuleLinesModel::problemOf(const Line &line) const
{
    if (m_kind == Kind::Conditions) {
        const auto read = rules::parseCondition(line.json, QStringLiteral("line"));
        return read ? QString() : RuleTexts::problem(read.error());
    }
    const auto read = rules::parseAction(line.json, QStringLiteral("line"));
    return read ? QString() : RuleTexts::problem(read.error());
}

QString RuleLinesModel::hintOf(const Line &line) const
{
    const auto type = conditionOf(line.json);
    if (inputOf(line) == KeptInput)
        return tr("kept as it is: %1").arg(line.json.value(kType).toString());
    if (enumFromName<ActionType>(line.json.value(kType).toString()) == ActionType::SetAccount)
        return tr("Rows of a statement stay in its account; entries made by hand move");
    if (!type)
        return {};
    if (operatorOf(line.json) == ConditionOperator::OneOf)
        return tr("Separated by semicolons");
    if (rules::subjectOf(*type) == rules::Subject::Amount)
        return tr("Money out is negative");
    return {};
}

QString RuleLinesModel::typedOf(const QJsonValue &value) const
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &entry : value.toArray())
            parts.append(typedOf(entry));
        return parts.join(QStringLiteral("; "));
    }
    if (value.isDouble())
        return moneyInput(Money{std::llround(value.toDouble() * 100), Currency()});
    const QString text = value.toString();
    if (const auto id = Id::parse(text))
        return m_names.nameOf(*id);
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    return date.isValid() ? dateText(date) : text;
}

QJsonValue RuleLinesModel::valueOf(const Line &line, const QString &text) const
{
    if (operatorOf(line.json) != ConditionOperator::OneOf || m_kind == Kind::Actions)
        return oneValueOf(line, text);
    QJsonArray list;
    for (const QString &part : text.split(u';')) {
        if (!part.trimmed().isEmpty())
            list.append(oneValueOf(line, part.trimmed()));
    }
    return list;
}

QJsonValue RuleLinesModel::oneValueOf(const Line &line, const QString &text) const
{
    const auto type = conditionOf(line.json);
    if (!type)
        return text;
    if (rules::subjectOf(*type) == rules::Subject::Amount) {
        QString plain = text.trimmed();
        plain.replace(QChar(0x2212), u'-');
        const auto money = moneyFromText(plain, Currency());
        // 0.4 writes amounts as numbers of whole units.
        return money ? QJsonValue(QJsonValue(money->minor).toDouble() / 100.0) : QJsonValue(text);
    }
    if (rules::subjectOf(*type) == rules::Subject::Date) {
        const QDate date = dateFromText(text, m_today);
        return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(text);
    }
    return text;
}

} // namespace finwise
