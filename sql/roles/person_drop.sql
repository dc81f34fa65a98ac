-- SPDX-License-Identifier: GPL-3.0-or-later
-- The login of {person} goes.
DROP ROLE {person}
