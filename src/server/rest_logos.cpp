// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures over HTTP: /logos/{tenant}[/{name}] with the bare image as body, and the paths of
// FinWise 0.4, which sends forms.
#include "server/logo_image.h"
#include "server/multipart.h"
#include "server/rest_api.h"

namespace finwise::server {
namespace {

const QString kLogos = QStringLiteral("/logos/");
const QString kOldLogos = QStringLiteral("/api/v1/logos/");
const QString kOldUpload = QStringLiteral("/api/v1/logos/upload");

HttpResponse noPicture()
{
    return HttpResponse::error(404, errorKindName(ErrorKind::NotFound),
                               QStringLiteral("there is no such picture"));
}

// What a path names: the tenant, and the picture if any.
std::optional<std::pair<Id, QString>> placeOf(const QString &path)
{
    const QString &prefix = path.startsWith(kOldLogos) ? kOldLogos : kLogos;
    const QStringList parts = path.mid(prefix.size()).split(u'/');
    const auto tenant = Id::parse(parts.first());
    if (!tenant || tenant->isNull() || parts.size() > 2)
        return std::nullopt;
    return std::pair(*tenant, parts.size() == 2 ? parts.last() : QString());
}

} // namespace

bool RestApi::isLogoPath(const QString &path)
{
    return path.startsWith(kLogos) || path.startsWith(kOldLogos);
}

void RestApi::logos(const HttpRequest &request, const Done &done)
{
    if (request.method == "POST") {
        uploadLogo(request, done);
        return;
    }
    const auto place = placeOf(request.path);
    if (!place || place->second.isEmpty()) {
        done(noPicture());
        return;
    }
    const bool removes = request.method == "DELETE";
    asCaller(
        request, place->first,
        [this, removes, tenant = place->first, name = place->second](Stores &stores,
                                                                     const Caller &caller) {
            const Actor actor{tenant, caller.user, {}};
            if (removes) {
                const auto gone = stores.tenants.removeLogo(actor, name);
                HttpResponse response;
                response.status = 204;
                return gone ? response : failure(gone.error());
            }
            const auto logo = stores.tenants.logo(actor, name);
            if (!logo)
                return failure(logo.error());
            if (!*logo)
                return noPicture();
            HttpResponse response;
            response.type = (*logo)->type;
            response.body = (*logo)->image;
            return response;
        },
        done);
}

void RestApi::uploadLogo(const HttpRequest &request, const Done &done)
{
    auto place = request.path == kOldUpload ? std::nullopt : placeOf(request.path);
    QByteArray image = request.body;
    if (request.path == kOldUpload) {
        const auto parts = readMultipart(request.header("content-type"), request.body);
        const auto tenant = parts ? Id::parse(QString::fromLatin1(parts->value("tenant_id")))
                                  : Result<Id>(Id());
        if (parts && tenant && !tenant->isNull()) {
            place = std::pair(*tenant, QString());
            image = parts->value("file");
        }
    }
    if (!place || !place->second.isEmpty()) {
        done(HttpResponse::error(400, errorKindName(ErrorKind::Protocol),
                                 QStringLiteral("a picture goes to /logos/TENANT")));
        return;
    }
    if (const auto type = logoType(image); !type) { // before anybody's database is asked
        done(failure(type.error()));
        return;
    }
    asCaller(
        request, place->first,
        [this, tenant = place->first, image](Stores &stores, const Caller &caller) {
            const auto name = stores.tenants.keepLogo(Actor{tenant, caller.user, {}}, image);
            if (!name)
                return failure(name.error());
            return HttpResponse::json({{QStringLiteral("logo_path"),
                                        QStringLiteral("%1/%2").arg(tenant.toString(), *name)}},
                                      201);
        },
        done);
}

} // namespace finwise::server
