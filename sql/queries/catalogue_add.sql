-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes a catalogue. :version, :sha256 (hexadecimal), :added_ms.
INSERT INTO catalogue (version, sha256, added_ms) VALUES (:version, :sha256, :added_ms)
