# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up bank statement as CSV: the same arguments give the same file, every row once."""

import datetime

IBAN = "DE02120300000000202051"
FIRST_DAY = datetime.date(2025, 1, 2)
_PAYEES = [
    ("Bäckerei Körner", "Kartenzahlung Brot und Brötchen", -200, -1500),
    ("Stadtwerke Musterstadt", "Abschlag Strom", -4500, -9900),
    ("Hofladen Sonnental", "Wocheneinkauf", -1200, -9500),
    ("Buchhandlung am Markt", "Rechnung; \"Leselampe\"", -800, -6400),
    ("Verkehrsbetriebe", "Monatskarte", -2900, -7900),
    ("Musterfirma GmbH", "Lohn und Gehalt", 180000, 245000),
    ("Vermietung Schmidt", "Miete", -65000, -92000),
    ("Kino Astoria", "Karten", -900, -3200),
]


def _spread(number):
    """Digits without a pattern, and without chance."""
    return (number * 2654435761) % 2**32


def _amount(cents):
    sign = "-" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    grouped = f"{euros:,}".replace(",", ".")
    return f"{sign}{grouped},{rest:02d}"


def rows(count, start=FIRST_DAY):
    result = []
    for number in range(count):
        payee, purpose, low, high = _PAYEES[_spread(number) % len(_PAYEES)]
        width = abs(high - low)
        cents = min(low, high) + _spread(number + 7919) % width
        day = start + datetime.timedelta(days=number * 365 // max(count, 365))
        result.append((day, payee, f"{purpose} Nr. {number + 1}", cents))
    return result


def text(count, start=FIRST_DAY, opening=250_000):
    """Preamble, header and rows as German banks write them, with a running balance."""
    lines = ["Umsatzanzeige;;;;", f"IBAN;{IBAN};;;", ";;;;",
             "Buchungstag;Auftraggeber/Empfänger;Verwendungszweck;Betrag (EUR);Saldo (EUR)"]
    balance = opening
    for day, payee, purpose, cents in rows(count, start):
        balance += cents
        purpose = '"' + purpose.replace('"', '""') + '"'
        lines.append(f"{day:%d.%m.%Y};{payee};{purpose};{_amount(cents)};{_amount(balance)}")
    return "\n".join(lines) + "\n"


def write(path, count, start=FIRST_DAY):
    path.write_text(text(count, start), encoding="utf-8")
    return path


def total(count):
    return sum(row[3] for row in rows(count))
