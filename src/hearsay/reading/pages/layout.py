"""Pages laid out with tables, as they were until about 2005: their cells are columns, not data."""

from __future__ import annotations

from lxml.html import HtmlElement

_PARTS = ("tbody", "thead", "tr", "td", "th", "center")
_LONG, _A_COLUMN = 80, 800


def without_layout_tables(tree: HtmlElement) -> HtmlElement:
    """Boxes in place of the tables that hold headings, paragraphs or other tables. Changes the tree given."""
    tables = [table for table in tree.iter("table") if _is_layout(table)]
    for part in [part for table in tables for part in (table, *_own_parts(table))]:
        part.tag = "div"
    return tree


def _is_layout(table: HtmlElement) -> bool:
    if table.find(".//h1") is not None or table.find(".//table") is not None:
        return True
    if any(len(cell.text_content()) >= _A_COLUMN and cell.find(".//br") is not None for cell in table.iter("td")):
        return True
    return sum(len(paragraph.text_content()) >= _LONG for paragraph in table.iter("p")) > 1


def _own_parts(table: HtmlElement) -> list[HtmlElement]:
    """Rows and cells of this table, not of those inside it."""
    return [part for part in table.iter(*_PARTS) if next(part.iterancestors("table"), None) is table]
