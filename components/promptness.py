"""Small messages leave at once.

A run of a page sends some fifty small frames. Unless TCP_NODELAY is set, the kernel holds one back until the one before is
acknowledged: 40 ms, once or twice in a click. asyncio sets it only on sockets that say they speak TCP, and the socket on which
Streamlit listens does not say so. This can go when `_bind_socket` in Streamlit's `starlette_server.py` makes a socket whose
`proto` is `IPPROTO_TCP`: `tests/components/test_promptness.py` fails on that day.
"""

import socket
from pathlib import Path

OPEN_FILES = Path("/dev/fd")


def send_at_once() -> None:
    """Set TCP_NODELAY on every socket of ours that listens; the kernel hands it on to all that it accepts."""
    if not OPEN_FILES.exists():  # as on Windows: slower, nothing else
        return
    for name in OPEN_FILES.iterdir():
        try:
            found = socket.socket(fileno=int(name.name))
        except OSError:  # no socket, or gone by now
            continue
        if _listens(found):
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        found.detach()  # it is the server's: leave it open


def _listens(found: socket.socket) -> bool:
    is_internet = found.family in (socket.AF_INET, socket.AF_INET6) and found.type == socket.SOCK_STREAM
    return is_internet and bool(found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
