// Stand-ins for the classes of Android and AndroidX that MainActivity.kt and wry's WryActivity.kt use,
// with the signatures of Google's reference (API 36; androidx.activity 1.8 and later). tools.py
// makes a file of each part that begins with `package`.
package android;
public class R { public static class id { public static final int content = 1; } }
package android.annotation;
public @interface SuppressLint { String[] value(); }
package android.app;
public class Activity extends android.content.Context {
    protected void onCreate(android.os.Bundle state) { }
    protected void onStart() { }
    protected void onResume() { }
    protected void onPause() { }
    protected void onStop() { }
    protected void onDestroy() { }
    protected void onNewIntent(android.content.Intent intent) { }
    protected void onSaveInstanceState(android.os.Bundle state) { }
    public void onLowMemory() { }
    public void onWindowFocusChanged(boolean has) { }
    public void onConfigurationChanged(android.content.res.Configuration configuration) { }
    public boolean onKeyDown(int code, android.view.KeyEvent event) { return false; }
    public android.content.Intent getIntent() { return null; }
    public void setIntent(android.content.Intent intent) { }
    public android.view.Window getWindow() { return null; }
    public <T extends android.view.View> T findViewById(int id) { return null; }
    public boolean moveTaskToBack(boolean nonRoot) { return true; }
    public final void runOnUiThread(Runnable action) { }
}
package android.content;
public abstract class Context {
    public android.content.res.Resources getResources() { return null; }
    public android.content.res.Resources.Theme getTheme() { return null; }
    public final int getColor(int id) { return 0; }
    public final String getString(int id) { return null; }
    public java.io.File getFilesDir() { return null; }
    public void startActivity(Intent intent) { }
    public android.content.pm.PackageManager getPackageManager() { return null; }
}
package android.content;
public class Intent {
    public static final String ACTION_SEND = "s";
    public static final String ACTION_VIEW = "v";
    public static final String EXTRA_TEXT = "t";
    public static final int FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY = 0x00100000;
    public Intent(String action) { }
    public String getAction() { return null; }
    public android.net.Uri getData() { return null; }
    public int getFlags() { return 0; }
    public Intent setType(String type) { return this; }
    public Intent putExtra(String name, String value) { return this; }
    public static Intent createChooser(Intent target, CharSequence title) { return target; }
}
package android.content.pm;
public class PackageManager { public PackageInfo getPackageInfo(String name, int flags) { return null; } }
package android.content.pm;
public class PackageInfo { public String versionName; }
package android.content.res;
public class Configuration {
    public static final int UI_MODE_NIGHT_MASK = 0x30;
    public static final int UI_MODE_NIGHT_YES = 0x20;
    public float fontScale;
    public int uiMode;
}
package android.content.res;
public class Resources {
    public Configuration getConfiguration() { return null; }
    public final class Theme { public void applyStyle(int id, boolean force) { } }
}
package android.graphics.drawable;
public abstract class Drawable { }
package android.graphics.drawable;
public class ColorDrawable extends Drawable { public ColorDrawable(int color) { } }
package android.graphics;
public class Insets { public final int left = 0, top = 0, right = 0, bottom = 0; }
package android.net;
public abstract class Uri {
    public abstract String getScheme();
    public abstract String getHost();
}
package android.os;
public class Bundle { }
package android.os;
public class Build {
    public static class VERSION { public static final int SDK_INT = 36; }
    public static class VERSION_CODES { public static final int O = 26; public static final int N = 24; }
}
package android.os;
public class LocaleList {
    public static LocaleList getDefault() { return null; }
    public String toLanguageTags() { return null; }
}
package android.speech.tts;
public class TextToSpeech {
    public static final int SUCCESS = 0;
    public static final int QUEUE_FLUSH = 0;
    public static final int QUEUE_ADD = 1;
    public interface OnInitListener { void onInit(int status); }
    public class Engine { public static final String KEY_FEATURE_NOT_INSTALLED = "notInstalled"; }
    public TextToSpeech(android.content.Context context, OnInitListener listener) { }
    public java.util.Set<Voice> getVoices() { return null; }
    public int setVoice(Voice voice) { return 0; }
    public int setOnUtteranceProgressListener(UtteranceProgressListener listener) { return 0; }
    public int speak(CharSequence text, int queue, android.os.Bundle parameters, String id) { return 0; }
    public int stop() { return 0; }
    public void shutdown() { }
}
package android.speech.tts;
public abstract class UtteranceProgressListener {
    public abstract void onStart(String id);
    public abstract void onDone(String id);
    public abstract void onError(String id);
    public void onError(String id, int code) { }
    public void onStop(String id, boolean interrupted) { }
}
package android.speech.tts;
public class Voice {
    public String getName() { return null; }
    public java.util.Locale getLocale() { return null; }
    public boolean isNetworkConnectionRequired() { return false; }
    public java.util.Set<String> getFeatures() { return null; }
}
package android.text;
public class TextUtils { public static String join(CharSequence with, Object[] parts) { return null; } }
package android.util;
public class Log {
    public static int v(String tag, String text) { return 0; }
    public static int d(String tag, String text) { return 0; }
    public static int i(String tag, String text) { return 0; }
    public static int w(String tag, String text) { return 0; }
    public static int e(String tag, String text) { return 0; }
    public static int e(String tag, String text, Throwable why) { return 0; }
}
package android.view;
public class KeyEvent { public static final int KEYCODE_BACK = 4; }
package android.view;
public class View {
    public View(android.content.Context context) { }
    public interface OnApplyWindowInsetsListener { WindowInsets onApplyWindowInsets(View view, WindowInsets insets); }
    public void setOnApplyWindowInsetsListener(OnApplyWindowInsetsListener listener) { }
    public void requestApplyInsets() { }
    public void setPadding(int left, int top, int right, int bottom) { }
    public void setBackgroundColor(int color) { }
}
package android.view;
public abstract class Window {
    public void setDecorFitsSystemWindows(boolean fits) { }
    public abstract View getDecorView();
    public void setBackgroundDrawable(android.graphics.drawable.Drawable drawable) { }
    public WindowInsetsController getInsetsController() { return null; }
}
package android.view;
public class WindowInsets {
    public static final WindowInsets CONSUMED = null;
    public android.graphics.Insets getInsets(int types) { return null; }
    public static final class Type {
        public static int systemBars() { return 1; }
        public static int displayCutout() { return 2; }
        public static int ime() { return 4; }
    }
}
package android.view;
public interface WindowInsetsController {
    int APPEARANCE_LIGHT_STATUS_BARS = 8;
    int APPEARANCE_LIGHT_NAVIGATION_BARS = 16;
    void setSystemBarsAppearance(int appearance, int mask);
}
package android.webkit;
public interface ValueCallback<T> { void onReceiveValue(T value); }
package android.webkit;
public abstract class WebSettings { public abstract void setTextZoom(int percent); public abstract int getTextZoom(); }
package android.webkit;
public class WebView extends android.view.View {
    public WebView(android.content.Context context) { super(context); }
    public static android.content.pm.PackageInfo getCurrentWebViewPackage() { return null; }
    public void evaluateJavascript(String script, ValueCallback<String> answer) { }
    public WebSettings getSettings() { return null; }
    public boolean canGoBack() { return false; }
    public void goBack() { }
}
package androidx.activity;
public abstract class OnBackPressedCallback {
    public OnBackPressedCallback(boolean enabled) { }
    public abstract void handleOnBackPressed();
}
package androidx.activity;
public class OnBackPressedDispatcher {
    public void addCallback(androidx.lifecycle.LifecycleOwner owner, OnBackPressedCallback callback) { }
}
package androidx.lifecycle;
public interface LifecycleOwner { }
package androidx.appcompat.app;
public class AppCompatActivity extends android.app.Activity implements androidx.lifecycle.LifecycleOwner {
    public final androidx.activity.OnBackPressedDispatcher getOnBackPressedDispatcher() { return null; }
}
package be.jobtracker.app;
public class R {
    public static class color { public static final int job_tracker_ground = 1; }
    public static class string { public static final int job_tracker_share = 1; }
    public static class style { public static final int Theme_JobTracker = 1; }
}
package be.jobtracker.app;
public class BuildConfig { public static final boolean DEBUG = false; }
package org.json;
public class JSONArray {
    public JSONArray() { }
    public JSONArray(String text) throws JSONException { }
    public int length() { return 0; }
    public JSONObject getJSONObject(int at) throws JSONException { return null; }
    public JSONArray put(Object value) { return this; }
}
package org.json;
public class JSONException extends Exception { }
package org.json;
public class JSONObject {
    public JSONObject put(String name, Object value) throws JSONException { return this; }
    public JSONObject put(String name, boolean value) throws JSONException { return this; }
    public JSONObject put(String name, int value) throws JSONException { return this; }
    public String getString(String name) throws JSONException { return null; }
}
