-- SPDX-License-Identifier: GPL-3.0-or-later
-- On which devices a sign-in was used: when one of them is revoked, the sign-in is of no use on any.
CREATE TABLE login_devices (
    login TEXT NOT NULL,
    device TEXT NOT NULL,
    PRIMARY KEY (login, device)
) WITHOUT ROWID;
CREATE TRIGGER login_devices_gone AFTER DELETE ON logins BEGIN
    DELETE FROM login_devices WHERE login = old.id;
END;
