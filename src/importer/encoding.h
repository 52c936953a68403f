// SPDX-License-Identifier: GPL-3.0-or-later
// The character encoding of a statement: byte-order mark, then UTF-8 validity, then NUL pattern
// (UTF-16), then the legacy code page under which the text reads most like writing.
// Thread rule: pure functions; a TextDecoder belongs to one thread.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringDecoder>

namespace finwise::importer {

struct TextEncoding {
    QByteArray name = "utf-8"; // as QStringDecoder understands it
    int bomBytes = 0;
    bool operator==(const TextEncoding &) const = default;
};

// sample: the first bytes of the file; complete when it is the whole file, so that a character
// cut off at its end counts as damage. Unsupported error for binary data.
Result<TextEncoding> detectEncoding(QByteArrayView sample, bool complete);

// Decodes the file piece by piece.
class TextDecoder {
public:
    explicit TextDecoder(const TextEncoding &encoding);
    // The bytes after those of the call before; the mark at the file's start is left out.
    QString decode(QByteArrayView bytes);
    // True once bytes turned up that the encoding does not have.
    [[nodiscard]] bool sawInvalid() const { return m_decoder.hasError(); }

private:
    QStringDecoder m_decoder;
    int m_toSkip;
};

} // namespace finwise::importer
