// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that refuses its n-th write: SQLite's own file layer with a counter in front. While one
// exists, every database that is opened lies on it. Thread rule: one at a time, one thread.
#pragma once

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace finwise {

class FailingDisk {
public:
    FailingDisk()
    {
        s_disk = this;
        m_real = sqlite3_vfs_find(nullptr);
        m_vfs = *m_real;
        m_vfs.zName = "failing-disk";
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        s_disk = nullptr;
    }
    FailingDisk(const FailingDisk &) = delete;
    FailingDisk &operator=(const FailingDisk &) = delete;

    // From the n-th write or sync on (from 1) all are refused with this code.
    void refuseFrom(int write, int code)
    {
        m_left = write;
        m_code = code;
    }
    void heal() { m_code = SQLITE_OK; }
    [[nodiscard]] bool refused() const { return m_code != SQLITE_OK && m_left <= 0; }

private:
    struct File {
        sqlite3_file base;
        sqlite3_io_methods methods;
        [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
    static int verdict()
    {
        if (s_disk == nullptr || s_disk->m_code == SQLITE_OK)
            return SQLITE_OK;
        --s_disk->m_left;
        return s_disk->m_left <= 0 ? s_disk->m_code : SQLITE_OK;
    }

    static int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *out)
    {
        File *self = new (file) File{};
        const int opened = s_disk->m_real->xOpen(s_disk->m_real, name, self->real(), flags, out);
        if (opened != SQLITE_OK)
            return opened;
        // The methods that are not replaced get the outer file; each of them only passes it on.
        self->methods = forwarding(*self->real()->pMethods);
        self->base.pMethods = &self->methods;
        return SQLITE_OK;
    }
    static sqlite3_io_methods forwarding(const sqlite3_io_methods &real)
    {
        sqlite3_io_methods m = real;
        m.xClose = [](sqlite3_file *f) { return of(f)->real()->pMethods->xClose(of(f)->real()); };
        m.xRead = [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
            return of(f)->real()->pMethods->xRead(of(f)->real(), to, size, at);
        };
        m.xWrite = [](sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
            const int code = verdict();
            return code != SQLITE_OK
                     ? code
                     : of(f)->real()->pMethods->xWrite(of(f)->real(), from, size, at);
        };
        m.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) {
            return of(f)->real()->pMethods->xTruncate(of(f)->real(), size);
        };
        m.xSync = [](sqlite3_file *f, int flags) {
            const int code = verdict();
            return code != SQLITE_OK ? SQLITE_IOERR_FSYNC
                                     : of(f)->real()->pMethods->xSync(of(f)->real(), flags);
        };
        m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
            return of(f)->real()->pMethods->xFileSize(of(f)->real(), size);
        };
        m.xLock = [](sqlite3_file *f, int lock) {
            return of(f)->real()->pMethods->xLock(of(f)->real(), lock);
        };
        m.xUnlock = [](sqlite3_file *f, int lock) {
            return of(f)->real()->pMethods->xUnlock(of(f)->real(), lock);
        };
        m.xCheckReservedLock = [](sqlite3_file *f, int *out) {
            return of(f)->real()->pMethods->xCheckReservedLock(of(f)->real(), out);
        };
        m.xFileControl = [](sqlite3_file *f, int op, void *argument) {
            return of(f)->real()->pMethods->xFileControl(of(f)->real(), op, argument);
        };
        m.xSectorSize = [](sqlite3_file *f) {
            return of(f)->real()->pMethods->xSectorSize(of(f)->real());
        };
        m.xDeviceCharacteristics = [](sqlite3_file *f) {
            return of(f)->real()->pMethods->xDeviceCharacteristics(of(f)->real());
        };
        m.xShmMap = [](sqlite3_file *f, int page, int size, int extend, volatile void **out) {
            return of(f)->real()->pMethods->xShmMap(of(f)->real(), page, size, extend, out);
        };
        m.xShmLock = [](sqlite3_file *f, int offset, int n, int flags) {
            return of(f)->real()->pMethods->xShmLock(of(f)->real(), offset, n, flags);
        };
        m.xShmBarrier = [](sqlite3_file *f) {
            of(f)->real()->pMethods->xShmBarrier(of(f)->real());
        };
        m.xShmUnmap = [](sqlite3_file *f, int erase) {
            return of(f)->real()->pMethods->xShmUnmap(of(f)->real(), erase);
        };
        m.xFetch = [](sqlite3_file *, sqlite3_int64, int, void **out) {
            *out = nullptr;
            return SQLITE_OK;
        };
        m.xUnfetch = [](sqlite3_file *, sqlite3_int64, void *) { return SQLITE_OK; };
        return m;
    }

    static inline FailingDisk *s_disk = nullptr;
    sqlite3_vfs *m_real = nullptr;
    sqlite3_vfs m_vfs{};
    int m_left = 0;
    int m_code = SQLITE_OK;
};

} // namespace finwise
