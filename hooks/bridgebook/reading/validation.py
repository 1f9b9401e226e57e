"""From YAML to the model: each value that does not fit is a problem at its line."""

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from bridgebook.model.sources import Place, YamlSource
from bridgebook.problems import Problem, did_you_mean
from bridgebook.reading.yaml_source import read_yaml

Model = TypeVar("Model", bound=BaseModel)


def read_valid(
    path: str, text: str, model: type[Model]
) -> tuple[YamlSource, Model | None, list[Problem]]:
    """Give what a file of YAML holds, the same as a model, and all that is wrong with it."""
    source = read_yaml(path, text)
    value, problems = validate(source, model, "KB103")
    return source, value, problems


def validate(
    source: YamlSource, model: type[Model], code: str
) -> tuple[Model | None, list[Problem]]:
    """Validate YAML against a pydantic model; each error becomes a problem at its line."""
    found = list(source.problems)
    if found and source.data is None:
        return None, found
    try:
        return model.model_validate(source.data), found
    except ValidationError as error:
        return None, [*found, *_problems_of(error, source, model, code)]


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
            case "too_long" | "too_short" as kind:
                most = kind == "too_long"
                limit = detail["ctx"]["max_length" if most else "min_length"]
                message = (
                    f'"{name}" has {detail["ctx"]["actual_length"]} entries; {limit} is the '
                    f"{'most. Remove' if most else 'least. Add'} some."
                )
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
