#!/usr/bin/env bash
# Builds everything and runs every test. The last line is "N passed, N failed, N skipped".
# The mail module's tests run where MailKit restores, and then the full build is built too.
# Words behind the command go to each test program: bash tests/run.sh --filter-class '*TreeTests'
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

find_chromium() {
    local name
    for name in "${CHROMIUM:-chromium}" chromium google-chrome chromium-browser; do
        CHROMIUM="$(command -v "$name")" && return 0
    done
    return 1
}

if ! find_chromium; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "The browser tests need Chromium. Install the package chromium (Debian: sudo apt-get install chromium),"
        echo "or put the path of a Chromium or Chrome into the variable CHROMIUM, and run this again."
        exit 1
    fi
    echo "Installing Chromium for the browser tests"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium fonts-liberation >/dev/null && find_chromium; } ||
        { echo "apt-get could not install chromium."; exit 1; }
fi
export CHROMIUM

dotnet build PrivacyRequests.sln -v quiet || { echo "The build failed: no test was run."; exit 1; }

projects="$(tr '\\' / <PrivacyRequests.sln | grep -o 'tests/[^"]*\.Tests\.csproj' | sort)"
mail=tests/PrivacyRequests.Mail.Tests
without_mail="MailKit can't be restored from this package source: the mail module was not built, and $mail did not run."
if dotnet restore "$mail" -v quiet >/dev/null 2>&1; then
    without_mail=
    dotnet build "$mail" --no-restore -v quiet || { echo "The build of $mail failed: no test was run."; exit 1; }
    dotnet build src/PrivacyRequests.Web -p:FullPackageSource=true --artifacts-path artifacts/full -v quiet ||
        { echo "The full build failed: no test was run."; exit 1; }
    projects="$projects $mail/$(basename "$mail").csproj"
fi

results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
passed=0 failed=0 skipped=0 names=

# The number behind the first name="…" of the <assembly> element of a report.
number() { sed -n 's/.*<assembly [^>]* '"$1"'="\([0-9]*\)".*/\1/p' "$2" | head -n 1; }

for project in $projects; do
    name="$(basename "$project" .csproj)"
    report="$results/$name.xml"
    dotnet "$(dirname "$project")/bin/Debug/net10.0/$name.dll" --no-progress --no-ansi \
        --results-directory "$results" --report-xunit --report-xunit-filename "$name.xml" "$@" >"$results/$name.log" 2>&1
    code=$?
    # 8: a project without a test that fits. Any other code without a report is a run that broke off.
    p=0 f=0 s=0
    if [ -s "$report" ]; then
        p="$(number passed "$report")" f="$(number failed "$report")" s="$(number skipped "$report")"
        e="$(number errors "$report")"
        p=${p:-0} s=${s:-0} f=$((${f:-0} + ${e:-0}))
    fi
    if [ "$code" != 0 ] && [ "$code" != 8 ] && [ "$f" = 0 ]; then f=1; fi
    if [ "$f" != 0 ]; then
        cat "$results/$name.log"
        names="$names$(grep -A 12 '^failed ' "$results/$name.log")"$'\n'
    fi
    echo "$name: $p passed, $f failed, $s skipped"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

# Each failure once more at the end, with how it begins, where somebody looks first.
if [ "$failed" != 0 ]; then printf '%s' "$names"; fi
if [ -n "$without_mail" ]; then echo "$without_mail"; fi
if [ $((passed + failed)) = 0 ]; then echo "No test ran."; fi
echo "Build and tests took $SECONDS s"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
