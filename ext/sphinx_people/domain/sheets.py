"""The pages of divided lists: which there are, what each shows, and how they lead to each other.

They are made when pages are written and have no file. A document that shows a divided list shows an overview and the
first sheet; every sheet has a page of its own, whose address stays the same when others come.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.sheets import BY_NUMBER, Sheet
from sphinx_people.render.context import Context
from sphinx_people.render.divided import DividedView, contents, neighbours, next_sheet, sheet_title
from sphinx_people.render.index import IndexView
from sphinx_people.render.view import View

#: Returns the address of a page from the page that is drawn.
AddressOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class SheetPage:
    """The page of one sheet of a list that stands in a document; ``view`` is what it shows."""

    name: str
    document: str
    sheet: Sheet
    view: DividedView

    @property
    def anchor(self) -> str:
        """The id of its heading: that of an organization is where links to it lead."""
        return f"{self.view.by}-{self.sheet.group.name}"


class Sheets:
    """Finds the lists of all pages that are divided."""

    def __init__(
        self,
        catalog: Catalog,
        views: Mapping[str, Sequence[View]],
        indices: Mapping[str, IndexView],
        taken: Collection[str] = frozenset(),
        *,
        are_made: bool = True,
    ) -> None:
        self._catalog = catalog
        self._views = dict(views)
        if are_made:
            self._views |= {name: (index,) for name, index in indices.items() if index.sheets(catalog)}
        self._taken = set(taken)
        #: Every page of a sheet by its name.
        self.pages: dict[str, SheetPage] = {}
        self._of_lists: dict[tuple[str, View], list[SheetPage]] = {}
        self._siblings: dict[str, list[SheetPage]] = {}
        for docname in sorted(self._views) if are_made else ():
            for view in dict.fromkeys(self._views[docname]):
                if isinstance(view, DividedView) and view.sheets(catalog):
                    self._divide(docname, view)

    def _divide(self, document: str, view: DividedView) -> None:
        found = []
        for name, sheet in view.sheets(self._catalog).items():
            page = next(page for page in _names(document, view.noun, name) if not self._is_taken(page))
            found.append(SheetPage(page, document, sheet, view.sheet(name)))
            self._taken.add(page)
        self.pages.update((one.name, one) for one in found)
        self._siblings.update((one.name, found) for one in found)
        self._of_lists[document, view] = found

    def _is_taken(self, page: str) -> bool:
        return page in self._taken or f"{page}/index" in self._taken

    def of_list(self, document: str, view: View) -> Sequence[SheetPage]:
        """Return the pages of a list in a document; none of a list that is not divided."""
        return self._of_lists.get((document, view), ())

    def views(self) -> Iterator[tuple[str, View]]:
        """Yield every view, also those of long indices, with the page that it stands on."""
        yield from ((docname, view) for docname in sorted(self._views) for view in self._views[docname])

    def of_index(self, page: str) -> Sequence[SheetPage]:
        """Return the pages of a generated index; none of one that has a single page."""
        return next((pages for (document, _), pages in self._of_lists.items() if document == page), ())

    def divided_by_themselves(self) -> Iterator[tuple[str, DividedView, int]]:
        """Yield the lists of documents that nobody asked to divide, each with the number of its pages."""
        for (document, view), pages in self._of_lists.items():
            if isinstance(view, DividedView) and not isinstance(view, IndexView) and not view.division.by:
                yield document, view, len(pages)

    def shown_on(self, page: str) -> tuple[View, ...]:
        """Return the views that are drawn on a page: of a divided list, the first sheet."""
        if page in self.pages:
            return (self.pages[page].view,)
        return tuple(self._shown(page, view) for view in self._views.get(page, ()))

    def outline(self, page: str) -> list[object]:
        """Return what a page says of the sheets of its lists, beside the one that it shows."""
        here = self.pages.get(page)
        if here is not None:
            return [(one.name, one.sheet.group.title) for one in self._siblings[page]]
        lists = [self.of_list(page, view) for view in self._views.get(page, ())]
        return [(one.name, one.sheet.group.title, len(one.sheet.items)) for several in lists for one in several]

    def neighbours(self, page: str) -> tuple[str, str | None]:
        """Return the pages before and after that of a sheet; before the first one comes the document of its list."""
        names = [self.pages[page].document, *(one.name for one in self._siblings[page])]
        place = names.index(page)
        return names[place - 1], next(iter(names[place + 1 :]), None)

    def draw(self, page: str, view: View, context: Context, address: AddressOf) -> tuple[list[nodes.Node], View]:
        """Return the links to other sheets that stand above a view on a page, and the view that is to be drawn."""
        here = self.pages.get(page)
        several = self._siblings[page] if here is not None else self.of_list(page, view)
        if not several:
            return [], view
        pages = {one.sheet.name: one.name for one in several}
        sheets = [one.sheet for one in several]

        def address_of(name: str | None) -> str:
            return address(several[0].document if name is None else pages[name])

        if here is not None:
            return neighbours(context, sheets, here.sheet, address_of), view
        own_headings = view.by in {view.grouped_by, BY_NUMBER} if isinstance(view, DividedView) else True
        return contents(context, sheets, address_of, has_heading=not own_headings), several[0].view

    def draw_end(self, page: str, view: View, context: Context, address: AddressOf) -> list[nodes.Node]:
        """Return the link to the second sheet that stands below the first one on the page of a list."""
        several = self.of_list(page, view)
        return next_sheet(context, several[1].sheet, address(several[1].name)) if len(several) > 1 else []

    def title(self, page: str, of_document: str, context: Context) -> str:
        """Return the title of a sheet's page."""
        return f"{of_document}: {sheet_title(context, self.pages[page].sheet)}"

    def _shown(self, page: str, view: View) -> View:
        several = self.of_list(page, view)
        return several[0].view if several else view


def _names(document: str, noun: str, sheet: str) -> Iterator[str]:
    """Yield the names that a sheet's page may have, the usual one first."""
    folder, _, name = document.rpartition("/")
    inside = f"{folder}/{noun}-" if folder else f"{noun}-"
    if name != "index":
        yield f"{document}/{sheet}"
        inside = f"{document}/{noun}-"
    number = 1
    yield f"{inside}{sheet}"
    while True:
        number += 1
        yield f"{inside}{sheet}-list{number}"
