-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes what all stored scores were made with. :catalogue, :sha256, :model.
UPDATE scoring SET catalogue = :catalogue, sha256 = :sha256, model = :model WHERE id = 1
