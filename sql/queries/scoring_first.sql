-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the scores are made with, in a directory that has none yet. :catalogue, :sha256, :model.
INSERT INTO scoring (id, catalogue, sha256, model) VALUES (1, :catalogue, :sha256, :model) ON CONFLICT (id) DO NOTHING
