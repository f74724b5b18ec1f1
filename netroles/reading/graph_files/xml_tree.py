"""XML that may be hostile: no entity, no document type, nothing from elsewhere."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from .found import RefusedError


def root_of(content: bytes) -> Element:
    """The outermost element of a document."""
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException:
        raise RefusedError(
            "declares a document type or entities, which can be used to attack; save it again "
            "without them"
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        line = getattr(error, "position", (0, 0))[0]
        where = f" at line {line}" if line else ""
        raise RefusedError(f"is not well-formed XML: it breaks off or is damaged{where}") from None
    return root


def tag(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names directly inside."""
    return (child for child in element if tag(child) in names)


def within(element: Element, name: str) -> Iterator[Element]:
    """The elements of this name at any depth, without `element` itself."""
    return (child for child in element.iter() if tag(child) == name and child is not element)


def text_in(element: Element) -> str:
    """All text inside, without the spaces around it."""
    return "".join(element.itertext()).strip()
