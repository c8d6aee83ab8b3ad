"""When a failed call is made again; see "Status codes" in Protos/README.md."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .errors import GongbaoError


@dataclass
class Retry:
    """The rules, and the budget that all calls of a client share. Times are in seconds."""

    #: Most attempts for one call, the first included; 1 never tries again.
    attempts: int = 3
    #: The pause before the second attempt; it doubles from one to the next.
    first_pause: float = 0.05
    longest_pause: float = 2.0
    #: How many repeats a call earns: the load grows by no more than this share.
    per_call: float = 0.1
    #: Most repeats that can be saved up.
    cap: float = 10.0
    #: What is saved. The first call of all may meet a server that just restarts.
    saved: float = 1.0

    def call_made(self) -> None:
        """Counts a call, which earns a part of a repeat."""
        self.saved = min(self.cap, self.saved + self.per_call)

    def pause(self, error: GongbaoError, attempt: int, left: float) -> float | None:
        """How long to wait after attempt number `attempt` failed; None if there is to be no other in the time left."""
        if not error.may_be_retried or attempt >= self.attempts:
            return None
        full = min(self.longest_pause, self.first_pause * 2 ** (attempt - 1))
        # By chance, so that clients do not come back all at once; never earlier than the server asked.
        pause = max(random.uniform(full / 2, full), (error.retry_after_ms or 0) / 1000)
        # Ten times 0.1 is a little less than 1 in binary.
        if pause >= left or self.saved < 1 - 1e-9:
            return None
        self.saved -= 1
        return pause
