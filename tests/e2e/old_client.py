# SPDX-License-Identifier: GPL-3.0-or-later
"""A FinWise 0.4 client: the unchanged dialect 1, without subprotocol, hello or token."""

import base64
import os
import pathlib
import sys
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "attack"))
from wire import Refused, Socket, WAIT, now  # noqa: E402

from common import Failure, expect  # noqa: E402


class OldClient(Socket):
    """One browser tab. Its rows are what it was told, by entity and id."""

    def __init__(self, port, tenant):  # pylint: disable=super-init-not-called
        super(Socket, self).__init__(port)
        self.tenant = tenant
        self.send("\r\n".join([
            f"GET /ws_finwise/ws/{tenant} HTTP/1.1", f"Host: 127.0.0.1:{port}",
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: " + base64.b64encode(os.urandom(16)).decode()]) + "\r\n\r\n")
        status = self.status()
        if status != 101:
            raise Refused(status)
        self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]
        self.waiting = []
        self.rows = {}
        self.until(lambda m: m.get("type") == "status" and m["status"] == "online")

    def until(self, wanted):
        """The next message that is wanted; changes of others that come before are applied."""
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline:
            message = self.message()
            if message.get("event_type") == "data_update":
                self.apply(message)
            if wanted(message):
                return message
        raise Failure("the message did not come")

    def apply(self, update):
        expect(update["tenant_id"] == self.tenant, "an update of another tenant")
        row = update["data"]["single_entity"]
        rows = self.rows.setdefault(update["entity_type"], {})
        if update["operation_type"] == "delete":
            rows.pop(row["id"], None)
        else:
            rows[row["id"]] = row

    def load(self):
        self.say({"type": "request_initial_data", "tenant_id": self.tenant})
        answer = self.until(lambda m: m.get("event_type") == "initial_data_load")
        names = {"accounts": "Account", "account_groups": "AccountGroup",
                 "categories": "Category", "category_groups": "CategoryGroup",
                 "recipients": "Recipient", "tags": "Tag", "automation_rules": "AutomationRule",
                 "planning_transactions": "PlanningTransaction", "transactions": "Transaction"}
        expect(set(answer["payload"]) == set(names), "all nine lists are there")
        for name, rows in answer["payload"].items():
            self.rows[names[name]] = {row["id"]: row for row in rows}

    def entry(self, kind, operation, payload, queued_ms=None):
        return {"id": str(uuid.uuid4()), "tenantId": self.tenant, "entityType": kind,
                "entityId": payload["id"], "operationType": operation, "payload": payload,
                "timestamp": queued_ms or time.time_ns() // 1_000_000, "status": "processing",
                "attempts": 1}

    def push(self, entry):
        """The type of the answer: sync_ack or sync_nack. The own row shows the change at once."""
        if entry["operationType"] != "delete":
            known = self.rows.setdefault(entry["entityType"], {})
            known.setdefault(entry["entityId"], {}).update(entry["payload"])
        self.say({"type": "process_sync_entry", "payload": entry})
        answer = self.until(lambda m: m.get("id") == entry["id"]
                            and m.get("type") in ("sync_ack", "sync_nack"))
        return answer["type"]

    def account(self, name, offset=0):
        return {"id": str(uuid.uuid4()), "name": name, "accountType": "giro", "isActive": True,
                "isOfflineBudget": False, "accountGroupId": "", "sortOrder": 0,
                "iban": "", "balance": 0, "creditLimit": None, "offset": offset,
                "updated_at": now()}

    def transaction(self, account, amount, payee):
        return {"id": str(uuid.uuid4()), "accountId": account, "categoryId": None,
                "date": "2026-01-05", "valueDate": "2026-01-05", "amount": amount,
                "description": None, "note": None, "tagIds": [],
                "type": "EXPENSE" if amount < 0 else "INCOME", "runningBalance": 0,
                "payee": payee, "recipientId": None, "createdAt": now(), "updated_at": now()}
