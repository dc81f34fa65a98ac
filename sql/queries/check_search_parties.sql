-- SPDX-License-Identifier: GPL-3.0-or-later
-- Compares the full-text index of parties with its text; an error when they differ.
INSERT INTO party_search (party_search) VALUES ('integrity-check')
