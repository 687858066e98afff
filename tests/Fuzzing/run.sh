#!/bin/sh
# Fuzzes one target with afl-fuzz (Debian's afl++): tests/Fuzzing/run.sh text|conllu|weights SECONDS
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
target=${1:?"usage: run.sh text|conllu|weights SECONDS"} seconds=${2:-600}
program=$root/artifacts/fuzzing/bin

dotnet build "$here" --configuration Release -nologo -v:quiet -consoleLoggerParameters:ErrorsOnly
rm -rf "$program"
mkdir -p "$root/artifacts/fuzzing"
cp -R "$root/artifacts/bin/Fuzzing/release" "$program"
cd "$root"
dotnet tool restore >/dev/null
# Of the arithmetic only the weight files branch on what they are given.
dotnet sharpfuzz "$program/Readout.Language.dll"
dotnet sharpfuzz "$program/Readout.Inference.dll" Readout.Inference.Weight

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_UI=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 DOTNET_TieredPGO=0
afl-fuzz -i "$here/seeds/$target" -o "$root/artifacts/fuzzing/$target" -t 10000 -m none -V "$seconds" -- "$program/Fuzzing" "$target"
