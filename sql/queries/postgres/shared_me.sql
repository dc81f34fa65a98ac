-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is logged in and what they may do here.
-- Columns: name; may write records; may review and sign; may set what scores are made with; this server can only be read.
SELECT session_user::text, has_table_privilege('answer', 'INSERT'), has_table_privilege('snapshot', 'INSERT'),
    has_table_privilege('catalogue', 'INSERT'), pg_is_in_recovery()
