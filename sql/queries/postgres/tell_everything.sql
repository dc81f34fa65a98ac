-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tells the others at the end of the transaction that more changed than can be named.
SELECT pg_notify('touchstone', '{"everything":true}')
