-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the :words of a party; :id is key × 4 + kind.
INSERT OR REPLACE INTO party_search (rowid, words) VALUES (:id, :words)
