-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes a person by :name; does nothing when known.
INSERT INTO person (name) VALUES (:name) ON CONFLICT (name) DO NOTHING
