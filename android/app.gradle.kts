
// From android/app.gradle.kts, appended by android/build.sh: what dx's template has no key for.
// The secrets come from the environment, so that no file and no process list shows them.
android {
    defaultConfig {
        versionCode = System.getenv("JOB_TRACKER_VERSION_CODE").toInt()
    }
    bundle {
        // Whoever changes the app's language needs its texts, the share sheet's title too.
        language {
            enableSplit = false
        }
    }
    lint {
        // It crashes on generated projects (dioxus issue 5251); scripts/shells looks instead.
        checkReleaseBuilds = false
    }
    System.getenv("JOB_TRACKER_KEYSTORE")?.let { keystore ->
        signingConfigs {
            create("upload") {
                storeFile = file(keystore)
                storePassword = System.getenv("JOB_TRACKER_KEYSTORE_PASSWORD")
                keyAlias = System.getenv("JOB_TRACKER_KEY_ALIAS")
                keyPassword = System.getenv("JOB_TRACKER_KEY_PASSWORD")
            }
        }
        buildTypes {
            getByName("release") {
                signingConfig = signingConfigs.getByName("upload")
            }
        }
    }
}
