"""Writes into README.md what the built program prints now for each `$ ./readout …` screen (tests/Readout.CliTests/ReadmeTests.cs holds them to it)."""
import pathlib
import re
import subprocess

root = pathlib.Path(__file__).resolve().parent.parent
readme = root / "README.md"


def screen(match):
    command = match.group(1)
    call, _, head = command.partition(" | head -n ")
    run = subprocess.run([root / "artifacts/readout/readout", *call.split()], cwd=root, capture_output=True, text=True, check=True)
    lines = run.stdout.rstrip("\n").split("\n")
    shown = "\n".join(lines[: int(head)] if head else lines).rstrip("\n")
    return f"```\n$ ./readout {command}\n{shown}\n```"


readme.write_text(re.sub(r"^```\n\$ \./readout ([^\n]+)\n.*?^```$", screen, readme.read_text(), flags=re.M | re.S))
