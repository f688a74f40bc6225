"""What the server sends before the app is there, and how a page tells that its connection is gone."""

from components.served.middleware import Served

__all__ = ["Served"]
