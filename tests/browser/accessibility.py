"""What axe-core finds on a page, and in which themes it looks."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.waiting import at_rest

_GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 22, 20)"}


def serious_faults(page: Page, within: str | None = None) -> list[str]:
    """The serious and critical faults of a page as it stands now, or of one part of it."""
    found = Axe().run(page, context=within).response["violations"]
    return [
        f"{each['id']}: {each['help']} ({each['nodes'][0]['html'][:160]})"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


def serious_faults_in_both_themes(page: Page) -> list[str]:
    """The same of a page of the dashboard, in light and, changed while it is open, in dark."""
    found = []
    for theme, ground in _GROUND.items():
        page.emulate_media(color_scheme=theme)
        expect(page.get_by_test_id("stApp")).to_have_css("background-color", ground)
        page.wait_for_timeout(500)  # colours change over a moment
        at_rest(page)
        found += [f"{theme}: {fault}" for fault in serious_faults(page)]
    return found
