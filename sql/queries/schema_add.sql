-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes a migration as applied, inside its own transaction. :number, :name, :sha256 (hexadecimal), :applied_ms.
INSERT INTO schema_version (number, name, sha256, applied_ms) VALUES (:number, :name, :sha256, :applied_ms)
