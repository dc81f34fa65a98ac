-- SPDX-License-Identifier: GPL-3.0-or-later
-- Compares the full-text index of listings with its text; an error when they differ.
INSERT INTO listing_search (listing_search) VALUES ('integrity-check')
