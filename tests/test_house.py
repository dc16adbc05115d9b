"""The house rules that no linter knows: what is public is documented, and files and functions stay small."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src" / "onrecord").rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 40

Function = ast.FunctionDef | ast.AsyncFunctionDef
Defined = Function | ast.ClassDef
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def name_of(path: Path) -> str:
    """Return a module's path, which names the test."""
    return str(path.relative_to(ROOT))


each_module = pytest.mark.parametrize("path", SOURCES, ids=name_of)


def public(node: ast.Module | ast.ClassDef) -> Iterator[Defined]:
    """Yield the public classes and functions of a module, and their public methods."""
    for child in node.body:
        if isinstance(child, Defined) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


def is_overload(node: Defined) -> bool:
    """Tell whether a definition is only a type for the one that follows it."""
    return any("overload" in ast.unparse(decorator) for decorator in node.decorator_list)


def lines_of(function: Function) -> int:
    """Count a function's lines, without its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    if ast.get_docstring(function) is not None:
        lines -= (function.body[0].end_lineno or 0) - function.body[0].lineno + 1
    return lines


@each_module
def test_everything_public_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [node.name for node in public(tree) if not ast.get_docstring(node) and not is_overload(node)]
    # An empty __init__ or __main__ has nothing to say; any other module says what it is for.
    if tree.body and not ast.get_docstring(tree):
        bare.insert(0, "the module itself")
    assert not bare, f"{name_of(path)}: write a docstring for {', '.join(bare)}"


@each_module
def test_files_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE, f"{name_of(path)}: split it by what changes together"
    functions = [
        n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = {function.name: lines_of(function) for function in functions}
    over = {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION}
    assert not over, f"{name_of(path)}: over {LONGEST_FUNCTION} lines: {over}"


def test_every_link_in_the_docs_leads_to_a_file() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)} -> {target}"
        for page in pages
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert not broken


def test_samples_are_at_least_eight_and_of_every_kind() -> None:
    samples = [path for path in (ROOT / "samples").iterdir() if path.is_file()]
    assert len(samples) >= 8
    assert {path.suffix for path in samples} >= {".txt", ".md", ".html", ".eml"}
