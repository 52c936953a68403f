// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statistics_parts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace finwise {

namespace {

// Every text is kept as it lies in the database: a hundred thousand rows are no hundred thousand
// strings.
QByteArray borrowed(QByteArrayView text)
{
    return QByteArray::fromRawData(text.data(), text.size());
}

// Reads the rows once and adds them up here: grouping in SQL sorts them first, which takes ten
// times as long.
class Question {
public:
    Question(Reader &reader, const StatisticsQuestion &question)
        : m_reader(reader), m_question(question)
    {
    }
    Result<StatisticsFigures> answer();

private:
    using Part = Result<void> (Question::*)();
    Result<void> readCurrencies();
    Result<void> readSpan();
    Result<void> readAccounts();
    Result<void> readNames();
    Result<void> readFlows();
    Result<void> readBefore();
    Result<void> eachFlow(QDate from, QDate to, auto &&visit);
    // The lines of a row with their amounts.
    Result<void> eachLine(const db::Statement &row, auto &&visit);
    CategorySeries &seriesOf(QByteArrayView category, qint64 minor);
    PayeeFigures &payeeOf(const db::Statement &row);
    PayeeFigures &payeeNamed(const QString &name, Slice::Direction direction);
    void finish();
    // What came in and went out between two dates.
    [[nodiscard]] Slice flowBetween(QDate from, QDate to) const;

    Reader &m_reader;
    StatisticsQuestion m_question;
    StatisticsFigures m_figures;
    StatisticsStepIndex m_steps;
    QHash<QByteArray, qsizetype> m_categoryOf; // position of a category by its id
    QSet<qsizetype> m_met;                     // categories that have rows
    QHash<QByteArray, QString> m_recipients;   // names by id
    QHash<QString, qsizetype> m_payeeOf;       // position by direction and name
    QHash<QByteArray, qsizetype> m_payeeOfRecipient;
    QHash<QByteArray, qsizetype> m_payeeOfText;
    StatisticsRange m_range;
};

Slice Question::flowBetween(QDate from, QDate to) const
{
    Slice slice{.from = from, .to = to, .currency = m_figures.currency};
    if (m_question.account)
        slice.accounts = {*m_question.account};
    return slice;
}

Result<void> Question::readCurrencies()
{
    const auto read = db::eachRow(
        m_reader.connection(),
        QStringLiteral(
            "SELECT code, SUM(rows), SUM(rows * (kind = 0)) FROM ("
            "SELECT amount_currency AS code, COUNT(*) AS rows, 0 AS kind FROM transactions "
            "WHERE deleted_at IS NULL GROUP BY amount_currency UNION ALL "
            "SELECT \"openingBalance_currency\", COUNT(*), 1 FROM accounts WHERE deleted_at IS "
            "NULL AND \"openingBalance\" <> 0 GROUP BY \"openingBalance_currency\") "
            "GROUP BY code ORDER BY 3 DESC, 2 DESC, code"),
        {}, [&](const db::Statement &row) {
            // A stored currency was checked when it was written.
            m_figures.currencies.append(Currency::parse(row.text(0)).value_or(Currency()));
            m_figures.anything = m_figures.anything || row.integer(2) > 0;
        });
    if (!m_figures.currencies.isEmpty())
        m_figures.currency = m_figures.currencies.first();
    if (m_question.currency && m_figures.currencies.contains(*m_question.currency))
        m_figures.currency = *m_question.currency;
    return read;
}

Result<void> Question::readSpan()
{
    m_figures.account = m_question.account;
    m_figures.from = m_question.from;
    m_figures.to = m_question.to;
    const SliceSql all = sqlOf(
        Slice{.kind = Slice::Kind::Everything, .currency = m_figures.currency});
    const auto first = m_reader.connection().scalar(
        QStringLiteral("SELECT t.\"date\" FROM transactions t WHERE ") + all.where
            + QStringLiteral(" ORDER BY t.\"date\" LIMIT 1"),
        all.values);
    if (!first)
        return fail(first.error());
    m_figures.first = QDate::fromString(first->toString(), Qt::ISODate);
    const QDate month = m_figures.first.isValid()
                          ? QDate(m_figures.first.year(), m_figures.first.month(), 1)
                          : QDate();
    if (!m_figures.from.isValid())
        m_figures.from = month;
    // Half a period would make everything else look like growth.
    m_figures.compared = m_question.beforeTo.isValid() && month.isValid()
                      && month <= m_question.beforeFrom;
    if (!m_figures.from.isValid() || m_figures.from > m_figures.to)
        m_figures.from = m_figures.to;
    m_figures.unit = statisticsUnit(m_figures.from, m_figures.to);
    m_figures.steps = statisticsSteps(m_figures.from, m_figures.to);
    m_steps = StatisticsStepIndex(m_figures);
    return {};
}

// The categories and recipients there are; at the end what has no category.
Result<void> Question::readNames()
{
    auto categories = m_reader.all<Category>();
    if (!categories)
        return fail(categories.error());
    auto groups = m_reader.all<CategoryGroup>();
    if (!groups)
        return fail(groups.error());
    const auto recipients = m_reader.all<Recipient>();
    if (!recipients)
        return fail(recipients.error());
    std::stable_sort(groups->begin(), groups->end(), inOrder<CategoryGroup>);
    std::stable_sort(categories->begin(), categories->end(), inOrder<Category>);
    m_figures.categoryGroups = *groups;
    const QList<qint64> nothing(m_figures.steps.size(), 0);
    for (const Category &category : *categories) {
        m_categoryOf.insert(category.meta.id.toString().toLatin1(), m_figures.categories.size());
        m_figures.categories.append({category, Slice::Direction::Any, nothing});
    }
    m_figures.categories.append({std::nullopt, Slice::Direction::In, nothing});
    m_figures.categories.append({std::nullopt, Slice::Direction::Out, nothing});
    for (const Recipient &recipient : *recipients)
        m_recipients.insert(recipient.meta.id.toString().toLatin1(), recipient.name);
    return {};
}

CategorySeries &Question::seriesOf(QByteArrayView category, qint64 minor)
{
    // A category that is gone is none.
    const qsizetype none = m_figures.categories.size() - (minor > 0 ? 2 : 1);
    const qsizetype position = m_categoryOf.value(borrowed(category), none);
    m_met.insert(position);
    return m_figures.categories[position];
}

PayeeFigures &Question::payeeNamed(const QString &name, Slice::Direction direction)
{
    const QString key = QString::number(int(direction)) + name;
    const auto known = m_payeeOf.constFind(key);
    if (known != m_payeeOf.cend())
        return m_figures.payees[*known];
    m_payeeOf.insert(key, m_figures.payees.size());
    m_figures.payees.append({name, direction});
    return m_figures.payees.last();
}

// Named as payeeSql() says.
PayeeFigures &Question::payeeOf(const db::Statement &row)
{
    const bool hasRecipient = !row.isNull(3) && m_recipients.contains(borrowed(row.utf8(3)));
    QHash<QByteArray, qsizetype> &known = hasRecipient ? m_payeeOfRecipient : m_payeeOfText;
    const QByteArrayView key = row.utf8(hasRecipient ? 3 : 4);
    const auto found = known.constFind(borrowed(key));
    if (found != known.cend())
        return m_figures.payees[*found];
    const QByteArray kept = key.toByteArray();
    const QString name = hasRecipient ? m_recipients.value(kept) : row.text(4);
    if (name.isEmpty())
        return payeeNamed(name, row.integer(2) > 0 ? Slice::Direction::In : Slice::Direction::Out);
    PayeeFigures &payee = payeeNamed(name, Slice::Direction::Any);
    known.insert(kept, &payee - m_figures.payees.constData());
    return payee;
}

Result<void> Question::readAccounts()
{
    return readStatisticsAccounts(m_reader, m_figures, m_range);
}

Result<void> Question::eachFlow(QDate from, QDate to, auto &&visit)
{
    const SliceSql sql = sqlOf(flowBetween(from, to));
    return db::eachRow(m_reader.connection(),
                       QStringLiteral("SELECT t.\"date\", t.\"categoryId\", t.amount, "
                                      "t.\"recipientId\", t.payee, t.splits FROM transactions t "
                                      "WHERE ")
                           + sql.where,
                       sql.values, visit);
}

Result<void> Question::eachLine(const db::Statement &row, auto &&visit)
{
    if (row.utf8(5) == "[]") {
        visit(seriesOf(row.utf8(1), row.integer(2)), row.integer(2));
        return {};
    }
    QList<Split> parts;
    const QJsonDocument json = QJsonDocument::fromJson(row.utf8(5).toByteArray());
    if (const auto read = fieldFromJson(json.array(), parts); !read)
        return fail(read.error());
    for (const Split &part : parts)
        m_range.add(part.minor);
    for (const Split &part : m_range.isLeft() ? QList<Split>() : parts) {
        const QByteArray category = part.categoryId ? part.categoryId->toString().toLatin1()
                                                    : QByteArray();
        visit(seriesOf(category, part.minor), part.minor);
    }
    return {};
}

Result<void> Question::readFlows()
{
    m_figures.flows.resize(m_figures.steps.size());
    Result<void> parts;
    const auto read = eachFlow(m_figures.from, m_figures.to, [&](const db::Statement &row) {
        const qint64 minor = row.integer(2);
        m_range.add(minor);
        if (m_range.isLeft() || !parts)
            return;
        const qsizetype step = m_steps.of(row.utf8(0));
        FlowFigures &flow = m_figures.flows[step];
        (minor > 0 ? flow.income : flow.expenses) += minor;
        PayeeFigures &payee = payeeOf(row);
        payee.sum += minor;
        ++payee.rows;
        parts = eachLine(row, [step](CategorySeries &series, qint64 part) {
            series.sums[step] += part;
            series.sum += part;
        });
    });
    return read ? parts : read;
}

Result<void> Question::readBefore()
{
    if (!m_figures.compared)
        return {};
    Result<void> parts;
    const auto read = eachFlow(
        m_question.beforeFrom, m_question.beforeTo, [&](const db::Statement &row) {
            const qint64 minor = row.integer(2);
            m_range.add(minor);
            if (m_range.isLeft() || !parts)
                return;
            (minor > 0 ? m_figures.before.income : m_figures.before.expenses) += minor;
            payeeOf(row).before += minor;
            parts = eachLine(row,
                             [](CategorySeries &series, qint64 part) { series.before += part; });
        });
    return read ? parts : read;
}

void Question::finish()
{
    for (const FlowFigures &flow : m_figures.flows) {
        m_figures.flow.income += flow.income;
        m_figures.flow.expenses += flow.expenses;
    }
    QList<CategorySeries> met;
    for (qsizetype i = 0; i < m_figures.categories.size(); ++i) {
        if (m_met.contains(i))
            met.append(m_figures.categories.at(i));
    }
    m_figures.categories = met;
    QList<PayeeFigures> &payees = m_figures.payees;
    payees.removeIf([](const PayeeFigures &payee) { return payee.rows == 0; });
    const auto rank = [](const PayeeFigures &payee) {
        return std::tuple(-std::abs(payee.sum), payee.name, payee.direction);
    };
    std::sort(payees.begin(), payees.end(),
              [&rank](const PayeeFigures &a, const PayeeFigures &b) { return rank(a) < rank(b); });
    m_figures.morePayees = std::max<qsizetype>(0, payees.size() - kMaxStatisticsPayees);
    payees.resize(std::min(payees.size(), kMaxStatisticsPayees));
}

Result<StatisticsFigures> Question::answer()
{
    Q_ASSERT(m_question.to.isValid());
    for (const Part part : {&Question::readCurrencies, &Question::readSpan, &Question::readAccounts,
                            &Question::readNames, &Question::readFlows, &Question::readBefore}) {
        m_range = {};
        if (const auto read = (this->*part)(); !read)
            return fail(read.error());
        if (m_range.isLeft())
            return fail(ErrorKind::Validation, QStringLiteral("statistics"),
                        QStringLiteral("a sum leaves the range of amounts"));
    }
    finish();
    return m_figures;
}

} // namespace

Result<StatisticsFigures> statisticsFigures(Reader &reader, const StatisticsQuestion &question)
{
    return Question(reader, question).answer();
}

} // namespace finwise
