"""A ledger's file: opened, brought to this version's tables, and refused in one line where it cannot be.

SQLite in WAL mode: any number of readers beside one writer, which waits for another for up to half a minute.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from hearsay.errors import LedgerError

WAIT = 30  # seconds for another writer to end
_MAGIC = b"SQLite format 3\x00"
_MIGRATIONS = Path(__file__).with_name("migrations")
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536", "mmap_size=1073741824")
_OF_LEDGERS = 0x68656172  # "hear", as SQLite's application id


Write = Callable[[Connection], None]


def opened(path: Path, *, make: bool, founded: Write, renewed: Write) -> Engine:
    """`make`: a new one where there is none; `founded` writes what it begins with, `renewed` an older one's index."""
    with failures(path):
        _refuse(path, make=make)
        engine = _engine(path)
        with reading(engine) as connection:
            current = _is_current(connection, path)
        if not current:
            _migrate(engine, founded, renewed)
    return engine


def _refuse(path: Path, *, make: bool) -> None:
    if path.is_dir():
        raise LedgerError(str(path), "is a folder, not a ledger", "name a file, such as hearsay.db")
    if not path.exists():
        if not make:
            raise LedgerError(str(path), "does not exist", "make it with: hearsay add SOURCE… --ledger " + str(path))
        if not path.absolute().parent.is_dir():
            raise LedgerError(str(path), "would lie in a folder that does not exist", "make the folder first")
        return
    with path.open("rb") as file:
        head = file.read(100)
    if head and (not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") not in (0, _OF_LEDGERS)):
        raise LedgerError(str(path), "is no ledger of hearsay's", "name another file")


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": WAIT})

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # transactions begin where `_begin` says
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _is_current(connection: Connection, path: Path) -> bool:
    script = ScriptDirectory.from_config(_config(connection))
    current = MigrationContext.configure(connection).get_current_revision()
    if current and current not in {r.revision for r in script.walk_revisions()}:
        raise LedgerError(str(path), "was written by a newer hearsay", "install the newest version")
    return current == script.get_current_head()


def _migrate(engine: Engine, founded: Write, renewed: Write) -> None:
    with writing(engine) as connection:
        new = MigrationContext.configure(connection).get_current_revision() is None
        command.upgrade(_config(connection), "head")
        connection.exec_driver_sql(f"PRAGMA application_id={_OF_LEDGERS}")
        (founded if new else renewed)(connection)


def copied(old: Path, new: Path) -> None:
    """By SQLite's own online backup: the copy is whole, or it is not there."""
    part = new.with_name(new.name + ".copy")
    try:
        with closing(sqlite3.connect(old)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        part.replace(new)
    finally:
        removed(part)


def removed(path: Path) -> None:
    """With what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One writer at a time: what it reads stays true until it is done; all of it is kept, or nothing."""
    with engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """What it reads is the ledger at one moment."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """What the database or the disk refuses, as one line for a person."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise _told(path, str(getattr(error, "orig", error))) from error


_KNOWN = {
    "readonly": ("may only be read", "check its permissions and those of its folder"),
    "Permission denied": ("may not be opened", "check its permissions"),
    "full": ("cannot grow: the disk is full", "make room and run the same command again: what was kept is safe"),
    "locked": ("is being written by another program", "wait for that one to end, then run the same command again"),
    "malformed": ("is damaged", "restore a backup; hearsay verify says what is wrong"),
    "not a database": ("is no ledger of hearsay's", "name another file"),
    "disk I/O": ("cannot be read or written", "check the disk, then run hearsay verify"),
}


def _told(path: Path, words: str) -> LedgerError:
    problem, advice = next((v for k, v in _KNOWN.items() if k in words), (f"failed ({words})", "run hearsay verify"))
    return LedgerError(str(path), problem, advice)
