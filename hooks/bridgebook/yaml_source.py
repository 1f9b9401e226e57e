"""YAML that knows the line of each of its values, so that a finding can point there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

import yaml
from pydantic import BaseModel, ValidationError

from bridgebook.problems import Problem, did_you_mean
from bridgebook.source_text import find_hidden

Place = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class YamlSource:
    """Parsed YAML: its data, and the line of the value at each place in it."""

    path: str
    data: Any
    lines: Mapping[Place, int]
    problems: tuple[Problem, ...] = ()

    def line(self, place: Place) -> int:
        """Give the line of a place, or of the nearest thing around it that is written down."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


class _Loader(yaml.SafeLoader):
    """Plain data only: a date stays text (pydantic reads it), and nothing repeats by alias."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """Compose as usual, but refuse an alias."""
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            message = f'"*{event.anchor}" stands for another value; write it out'
            raise yaml.composer.ComposerError(None, None, message, event.start_mark)
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: str, text: str, first_line: int = 1) -> YamlSource:
    """Read YAML text; syntax errors and repeated keys come back as problems, never raised.

    `first_line` is the line of the file at which `text` begins (front matter).
    """
    lines: dict[Place, int] = {}
    problems: list[Problem] = []
    data = None
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is not None:
            _collect_lines(loader, node, (), first_line, lines, problems, path)
            data = loader.construct_document(node)
    except (yaml.YAMLError, ValueError) as error:
        line, what = _place_error(error, text)
        message = (
            f"This isn't valid YAML: {what.rstrip('.')}. Check the indentation, "
            'and put quotes around a value that contains ": ".'
        )
        return YamlSource(path, None, {}, (Problem(path, first_line + line, "KB102", message),))
    return YamlSource(path, None if problems else data, lines, tuple(problems))


def _place_error(error: yaml.YAMLError | ValueError, text: str) -> tuple[int, str]:
    """Give the line of the text (counted from 0) at which reading failed, and what is wrong."""
    match error:
        case yaml.MarkedYAMLError():
            mark = error.problem_mark or error.context_mark
            return mark.line if mark else 0, error.problem or "cannot be read"
        case yaml.reader.ReaderError(position=position, character=character):
            return text.count("\n", 0, position), f"character #x{character:04x} isn't allowed"
    return 0, str(error)


def _collect_lines(
    loader: _Loader,
    node: yaml.Node,
    place: Place,
    first_line: int,
    lines: dict[Place, int],
    problems: list[Problem],
    path: str,
) -> None:
    lines.setdefault(place, first_line + node.start_mark.line)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            key = _key(loader, key_node)
            line = first_line + key_node.start_mark.line
            if (*place, key) in lines:
                message = f'"{key}" stands here twice. Keep one of the two.'
                problems.append(Problem(path, line, "KB107", message))
            lines[(*place, key)] = line
            _collect_lines(loader, value_node, (*place, key), first_line, lines, problems, path)
    elif isinstance(node, yaml.ScalarNode):
        problems += find_hidden(node.value, path, first_line + node.start_mark.line)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _collect_lines(loader, item, (*place, index), first_line, lines, problems, path)


def _key(loader: _Loader, node: yaml.Node) -> str | int:
    plain = isinstance(node, yaml.ScalarNode) and not node.tag.endswith(":merge")
    value = loader.construct_object(node) if plain else node.value
    return value if type(value) is int else str(value)


def validate(
    source: YamlSource, model: type[Model], code: str
) -> tuple[Model | None, list[Problem]]:
    """Validate YAML against a pydantic model; each error becomes a problem at its line."""
    if source.problems:
        return None, list(source.problems)
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        return None, list(_problems_of(error, source, model, code))


def _problems_of(
    error: ValidationError, source: YamlSource, model: type[BaseModel], code: str
) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        # Keys of a mapping carry an extra "[key]" in pydantic's location.
        place = tuple(part for part in detail["loc"] if part != "[key]")
        name = ".".join(map(str, place)) or "the file"
        match detail["type"]:
            case "missing":
                message = f'"{name}" is missing. Add it.'
            case "extra_forbidden":
                hint = did_you_mean(str(place[-1]), _fields_at(model, place[:-1]), "Remove it.")
                message = f'"{name}" isn\'t known here. {hint}'
            case "string_too_long" | "string_too_short" as kind:
                most = kind == "string_too_long"
                limit = detail["ctx"]["max_length" if most else "min_length"]
                message = (
                    f'"{name}" has {len(detail["input"])} characters; {limit} is the '
                    f"{'most. Shorten' if most else 'least. Lengthen'} it."
                )
            case "too_short":
                found, least = detail["ctx"]["actual_length"], detail["ctx"]["min_length"]
                message = f'"{name}" has {found} entries; {least} is the least. Add some.'
            case _:
                value = detail["input"]
                quoted = f' "{value}"' if isinstance(value, str | int | float) else ""
                reason = detail["msg"].removeprefix("Value error, ")
                message = f'"{name}"{quoted} doesn\'t fit: {reason}.'
        yield Problem(source.path, source.line(place), code, message)


def _fields_at(model: type[BaseModel], place: Place) -> list[str]:
    current: Any = model
    for part in place:
        fields = getattr(current, "model_fields", {})
        if "root" in fields:
            current, fields = fields["root"].annotation, {}
        # Below a mapping or a list stands the model of its values.
        current = fields[part].annotation if part in fields else _model_in(current)
    return list(getattr(current, "model_fields", {}))


def _model_in(annotation: Any) -> Any:
    models = (a for a in get_args(annotation) if isinstance(a, type) and issubclass(a, BaseModel))
    return next(models, None)
