"""A visitor without a browser: asks for a page over the websocket a browser uses, and keeps the words that come back."""

from collections.abc import Iterator
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect


def words(address: str, page: str = "", **query: str) -> list[str]:
    """All that a page says to a new visitor, in the order it is said."""
    with connect(f"{address.replace('http', 'ws')}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as stream:
        ask = BackMsg()
        ask.rerun_script.page_name = page
        ask.rerun_script.query_string = urlencode(query)
        stream.send(ask.SerializeToString())
        return list(_said(stream))


def _said(stream) -> Iterator[str]:
    while (reply := ForwardMsg.FromString(stream.recv(timeout=60))).WhichOneof("type") != "script_finished":
        element = reply.delta.new_element
        if kind := element.WhichOneof("type"):
            yield getattr(getattr(element, kind), "body", "")
