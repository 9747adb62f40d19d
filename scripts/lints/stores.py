"""What stands in the stores."""

import re

from shells import LANGUAGES, different, lint

GOOGLE, APPLE = "android/fastlane/metadata/android", "ios/fastlane/metadata"
CODES = {"nl": "nl-NL", "fr": "fr-FR", "de": "de-DE", "en": "en-GB"}
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
        for language, code in CODES.items():
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
        yield from different(f"the languages of {folder}", there, set(CODES.values()))
    known = {file for _, file, _ in listings()}
    for folder in (GOOGLE, APPLE):
        for file in shells.files(folder, "*.txt"):
            if shells.name(file) not in known:
                yield f"{shells.name(file)} is no text of this store"
    deliverfile = shells.text("ios/fastlane/Deliverfile")
    if f"%w[{' '.join(CODES.values())}]" not in deliverfile:
        yield "ios/fastlane/Deliverfile has other languages"


@lint
def store_texts_speak_of_us(shells):
    for _, file, _ in listings():
        for found in NOT_OURS.findall(shells.text(file)):
            yield f"{file} says {found!r}"


@lint
def store_privacy_is_the_apps(shells):
    """What the app says on its own screen stands word for word in the stores and in the policy."""
    for language, code in CODES.items():
        said = messages(shells, language)
        sentences = [text for name, text in said.items() if re.fullmatch(r"privacy-(stays|sent|never)-\d+", name)]
        yield from different(f"the number of sentences on privacy in {language}", len(sentences) > 5, True)
        for file in (f"{GOOGLE}/{code}/full_description.txt", f"{APPLE}/{code}/description.txt", f"docs/privacy/{language}.md"):
            text = shells.text(file)
            for sentence in sentences:
                if sentence not in text:
                    yield f"{file} does not say: {sentence}"
    there = {it.stem for it in (shells.root / "docs/privacy").glob("*.md")}
    yield from different("the languages of docs/privacy", there, set(LANGUAGES))


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
