-- SPDX-License-Identifier: GPL-3.0-or-later
-- {person} belongs to the group {group} alone.
REVOKE {reader}, {advisor}, {reviewer}, {admin} FROM {person}
--;;
GRANT {group} TO {person}
