"""What a method is: its name and the messages that it takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from google.protobuf.message import Message

Request = TypeVar("Request", bound=Message)
Answer = TypeVar("Answer", bound=Message)


@dataclass(frozen=True)
class Unary(Generic[Request, Answer]):
    """A method with one answer."""

    name: str
    request: type[Request]
    answer: type[Answer]


@dataclass(frozen=True)
class Streaming(Generic[Request, Answer]):
    """A method with any number of answers."""

    name: str
    request: type[Request]
    answer: type[Answer]
