package dev.dioxus.main

import android.content.Intent
import android.content.res.Configuration
import android.graphics.drawable.ColorDrawable
import android.os.Bundle
import android.os.LocaleList
import android.view.View
import android.view.WindowInsets
import android.view.WindowInsetsController
import android.webkit.WebView
import androidx.activity.OnBackPressedCallback
import be.jobtracker.app.R
import java.util.concurrent.atomic.AtomicReference
import kotlin.math.roundToInt

// wry's Logger asks for it in this package.
typealias BuildConfig = be.jobtracker.app.BuildConfig

/**
 * The one activity: what the page and the Rust side cannot do for themselves. Rust calls the methods
 * without `override` on this object, from a thread of its own.
 */
class MainActivity : WryActivity() {
    // wry would ask the web view's history, and the page keeps none.
    override val handleBackNavigation = false

    private var page: WebView? = null
    private val link = AtomicReference<String?>()

    override fun onCreate(savedInstanceState: Bundle?) {
        // Before Rust starts, which happens in super. A restored task carries its old link again.
        val restored = savedInstanceState != null
        val fromHistory = (intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY) != 0
        if (!restored && !fromHistory) keepLink(intent)
        super.onCreate(savedInstanceState)

        window.setDecorFitsSystemWindows(false)
        stayClearOfBarsAndKeyboard(findViewById(android.R.id.content))
        applyTheme(resources.configuration)
        onBackPressedDispatcher.addCallback(this, object : OnBackPressedCallback(true) {
            override fun handleOnBackPressed() = goBack()
        })
    }

    override fun onWebViewCreate(webView: WebView) {
        page = webView
        applyTheme(resources.configuration)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        setIntent(intent)
        if (keepLink(intent)) callPage("jtLink")
    }

    override fun onResume() {
        super.onResume()
        callPage("jtResumed")
    }

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        applyTheme(newConfig)
    }

    /** The link that the app was opened with, once. */
    fun takeLink(): String? = link.getAndSet(null)

    /** The languages that the user wants, the preferred one first: `nl-BE,fr-BE`. */
    fun languages(): String = LocaleList.getDefault().toLanguageTags()

    /** The folder that only this app can read. */
    fun filesPath(): String = filesDir.absolutePath

    /** Lets the user choose where a text goes. */
    fun share(text: String) {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        runOnUiThread { startActivity(Intent.createChooser(send, getString(R.string.job_tracker_share))) }
    }

    /** What Rust refuses is kept too, so that the user hears of it; but not whatever comes along. */
    private fun keepLink(intent: Intent): Boolean {
        val address = intent.data ?: return false
        val ours = address.scheme == "jobtracker" && (address.host == "start" || address.host == "client")
        if (intent.action != Intent.ACTION_VIEW || !ours) return false
        // One more than Rust reads: enough to be refused as too long.
        link.set(address.toString().take(LONGEST_LINK + 1))
        return true
    }

    /** The page knows whether there is somewhere to go back to. */
    private fun goBack() {
        val page = page
        if (page == null) {
            moveTaskToBack(true)
            return
        }
        page.evaluateJavascript("window.jtBack ? window.jtBack() : false") { answer ->
            if (answer != "true") moveTaskToBack(true)
        }
    }

    private fun callPage(event: String) {
        page?.evaluateJavascript("window.$event && window.$event()", null)
    }

    private fun stayClearOfBarsAndKeyboard(content: View) {
        content.setOnApplyWindowInsetsListener { view, insets ->
            val bars = insets.getInsets(WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout())
            val keyboard = insets.getInsets(WindowInsets.Type.ime())
            view.setPadding(bars.left, bars.top, bars.right, maxOf(bars.bottom, keyboard.bottom))
            // The web view must not step aside a second time.
            WindowInsets.CONSUMED
        }
        content.requestApplyInsets()
    }

    /** Light or dark, and as large as the user reads; the activity outlives a change of either. */
    private fun applyTheme(configuration: Configuration) {
        theme.applyStyle(R.style.Theme_JobTracker, true)
        val ground = getColor(R.color.job_tracker_ground)
        window.setBackgroundDrawable(ColorDrawable(ground))
        page?.setBackgroundColor(ground)
        page?.settings?.textZoom = (100 * configuration.fontScale).roundToInt()

        val night = configuration.uiMode and Configuration.UI_MODE_NIGHT_MASK
        val bars = WindowInsetsController.APPEARANCE_LIGHT_STATUS_BARS or
            WindowInsetsController.APPEARANCE_LIGHT_NAVIGATION_BARS
        val dark = night == Configuration.UI_MODE_NIGHT_YES
        window.insetsController?.setSystemBarsAppearance(if (dark) 0 else bars, bars)
    }

    private companion object {
        /** As in src/core/link.rs. */
        const val LONGEST_LINK = 2_000
    }
}
