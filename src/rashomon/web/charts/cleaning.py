"""Takes what Vega draws apart and keeps shapes, our own addresses and our words: what is left may stand within a page.

What it keeps true: no word of a story reaches Vega, which over some of them would end the whole program; an element or
attribute that is not known is dropped; a link leads only where the page that asked for the chart said; colours are
those of the style sheet, so that a dark page, print and forced colours have theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from rashomon.web.charts.look import VARIABLES, shown

SVG: Final = "http://www.w3.org/2000/svg"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_SHAPES: Final = frozenset({"g", "path", "line", "rect", "text", "tspan", "a"})
_KEPT: Final = frozenset(
    {
        "d",
        "x",
        "y",
        "dx",
        "dy",
        "x1",
        "y1",
        "x2",
        "y2",
        "width",
        "height",
        "transform",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-linecap",
        "text-anchor",
        "font-size",
        "font-weight",
        "font-style",
        "fill-opacity",
        "stroke-opacity",
        "opacity",
    }
)
_LONGEST: Final = 400
"""Characters of a name at the most."""
_COLOURS: Final = frozenset({"fill", "stroke"})


@dataclass(frozen=True, slots=True)
class Kept:
    """What a drawing is made without: where its links lead, and its words. Stand-ins take their places.

    Attributes:
        addresses: by number.
        texts: by stand-in.

    """

    addresses: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def address(self, address: str) -> str:
        """Keep an address and give its stand-in; Vega would put its own site before one that begins with a slash."""
        self.addresses.append(address)
        return f"#{len(self.addresses) - 1}"

    def words(self, words: str) -> str:
        """Keep words and give a stand-in that is about as long.

        Examples:
            >>> kept = Kept()
            >>> kept.words("Port Ash"), kept.words("")
            ('0-oooooo', '')
            >>> kept.texts
            {'0-oooooo': 'Port Ash'}

        """
        if not words:
            return ""
        made = f"{len(self.texts)}-".ljust(min(len(words), _LONGEST), "o")
        self.texts[made] = shown(words, _LONGEST)
        return made

    def link(self, stand_in: str) -> str | None:
        """Give an address by its stand-in, whatever Vega put before it; None where there is none."""
        number = stand_in.rpartition("#")[2]
        known = number.isascii() and number.isdigit() and int(number) < len(self.addresses)
        return self.addresses[int(number)] if known else None


def cleaned(drawn: str, kept: Kept, told: str, *, links: bool) -> str:
    """Keep of a drawing what may stand within a page.

    Args:
        drawn: SVG as Vega writes it.
        kept: what the stand-ins in it stand for.
        told: what the drawing shows, for who cannot see it.
        links: whether it keeps links; a file that is carried away has none.

    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    source = etree.fromstring(drawn.encode(), parser)
    made = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})
    for name in ("viewBox", "width", "height"):
        made.set(name, source.get(name, "0"))
    # The parts of a picture are not told one by one; a group keeps its links for whoever asks for them.
    made.set("role", "group" if links else "img")
    made.set("aria-label", told)
    made.set("class", "drawn")
    _keep(source, made, kept if links else Kept(texts=kept.texts))
    return str(etree.tostring(made, encoding="unicode"))


def _keep(source: Any, made: Any, kept: Kept) -> None:  # noqa: ANN401 - lxml has no types
    for child in source:
        tag = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if tag not in _SHAPES or _unseen(child, tag):
            continue
        if tag == "a":
            _link(child, made, kept)
            continue
        own = etree.SubElement(made, f"{{{SVG}}}{tag}")
        for name, value in _attributes(child):
            own.set(name, value)
        own.text = kept.texts.get(child.text or "", child.text)
        _keep(child, own, kept)
        if tag == "g" and not len(own):
            made.remove(own)


def _link(source: Any, made: Any, kept: Kept) -> None:  # noqa: ANN401
    address = kept.link(source.get(_HREF, ""))
    if address is None:
        _keep(source, made, kept)
        return
    label = next((child.get("aria-label") for child in source if child.get("aria-label")), "")
    told = kept.texts.get(label, "")
    own = etree.SubElement(made, f"{{{SVG}}}a", href=address, tabindex="-1")
    etree.SubElement(own, f"{{{SVG}}}title").text = told
    own.set("aria-label", told)
    _keep(source, own, kept)


def _attributes(source: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    for name, value in source.attrib.items():
        if name in _KEPT:
            yield name, _colour(value) if name in _COLOURS else value


def _colour(value: str) -> str:
    known = VARIABLES.get(value.lower())
    return f"var({known}, {value})" if known else value


def _unseen(child: Any, tag: str) -> bool:  # noqa: ANN401
    """Say whether nothing of an element is seen: the text of such would still be read out."""
    if child.get("opacity") == "0" or child.get("display") == "none":
        return True
    return tag == "path" and child.get("class") in {"background", "foreground"}
