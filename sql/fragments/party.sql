-- SPDX-License-Identifier: GPL-3.0-or-later
-- What tells parties of one kind apart: name, city, region, country, detail.
-- part: clinic
t.name, t.city, t.region, t.country, t.website
-- part: practitioner
t.name, '', '', t.country, t.specialty
-- part: laboratory
t.name, t.city, t.region, t.country, t.licence
-- part: after_row
AND (t.name_key, t.id) > (:last_name, :last_id)
