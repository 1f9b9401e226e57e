"""Make the mutants of a module with mutmut, and put one in its function's place."""

import ast
import importlib
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from types import FunctionType
from typing import Any, Self

import libcst as cst
from mutmut.mutation.file_mutation import Mutation, create_mutations, deep_replace

FUTURE = "from __future__ import annotations\n"


@dataclass(frozen=True)
class Mutant:
    """A changed function: where it stands, its new source and its own, what went and what came.

    `lines` are those of the statements that the change touches, as the file numbers them;
    `around` are all lines of the function.
    """

    module: str
    function: str
    source: str
    original: str
    before: str
    after: str
    path: Path
    lines: frozenset[int]
    around: range

    @property
    def name(self) -> str:
        """The function's dotted name."""
        return f"{self.module}.{self.function}"

    def unchanged(self) -> Self:
        """Give the function as it is: every test must let it live."""
        return replace(self, source=self.original, before="", after="")

    def put_in(self) -> None:
        """Give the function this code, for everybody who has imported it."""
        module = vars(importlib.import_module(self.module))
        made: dict[str, Any] = {}
        exec(compile(FUTURE + self.source, f"<{self.name}>", "exec"), module, made)
        old, new = (_find(place, self.function) for place in (module, made))
        old.__code__ = new.__code__
        old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__


def _find(place: dict[str, Any], function: str) -> FunctionType:
    """Find a function, or a method of a class, among the names of a module."""
    owner, _, name = function.rpartition(".")
    found = vars(place[owner])[name] if owner else place[name]
    plain: FunctionType = getattr(found, "__func__", found)
    return plain


def make(path: Path, folder: Path) -> list[Callable[[], Mutant]]:
    """Give what makes each mutant of a module of the package in this folder."""
    source = path.read_text(encoding="utf-8")
    tree, mutations, _, _ = create_mutations(str(path), source)
    parsed = dict(_defined(ast.parse(source)))
    return [
        partial(_make, path, folder, name, parsed[name], tree, function, mutation)
        for name, function in _functions(tree)
        for mutation in mutations
        if mutation.contained_by_top_level_function is function
    ]


def _functions(tree: cst.Module) -> Iterator[tuple[str, cst.FunctionDef]]:
    for statement in tree.body:
        if isinstance(statement, cst.FunctionDef):
            yield statement.name.value, statement
        elif isinstance(statement, cst.ClassDef):
            for inner in statement.body.body:
                if isinstance(inner, cst.FunctionDef):
                    yield f"{statement.name.value}.{inner.name.value}", inner


def _defined(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef):
            yield statement.name, statement
        elif isinstance(statement, ast.ClassDef):
            for inner in statement.body:
                if isinstance(inner, ast.FunctionDef):
                    yield f"{statement.name}.{inner.name}", inner


def _make(
    path: Path,
    folder: Path,
    name: str,
    function: ast.FunctionDef,
    tree: cst.Module,
    node: cst.FunctionDef,
    mutation: Mutation,
) -> Mutant:
    bare = node.with_changes(leading_lines=[], lines_after_decorators=[])
    changed: Any = deep_replace(bare, mutation.original_node, mutation.mutated_node)
    old, new = tree.code_for_node(bare), tree.code_for_node(changed)
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    before, after = old.splitlines(), new.splitlines()
    places = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    changes = [(a, b, c, d) for tag, a, b, c, d in places if tag != "equal"]
    touched = {first + line for a, b, _, _ in changes for line in range(a, max(b, a + 1))}
    return Mutant(
        module=".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__"),
        function=name,
        source=_in_class(name, new),
        original=_in_class(name, old),
        before=_joined(line for a, b, _, _ in changes for line in before[a:b]),
        after=_joined(line for _, _, c, d in changes for line in after[c:d]),
        path=path,
        lines=frozenset(line for span in _spans(function, touched) for line in span),
        around=range(first, (function.end_lineno or first) + 1),
    )


def _in_class(name: str, source: str) -> str:
    owner = name.rpartition(".")[0]
    return f"class {owner}:\n{textwrap.indent(source, '    ')}" if owner else source


def _joined(lines: Iterator[str]) -> str:
    return "\n".join(line.strip() for line in lines)


def _spans(function: ast.FunctionDef, touched: set[int]) -> Iterator[range]:
    """Give the lines of the statements, or heads of statements, in which these lines stand."""
    heads = [
        range(node.lineno, _end(node) + 1)
        for node in ast.walk(function)
        if isinstance(node, ast.stmt)
    ]
    for line in touched:
        around = [head for head in heads if line in head]
        yield min(around, key=len) if around else range(line, line + 1)


def _end(statement: ast.stmt) -> int:
    body = getattr(statement, "body", None) or getattr(statement, "cases", None)
    if not body:
        return statement.end_lineno or statement.lineno
    first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
    return max(statement.lineno, int(first.lineno) - 1)
