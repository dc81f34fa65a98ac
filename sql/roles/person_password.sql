-- SPDX-License-Identifier: GPL-3.0-or-later
-- Another password for {person}.
ALTER ROLE {person} PASSWORD {verifier}
