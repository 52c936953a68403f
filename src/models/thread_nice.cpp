// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/thread_nice.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace finwise {

void giveWay([[maybe_unused]] int nice)
{
#ifdef Q_OS_LINUX
    // Linux knows the niceness of single threads; QThread::setPriority() does nothing there. A
    // thread that may not do it merely stays as fast as it was.
    setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), nice);
#endif
}

} // namespace finwise
