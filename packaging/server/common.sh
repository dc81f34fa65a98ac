# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What the scripts of this folder share. A server is described by HOME/server.conf, which setup writes: HOME is
# /etc/touchstone-server for the machine's own cluster, or the folder of --home for a server that belongs to one user.
# shellcheck disable=SC2034 # those who read this file use the variables

program=$(basename "$0")
home=/etc/touchstone-server
# What server.conf says.
kind="" cluster="" owner="" bin="" kit="" data="" settings="" socket="" port="" tls="" signed="" backups="" memory=""
listen="" names="" networks="" replicas=""

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s: %s\n' "$program" "$*" >&2
    exit 1
}
usage_error() {
    printf '%s: %s See %s --help.\n' "$program" "$1" "$program" >&2
    exit 2
}
# Help is the comment at the head of each script.
help() {
    sed -n '3,/^[^#]/s/^# \{0,1\}//p' "$0"
    exit 0
}
# The value of an option: value_of OPTION COUNT VALUE
value_of() {
    [ "$2" -ge 2 ] || usage_error "$1 needs a value."
    printf '%s' "$3"
}

# Paths and names end up in files of PostgreSQL, the shell and cron, each with its own quoting: those that would need
# any are refused.
plain() {
    case $2 in
    '' | *[!A-Za-z0-9/._:*-]*) fail "$1 '$2' has characters other than letters, digits and / . _ : * - in it." ;;
    esac
}
absolute() {
    case $1 in
    /*) printf '%s' "$1" ;;
    *) printf '%s/%s' "$(pwd)" "$1" ;;
    esac
}

load_server() {
    [ -r "$home/server.conf" ] || fail "there is no server in $home. Make it with setup, or name another by --home."
    # shellcheck source=/dev/null
    . "$home/server.conf"
    archive=$backups/wal
}

# Runs a command as the user that owns the server.
as_owner() {
    if [ "$(id -un)" = "$owner" ]; then
        "$@"
    elif [ "$(id -u)" -eq 0 ]; then
        runuser -u "$owner" -- env HOME="$(getent passwd "$owner" | cut -d: -f6)" "$@"
    else
        fail "run this as $owner or as root."
    fi
}
# SQL as the server's superuser, by the socket: sql DATABASE STATEMENT. Rows without frills.
sql() {
    as_owner env PGOPTIONS= PGCONNECT_TIMEOUT=10 "$bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 \
        -h "$socket" -p "$port" -U postgres -d "$1" -c "$2"
}
# Whether this server follows another: t or f. Ends the script when the server does not answer.
is_standby() { sql postgres 'SELECT pg_is_in_recovery()' || fail "the server does not answer on $socket, port $port."; }
# Whether the server of a folder runs.
running() { as_owner "$bin/pg_ctl" status -D "$1" >/dev/null 2>&1; }

# start, stop, restart, reload
server() {
    if [ "$kind" = system ]; then
        # On a machine that systemd runs, this goes through systemd.
        pg_ctlcluster "${cluster%/*}" "${cluster#*/}" "$1" || fail "the cluster $cluster did not $1; see /var/log/postgresql."
        return
    fi
    case $1 in
    stop) as_owner "$bin/pg_ctl" stop -D "$data" -m fast -w -s ;;
    reload) as_owner "$bin/pg_ctl" reload -D "$data" -s ;;
    *) as_owner "$bin/pg_ctl" "$1" -D "$data" -w -s -t 120 -l "$home/log" -o "-c config_file=$settings/postgresql.conf" ;;
    esac || fail "the server did not $1; see $home/log."
}

# Waits at most SECONDS until a command succeeds: wait_until SECONDS COMMAND…
wait_until() {
    until_s=$(($(date +%s) + $1))
    shift
    until "$@"; do
        [ "$(date +%s)" -lt "$until_s" ] || return 1
        sleep 0.2
    done
}

now_utc() { date -u +%Y-%m-%dT%H%M%SZ; }

# Writes standard input to FILE unless that is its content: put FILE MODE OWNER. What was there is kept beside it. Sets
# `changed` to yes when something changed.
put() {
    temporary=$(mktemp "$1.XXXXXX") || fail "$(dirname "$1") cannot be written."
    cat >"$temporary"
    chmod "$2" "$temporary"
    [ "$(id -u)" -ne 0 ] || chown "$3" "$temporary"
    if [ -f "$1" ] && cmp -s "$1" "$temporary"; then
        rm -f "$temporary"
        return 0
    fi
    if [ -e "$1" ]; then
        cp -p "$1" "$1.before-$(now_utc)"
        say "Changed $1; the one before is beside it."
    else
        say "Made $1."
    fi
    mv -f "$temporary" "$1"
    changed=yes
}
