// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/messages.h"

namespace finwise::wire {

Message::Message(const Message &other) = default;
Message::Message(Message &&other) noexcept = default;
Message &Message::operator=(const Message &other) = default;
Message &Message::operator=(Message &&other) noexcept = default;
Message::~Message() = default;

} // namespace finwise::wire
