"""Writes into README.md what the built program prints now for each `$ ./readout …` screen (tests/Readout.CliTests/ReadmeTests.cs holds them to it)."""
import os
import pathlib
import re
import shlex
import subprocess
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
readme = root / "README.md"
archive = os.path.join(tempfile.mkdtemp(), "archive.sqlite")
subprocess.run([root / "artifacts/readout/readout", "add", "samples/", "--archive", archive], cwd=root, check=True, capture_output=True)


def screen(match):
    command = match.group(1)
    call, _, head = command.partition(" | head -n ")
    run = subprocess.run([root / "artifacts/readout/readout", *shlex.split(call)], cwd=root, env={**os.environ, "READOUT_ARCHIVE": archive}, capture_output=True, text=True, check=True)
    lines = run.stdout.rstrip("\n").split("\n")
    shown = "\n".join(lines[: int(head)] if head else lines).rstrip("\n")
    return f"```\n$ ./readout {command}\n{shown}\n```"


readme.write_text(re.sub(r"^```\n\$ \./readout ([^\n]+)\n.*?^```$", screen, readme.read_text(), flags=re.M | re.S))
