#!/usr/bin/env bash
# Writes a picture of every page to screens/: 1280 and 320 px, light and dark, as <page>-<width>-<light|dark>.png.
# Uses the Chromium that tests/run.sh finds or installs; CHROMIUM names another one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

CHROMIUM="$(command -v "${CHROMIUM:-chromium}" || command -v google-chrome || command -v chromium-browser)" ||
    { echo "Install the package chromium, or put the path of a Chromium or Chrome into the variable CHROMIUM."; exit 1; }
export CHROMIUM
export SCREENS="$PWD/screens"
rm -rf "$SCREENS"
mkdir -p "$SCREENS"

project=tests/PrivacyRequests.Browser.Tests
dotnet build "$project" -v quiet
# A page that fails its test has its picture all the same.
dotnet "$project/bin/Debug/net10.0/PrivacyRequests.Browser.Tests.dll" --no-progress --no-ansi --filter-class '*EveryPageTests' || true
echo "$(find "$SCREENS" -name '*.png' | wc -l) pictures in screens/"
