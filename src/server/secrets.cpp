// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/secrets.h"

#include <QByteArray>

#include <sodium.h>

namespace finwise::server {
namespace {

bool prepared()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

QByteArray hashPassword(const QString &password, PasswordCost cost)
{
    Q_ASSERT(prepared());
    const QByteArray text = password.toUtf8();
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    const bool cheap = cost == PasswordCost::Cheap;
    const int failed = crypto_pwhash_str_alg(
        hash.data(), text.constData(), static_cast<unsigned long long>(text.size()),
        cheap ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
        cheap ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE,
        crypto_pwhash_ALG_ARGON2ID13);
    return failed == 0 ? QByteArray(hash.constData()) : QByteArray();
}

bool passwordMatches(const QByteArray &hash, const QString &password)
{
    const QByteArray text = password.toUtf8();
    return prepared() && !hash.isEmpty()
        && crypto_pwhash_str_verify(hash.constData(), text.constData(),
                                    static_cast<unsigned long long>(text.size()))
               == 0;
}

QString makeToken(Random &random)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i) {
        const quint64 part = random.next();
        bytes.append(reinterpret_cast<const char *>(&part), sizeof part);
    }
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString tokenHash(const QString &token)
{
    const QByteArray text = token.toUtf8();
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()), nullptr, 0);
    return QString::fromLatin1(hash.toHex());
}

} // namespace finwise::server
