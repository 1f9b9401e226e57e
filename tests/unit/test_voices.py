"""How prose speaks: the register it keeps to, and whom it leaves open, in the real languages."""

import pytest

from bridgebook.checks.voices import check_prose_gender, check_speech, check_voice
from bridgebook.model.handbook import Handbook
from bridgebook.rendering import render
from tests.helpers.markup import read

RULES = (check_voice, check_speech, check_prose_gender)


def found(real: Handbook, language: str, written: str) -> list[str]:
    """Give (code, what is quoted) of the findings in a section that holds this and no more."""
    page = read(real, f"## X {{#prepare}}\n\n{written}\n", language)
    handbook = real.with_pages([])
    handbook.guides[language, page.name] = page  # type: ignore[index]
    rendered = {page.path: render(page, handbook)}
    problems = [problem for rule in RULES for problem in rule(handbook, rendered)]
    return [f"{p.code} {p.message.split(chr(34))[1]}" for p in problems]


def dialogue(*turns: str, client: str = "Cliente", title: str = "Parlate, voi due") -> str:
    lines = "\n\n".join(f"**{client}:** {turn}" for turn in turns)
    return f"/// dialogue | {title} {{#talk}}\n{lines}\n///"


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("ru", "Позвони ему, когда ты успокоишься.", ["KB801 ты"]),
        ("ru", "Скажите: «Ты прав, звоню тебе завтра».", []),
        ("ru", "- «Твой счёт у вас?»", ["KB801 Твой"]),
        ("ru", dialogue("Я тебе не верю.", client="Клиент", title="Если вас спросят"), []),
        ("ru", "Скажите обоим: «Хочу вас познакомить, если ты не против».", []),
        ("it", "Chiama quando Lei arriva.", ["KB801 Lei"]),
        ("it", "Digli: «Preferisco che Lei lo sappia da me».", []),
        ("it", dialogue("Ti ascolto.", "La ringrazio, mi dica Lei quando."), ["KB801 Ti"]),
        ("it", dialogue("Siete voi in ritardo.", "La ringrazio. (Se ti serve, aspetta.)"), []),
        ("it", dialogue("La ringrazio.", "Prego. (Se Lei esita, aspetta.)"), ["KB801 Lei"]),
        ("it", "Dillo tu: «Preferisco che Lei lo sappia da me».", []),
        ("it", "Tra voi due non funziona.", []),
        ("da", "Ring, når De er klar.", ["KB801 De"]),
        ("da", "Ring. De er klar.", []),
        ("da", "Sig: »Jeg skriver til Dem i morgen. Har du tid?«", ["KB801 Dem"]),
        ("en", "Call them when you’re ready.", []),
        ("en", "Say: “Hi Anna, Dear Mr Smith.”", ["KB801 Dear Mr"]),
    ],
)
def test_each_voice_keeps_to_its_register(
    real: Handbook, language: str, written: str, expected: list[str]
) -> None:
    assert found(real, language, written) == expected


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("ru", "«Я уже сказала клиенту».", ["KB802 Я уже сказала"]),
        ("ru", "«Ты сказал, что всё готово».", ["KB802 Ты сказал"]),
        ("ru", "«Очень рада, что вы позвонили».", ["KB802 рада"]),
        ("ru", "«Спасибо, буду благодарен за ответ».", ["KB802 благодарен"]),
        ("ru", "«Готова приехать. Сам позвоню».", ["KB802 Готова", "KB802 Сам позвоню"]),
        (
            "ru",
            "«УВЕРЕНА. Ты сама знаешь, дорогой».",
            ["KB802 УВЕРЕНА", "KB802 Ты сама", "KB802 дорогой"],
        ),
        ("ru", "Макет ещё не готов. Клиент согласен, счёт должен прийти сам.", []),
        ("ru", "Не спорьте о том, кто виноват. Сам план никто не менял.", []),
        ("it", "Chiama solo se sei tranquillo.", ["KB802 sei tranquillo"]),
        ("it", "«Ti sei accorta dell’errore?»", ["KB802 Ti sei accorta"]),
        ("it", "«Sono molto contento di sentirla».", ["KB802 Sono molto contento"]),
        ("it", "«SEI STANCO? Cara Rossi!»", ["KB802 SEI STANCO", "KB802 Cara"]),
        ("it", "Perché Resti preoccupata?", ["KB802 Resti preoccupata"]),
        ("it", "Sei settimane dopo, il progetto è rimasto fermo.", []),
        ("da", "Spørg kunden, om han har tid.", ["KB802 han"]),
        ("da", "Spørg kunden, om handelen går.", []),
        ("en", "Ask the client whether she has time.", ["KB802 she"]),
        ("en", "HE said that His phone was hers.", ["KB802 HE", "KB802 His", "KB802 hers"]),
        ("en", "Ask the client whether there is time; here, they say.", []),
    ],
)
def test_prose_leaves_open_who_it_is(
    real: Handbook, language: str, written: str, expected: list[str]
) -> None:
    assert found(real, language, written) == expected


def test_a_reason_in_the_line_above_excuses(real: Handbook) -> None:
    excuse = "<!-- KB802: a quotation -->\n"
    assert found(real, "en", f"{excuse}Ask whether he has time.") == []
    assert found(real, "en", "Ask.\n\nAsk whether he has time.") == ["KB802 he"]
