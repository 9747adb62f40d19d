"""A caller with a telephone's whole stack (pjsua2), independent of the gateway: listens to each
sentence to its end and then presses keys.

caller.py URI events|info FOLDER KEYS...

Writes FOLDER/heard.wav, and prints one line of JSON: the SIP code at the end, the milliseconds to the
answer, and for each answer the milliseconds of speech that came before it."""

import array
import json
import os
import sys
import time
import wave

import pjsua2 as pj

RATE = 8000
LOUD = 150
# Frames of 20 ms: a sentence was heard and is over.
SPEECH, QUIET = 25, 125
LONGEST = 180


def loudness(frame):
    samples = array.array("h", frame)
    return sum(abs(it) for it in samples) / len(samples) if samples else 0


class Ear(pj.AudioMediaPort):
    """Every 20 ms that the caller hears."""

    def __init__(self):
        super().__init__()
        self.sound = bytearray()
        self.speech = self.quiet = 0

    def onFrameReceived(self, frame):
        heard = bytes(frame.buf)
        self.sound += heard
        if loudness(heard) > LOUD:
            self.speech += 1
            self.quiet = 0
        else:
            self.quiet += 1

    def listen_anew(self):
        speech, self.speech, self.quiet = self.speech, 0, 0
        return speech * 20


class Call(pj.Call):
    def __init__(self, account, answers, by_info):
        super().__init__(account)
        self.answers, self.by_info = list(answers), by_info
        self.ear, self.heard, self.code, self.is_over = None, [], 0, False
        self.dialled, self.answered = time.monotonic(), None

    def onCallState(self, prm):
        # Held, since its parts die with it.
        info = self.getInfo()
        if info.state == pj.PJSIP_INV_STATE_CONFIRMED:
            self.answered = time.monotonic()
        if info.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            self.code, self.is_over = info.lastStatusCode, True

    def onCallMediaState(self, prm):
        info = self.getInfo()
        for media in info.media:
            is_sound = media.type == pj.PJMEDIA_TYPE_AUDIO
            if is_sound and media.status == pj.PJSUA_CALL_MEDIA_ACTIVE and self.ear is None:
                form = pj.MediaFormatAudio()
                form.init(pj.PJMEDIA_FORMAT_PCM, RATE, 1, 20000, 16)
                self.ear = Ear()
                self.ear.createPort("ear", form)
                self.getAudioMedia(media.index).startTransmit(self.ear)

    def tick(self):
        if self.ear is None or self.is_over or not self.answers:
            return
        if self.ear.speech >= SPEECH and self.ear.quiet >= QUIET:
            self.heard.append(self.ear.listen_anew())
            keys = pj.CallSendDtmfParam()
            keys.digits = self.answers.pop(0)
            keys.method = pj.PJSUA_DTMF_METHOD_SIP_INFO if self.by_info else pj.PJSUA_DTMF_METHOD_RFC2833
            self.sendDtmf(keys)


def endpoint():
    end = pj.Endpoint()
    end.libCreate()
    config = pj.EpConfig()
    config.logConfig.level = config.logConfig.consoleLevel = 1
    # One thread, which this program drives.
    config.uaConfig.threadCnt, config.uaConfig.mainThreadOnly = 0, True
    media = config.medConfig
    media.clockRate = media.sndClockRate = RATE
    media.noVad, media.ecTailLen, media.sndAutoCloseTime, media.audioFramePtime = True, 0, -1, 20
    end.libInit(config)
    end.audDevManager().setNullDev()
    for codec in end.codecEnum2():
        end.codecSetPriority(codec.codecId, 200 if codec.codecId.startswith("PCMU") else 0)
    transport = pj.TransportConfig()
    transport.port, transport.boundAddress, transport.publicAddress = 0, "127.0.0.1", "127.0.0.1"
    place = end.transportCreate(pj.PJSIP_TRANSPORT_UDP, transport)
    end.libStart()
    return end, place


def account(place):
    config = pj.AccountConfig()
    config.idUri = "sip:anonymous@127.0.0.1"
    config.sipConfig.transportId = place
    media = config.mediaConfig.transportConfig
    media.port, media.portRange = 30000, 2000
    media.boundAddress = media.publicAddress = "127.0.0.1"
    made = pj.Account()
    made.create(config)
    return made


def write(path, sound):
    with wave.open(path, "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(sound)


def main():
    uri, way, folder, *answers = sys.argv[1:]
    end, place = endpoint()
    caller = account(place)
    call = Call(caller, answers, way == "info")
    call.makeCall(uri, pj.CallOpParam(True))
    until = time.monotonic() + LONGEST
    while not call.is_over and time.monotonic() < until:
        end.libHandleEvents(5)
        call.tick()
    setup = round(1000 * (call.answered - call.dialled)) if call.answered else None
    if call.ear is not None:
        write(os.path.join(folder, "heard.wav"), bytes(call.ear.sound))
    print(json.dumps({"code": call.code, "setup": setup, "heard": call.heard, "left": call.answers}), flush=True)
    # What still lives when the library goes would take the process with it.
    os._exit(0)


main()
