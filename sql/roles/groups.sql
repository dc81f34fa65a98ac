-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what a smaller group may. The administrator may act as the owner, who owns every table and function.
GRANT {reader} TO {advisor}
--;;
GRANT {advisor} TO {reviewer}
--;;
GRANT {reviewer} TO {admin}
--;;
GRANT {owner} TO CURRENT_USER
