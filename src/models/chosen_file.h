// SPDX-License-Identifier: GPL-3.0-or-later
// The file somebody chose in a file dialog. Thread rule: pure function.
#pragma once

#include <QUrl>

namespace finwise {

// Its path; empty when it is not on this computer. Qt's own dialog gives a name that was typed as
// an address without a scheme, which Qt itself takes for no local file.
inline QString chosenPath(const QUrl &file)
{
    return file.scheme().isEmpty() ? file.path() : file.toLocalFile();
}

} // namespace finwise
