"""Places side by side, each with its figure and its parts."""

from html import escape

from findings.pictures import Card, Cards


def html(picture: Cards) -> str:
    """The cards in one row where there is room."""
    return f'<div class="kent-cards">{"".join(map(_card, picture.cards))}</div>'


def _card(card: Card) -> str:
    items = "".join(f"<li><strong>{escape(figure)}</strong> {escape(name)}</li>" for name, figure in card.parts)
    return (
        f'<section><h4>{escape(card.name)}</h4><p class="figure">{escape(card.figure)}</p>'
        f'<p class="beside">{escape(card.beside)}</p><ul>{items}</ul></section>'
    )
