"""Small messages leave at once.

A run of a page sends some fifty small frames. Unless TCP_NODELAY is set, the kernel holds one back until the one before is
acknowledged: 40 ms, once or twice in a click. asyncio sets it only on sockets that say they speak TCP, and the socket on which
Streamlit listens does not say so. This can go when `_bind_socket` in Streamlit's `starlette_server.py` makes a socket whose
`proto` is `IPPROTO_TCP`; the test beside this module fails on that day.
"""

import os
import socket
from pathlib import Path

OPEN_FILES = Path("/dev/fd")


def send_at_once() -> int:
    """Set TCP_NODELAY on every socket of ours that listens, which hands it on to all it accepts; how many there were."""
    if not OPEN_FILES.exists():  # as on Windows: slower, nothing else
        return 0
    return sum(_set(int(number)) for number in os.listdir(OPEN_FILES))


def _set(number: int) -> bool:
    try:
        found = socket.socket(fileno=number)
    except OSError:  # a file, or gone by now
        return False
    try:
        is_listening = found.family in (socket.AF_INET, socket.AF_INET6) and bool(
            found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
        )
        if is_listening:
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return is_listening
    except OSError:
        return False
    finally:
        found.detach()  # it is the server's: leave it open
