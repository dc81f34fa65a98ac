-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes all packed answers away, to be packed anew.
DELETE FROM answer_pack
