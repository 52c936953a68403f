// SPDX-License-Identifier: GPL-3.0-or-later
// A std::variant of many types whose copies, moves and end are compiled in one file only: in every
// file that handles such a value they would cost the compiler seconds. It behaves as the variant.
// Use: `using Message = CompiledOnce<AnyMessage>;` with `extern template` for it in the header and
// `template` in one source file. Thread rule: plain value.
#pragma once

namespace finwise {

template <class Variant> struct CompiledOnce : Variant {
    CompiledOnce() = default;
    using Variant::Variant;
    CompiledOnce(const CompiledOnce &other);
    CompiledOnce(CompiledOnce &&other) noexcept;
    CompiledOnce &operator=(const CompiledOnce &other);
    CompiledOnce &operator=(CompiledOnce &&other) noexcept;
    ~CompiledOnce();
};

template <class Variant> CompiledOnce<Variant>::CompiledOnce(const CompiledOnce &other) = default;
template <class Variant>
CompiledOnce<Variant>::CompiledOnce(CompiledOnce &&other) noexcept = default;
template <class Variant>
CompiledOnce<Variant> &CompiledOnce<Variant>::operator=(const CompiledOnce &other) = default;
template <class Variant>
CompiledOnce<Variant> &CompiledOnce<Variant>::operator=(CompiledOnce &&other) noexcept = default;
template <class Variant> CompiledOnce<Variant>::~CompiledOnce() = default;

} // namespace finwise
