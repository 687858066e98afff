"""The two kinds of archive as the trials look into them from outside, and a PostgreSQL server of their own."""
import csv
import hashlib
import io
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("READOUT") or str(ROOT / "artifacts" / "readout" / "readout")
PACKAGE = Path("/usr/lib/postgresql/15/bin")


class SqliteStore:
    """An archive in a file; it is looked at in a copy, so that the program itself must mend what a kill left."""
    kind = "SQLite"
    indexed = "(SELECT id AS key FROM passage_words_docsize)"

    def __init__(self, folder):
        self.address = str(Path(folder) / "archive.sqlite")
        self._copy = str(Path(folder) / "copy.sqlite")
        self._connection = None

    def clear(self):
        for end in ("", "-wal", "-shm"):
            Path(self.address + end).unlink(missing_ok=True)

    def open(self):
        """What is asked from here on is asked of one state; gives a function that asks."""
        if self._connection:
            self._connection.close()
        for end in ("", "-wal"):
            if os.path.exists(self.address + end):
                shutil.copyfile(self.address + end, self._copy + end)
            else:
                Path(self._copy + end).unlink(missing_ok=True)
        Path(self._copy + "-shm").unlink(missing_ok=True)
        connection = self._connection = sqlite3.connect(self._copy)
        connection.create_function("md5", 1, lambda content: hashlib.md5(content).hexdigest())
        return lambda sql: [tuple(map(text, row)) for row in connection.execute(sql)]

    def exists(self):
        return os.path.exists(self.address) and bool(self.open()("SELECT 1 FROM sqlite_master WHERE name = 'version'"))

    def faults(self, ask):
        """What the database itself finds wrong."""
        return [f"integrity_check: {row}" for row in ask("PRAGMA integrity_check") if row != ("ok",)] + \
            [f"foreign_key_check: {row}" for row in ask("PRAGMA foreign_key_check")]


class PostgresStore:
    """An archive on a server."""
    kind = "PostgreSQL"
    indexed = "passage_words"

    def __init__(self, address, log=None):
        self.address, self.log = address, log

    def clear(self):
        self.settle()
        self._run("DROP SCHEMA IF EXISTS readout CASCADE")

    def open(self):
        self.settle()
        return self._run

    def exists(self):
        return bool(self.open()("SELECT 1 FROM information_schema.tables WHERE table_schema = 'readout' AND table_name = 'version'"))

    def faults(self, ask):
        return []

    def settle(self):
        """Waits until the server has noticed that a killed program is gone."""
        for _ in range(1000):
            if self._run("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'") == [("0",)]:
                return
            time.sleep(0.02)
        raise SystemExit("a session of a killed program lives on")

    def waits(self):
        """In seconds, as the server wrote them down; only those over its deadlock_timeout."""
        return [float(wait) / 1000 for wait in re.findall(r"(?:acquired|still waiting for) \w+Lock .* after ([0-9.]+) ms", self.log.read_text())]

    def _run(self, sql):
        done = subprocess.run(
            [str(PACKAGE / "psql"), self.address, "--csv", "-qt", "-v", "ON_ERROR_STOP=1", "-P", "null=\\N", "-c", sql],
            env=os.environ | {"PGOPTIONS": "-c search_path=readout -c client_min_messages=warning"}, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"psql: {done.stderr}")
        return [tuple(row) for row in csv.reader(io.StringIO(done.stdout))]


class OwnServer:
    """A server in a folder, on loopback, with what it held before; it tells in its log of every wait for a lock over 100 ms."""

    def __init__(self, folder):
        self.folder = Path(folder) / "postgres"
        self.log = self.folder / "log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        if Path(self.data).exists():
            self.stop()
            self.start()
            return
        self.folder.mkdir(parents=True)
        if os.geteuid() == 0:
            for above in [self.folder.parent, *self.folder.parent.parents]:
                if not above.stat().st_mode & 1:
                    above.chmod(above.stat().st_mode | 0o711)
            shutil.chown(self.folder, "postgres")
        self.run("initdb", "-D", self.data, "-U", "archivist", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8")
        self.start()
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "archivist", "archive")

    @property
    def data(self):
        return str(self.folder / "data")

    @property
    def address(self):
        return f"postgres://archivist@127.0.0.1:{self.port}/archive"

    def start(self):
        self.run("pg_ctl", "-D", self.data, "-w", "-l", str(self.log), "-o",
                 f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c log_lock_waits=on -c deadlock_timeout=100ms", "start")

    def stop(self):
        """Also one that an interrupted trial left."""
        if (Path(self.data) / "postmaster.pid").exists():
            self.run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")

    @staticmethod
    def run(program, *arguments):
        """PostgreSQL refuses to run as root."""
        as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*as_user, str(PACKAGE / program), *arguments], check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def text(value):
    return "\\N" if value is None else str(value)
