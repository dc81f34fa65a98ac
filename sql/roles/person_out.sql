-- SPDX-License-Identifier: GPL-3.0-or-later
-- {person} belongs to none of the groups.
REVOKE {reader}, {advisor}, {reviewer}, {admin} FROM {person}
