-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives the listing :id the hash :match_key of its match key; no change a person made.
UPDATE listing SET match_key = :match_key WHERE id = :id
