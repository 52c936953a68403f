// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/export_records.h"

#include "exporter/canonical_record.h"

#include <functional>

namespace finwise {
namespace {

constexpr int kPageRows = 1000;
constexpr QByteArrayView kJsonHead{"{\"finwise_export\":1,\"records\":["};
constexpr QByteArrayView kJsonTail{"\n]}\n"};

// Writes to the device and remembers that it refused once.
class Output {
public:
    explicit Output(QIODevice &device) : m_device(device) {}

    Result<void> write(QByteArrayView bytes)
    {
        if (m_device.write(bytes.data(), bytes.size()) != bytes.size())
            return fail(ErrorKind::Storage, QStringLiteral("export"), m_device.errorString());
        m_bytes += bytes.size();
        return {};
    }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    QIODevice &m_device;
    qint64 m_bytes = 0;
};

using Visit = std::function<Result<void>(const Record &)>;

Result<qint64> eachLive(Reader &reader, const EntityType &type, const Visit &visit)
{
    qint64 count = 0;
    Id after;
    for (;;) {
        const auto page = reader.table(type).readAfter(reader.connection(), after, kPageRows);
        if (!page)
            return fail(page.error());
        for (const Record &record : *page) {
            after = record.meta.id;
            if (record.meta.deletedAt)
                continue;
            if (auto visited = visit(record); !visited)
                return fail(visited.error());
            ++count;
        }
        if (page->size() < kPageRows)
            return count;
    }
}

} // namespace

Result<ExportFigures> exportJson(Reader &reader, QIODevice &device, const EntityType *only)
{
    Output output(device);
    ExportFigures figures;
    const auto writeLine = [&](const Record &record) {
        const QByteArray separator = figures.records++ == 0 ? "\n" : ",\n";
        return output.write(separator + canonicalLine(record));
    };
    if (auto head = output.write(kJsonHead); !head)
        return fail(head.error());
    for (const EntityType &type : reader.catalog().types()) {
        if (only != nullptr && only->name != type.name)
            continue;
        if (const auto written = eachLive(reader, type, writeLine); !written)
            return fail(written.error());
    }
    if (auto tail = output.write(kJsonTail); !tail)
        return fail(tail.error());
    figures.bytes = output.bytes();
    return figures;
}

Result<ExportFigures> exportCsv(Reader &reader, QIODevice &device, const EntityType &type)
{
    Output output(device);
    if (auto head = output.write(csvHeader(type) + "\r\n"); !head)
        return fail(head.error());
    const auto written = eachLive(
        reader, type, [&](const Record &record) { return output.write(csvRow(record) + "\r\n"); });
    if (!written)
        return fail(written.error());
    return ExportFigures{*written, output.bytes()};
}

} // namespace finwise
