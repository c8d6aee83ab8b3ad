"""Answers as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from google.protobuf.message import Message

if TYPE_CHECKING:
    import pandas


def to_table(answer: Message, rows: str | None = None) -> dict[str, list[Any]]:
    """The columns of an answer's rows: a dict of lists of the same length, which pandas, polars and the like take as it is.

    `rows` names the field with the rows ("figures"); left out, it is the answer's first list of messages. What stands in a
    message within a row gets a column of its own, named after both (region_name); lists stay lists. An enum is its name in
    the protos. What is not given is None. An empty answer has all columns. Raises ValueError where there is no such list.
    """
    lists = [f for f in answer.DESCRIPTOR.fields if f.message_type and _is_list(f)]
    chosen = [f for f in lists if rows in (None, f.name)]
    if not chosen:
        known = ", ".join(f.name for f in lists) or "none"
        raise ValueError(f"{answer.DESCRIPTOR.name} has no rows {rows or ''}: its lists are {known}")
    columns: dict[str, list[Any]] = {name: [] for name in _columns(chosen[0].message_type, "")}
    for row in getattr(answer, chosen[0].name):
        cells = _cells(row, "")
        for name, column in columns.items():
            column.append(cells.get(name))
    return columns


def to_frame(answer: Message, rows: str | None = None) -> pandas.DataFrame:
    """`to_table` as a pandas.DataFrame. Raises ImportError where pandas is not installed, which this package does not need."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_frame needs pandas: pip install pandas; to_table does without") from error
    return pandas.DataFrame(to_table(answer, rows))


def _is_list(field: Any) -> bool:
    """Whether a field has many values; newer versions of protobuf have another way to tell."""
    found = getattr(field, "is_repeated", None)
    return bool(field.label == field.LABEL_REPEATED if found is None else found)


def _columns(message: Any, prefix: str) -> list[str]:
    """The names of the columns of a message, in the order of its fields."""
    names: list[str] = []
    for field in message.fields:
        if field.message_type and not _is_list(field):
            names += _columns(field.message_type, f"{prefix}{field.name}_")
        else:
            names.append(prefix + field.name)
    return names


def _cells(message: Message, prefix: str) -> dict[str, Any]:
    """What a message gives to its columns."""
    cells: dict[str, Any] = {}
    for field in message.DESCRIPTOR.fields:
        name, value = prefix + field.name, getattr(message, field.name)
        if _is_list(field):
            cells[name] = [_cells(part, "") if field.message_type else _value(field, part) for part in value]
        elif not field.message_type:
            # What stands in a oneof tells whether it was given.
            given = field.containing_oneof is None or message.HasField(field.name)
            cells[name] = _value(field, value) if given else None
        elif message.HasField(field.name):
            cells.update(_cells(value, f"{name}_"))
    return cells


def _value(field: Any, value: Any) -> Any:
    """An enum's value by its name, as far as it is known; others as they are."""
    known = field.enum_type.values_by_number.get(value) if field.enum_type else None
    return known.name if known else value
