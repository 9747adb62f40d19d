"""What stands in the stores."""

import re

from shells import LANGUAGES, OFFICE, different, lint

GOOGLE, APPLE = "android/fastlane/metadata/android", "ios/fastlane/metadata"
# What each store calls a language. Apple's has no Bulgarian.
CODES = {
    GOOGLE: dict(zip(LANGUAGES, (
        "nl-NL", "fr-FR", "de-DE", "en-GB", "pl-PL", "ro", "bg", "pt-PT", "es-ES", "uk", "ru-RU", "tr-TR", "ar",
    ))),
    APPLE: dict(zip([it for it in LANGUAGES if it != "bg"], (
        "nl-NL", "fr-FR", "de-DE", "en-GB", "pl", "ro", "pt-PT", "es-ES", "uk", "ru", "tr", "ar-SA",
    ))),
}
# The stores' limits, in characters.
GOOGLES = {"title.txt": 30, "short_description.txt": 80, "full_description.txt": 4000, "changelogs/default.txt": 500}
APPLES = {
    "name.txt": 30, "subtitle.txt": 30, "keywords.txt": 100, "promotional_text.txt": 170, "description.txt": 4000,
    "release_notes.txt": 4000,
}
COUNTRIES = {"BE", "NL", "FR", "LU", "DE"}
# Of others, and words that stores do not take in a name.
NOT_OURS = re.compile(r"sodexo|pluxee|edenred|\bacerta\b|\bbest\b|\bfree\b!|#1|google|android|apple|iphone", re.IGNORECASE)


def listings():
    for folder, limits in ((GOOGLE, GOOGLES), (APPLE, APPLES)):
        for language, code in CODES[folder].items():
            for name, limit in limits.items():
                yield language, f"{folder}/{code}/{name}", limit


def messages(shells, language):
    """One-line messages of the app."""
    return dict(re.findall(r"^([\w-]+) = (.+)$", shells.text(f"locales/{language}/app.ftl"), re.MULTILINE))


@lint
def store_texts_have_their_lengths(shells):
    for _, file, limit in listings():
        text = shells.text(file).strip()
        if not text:
            yield f"{file} is missing or empty"
        if len(text) > limit:
            yield f"{file} has {len(text)} characters, the store takes {limit}"
        if "keywords" in file and (", " in text or len(set(text.split(","))) != len(text.split(","))):
            yield f"{file}: words are parted by a comma alone, and none comes twice"


@lint
def store_texts_are_there_in_each_language(shells):
    for folder in (GOOGLE, APPLE):
        there = {it.name for it in (shells.root / folder).iterdir() if it.is_dir()}
        yield from different(f"the languages of {folder}", there, set(CODES[folder].values()))
    known = {file for _, file, _ in listings()}
    for folder in (GOOGLE, APPLE):
        for file in shells.files(folder, "*.txt"):
            if shells.name(file) not in known:
                yield f"{shells.name(file)} is no text of this store"
    deliverfile = shells.text("ios/fastlane/Deliverfile")
    if f"%w[{' '.join(CODES[APPLE].values())}]" not in deliverfile:
        yield "ios/fastlane/Deliverfile has other languages"


@lint
def store_texts_count_our_languages(shells):
    """In the office's languages the listings say how many the app speaks."""
    words = {"nl": "dertien talen", "fr": "treize langues", "de": "dreizehn Sprachen", "en": "thirteen languages"}
    yield from different("how many languages the listings count", len(LANGUAGES), 13)
    for language, file, _ in listings():
        whole = file.endswith(("/full_description.txt", "/description.txt"))
        if whole and language in words and words[language] not in shells.text(file):
            yield f"{file} does not say «{words[language]}»"


@lint
def store_texts_speak_of_us(shells):
    for _, file, _ in listings():
        for found in NOT_OURS.findall(shells.text(file)):
            yield f"{file} says {found!r}"


def privacy(shells, language):
    """What the app says of privacy on its own screen: {kind: sentences}."""
    said = messages(shells, language).items()
    kinds = ("stays", "sent", "never")
    return {kind: [text for name, text in said if re.fullmatch(rf"privacy-{kind}-\d+", name)] for kind in kinds}


def write_privacy(shells):
    """Puts the app's sentences into the listings, whose last paragraph but three tell of privacy."""
    for folder, name in ((GOOGLE, "full_description.txt"), (APPLE, "description.txt")):
        for language, code in CODES[folder].items():
            file = shells.root / folder / code / name
            paragraphs = file.read_text(encoding="utf-8").split("\n\n")
            for at, sentences in zip((-4, -3, -2), privacy(shells, language).values()):
                title = paragraphs[at].split("\n")[0]
                paragraphs[at] = "\n".join([title, *(f"• {it}" for it in sentences)])
            file.write_text("\n\n".join(paragraphs), encoding="utf-8")


@lint
def store_privacy_is_the_apps(shells):
    """What the app says on its own screen stands word for word in the stores and in the policy."""
    for language in LANGUAGES:
        sentences = [text for of in privacy(shells, language).values() for text in of]
        yield from different(f"the number of sentences on privacy in {language}", len(sentences) > 5, True)
        files = [f"docs/privacy/{language}.md"] if language in OFFICE else []
        for folder, name in ((GOOGLE, "full_description.txt"), (APPLE, "description.txt")):
            if code := CODES[folder].get(language):
                files.append(f"{folder}/{code}/{name}")
        for file in files:
            text = shells.text(file)
            for sentence in sentences:
                if sentence not in text:
                    yield f"{file} does not say: {sentence}"
    there = {it.stem for it in (shells.root / "docs/privacy").glob("*.md")}
    yield from different("the languages of docs/privacy", there, set(OFFICE))


@lint
def nothing_is_made_up_for_the_publisher(shells):
    """Addresses and names that only a publisher has come from the environment, and docs/stores.md lists it."""
    deliverfile, documented = shells.text("ios/fastlane/Deliverfile"), shells.text("docs/stores.md")
    for name in ("JOB_TRACKER_SUPPORT_URL", "JOB_TRACKER_PRIVACY_URL", "JOB_TRACKER_COPYRIGHT"):
        if f'ENV.fetch("{name}")' not in deliverfile:
            yield f"ios/fastlane/Deliverfile does not read {name}"
        if f"`{name}`" not in documented:
            yield f"docs/stores.md does not explain {name}"
    for _, file, _ in listings():
        for found in re.findall(r"\S*(?:://|www\.|@)\S*", shells.text(file)):
            yield f"{file} has an address: {found}"


@lint
def the_stores_are_answered_once(shells):
    """docs/stores.md and the machines' files say the same."""
    documented = shells.text("docs/stores.md")
    offered = re.search(r"^## Where it is offered\n\n(.*?)\n\n", documented, re.DOTALL | re.MULTILINE)
    countries = set(re.findall(r"\(([A-Z]{2})\)", offered[1])) if offered else set()
    yield from different("the countries in docs/stores.md", countries, COUNTRIES)
    for words in (shells.identifier, "Permissions | Android: INTERNET. iPhone: none", "User ID and Other Data", "https only"):
        if words not in documented:
            yield f"docs/stores.md does not say: {words}"
