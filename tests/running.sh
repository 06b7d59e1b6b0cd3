#!/usr/bin/env bash
# Runs what docs/running.md says: the lines of its fenced blocks marked "run", one after the other, in a fresh clone of the last commit
# and with an empty home. Packages are fetched anew. Lines of a block marked "run and wait" stay running until the end; the next line comes
# when the site says that it answers. The first line that fails ends it. Another file in the place of docs/running.md may be named.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
pids=()

finish() {
    local pid
    for pid in "${pids[@]}"; do kill -KILL "$pid" 2>/dev/null; done
    chmod -R u+w "$work" 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT

git clone --quiet "$here" "$work/clone" || exit 1
if [ -n "${1:-}" ]; then cp "$1" "$work/clone/docs/running.md" || exit 1; fi
mkdir "$work/home"
export HOME="$work/home" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Nothing of whoever runs this: neither packages nor settings.
unset NUGET_PACKAGES NUGET_HTTP_CACHE_PATH NUGET_PLUGINS_CACHE_PATH DOTNET_CLI_HOME ASPNETCORE_ENVIRONMENT DOTNET_ENVIRONMENT ASPNETCORE_URLS
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
cd "$work/clone" || exit 1

fail() {
    echo "docs/running.md, line $1 failed: $2"
    shift 2
    if [ -n "${1:-}" ]; then tail -n 30 "$1"; fi
    exit 1
}

# Starts a line that stays, and comes back when the site answers.
start() {
    local log="$work/line-$1.log" deadline=$((SECONDS + 60))
    (eval "exec $2") >"$log" 2>&1 &
    pids+=("$!")
    until grep -q "The site answers at" "$log"; do
        kill -0 "${pids[-1]}" 2>/dev/null || fail "$1" "$2" "$log"
        [ "$SECONDS" -lt "$deadline" ] || fail "$1" "$2 (it did not answer)" "$log"
        sleep 0.2
    done
}

number=0 block="" ran=0
while IFS= read -r line <&3; do
    number=$((number + 1))
    case "$line" in
        '```sh run and wait') block=wait; continue ;;
        '```sh run') block=run; continue ;;
        '```'*) block=""; continue ;;
    esac
    if [ -z "$block" ] || [ -z "$line" ]; then continue; fi
    began=$SECONDS
    echo "== $line"
    if [ "$block" = wait ]; then start "$number" "$line"; else eval "$line" </dev/null || fail "$number" "$line"; fi
    echo "== $((SECONDS - began)) s"
    ran=$((ran + 1))
done 3<"$work/clone/docs/running.md"

# What stayed is asked to end, and ends well.
for pid in "${pids[@]}"; do
    kill -TERM "$pid"
    wait "$pid" || { echo "What was started did not end well (exit code $?)."; exit 1; }
done
pids=()
if [ "$ran" = 0 ]; then echo "No line of docs/running.md is marked to be run."; exit 1; fi
echo "$ran commands of docs/running.md ran in $SECONDS s"
