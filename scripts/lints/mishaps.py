"""One mishap or more for each lint: (the lint that must find it, what happened, how)."""

import struct

MANIFEST = "android/AndroidManifest.xml"
KOTLIN = "android/MainActivity.kt"
INFO = "ios/Info.plist"
RES = "android/res"
GOOGLE = "android/fastlane/metadata/android"
APPLE = "ios/fastlane/metadata"


def change(file, old, new):
    """Replaces the first `old`; a mishap that no longer fits the file is a mistake of the self-test."""

    def spoil(root):
        text = (root / file).read_text(encoding="utf-8")
        if old not in text:
            raise LookupError(f"{file} has no {old!r}")
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return spoil


def add(file, text):
    def spoil(root):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        with (root / file).open("a", encoding="utf-8") as opened:
            opened.write(text)

    return spoil


def remove(*files):
    def spoil(root):
        for file in files:
            (root / file).unlink()

    return spoil


def rename(old, new):
    return lambda root: (root / old).rename(root / new)


def together(*spoils):
    def spoil(root):
        for it in spoils:
            it(root)

    return spoil


def resize(file, width):
    """Writes another width into the PNG's head."""

    def spoil(root):
        bytes_ = bytearray((root / file).read_bytes())
        bytes_[16:20] = struct.pack(">I", width)
        (root / file).write_bytes(bytes_)

    return spoil


def within_plist(before, new):
    """Puts something before a key of Info.plist."""
    return change(INFO, f"\t<key>{before}</key>", f"{new}\n\t<key>{before}</key>")


FILTER = '<data\n                    android:host="client"\n                    android:scheme="jobtracker" />'
SERVICE = '<service android:name="dev.dioxus.main.Spy" android:exported="false" />\n    </application>'
EMPTY_DICT = "\t<key>NSCameraUsageDescription</key>\n\t<string>Photos</string>"

MISHAPS = [
    # Android
    ("references_lead_somewhere", "a theme that is not there", change(MANIFEST, "@style/Theme.JobTracker", "@style/Theme.JobTrackr")),
    ("references_lead_somewhere", "Kotlin asks for another colour", change(KOTLIN, "R.color.job_tracker_ground", "R.color.job_tracker_sky")),
    ("resources_are_used", "a colour too many", change(f"{RES}/values/job_tracker_colors.xml", "</resources>", '<color name="job_tracker_extra">#000000</color></resources>')),
    ("resources_have_our_names", "a name of dx's", together(
        change(MANIFEST, "@mipmap/ic_job_tracker", "@mipmap/ic_launcher"),
        rename(f"{RES}/mipmap-anydpi-v26/ic_job_tracker.xml", f"{RES}/mipmap-anydpi-v26/ic_launcher.xml"),
        # The lint of the drawables looks for the icon under its own name.
        add(f"{RES}/mipmap-anydpi-v26/ic_job_tracker.xml", "<adaptive-icon xmlns:android=\"http://schemas.android.com/apk/res/android\"><background/><foreground/><monochrome/></adaptive-icon>"),
        change(MANIFEST, "android:hasCode", 'android:roundIcon="@mipmap/ic_job_tracker"\n        android:hasCode'),
    )),
    ("texts_are_there_in_each_language", "no French", change(f"{RES}/values-fr/job_tracker_strings.xml", '<string name="job_tracker_share">Partager</string>', "")),
    ("texts_are_there_in_each_language", "an empty text", change(f"{RES}/values-de/job_tracker_strings.xml", ">Teilen<", "> <")),
    ("texts_are_there_in_each_language", "German not listed", change(f"{RES}/xml/job_tracker_locales.xml", '<locale android:name="de" />', "")),
    ("permissions_are_as_designed", "the camera", change(MANIFEST, "<application", '<uses-permission android:name="android.permission.CAMERA" />\n    <application')),
    ("permissions_are_as_designed", "no internet", change(MANIFEST, '<uses-permission android:name="android.permission.INTERNET" />', "")),
    ("permissions_are_as_designed", "every other app", change(MANIFEST, "</queries>", "<package android:name=\"com.other\" /></queries>")),
    ("one_activity_is_exported", "a service", change(MANIFEST, "</application>", SERVICE)),
    ("one_activity_is_exported", "a library's receiver stays", change(MANIFEST, 'ProfileInstallReceiver"\n            tools:node="remove"', 'ProfileInstallReceiver"')),
    ("one_activity_is_exported", "every host", change(MANIFEST, FILTER, '<data android:scheme="jobtracker" />')),
    ("one_activity_is_exported", "all of https", change(MANIFEST, FILTER, FILTER + '\n<data android:scheme="https" />')),
    ("the_activity_survives_changes", "dark mode ends the app", change(MANIFEST, "|uiMode", "")),
    ("the_activity_survives_changes", "a second copy", change(MANIFEST, "singleTask", "standard")),
    ("nothing_is_for_debugging", "a debugger may attach", change(MANIFEST, "android:hasCode", 'android:debuggable="true"\n        android:hasCode')),
    ("nothing_is_for_debugging", "the page can be inspected", add(KOTLIN, "// WebView.setWebContentsDebuggingEnabled(true)\n")),
    ("nothing_is_backed_up", "backup", change(MANIFEST, 'allowBackup="false"', 'allowBackup="true"')),
    ("nothing_is_backed_up", "the database moves", change(f"{RES}/xml/job_tracker_data_extraction.xml", '<exclude domain="database" path="." />', "")),
    ("cleartext_is_for_loopback_only", "cleartext everywhere", change(f"{RES}/xml/job_tracker_network_security.xml", 'base-config cleartextTrafficPermitted="false"', 'base-config cleartextTrafficPermitted="true"')),
    ("cleartext_is_for_loopback_only", "another host", change(f"{RES}/xml/job_tracker_network_security.xml", ">127.0.0.1<", ">jobs.example.be<")),
    ("cleartext_is_for_loopback_only", "roots of the phone's owner", change(f"{RES}/xml/job_tracker_network_security.xml", "</network-security-config>", "<debug-overrides /></network-security-config>")),
    # Both
    ("files_are_well_formed", "a tag left open", change("assets/phones/feature.svg", "</svg>", "")),
    ("files_are_well_formed", "a comma too many", change("ios/Assets.xcassets/Contents.json", '"version": 1', '"version": 1,')),
    ("sdk_levels_agree", "the linker's is older", change("Dioxus.toml", "android_min_sdk_version = 30", "android_min_sdk_version = 28")),
    ("sdk_levels_agree", "the store's is newer", change("Dioxus.toml", "target_sdk = 36", "target_sdk = 35")),
    ("sdk_levels_agree", "the script's differs", change("android/build.sh", "COMPILE_SDK=36", "COMPILE_SDK=35")),
    ("sdk_levels_agree", "the README's differs", change("README.md", "Android 11 (API 30)", "Android 10 (API 29)")),
    ("the_oldest_ios_agrees", "the script's differs", change("ios/build.sh", "IPHONEOS_DEPLOYMENT_TARGET=16.0", "IPHONEOS_DEPLOYMENT_TARGET=15.0")),
    ("versions_agree", "a release", change("Cargo.toml", 'version = "0.1.0"', 'version = "0.2.0"')),
    ("versions_agree", "the store's number stays behind", change(INFO, "<string>10000</string>", "<string>9900</string>")),
    ("versions_agree", "another dx", change("scripts/phone.sh", "DX_VERSION=0.7.10", "DX_VERSION=0.7.9")),
    ("identifiers_agree", "another publisher", change(KOTLIN, "BuildConfig = be.jobtracker.app", "BuildConfig = be.other.app")),
    ("identifiers_agree", "another group", change("ios/JobTracker.entitlements", "<array>\n\t\t<string>TEAM.be.jobtracker.app", "<array>\n\t\t<string>TEAM.be.jobtracker.all")),
    ("dx_reads_what_we_tell_it", "an icon that dx passes over", change("Dioxus.toml", 'publisher = "Job Tracker"', 'publisher = "Job Tracker"\nicon = ["icon.png"]')),
    ("dx_reads_what_we_tell_it", "permissions that our manifest hides", add("Dioxus.toml", "\n[permissions]\n")),
    ("no_cleartext_address", "a page without TLS", add("ios/README.md", "See http://jobs.example.be/.\n")),
    ("no_secret_in_a_file", "a password", add("android/build.sh", "JOB_TRACKER_KEY_PASSWORD=geheim1\n")),
    ("no_secret_in_a_file", "a key", add("android/upload.jks", "x")),
    ("no_secret_in_a_file", "passwords in the process list", add("android/build.sh", "# -Pandroid.injected.signing.store.password\n")),
    ("colours_are_the_pages", "another ground", change("assets/css/10-tokens.css", "--bg: #f6f3ec", "--bg: #ffffff")),
    ("rust_finds_the_activity", "a method renamed", change(KOTLIN, "fun takeLink()", "fun takeTheLink()")),
    ("rust_finds_the_activity", "nobody says it", change(KOTLIN, "fun say(reading: Int", "fun tell(reading: Int")),
    ("rust_finds_the_activity", "R8 may rename", change("android/proguard-rules.pro", "    public java.lang.String languages();\n", "")),
    ("rust_finds_the_activity", "shorter links", change("src/core/link.rs", "LONGEST: usize = 2_000", "LONGEST: usize = 1_000")),
    ("the_languages_are_the_apps", "no German on the iPhone", change(INFO, "\t\t<string>de</string>\n", "")),
    # iPhone
    ("the_property_list_is_complete", "a question at each upload", change(INFO, "<key>ITSAppUsesNonExemptEncryption</key>\n\t<false/>", "<key>ITSAppUsesNonExemptEncryption</key>\n\t<true/>")),
    ("the_property_list_is_complete", "iPads", change(INFO, "<string>iPhoneOS</string>", "<string>iPhoneOS</string>\n\t\t<string>iPadOS</string>")),
    ("the_phone_is_asked_for_nothing", "the camera", within_plist("UIDeviceFamily", EMPTY_DICT)),
    ("the_phone_is_asked_for_nothing", "a debugger may attach", change("ios/JobTracker.entitlements", "<false/>", "<true/>")),
    ("ios_opens_our_links_only", "another's scheme", change(INFO, "<string>jobtracker</string>", "<string>jobtracker</string>\n\t\t\t\t<string>https</string>")),
    ("ios_speaks_https", "cleartext everywhere", change(INFO, "<key>NSAllowsArbitraryLoads</key>\n\t\t<false/>", "<key>NSAllowsArbitraryLoads</key>\n\t\t<true/>")),
    ("the_first_screen_is_there", "another name", change(INFO, "<string>LaunchScreen</string>", "<string>Launch</string>")),
    ("the_first_screen_is_there", "a picture that is not there", change("ios/LaunchScreen.storyboard", 'image="Ticket"', 'image="Logo"')),
    ("the_first_screen_is_there", "a constraint of nothing", change("ios/LaunchScreen.storyboard", 'firstItem="Img-Ti-ket"', 'firstItem="Img-Lo-go0"')),
    ("privacy_is_as_it_is", "tracking", change("ios/PrivacyInfo.xcprivacy", "<key>NSPrivacyTracking</key>\n\t<false/>", "<key>NSPrivacyTracking</key>\n\t<true/>")),
    ("privacy_is_as_it_is", "something not told", change("ios/PrivacyInfo.xcprivacy", "DataTypeUserID<", "DataTypeName<")),
    ("privacy_is_as_it_is", "a reason that is none", change("ios/PrivacyInfo.xcprivacy", "C617.1", "C617.9")),
    ("ios_texts_are_there_in_each_language", "no Dutch", remove("ios/nl.lproj/InfoPlist.strings")),
    ("ios_texts_are_there_in_each_language", "a semicolon forgotten", change("ios/fr.lproj/InfoPlist.strings", '";', '"')),
    # Pictures
    ("icons_have_their_sizes", "the store's icon", resize(f"{GOOGLE}/nl-NL/images/icon.png", 511)),
    ("icons_have_their_sizes", "the web's icon", remove("assets/icons/icon-192.png")),
    ("the_catalogue_names_its_files", "a picture is missing", remove("ios/Assets.xcassets/Ticket.imageset/ticket@2x.png")),
    ("the_catalogue_names_its_files", "a picture too small", resize("ios/Assets.xcassets/Ticket.imageset/ticket@3x.png", 300)),
    ("drawables_are_our_svgs", "the icon was drawn anew", change("assets/icons/icon.svg", "M172 204l58 58 112-116", "M172 204l58 58 112-110")),
    ("drawables_are_our_svgs", "too large for a round launcher", change(f"{RES}/drawable/ic_job_tracker_foreground.xml", 'scaleX="0.66"', 'scaleX="0.9"')),
    # Stores
    ("store_texts_have_their_lengths", "a long name", add(f"{APPLE}/nl-NL/name.txt", " van uw klanten")),
    ("store_texts_have_their_lengths", "nothing new", change(f"{GOOGLE}/fr-FR/changelogs/default.txt", "La première version de Job Tracker.", "")),
    ("store_texts_are_there_in_each_language", "a language of nobody's", add(f"{APPLE}/it/name.txt", "")),
    ("store_texts_count_our_languages", "four as before", change(f"{GOOGLE}/fr-FR/full_description.txt", "en treize langues", "en quatre langues")),
    ("store_texts_speak_of_us", "another's name", change(f"{APPLE}/en-GB/promotional_text.txt", "Worked", "Sodexo? Worked")),
    ("store_privacy_is_the_apps", "the app says more", change("locales/nl/app.ftl", "privacy-never-1 = De app vraagt niet", "privacy-never-1 = De app vraagt nooit")),
    ("nothing_is_made_up_for_the_publisher", "an invented address", add(f"{GOOGLE}/de-DE/full_description.txt", "help@example.be\n")),
    ("nothing_is_made_up_for_the_publisher", "a fixed page", change("ios/fastlane/Deliverfile", 'ENV.fetch("JOB_TRACKER_SUPPORT_URL")', '"https://example.be"')),
    ("the_stores_are_answered_once", "another country", change("docs/stores.md", "Luxembourg (LU)", "Luxembourg")),
    # Tools
    ("aapt2_links_the_resources", "a colour that is none", change(f"{RES}/values/job_tracker_colors.xml", 'icon_ground">#faf8f4', 'icon_ground">#faf8zz')),
    ("kotlin_compiles_the_activity", "a type that does not fit", change(KOTLIN, "configuration.fontScale).roundToInt()", "configuration.fontScale)")),
    ("shellcheck_reads_the_scripts", "a variable that nobody reads", add("ios/build.sh", "unread=1\n")),
]

HEAD = '<manifest xmlns:android="http://schemas.android.com/apk/res/android">'
INTERNET = '<uses-permission android:name="android.permission.INTERNET"/>'
# What Android's tools may make of our manifest, and what is wrong with it.
MERGED = [
    (
        f'{HEAD}{INTERNET}<uses-permission android:name="be.jobtracker.app.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION"/>'
        '<application><activity android:name="dev.dioxus.main.MainActivity" android:exported="true"/></application></manifest>',
        set(),
    ),
    (
        f'{HEAD}{INTERNET}<uses-permission android:name="android.permission.WAKE_LOCK"/>'
        '<application><receiver android:name="a.B" android:exported="true"/></application></manifest>',
        {"asks for android.permission.WAKE_LOCK", "exports receiver a.B"},
    ),
]
