"""Pictures: there, of the right size, and drawn from our SVGs."""

import json
import re
import struct

from merged import ANDROID
from shells import OFFICE, different, lint
from stores import CODES, GOOGLE

# Colour types of PNG.
RGB, RGBA = 2, 6
CATALOGUE = "ios/Assets.xcassets"


def png(file):
    """(width, height, colour type) of a PNG, or None."""
    head = file.read_bytes()[:33] if file.is_file() else b""
    if len(head) < 33 or head[:8] != b"\x89PNG\r\n\x1a\n":
        return None
    return struct.unpack(">II", head[16:24]) + (head[25],)


@lint
def icons_have_their_sizes(shells):
    web = {"favicon-32": 32, "apple-touch-180": 180, "icon-192": 192, "icon-512": 512, "maskable-512": 512}
    for name, side in web.items():
        size = png(shells.root / f"assets/icons/{name}.png")
        yield from different(f"assets/icons/{name}.png", size and size[:2], (side, side))
    # Apple refuses an icon that could be seen through; the dark one has to be.
    for name, colour in (("icon", RGB), ("icon-tinted", RGB), ("icon-dark", RGBA)):
        file = f"{CATALOGUE}/AppIcon.appiconset/{name}.png"
        yield from different(file, png(shells.root / file), (1024, 1024, colour))
    # The store shows the first language's pictures where a language has none.
    for code in [CODES[GOOGLE][it] for it in OFFICE]:
        folder = shells.root / GOOGLE / code
        for name, should in (("icon", (512, 512, RGBA)), ("featureGraphic", (1024, 500, RGB))):
            file = folder / f"images/{name}.png"
            yield from different(shells.name(file), png(file), should)


@lint
def the_catalogue_names_its_files(shells):
    for file in shells.files(CATALOGUE, "Contents.json"):
        try:
            contents = json.loads(file.read_text())
        except ValueError:
            continue
        images = contents.get("images", [])
        named = {it.get("filename") for it in images}
        there = {it.name for it in file.parent.iterdir() if it.is_file()} - {"Contents.json"}
        yield from different(f"the pictures of {shells.name(file)}", there, named - {None})
        for it in images:
            if None in named:
                yield f"{shells.name(file)} has an entry without a picture"
                break
            size = png(file.parent / it["filename"])
            if size is None:
                continue
            if "size" in it:
                side = int(it["size"].split("x")[0])
            else:
                side = 120 * int(it["scale"].removesuffix("x"))
            if size[:2] != (side, side):
                yield f"{shells.name(file)}: {it['filename']} is {size[0]} × {size[1]}, should be {side}"
        if file.parent.name == "AppIcon.appiconset":
            wears = {it["appearances"][0]["value"] if "appearances" in it else "any" for it in images}
            yield from different("what the icon can wear", wears, {"any", "dark", "tinted"})
    for option in ("--app-icon AppIcon", "--accent-color AccentColor"):
        if option not in shells.text("ios/build.sh"):
            yield f"ios/build.sh does not say {option}"


@lint
def drawables_are_our_svgs(shells):
    """Every line of the SVG but the dots, which Android cannot draw as such, stands in the drawable."""
    for svg, drawable in (
        ("assets/icons/icon.svg", "ic_job_tracker_foreground"),
        ("assets/phones/monochrome.svg", "ic_job_tracker_monochrome"),
    ):
        source, vector = shells.xml(svg), shells.xml(f"android/res/drawable/{drawable}.xml")
        if source is None or vector is None:
            continue
        drawn = [it.get(f"{ANDROID}pathData") for it in vector.iter("path")]
        lines = list(source.iter("{http://www.w3.org/2000/svg}path"))
        yield from different(f"the number of paths in {drawable}", len(drawn), len(lines))
        for it in lines:
            if it.get("stroke-dasharray") is None and it.get("d") not in drawn:
                yield f"{drawable} lacks a path of {svg}: run scripts/icons"
        scale = max((float(it.get(f"{ANDROID}scaleX")) for it in vector.iter("group")), default=1)
        # The ticket's corners reach 225 in 512; no launcher cuts a circle of 33 in 108.
        if 225 * scale / 512 > 33 / 108:
            yield f"{drawable} reaches beyond what every launcher shows"
    icon = shells.xml("android/res/mipmap-anydpi-v26/ic_job_tracker.xml")
    layers = [] if icon is None else [it.tag for it in icon]
    yield from different("the icon's layers", layers, ["background", "foreground", "monochrome"])
    maskable = re.search(r"scale\(([.\d]+)\)", shells.text("assets/icons/icon-maskable.svg"))
    yield from different("the scale of icon-maskable.svg", maskable and maskable[1], ".8")
