// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of every tst_<lib> program and the list of the QtTest classes in it. A class
// is run by its name: `tst_base money` runs the class of tst_money.cpp, further arguments go to
// QtTest. Thread rule: registration before main, everything else on the main thread.
#pragma once

#include <QTest>

#include <memory>

namespace finwise {

// Puts one class on the list; the name is that of its file without "tst_" and ".cpp", because
// that is the name under which the build registers it with ctest.
class TestRegistration {
public:
    using Make = std::unique_ptr<QObject> (*)();
    TestRegistration(const char *name, Make make, const char *file);
};

// One static object per test file: static RegisterTest<TstMoney> registered("money");
template <class T> class RegisterTest {
public:
    // __builtin_FILE() names the caller's file; clang 14 does not know std::source_location.
    explicit RegisterTest(const char *name, const char *file = __builtin_FILE())
        : m_registration(
            name, []() -> std::unique_ptr<QObject> { return std::make_unique<T>(); }, file)
    {
    }

private:
    TestRegistration m_registration;
};

} // namespace finwise
