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
import java.util.Locale
import java.util.MissingResourceException
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
        speech?.lookAgain()
    }

    override fun onPause() {
        speech?.hush()
        super.onPause()
    }

    override fun onDestroy() {
        speech?.end()
        speech = null
        // Rust's thread may outlive the activity, and whatever it asks for then is nobody's.
        page = null
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
        val known = speech
        if (known != null) known.tellVoices()
        else if (page != null) speech = Speech(this) { told -> callPage("jtSpeech", told.toString()) }
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

    /** What an engine before the present one still tells is not heard. */
    private var engines = 0
    private var state = State.BEGINNING
    private lateinit var engine: TextToSpeech

    init {
        begin()
    }

    private fun begin() {
        val number = ++engines
        state = State.BEGINNING
        engine = TextToSpeech(activity) { status ->
            activity.runOnUiThread { if (number == engines) begun(status == TextToSpeech.SUCCESS) }
        }
    }

    private fun begun(works: Boolean) {
        state = if (works) State.READY else State.FAILED
        // One that fails may say so before there is anything to listen to.
        if (works) engine.setOnUtteranceProgressListener(Ends(::said))
        tellVoices()
    }

    /** Others send the text to somebody's server, or would have to be fetched first. */
    private fun voices(): List<Voice> {
        if (state != State.READY) return emptyList()
        // Some engines throw here, or know of none.
        val all: Set<Voice>? = try { engine.voices } catch (failure: RuntimeException) { null }
        return all.orEmpty().filter {
            !it.isNetworkConnectionRequired && TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED !in it.features.orEmpty()
        }
    }

    fun tellVoices() {
        if (state == State.BEGINNING) return
        val told = JSONArray()
        for (it in voices()) {
            told.put(JSONObject().put("id", it.name).put("language", tag(it.locale)).put("local", true))
        }
        tell(JSONObject().put("voices", told))
    }

    /** A voice may have been installed while the app was away, or the first engine. */
    fun lookAgain() = if (state == State.FAILED) beginAnew() else tellVoices()

    fun say(number: Int, lines: JSONArray) {
        hush()
        reading = number
        val known = voices()
        var queue = TextToSpeech.QUEUE_FLUSH
        for (at in 0 until lines.length()) {
            if (!speak(lines.getJSONObject(at), known, queue, "$number/$at")) continue
            left += 1
            queue = TextToSpeech.QUEUE_ADD
        }
        if (left > 0) return
        ended()
        // The system ended the engine, or its voices are gone. A new one tells which there are.
        if (state == State.READY) beginAnew()
    }

    /**
     * Whether it will be said. By the voice that was asked for, or not at all: the engine's own
     * might be another language's, and might send a client's name to somebody's server.
     */
    private fun speak(line: JSONObject, known: List<Voice>, queue: Int, id: String): Boolean {
        val voice = known.find { it.name == line.getString("voice") } ?: return false
        if (engine.setVoice(voice) != TextToSpeech.SUCCESS) return false
        return engine.speak(line.getString("text"), queue, null, id) == TextToSpeech.SUCCESS
    }

    fun hush() {
        if (left == 0) return
        left = 0
        engine.stop()
        ended()
    }

    /** Nothing is told any more: the page goes, too. */
    fun end() {
        engines += 1
        left = 0
        state = State.BEGINNING
        engine.shutdown()
    }

    private fun beginAnew() {
        engine.shutdown()
        begin()
    }

    /** One line was said, or failed. Of a reading that was broken off nobody counts any more. */
    private fun said(id: String) = activity.runOnUiThread {
        if (left > 0 && id.startsWith("$reading/")) {
            left -= 1
            if (left == 0) ended()
        }
    }

    private fun ended() = tell(JSONObject().put("ended", reading))

    private enum class State { BEGINNING, READY, FAILED }

    /** However a line ends. It is told from a thread of the engine's. */
    private class Ends(private val said: (String) -> Unit) : UtteranceProgressListener() {
        override fun onStart(id: String) = Unit
        override fun onDone(id: String) = said(id)
        override fun onError(id: String) = said(id)
        override fun onError(id: String, code: Int) = said(id)
        override fun onStop(id: String, interrupted: Boolean) = said(id)
    }

    private companion object {
        val LANGUAGES = Locale.getISOLanguages().associateBy { three(it) { Locale(it).isO3Language } }
        val COUNTRIES = Locale.getISOCountries().associateBy { three(it) { Locale("", it).isO3Country } }

        fun three(two: String, name: () -> String) = try { name() } catch (unknown: MissingResourceException) { two }

        /** Some engines say `nld-BEL` for `nl-BE`. */
        fun tag(locale: Locale): String {
            val language = LANGUAGES[locale.language] ?: locale.language
            return Locale(language, COUNTRIES[locale.country] ?: locale.country).toLanguageTag()
        }
    }
}
