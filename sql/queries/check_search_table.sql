-- SPDX-License-Identifier: GPL-3.0-or-later
-- Compares the full-text index of {table} with its text; an error when they differ.
INSERT INTO {table} ({table}) VALUES ('integrity-check')
