from playwright.sync_api import expect
def test_probe(page, site):
    page.goto(site.url("scenarios/client-is-leaving/", "da"))
    desk = page.locator("[data-desk=reply]")
    desk.locator("[data-switch=language] input[value=en]").check()
    expect(desk.locator("[data-channel]:visible")).to_have_attribute("lang", "en")
    desk.locator("[data-switch=register] input[value=formal]").check()
    page.wait_for_timeout(500)
    print([ (f.get_attribute("data-value"), f.is_visible()) for f in desk.locator("[data-value]").all()])
    for f in desk.locator("[data-value]").all():
        if f.is_visible(): f.fill("2027-01-01" if f.get_attribute("type")=="date" else "X")
    print(desk.locator("[data-channel]:visible [data-part=body]").text_content()[:60])
    desk.locator("[data-part=copy-all]").click()
    page.wait_for_timeout(500)
    print("STATUS", desk.locator("[data-part=status]").first.text_content(), "|", desk.locator("[data-part=guard-text]").text_content())
