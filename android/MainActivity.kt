package dev.dioxus.main

import android.content.Intent
import android.content.res.Configuration
import android.graphics.drawable.ColorDrawable
import android.os.Bundle
import android.os.LocaleList
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import android.speech.tts.Voice
import android.view.View
import android.view.WindowInsets
import android.view.WindowInsetsController
import android.webkit.WebView
import androidx.activity.OnBackPressedCallback
import be.jobtracker.app.R
import java.util.concurrent.atomic.AtomicReference
import kotlin.math.roundToInt
import org.json.JSONArray
import org.json.JSONObject

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
    private var speech: Speech? = null

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
        // A voice may have been installed meanwhile.
        speech?.tellVoices()
    }

    override fun onPause() {
        speech?.hush()
        super.onPause()
    }

    override fun onDestroy() {
        speech?.end()
        speech = null
        super.onDestroy()
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

    /** Finds the phone's voices, and tells the page of them. */
    fun beginSpeech() = runOnUiThread {
        if (speech == null) speech = Speech(this) { told -> callPage("jtSpeech", told.toString()) }
    }

    /** Says these one after the other, instead of whatever is being said: `[{"text", "voice"}]`. */
    fun say(reading: Int, lines: String) = runOnUiThread { speech?.say(reading, JSONArray(lines)) }

    /** Falls silent. */
    fun hush() = runOnUiThread { speech?.hush() }

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

    private fun callPage(event: String, argument: String = "") {
        page?.evaluateJavascript("window.$event && window.$event($argument)", null)
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

/**
 * The voices that live on the phone; the web view lends the page none. All of it runs on the
 * activity's thread, and the engine's own words are brought there.
 */
private class Speech(private val activity: MainActivity, private val tell: (JSONObject) -> Unit) {
    /** The reading under way, and how much of it is still to be said. */
    private var reading = 0
    private var left = 0
    private var ready = false

    private val engine = TextToSpeech(activity) { status ->
        activity.runOnUiThread { if (status == TextToSpeech.SUCCESS) begin() }
    }

    private fun begin() {
        ready = true
        engine.setOnUtteranceProgressListener(object : UtteranceProgressListener() {
            override fun onStart(id: String) = Unit
            override fun onDone(id: String) = said(id)
            override fun onError(id: String) = said(id)
            override fun onError(id: String, code: Int) = said(id)
            override fun onStop(id: String, interrupted: Boolean) = said(id)
        })
        tellVoices()
    }

    /** Others send the text to somebody's server, or would have to be fetched first. */
    private fun voices(): List<Voice> {
        if (!ready) return emptyList()
        // Some engines throw here, or know of none.
        val all: Set<Voice>? = try { engine.voices } catch (failure: RuntimeException) { null }
        return all.orEmpty().filter {
            !it.isNetworkConnectionRequired && TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED !in it.features.orEmpty()
        }
    }

    fun tellVoices() {
        val told = JSONArray()
        for (it in voices()) {
            told.put(JSONObject().put("id", it.name).put("language", it.locale.toLanguageTag()).put("local", true))
        }
        if (ready) tell(JSONObject().put("voices", told))
    }

    fun say(number: Int, lines: JSONArray) {
        hush()
        reading = number
        left = lines.length()
        if (!ready) left = 0
        if (left == 0) ended()
        val known = voices()
        for (at in 0 until left) {
            val line = lines.getJSONObject(at)
            known.find { it.name == line.getString("voice") }?.let { engine.setVoice(it) }
            engine.speak(line.getString("text"), TextToSpeech.QUEUE_ADD, null, "$number/$at")
        }
    }

    fun hush() {
        if (left == 0) return
        left = 0
        engine.stop()
        ended()
    }

    fun end() {
        left = 0
        ready = false
        engine.shutdown()
    }

    /** One line was said, or failed. Of a reading that was broken off nobody counts any more. */
    private fun said(id: String) = activity.runOnUiThread {
        if (left > 0 && id.startsWith("$reading/")) {
            left -= 1
            if (left == 0) ended()
        }
    }

    private fun ended() = tell(JSONObject().put("ended", reading))
}
