// SPDX-License-Identifier: GPL-3.0-or-later
// PackedDrafts: the rows of a very large statement, compressed in blocks: a million of them take a
// tenth of what they would as TransactionDraft. Read from the front only.
// Thread rule: one thread at a time.
#pragma once

#include "importer/transaction_draft.h"

namespace finwise::importer {

class PackedDrafts {
public:
    void append(const TransactionDraft &draft);
    // After the last append().
    void close();
    void clear();
    [[nodiscard]] qint64 size() const { return m_size; }

    // Gives the rows back in their order; the drafts are borrowed and must not change meanwhile.
    class Cursor {
    public:
        explicit Cursor(const PackedDrafts &drafts) : m_drafts(drafts) {}
        // REQUIRES: called at most size() times.
        TransactionDraft next();

    private:
        const PackedDrafts &m_drafts;
        qsizetype m_block = 0;
        QList<TransactionDraft> m_unpacked;
        qsizetype m_next = 0;
    };

private:
    static QList<TransactionDraft> unpack(const QByteArray &block);
    QByteArray m_open; // the block being filled
    qint64 m_inOpen = 0;
    QList<QByteArray> m_blocks;
    qint64 m_size = 0;
};

} // namespace finwise::importer
