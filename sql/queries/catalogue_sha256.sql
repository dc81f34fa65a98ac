-- SPDX-License-Identifier: GPL-3.0-or-later
-- The hash of the catalogue :version in this directory. Columns: sha256.
SELECT sha256 FROM catalogue WHERE version = :version
