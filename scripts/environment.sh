# Sourced by noticegen and test, which have set $root to the checkout's absolute path.
#
#   environment run    the environment that requirements.lock describes, in .venv
#   environment dev    the same and requirements-dev.lock
#
# Makes it on first use, and again when pyproject.toml, a lock file, the checkout's place or the
# system's Python has changed. Otherwise compares a stamp and returns. Says what it does on
# standard error only.

venv=${root:?}/.venv
log=$root/.setup/log

say() { printf 'noticegen: %s\n' "$*" >&2; }

die() {
  say "$@"
  exit 1
}

# What the environment KIND is made of, and where.
state() {
  if [ "$1" = dev ]; then
    sha256sum "$root/pyproject.toml" "$root/requirements.lock" "$root/requirements-dev.lock"
  else
    sha256sum "$root/pyproject.toml" "$root/requirements.lock"
  fi
  place
}

place() {
  printf '%s\n' "$root"
  readlink -f -- "$venv/bin/python3" || :
}

ready() { [ -f "$venv/.ready-$1" ] && state "$1" | cmp -s - "$venv/.ready-$1"; }

environment() {
  ready "$1" && return
  (mkdir -p -- "$root/.setup" && : >>"$root/.setup/lock" && : >>"$log") 2>/dev/null ||
    die "this user cannot write to $root/.setup, so cannot set up"
  [ ! -e "$venv" ] || [ -w "$venv" ] ||
    die "$venv must be made anew, and this user cannot: remove it, then try again"
  exec 9>"$root/.setup/lock" # let go when this and what it started have ended, however they end
  if command -v flock >/dev/null && ! flock -n 9; then
    say 'waiting for another set-up of this checkout to end'
    flock 9
  fi
  if ! ready "$1"; then
    set_up "$1"
  fi
  exec 9>&-
}

set_up() {
  system_packages
  if [ "$1" = dev ]; then locked=requirements-dev.lock; else locked=requirements.lock; fi
  say "setting up, once: Python packages from $locked in $venv (a minute or so)"
  # Without a stamp it was never finished; elsewhere or under another Python it cannot run.
  if [ ! -f "$venv/.ready-run" ] || [ "$(tail -n 2 "$venv/.ready-run")" != "$(place)" ]; then
    rm -rf -- "$venv"
    logged python3 -I -m venv "$venv"
  fi
  rm -f -- "$venv/.ready-run" "$venv/.ready-dev"
  pip_install --require-hashes --only-binary :all: -r "$root/$locked"
  pip_install --no-index --no-deps --no-build-isolation -e .
  state run >"$venv/.ready-run"
  if [ "$1" = dev ]; then
    state dev >"$venv/.ready-dev"
  fi
}

pip_install() {
  (cd -- "$root" && logged "$venv/bin/python3" -I -m pip --disable-pip-version-check --no-input \
    install --no-user "$@")
}

logged() {
  "$@" >"$log" 2>&1 </dev/null && return
  cat -- "$log" >&2
  die "setting up failed, as shown above, at: $*"
}

# Sees to what comes from the system: Python itself, and the libraries that WeasyPrint loads.
system_packages() {
  # shellcheck source=/dev/null
  (. /etc/os-release && [ "$ID $VERSION_ID" = 'debian 12' ]) 2>/dev/null ||
    say 'this is not Debian 12, the only system it was tested on (not on Ubuntu, for one)'
  lacking=$(system_lacks)
  [ -n "$lacking" ] || return 0
  by_hand="apt-get update && apt-get install -y --no-install-recommends $lacking"
  : >"$log"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "setting up, once: $lacking from apt (Python's venv, and what lays out PDF files)"
    DEBIAN_FRONTEND=noninteractive sh -c "$by_hand" >"$log" 2>&1 </dev/null || :
    lacking=$(system_lacks)
  fi
  case $lacking in
    '') ;;
    libharfbuzz-subset0)
      say 'libharfbuzz-subset0 is missing: without it PDF files take twice as long to make' ;;
    *)
      cat -- "$log" >&2
      if command -v apt-get >/dev/null; then
        say 'system packages are missing. Run this as root, then try again:'
        printf '  %s\n' "$by_hand" >&2
        exit 1
      fi
      say "system libraries are missing, in Debian's names: $lacking"
      die 'needed: Python 3.11 or newer with venv, Pango with PangoFT2, HarfBuzz, Fontconfig, GLib'
      ;;
  esac
}

# The Debian packages that are missing, on one line. They bring other libraries with them.
system_lacks() {
  if ! command -v python3 >/dev/null; then
    echo libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 python3 python3-venv
    return
  fi
  old=$(python3 -I -c 'import sys; sys.version_info < (3, 11) and print(sys.version.split()[0])')
  [ -z "$old" ] || die "Python 3.11 or newer is needed, and python3 here is $old"
  python3 -I - <<'EOF'
from ctypes import CDLL

missing = set()
try:
    import ensurepip, venv
except ImportError:
    missing.add("python3-venv")
for library, package in (
    ("libgobject-2.0.so.0", "libpango-1.0-0"),
    ("libpango-1.0.so.0", "libpango-1.0-0"),
    ("libharfbuzz.so.0", "libpango-1.0-0"),
    ("libfontconfig.so.1", "libpangoft2-1.0-0"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset0"),
):
    try:
        CDLL(library)
    except OSError:
        missing.add(package)
print(*sorted(missing))
EOF
}
