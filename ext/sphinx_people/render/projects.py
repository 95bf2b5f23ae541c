"""Projects as cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.catalog import Catalog, JointProject
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.projects import title_of
from sphinx_people.catalog.selection import Item, keys_of, title
from sphinx_people.catalog.sheets import Group, by_letter, by_year
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.entries import Project
from sphinx_people.model.repository import model_or_dataset_at
from sphinx_people.render import dates, entry, links, repository, stars, text
from sphinx_people.render.cards import card, grid
from sphinx_people.render.context import Context
from sphinx_people.render.divided import DividedView
from sphinx_people.render.filters import FilteredList, filtered_entries
from sphinx_people.render.groups import in_groups
from sphinx_people.render.nodes import pending_view
from sphinx_people.render.view import View, fold_of, folded, item_facts, nothing, star_facts


@dataclass(frozen=True)
class ProjectsView(DividedView):
    """A card for each project: name, stars, summary, roles, dates, keywords, links, and what its repository says."""

    noun = "projects"

    @property
    def usual_division(self) -> str:
        """Letters, where the cards stand by name; else years."""
        return "letter" if self.selection.sort == "name" else "year"

    def everything(self, catalog: Catalog) -> list[Item]:
        """Return the projects that the selection finds."""
        return self.selection.items(catalog)

    @property
    def grouped_by(self) -> str | None:
        """What the list has headings for."""
        return self.selection.group_by

    def groups_of(self, catalog: Catalog, item: Item) -> Iterable[Group]:
        """Return the year, the organization or the letter of a project."""
        keys = keys_of(catalog, item, self.by)
        if self.by == "letter":
            return by_letter(title(item))
        if self.by == "organization":
            return [catalog.places[key].group for key in keys]
        return by_year(int(keys[0]) if keys else None, oldest_first=self.selection.sort == "oldest")

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the people of the projects, their organizations, their repositories and stars."""
        items = self.items(catalog)
        yield from item_facts(catalog, items)
        for name in (name for item in items if item.joint is not None for name in item.joint.repositories):
            yield from star_facts(catalog, name, today)
            yield "repository", name

    def parts(self, catalog: Catalog) -> Iterable[View]:
        """Yield, for each project, who else has a part in it."""
        joints = (item.joint for item in self.items(catalog))
        return [ContributorsView(project=joint.id) for joint in joints if joint is not None]

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a grid of cards, for each group."""
        items = list(self.items(context.catalog))
        if not items:
            return nothing(context)
        listed = filtered_entries(context, self.filters, self.selection, items, is_part=self.is_part)
        drawn = in_groups(context, items, self.selection, lambda group: self._grid(context, group, listed))
        return listed.with_controls(drawn)

    def _grid(self, context: Context, items: list[Item], listed: FilteredList[Item]) -> list[nodes.Node]:
        whose = not self.selection.members and self.selection.group_by != "person"
        placed = self.selection.organization is None and self.selection.group_by != "organization"
        cards: list[nodes.Node] = [
            listed.mark(_card(context, item.joint, item, whose=whose, placed=placed), item)
            for item in items
            if item.joint is not None
        ]
        seen, rest, words = folded(context, cards, self.fold_after)
        return [grid(seen), *fold_of(words, [grid(rest)] if rest else [])]


@dataclass(frozen=True)
class ContributorsView(View):
    """Who else has a part in a project; drawn when the page is written, because they may come and go."""

    project: str = ""
    besides: str | None = None

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the project and the people who have a part in it."""
        joint = catalog.project(self.project)
        yield "project", self.project
        yield from (("person", part.member.id) for part in (joint.parts if joint else ()))

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return a line with their names."""
        joint = context.catalog.project(self.project)
        members = dict.fromkeys(
            part.member for part in (joint.parts if joint else ()) if part.member.id != self.besides
        )
        names = text.joined([[links.to_person(context, member)] for member in members])
        label = context.word("With") if self.besides else context.word("By")
        return text.paragraph([nodes.Text(f"{label} "), *names], "people-contributors") if names else []


def _card(context: Context, joint: JointProject, item: Item, *, whose: bool, placed: bool) -> nodes.Element:
    """Return a project's card; ``whose`` names its people, ``placed`` the organization, where no heading does."""
    project = joint.part_of(item.member.id).project
    code = joint.starred or ""
    badge = stars.badge(context, code)
    shown = text.joined([_title(context, joint, item, project), badge], " ")
    body = [
        *text.paragraph(_place_and_time(context, project, placed=placed), "people-where"),
        *(repository.description(context, code) if project.summary is None else []),
        *entry.body(context, item.member, project.model_copy(update={"links": {}, "publication": None})),
        *_roles(context, project),
        *_keywords(context, project, code),
        *repository.facts(context, code),
        *_links(context, joint, item, project),
    ]
    view = ContributorsView(language=context.language, project=joint.id, besides=None if whose else item.member.id)
    body.append(pending_view.of(view))
    return card(shown, body, "people-project", ids=context.anchor(joint.anchor))


def _title(context: Context, joint: JointProject, item: Item, project: Project) -> list[nodes.Node]:
    name = text.name(context, title_of(project))
    if project.page is not None:
        return [links.to_document(item.member.document(project.page), name)]
    address = project.url or (context.catalog.repositories.address(joint.repository) if joint.repository else None)
    return [links.web(address, name)] if address else [nodes.inline("", "", *name)]


def _place_and_time(context: Context, project: Project, *, placed: bool) -> list[nodes.Node]:
    place = links.organization(context, project.organization, project.period) if project.organization and placed else []
    time = entry.when(context, project)
    duration = [nodes.Text(dates.duration_text(context, project.duration))] if project.duration else []
    return text.joined([place, time, duration], " · ")


def _roles(context: Context, project: Project) -> list[nodes.Node]:
    return text.paragraph(text.joined([text.name(context, role) for role in project.roles]), "people-role")


def _keywords(context: Context, project: Project, code: str) -> list[nodes.Node]:
    """Return the keywords of a project, then those topics of its repository that are none of them."""
    said = [title_of(project), *project.keywords]
    keywords = [
        nodes.inline("", "", *text.name(context, keyword), classes=["people-keyword"]) for keyword in project.keywords
    ]
    shown = [[one] for one in (*keywords, *repository.topics(context, code, said))]
    return text.paragraph(text.joined(shown, " "), "people-keywords")


def _links(context: Context, joint: JointProject, item: Item, project: Project) -> list[nodes.Node]:
    first = []
    if project.page is not None:
        first.append(links.to_document(item.member.document(project.page), [nodes.Text(context.word("Case study"))]))
    if joint.repository:
        first.append(repository.link(context, joint.repository))
    if project.url and project.page is not None:
        first.append(links.web(project.url, [nodes.Text(context.word("Website"))]))
    return links.row(context, project, *first, beside=lambda url: stars.badge(context, model_or_dataset_at(url) or ""))
