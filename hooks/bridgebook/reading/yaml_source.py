"""YAML that knows the line of each of its values, so that a finding can point there."""

import re
from typing import Any

import yaml

from bridgebook.model.sources import Place, YamlSource
from bridgebook.problems import Problem
from bridgebook.reading.source_text import HTML, LONGEST, leave_out_hidden

# No file of the handbook goes deeper than eight.
DEEPEST = 20
# Text in which no value can have anything hidden, or HTML: escapes begin with a backslash.
_CLEAR = re.compile(r"[\n !-%\'-;=-\[\]-~\xa0-\u02ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027]*")
# What may be an alias or the name of a kind, or be deeper than libyaml should go.
_NAMED = re.compile(r"[&*!](?<![^\s,\[\]{}:].)(?:(?<=!)|[^\s,\[\]{}])")
_DEEP = re.compile(r"\n[\s?:-]{199}")
_MOST_BRACKETS = 2000
# What stays as it is written: "<<" and "=" are words like any other, too.
_WORDS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "merge", "value"))


class _Loader(yaml.SafeLoader):
    """Plain data only: a date stays text (pydantic reads it), and nothing repeats by alias.

    PyYAML's own: slow, and it says best what is wrong.
    """

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """Compose as usual, but refuse an alias, a kind that is named, and what never ends."""
        event = self.peek_event()  # type: ignore[no-untyped-call]
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f'"*{event.anchor}" stands for another value; write it out')
        if tag is not None:
            short = tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, f'"{short}" names a kind of value; leave it out')
        if self.depth == DEEPEST:
            self._refuse(event, f"values stand more than {DEEPEST} deep in each other")
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _refuse(self, event: yaml.Event, message: str) -> None:
        raise yaml.composer.ComposerError(None, None, message, event.start_mark)  # type: ignore[arg-type]


# libyaml finds the same values ten times as fast, where there is nothing odd.
_FastLoader: Any = _Loader
if yaml.__with_libyaml__:

    class _FastLoader(yaml.CSafeLoader):  # type: ignore[no-redef]
        """The same but for what isn't looked at while it composes."""


_IMPLICIT = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.yaml_implicit_resolvers = _FastLoader.yaml_implicit_resolvers = _IMPLICIT


def read_yaml(path: str, text: str, first_line: int = 1) -> YamlSource:
    """Read YAML text; syntax errors and repeated keys come back as problems, never raised.

    `first_line` is the line of the file at which `text` begins (front matter).
    """
    if _is_odd(text):
        return _read_slowly(path, text, first_line)
    try:
        data, places = _read(_FastLoader, path, text, first_line)
    except (yaml.YAMLError, ValueError):
        return _read_slowly(path, text, first_line)
    return _source(path, data, places)


def _is_odd(text: str) -> bool:
    if _NAMED.search(text) or _DEEP.search(f"\n{text}"):
        return True
    return text.count("[") + text.count("{") > _MOST_BRACKETS


def _read_slowly(path: str, text: str, first_line: int) -> YamlSource:
    try:
        data, places = _read(_Loader, path, text, first_line)
    except (yaml.YAMLError, ValueError) as error:
        line, what = _place_error(error, text)
        message = (
            f"This isn't valid YAML: {what.rstrip('.')}. Check the indentation, "
            'and put quotes around a value that contains ": ".'
        )
        return YamlSource(path, None, {}, (Problem(path, first_line + line, "KB102", message),))
    return _source(path, data, places)


def _read(kind: Any, path: str, text: str, first_line: int) -> tuple[Any, "_Places"]:
    """Give the data, and where each value stands. Raises YAMLError or ValueError."""
    loader = kind(text)
    places = _Places(loader, path, first_line, is_clear=bool(_CLEAR.fullmatch(text)))
    node = loader.get_single_node()
    return None if node is None else places.note(node, ()), places


def _source(path: str, data: Any, places: "_Places") -> YamlSource:
    is_doubled = any(problem.code == "KB107" for problem in places.problems)
    return YamlSource(path, None if is_doubled else data, places.lines, tuple(places.problems))


def _place_error(error: yaml.YAMLError | ValueError, text: str) -> tuple[int, str]:
    """Give the line of the text (counted from 0) at which reading failed, and what is wrong."""
    match error:
        case yaml.MarkedYAMLError():
            mark = error.problem_mark or error.context_mark
            return mark.line if mark else 0, str(error.problem)
        case yaml.reader.ReaderError(position=position, character=character):
            return text.count("\n", 0, position), f"character #x{character:04x} isn't allowed"
    return 0, str(error)


class _Places:
    """Notes the line of each value, and what none may hold, while reading."""

    def __init__(self, loader: Any, path: str, first_line: int, is_clear: bool) -> None:
        self.loader, self.path, self.first_line = loader, path, first_line
        self.is_clear = is_clear
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []

    def note(self, node: yaml.Node, place: Place) -> Any:
        """Note what stands at a place, and give it, with all that it holds."""
        if len(place) >= DEEPEST:
            raise yaml.composer.ComposerError(None, None, "too deep", node.start_mark)
        self.lines.setdefault(place, self._line(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._note_entry(key, value, place) for key, value in node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.note(item, (*place, index)) for index, item in enumerate(node.value)]
        return self._note_scalar(node)

    def _note_entry(
        self, key_node: yaml.Node, value_node: yaml.Node, place: Place
    ) -> tuple[Any, Any]:
        if not isinstance(key_node, yaml.ScalarNode):
            raise yaml.composer.ComposerError(None, None, "a key is no word", key_node.start_mark)
        key = self._note_scalar(key_node)
        name, line = key if type(key) is int else str(key), self._line(key_node)
        inner = (*place, name)
        if inner in self.lines:
            message = f'"{name}" stands here twice. Keep one of the two.'
            self.problems.append(Problem(self.path, line, "KB107", message))
        self.lines[inner] = line
        return key, self.note(value_node, inner)

    def _note_scalar(self, node: Any) -> Any:
        self._look_at(node)
        if node.tag in _WORDS:
            return node.value
        return self.loader.construct_object(node)

    def _look_at(self, node: yaml.ScalarNode) -> None:
        """Leave out what nobody sees; a value that isn't one line of plain words is a problem."""
        if self.is_clear and len(node.value) <= LONGEST and "\n" not in node.value:
            return
        line = self._line(node)
        node.value, hidden = leave_out_hidden(node.value, self.path, line)
        self.problems += hidden
        if ("<" in node.value or "&" in node.value) and (found := HTML.search(node.value)):
            message = (
                f'"{found[0]}" is HTML, which no value holds: readers would see it as it is. '
                "Write plain words."
            )
            self.problems.append(Problem(self.path, line, "KB112", message))
        if len(node.value) > LONGEST:
            message = f"This value has more than {LONGEST} characters. Shorten it."
            self.problems.append(Problem(self.path, line, "KB114", message))
            node.value = node.value[:LONGEST]
        if "\n" in node.value and "\n" in node.value.strip():
            message = "This value holds an end of a line. Write it on one."
            self.problems.append(Problem(self.path, line, "KB112", message))
            node.value = " ".join(node.value.split())

    def _line(self, node: yaml.Node) -> int:
        return self.first_line + int(node.start_mark.line)
