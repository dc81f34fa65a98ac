-- SPDX-License-Identifier: GPL-3.0-or-later
-- What follows is done as the owner, in the schema of the tables.
SET ROLE {owner}
--;;
SET search_path = touchstone
