// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/packed_drafts.h"

#include <QDataStream>
#include <QIODevice>

#include <zstd.h>

namespace finwise::importer {
namespace {

constexpr qint64 kRowsPerBlock = 2'000;
constexpr int kLevel = 1; // fast; the rows of a statement resemble each other anyway

QDataStream &operator<<(QDataStream &out, const TransactionDraft &draft)
{
    out << draft.line << draft.date.toJulianDay() << draft.valueDate.toJulianDay()
        << draft.amount.minor << draft.amount.currency.code().toLatin1() << draft.currencyStated
        << draft.currencyBySign << draft.balanceMinor.has_value() << draft.balanceMinor.value_or(0)
        << draft.textHash[0] << draft.textHash[1];
    for (const QString *text :
         {&draft.payee, &draft.description, &draft.type, &draft.counterpartyIban,
          &draft.mandateReference, &draft.creditorId, &draft.endToEndId})
        out << text->toUtf8();
    return out;
}

QDataStream &operator>>(QDataStream &in, TransactionDraft &draft)
{
    qint64 date = 0;
    qint64 valueDate = 0;
    QByteArray currency;
    bool hasBalance = false;
    qint64 balance = 0;
    in >> draft.line >> date >> valueDate >> draft.amount.minor >> currency >> draft.currencyStated
        >> draft.currencyBySign >> hasBalance >> balance >> draft.textHash[0] >> draft.textHash[1];
    draft.date = QDate::fromJulianDay(date);
    draft.valueDate = QDate::fromJulianDay(valueDate);
    draft.amount.currency = Currency::parse(QString::fromLatin1(currency)).value_or(Currency());
    if (hasBalance)
        draft.balanceMinor = balance;
    for (QString *text : {&draft.payee, &draft.description, &draft.type, &draft.counterpartyIban,
                          &draft.mandateReference, &draft.creditorId, &draft.endToEndId}) {
        QByteArray bytes;
        in >> bytes;
        *text = QString::fromUtf8(bytes);
    }
    return in;
}

} // namespace

void PackedDrafts::append(const TransactionDraft &draft)
{
    QDataStream out(&m_open, QIODevice::Append);
    out << draft;
    ++m_size;
    if (++m_inOpen == kRowsPerBlock)
        close();
}

void PackedDrafts::close()
{
    if (m_inOpen == 0)
        return;
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(m_open.size()))), Qt::Uninitialized);
    const size_t bytes = ZSTD_compress(packed.data(), size_t(packed.size()), m_open.constData(),
                                       size_t(m_open.size()), kLevel);
    Q_ASSERT(ZSTD_isError(bytes) == 0); // the bound leaves room for anything
    m_blocks.append(QByteArray(packed.constData(), qsizetype(bytes)));
    m_open.resize(0);
    m_inOpen = 0;
}

void PackedDrafts::clear()
{
    *this = PackedDrafts();
}

QList<TransactionDraft> PackedDrafts::unpack(const QByteArray &block)
{
    const auto size = ZSTD_getFrameContentSize(block.constData(), size_t(block.size()));
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const size_t unpacked = ZSTD_decompress(bytes.data(), size_t(bytes.size()), block.constData(),
                                            size_t(block.size()));
    Q_ASSERT(unpacked == size); // we packed it ourselves
    QDataStream in(bytes);
    QList<TransactionDraft> drafts;
    drafts.reserve(kRowsPerBlock);
    while (!in.atEnd()) {
        TransactionDraft draft;
        in >> draft;
        drafts.append(std::move(draft));
    }
    return drafts;
}

TransactionDraft PackedDrafts::Cursor::next()
{
    if (m_next == m_unpacked.size()) {
        Q_ASSERT(m_drafts.m_inOpen == 0 && m_block < m_drafts.m_blocks.size());
        m_unpacked = unpack(m_drafts.m_blocks[m_block++]);
        m_next = 0;
    }
    return std::move(m_unpacked[m_next++]);
}

} // namespace finwise::importer
