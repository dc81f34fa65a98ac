-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the stored scores were made with. Columns: catalogue, sha256, model.
SELECT catalogue, sha256, model FROM scoring
