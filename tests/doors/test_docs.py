"""Every command, option and export is documented, so that the docs cannot lag."""

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import onrecord

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ROOT / "docs" / "commands.md"
PYTHON = ROOT / "docs" / "python.md"
ERRORS = importlib.import_module("onrecord.errors")


def commands() -> dict[str, Any]:
    """Return the commands by name; Typer brings its own Click, so nothing here imports one."""
    typer = importlib.import_module("typer.main")
    cli = importlib.import_module("onrecord.doors.cli")
    return dict(commands_in(typer.get_command(cli.app)))


def commands_in(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the commands of a group and of the groups in it, with their whole names."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands_in(command, f"{before}{name} ")
        elif not command.hidden:
            yield before + name, command


def section(page: Path, title: str) -> str:
    """Return the text below a page's heading, up to the next heading of the same level or above."""
    found = re.search(rf"(?ms)^## {re.escape(title)}$(.*?)(?=^## |\Z)", page.read_text(encoding="utf-8"))
    return found[1] if found else ""


def missing_options(name: str, command: Any) -> list[str]:
    """Return the arguments and options of a command that its section does not name."""
    text = section(COMMANDS, f"onrecord {name}")
    missing = []
    for parameter in command.params:
        if parameter.name == "help" or getattr(parameter, "hidden", False):
            continue
        names = [*parameter.opts, *parameter.secondary_opts]
        if parameter.param_type_name == "argument":
            names = [(parameter.metavar or parameter.name).strip("[]….")]
        missing += [n for n in names if not re.search(rf"(?i)(?<![\w-]){re.escape(n)}(?![\w-])", text)]
    return missing


def test_the_command_line_has_the_commands_that_the_issue_names() -> None:
    assert set(commands()) >= {"read", "show", "search", "failures", "export", "verify", "info", "extract"}
    assert set(commands()) >= {"people", "person", "merge", "split", "judgements", "undo", "import people"}


@pytest.mark.parametrize("name", sorted(commands()))
def test_a_command_and_its_options_are_documented(name: str) -> None:
    command = commands()[name]
    assert section(COMMANDS, f"onrecord {name}"), f"add '## onrecord {name}' to docs/commands.md"
    assert not missing_options(name, command), f"add to '## onrecord {name}' in docs/commands.md"


@pytest.mark.parametrize("name", sorted(commands()))
def test_a_command_and_its_options_have_help(name: str) -> None:
    command = commands()[name]
    assert command.help
    assert not [p.name for p in command.params if not getattr(p, "help", "")]


def test_the_docs_name_no_command_that_is_gone() -> None:
    headings = re.findall(r"(?m)^## onrecord (.+)$", COMMANDS.read_text(encoding="utf-8"))
    assert set(headings) <= set(commands())


@pytest.mark.parametrize("name", sorted(onrecord.__all__))
def test_an_export_is_documented(name: str) -> None:
    exported = getattr(onrecord, name)
    assert inspect.getdoc(exported), f"onrecord.{name} has no docstring"
    text = PYTHON.read_text(encoding="utf-8")
    assert re.search(rf"(`onrecord\.|^## ){name}\b", text, re.M), f"add onrecord.{name} to docs/python.md"


def public_attributes(exported: type) -> list[str]:
    """Return what a class has in public from classes of ours: its methods, properties and fields."""
    ours = [kind for kind in exported.__mro__ if kind.__module__.startswith("onrecord")]
    return sorted({name for kind in ours for name in vars(kind) if not name.startswith("_")})


@pytest.mark.parametrize("name", sorted(n for n in onrecord.__all__ if inspect.isclass(getattr(onrecord, n))))
def test_what_an_exported_class_can_do_is_documented(name: str) -> None:
    text = section(PYTHON, name)
    missing = [a for a in public_attributes(getattr(onrecord, name)) if not re.search(rf"\b{a}\b", text)]
    assert not missing, f"add to '## {name}' in docs/python.md"


def errors_of(module: ModuleType) -> list[str]:
    """Return the names of the errors that a module defines."""
    return [name for name, value in vars(module).items() if inspect.isclass(value)]


def test_every_error_is_drawn_in_the_tree() -> None:
    assert not [name for name in errors_of(ERRORS) if name not in (ERRORS.__doc__ or "")]
