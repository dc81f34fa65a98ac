-- SPDX-License-Identifier: GPL-3.0-or-later
-- Puts a row of another directory into {table}: {columns}, {marks}.
INSERT INTO {table} ({columns}) VALUES ({marks})
