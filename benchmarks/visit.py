"""One visit on a slow phone: what came, through how many files, and how long it took."""

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
# Lighthouse's slow 4G, and its factor for the processor.
SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1_474_560 / 8,
    "uploadThroughput": 675_000 * 0.9 / 8,
}
SLOWER = 4
OBSERVE = """globalThis.seen = { paint: 0, shift: 0, blocking: 0 };
const observe = (type, note) => new PerformanceObserver((list) =>
  list.getEntries().forEach(note)).observe({ type, buffered: true });
observe("largest-contentful-paint", ({ startTime }) => { seen.paint = startTime; });
observe("layout-shift", ({ value }) => { seen.shift += value; });
observe("longtask", ({ duration }) => { seen.blocking += duration - 50; });"""
# How long nothing comes, in milliseconds, once all has come.
QUIET = 3000
# What a visit is measured by.
KB, REQUESTS, CHAIN = "KB", "requests", "files in a chain"
PAINT, SHIFT, BLOCKED = "largest paint, s", "shift", "blocked, ms"
SECOND_KB, SECOND_REQUESTS = "second guide, KB", "its requests"
Figures = dict[str, float]


class Chain:
    """Through how many files each file of a page is found; the page itself is one."""

    def __init__(self, session: CDPSession, address: str) -> None:
        self.address = address
        self.depths = {address: 1}
        session.on("Network.requestWillBeSent", self._asked)
        session.send("Network.enable")

    def _asked(self, event: dict[str, dict[str, object]]) -> None:
        url, initiator = str(event["request"]["url"]), event["initiator"]
        frames = (initiator.get("stack") or {}).get("callFrames") or [{}]  # type: ignore[attr-defined]
        by = str(initiator.get("url") or frames[0].get("url") or self.address)
        if url.startswith("http"):
            self.depths.setdefault(url, self.depths.get(by, 1) + 1)

    @property
    def longest(self) -> int:
        """Give how many files the longest chain holds."""
        return max(self.depths.values())


def visit(browser: Browser, sent: list[int], address: str, then: str = "") -> Figures:
    """Give the figures of a first visit, and of a page that is read after it.

    `sent` is where the host notes what it sends.
    """
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    chain = Chain(session, address)
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(OBSERVE)
    _load(page, sent, address)
    seen = page.evaluate("seen")
    figures: Figures = {
        KB: sum(sent) / 1024,
        REQUESTS: len(sent),
        CHAIN: chain.longest,
        PAINT: seen["paint"] / 1000,
        SHIFT: seen["shift"],
        BLOCKED: seen["blocking"],
    }
    if then:
        _load(page, sent, then)
        figures |= {SECOND_KB: sum(sent) / 1024, SECOND_REQUESTS: len(sent)}
    context.close()
    return figures


def _load(page: Page, sent: list[int], address: str) -> None:
    """Load a page until nothing more comes, not even what it asks for once it has been read."""
    sent.clear()
    page.goto(address, wait_until="load", timeout=120_000)
    came = -1
    while came < len(sent):
        came = len(sent)
        page.wait_for_timeout(QUIET)
