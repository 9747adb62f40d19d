// Ears: a phone whose speech is written down instead of being heard. Set up before the page's own
// scripts, beside its security policy and not instead of it.

/** Puts voices (language tags; `!` in front: on a server, not on the phone) into every page. */
export async function giveVoices(context, tags) {
  await context.addInitScript((tags) => {
    const voice = (tag) => {
      const language = tag.replace("!", "");
      return { voiceURI: `voice:${tag}`, name: tag, lang: language, localService: !tag.startsWith("!"), default: false };
    };
    let voices = tags.map(voice);
    const speech = {
      onvoiceschanged: null,
      waiting: [],
      said: [],
      stops: 0,
      getVoices: () => voices,
      speak(it) {
        speech.waiting.push(it);
        speech.said.push({ text: it.text, lang: it.lang, voice: it.voice?.voiceURI });
      },
      cancel() {
        speech.stops += 1;
        // Browsers tell of what is broken off later, and as a failure.
        const broken = speech.waiting.splice(0);
        setTimeout(() => broken.forEach((it) => it.onerror?.(new Event("error"))));
      },
      find(tags) {
        voices = tags.map(voice);
        speech.onvoiceschanged?.(new Event("voiceschanged"));
      },
      finish() {
        speech.waiting.splice(0).forEach((it) => it.onend?.(new Event("end")));
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        Object.assign(this, { text, lang: "", voice: null, onend: null, onerror: null });
      }
    };
  }, tags);
}

/** What a bystander hears. */
export class Ears {
  constructor(page) {
    this.page = page;
  }

  /** What was said since the last time, as `{text, lang, voice}`. */
  said() {
    return this.page.evaluate(() => speechSynthesis.said.splice(0));
  }

  /** What is being said or still to be said. */
  waiting() {
    return this.page.evaluate(() => speechSynthesis.waiting.map((it) => it.text));
  }

  /** The voices come to the end. */
  finish() {
    return this.page.evaluate(() => speechSynthesis.finish());
  }

  /** The phone finds its voices only now. */
  find(tags) {
    return this.page.evaluate((tags) => speechSynthesis.find(tags), tags);
  }
}
