#!/usr/bin/env bash
# Builds the iPhone app on a Mac: `ios/build.sh`. README.md beside this file says what it needs.
# Writes target/ios/job-tracker-VERSION.ipa; with `--simulator`, an app for the simulator that runs now.
# No `dx bundle` after this: it would build again, and leave icons and first screen out.
# shellcheck source=scripts/phone.sh
source "$(dirname "$0")/../scripts/phone.sh"

# Not on the path of a Mac; the rehearsal on Linux has one of its own.
PLIST_BUDDY=${PLIST_BUDDY:-/usr/libexec/PlistBuddy}
export IPHONEOS_DEPLOYMENT_TARGET=16.0

simulator=false
for argument in "$@"; do
    case $argument in
    --simulator) simulator=true ;;
    *) fail "usage: ios/build.sh [--simulator]" ;;
    esac
done

# --- What must be there -----------------------------------------------------------------------
[[ $(uname) == Darwin ]] || fail "this needs a Mac with Xcode"
xcrun --find actool >/dev/null 2>&1 || fail "Xcode is missing, or not chosen: xcode-select --switch /Applications/Xcode.app"

if $simulator; then
    sdk=iphonesimulator triple=aarch64-apple-ios-sim
    [[ $(uname -m) == arm64 ]] || triple=x86_64-apple-ios
else
    sdk=iphoneos triple=aarch64-apple-ios
    # The names are those of the keychain and of the developer's pages; neither is a secret.
    [[ -n ${JOB_TRACKER_IDENTITY:-} ]] || fail "JOB_TRACKER_IDENTITY names the certificate, as 'Apple Distribution: …'"
    [[ -n ${JOB_TRACKER_PROFILE:-} ]] || fail "JOB_TRACKER_PROFILE names the provisioning profile's file"
    [[ $JOB_TRACKER_PROFILE == /* ]] || JOB_TRACKER_PROFILE=$CALLED_FROM/$JOB_TRACKER_PROFILE
    [[ -f $JOB_TRACKER_PROFILE ]] || fail "there is no profile $JOB_TRACKER_PROFILE"
fi
need_dx "$triple"
read_version

# --- dx ---------------------------------------------------------------------------------------
# Afresh, so that nothing of an older build stays in the package.
app=$ROOT/target/dx/job-tracker/release/ios/JobTracker.app
rm -rf "$app"
dx_build ios "$triple"
[[ -x $app/job-tracker ]] || fail "dx left no program in $app"

# --- Icons, first screen, languages, privacy --------------------------------------------------
work=$ROOT/target/ios
rm -rf "$work"
mkdir -p "$work"
common=(--minimum-deployment-target "$IPHONEOS_DEPLOYMENT_TARGET" --target-device iphone
    --errors --warnings --notices --output-format human-readable-text)
xcrun actool ios/Assets.xcassets --compile "$app" --platform "$sdk" --app-icon AppIcon \
    --accent-color AccentColor --output-partial-info-plist "$work/icons.plist" "${common[@]}"
xcrun ibtool ios/LaunchScreen.storyboard --compile "$app/LaunchScreen.storyboardc" \
    --output-partial-info-plist "$work/storyboard.plist" --module JobTracker "${common[@]}"
cp ios/PrivacyInfo.xcprivacy "$app/"
languages=(nl fr de en pl ro bg pt es uk ru tr ar)
for language in "${languages[@]}"; do
    mkdir -p "$app/$language.lproj"
    plutil -convert binary1 -o "$app/$language.lproj/InfoPlist.strings" "ios/$language.lproj/InfoPlist.strings"
done

# --- Info.plist: versions, and what Xcode would have added -------------------------------------
plist=$app/Info.plist
buddy() { "$PLIST_BUDDY" -c "$1" "${2:-$plist}"; }
stamp() { plutil -replace "$1" -string "$2" "$plist"; }
cp ios/Info.plist "$plist"
buddy "Merge $work/icons.plist"
stamp CFBundleShortVersionString "$version"
stamp CFBundleVersion "$code"
xcode=$(xcodebuild -version | sed -n 's/^Xcode //p')
IFS=. read -r major minor patch <<<"$xcode"
stamp DTXcode "$(printf '%02d%d%d' "$major" "${minor:-0}" "${patch:-0}")"
stamp DTXcodeBuild "$(xcodebuild -version | sed -n 's/^Build version //p')"
stamp DTPlatformName "$sdk"
stamp DTPlatformVersion "$(xcrun --sdk "$sdk" --show-sdk-platform-version)"
stamp DTPlatformBuild "$(xcrun --sdk "$sdk" --show-sdk-build-version)"
stamp DTSDKName "$sdk$(xcrun --sdk "$sdk" --show-sdk-version)"
stamp DTSDKBuild "$(xcrun --sdk "$sdk" --show-sdk-build-version)"
stamp DTCompiler com.apple.compilers.llvm.clang.1_0
stamp BuildMachineOSBuild "$(sw_vers -buildVersion)"
if $simulator; then
    plutil -replace CFBundleSupportedPlatforms -json '["iPhoneSimulator"]' "$plist"
    plutil -remove UIRequiredDeviceCapabilities "$plist"
fi
plutil -convert binary1 "$plist"
plutil -lint "$plist"

for file in Assets.car LaunchScreen.storyboardc PrivacyInfo.xcprivacy "${languages[@]/%/.lproj}"; do
    [[ -e $app/$file ]] || fail "the app has no $file"
done
buddy "Print :CFBundleIcons:CFBundlePrimaryIcon:CFBundleIconName" | grep -qx AppIcon || fail "the app has no icon"

if $simulator; then
    codesign --force --sign - "$app"
    say "$app: xcrun simctl install booted '$app'"
    exit 0
fi

# --- Sign and pack ----------------------------------------------------------------------------
cp "$JOB_TRACKER_PROFILE" "$app/embedded.mobileprovision"
security cms -D -i "$JOB_TRACKER_PROFILE" -o "$work/profile.plist"
team=$(buddy 'Print :TeamIdentifier:0' "$work/profile.plist")
[[ $team =~ ^[A-Z0-9]{10}$ ]] || fail "the profile names no team"
identifier=$(buddy "Print :CFBundleIdentifier")
allowed=$(buddy 'Print :Entitlements:application-identifier' "$work/profile.plist")
[[ $allowed == "$team.$identifier" || $allowed == "$team.*" ]] || fail "the profile is for $allowed, not for $identifier"
sed "s/>TEAM</>$team</; s/>TEAM\./>$team./" ios/JobTracker.entitlements >"$work/JobTracker.entitlements"
! grep -q '>TEAM' "$work/JobTracker.entitlements" || fail "the entitlements still have no team"

find "$app" \( -name '*.dylib' -o -name '*.framework' \) -prune -exec codesign --force --sign "$JOB_TRACKER_IDENTITY" {} \;
codesign --force --sign "$JOB_TRACKER_IDENTITY" --entitlements "$work/JobTracker.entitlements" --generate-entitlement-der "$app"
codesign --verify --strict --deep "$app"

mkdir -p "$work/Payload"
cp -R "$app" "$work/Payload/"
result=$work/job-tracker-$version.ipa
(cd "$work" && zip --quiet --recurse-paths --symlinks "$result" Payload)
rm -rf "$work/Payload"
say "$result, $(du -h "$result" | cut -f1)"
