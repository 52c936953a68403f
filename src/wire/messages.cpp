// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/messages.h"

template struct finwise::CompiledOnce<finwise::wire::AnyMessage>;
