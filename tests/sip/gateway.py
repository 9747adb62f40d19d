"""A telephone service on the loopback: takes SIP calls, asks the server's webhook what to do, plays
what it says as sound and hands over the keys. Tests only; it knows what this server answers.

gateway.py PORT ORIGIN TOKEN-FILE FOLDER [MOST-CALLS]

The first line on stdout says that it is ready, the last one what was counted (JSON). FOLDER gets the
spoken sentences."""

import asyncio
import json
import random
import signal
import socket
import struct
import sys
import urllib.parse

from service import Webhook
from sip import Message, Offer, address_of, answer, description, request, user_of
from sound import RATE, SILENCE, Voice

HOST = "127.0.0.1"
FRAME = RATE // 50
EVENTS = "0123456789*#ABCD"
# Seconds between the same message again (RFC 3261, T1 and what follows).
AGAIN = (0.5, 1, 2, 4, 4, 4)


class Keys(asyncio.DatagramProtocol):
    """The caller's sound, of which only keys matter (RFC 4733)."""

    def __init__(self, call):
        self.call, self.last, self.ended = call, None, False

    def connection_made(self, transport):
        self.call.sound = transport

    def datagram_received(self, packet, source):
        if len(packet) < 12:
            return
        self.call.listener = source
        if packet[1] & 0x7F == self.call.offer.events and len(packet) >= 16:
            # A key is many packets with one time, the last ones marked. SIPp begins the time anew for
            # each answer: after an end the same time is another key.
            is_end = packet[13] & 0x80 != 0
            if packet[4:8] != self.last or (self.ended and not is_end):
                self.call.press(EVENTS[packet[12] & 15])
            self.last, self.ended = packet[4:8], is_end


class Call:
    def __init__(self, gateway, invite, source):
        self.gateway, self.invite, self.source = gateway, invite, source
        self.id = invite.get("call-id")
        self.to = f"{invite.get('to')};tag={random.getrandbits(32):08x}"
        self.offer = Offer(invite.body)
        self.listener = (self.offer.address, self.offer.port)
        self.sound = self.accepted = self.task = None
        self.acknowledged, self.left = asyncio.Event(), asyncio.Event()
        self.keys, self.infos = asyncio.Queue(), set()
        self.waiting, self.played = b"", asyncio.Event()
        self.sequence, self.time = random.getrandbits(15), random.getrandbits(30)
        self.source_id, self.begins = random.getrandbits(32), True
        self.is_over = False

    async def run(self):
        try:
            await self.accept()
            await self.talk()
        except OSError as error:
            self.gateway.count("errors")
            print(f"{self.id}: {error}", file=sys.stderr, flush=True)
        finally:
            await self.hang_up()

    async def accept(self):
        loop = asyncio.get_running_loop()
        await loop.create_datagram_endpoint(lambda: Keys(self), local_addr=(HOST, 0))
        port = self.sound.get_extra_info("sockname")[1]
        sdp = description(HOST, port, self.offer.events, self.source_id)
        self.accepted = self.gateway.answer(self.invite, 200, "OK", self.source, self.to, sdp)
        if not await self.repeated(self.accepted, self.acknowledged):
            raise OSError("the caller does not acknowledge")

    async def repeated(self, message, until):
        for seconds in AGAIN:
            try:
                await asyncio.wait_for(until.wait(), seconds)
                return True
            except asyncio.TimeoutError:
                self.gateway.transport.sendto(message, self.source)
        return False

    async def talk(self):
        origin = self.gateway.webhook.origin
        usual = {
            "CallSid": self.id,
            "From": self.invite.user,
            "To": user_of(self.invite.get("to")),
            "Direction": "inbound",
            "CallStatus": "in-progress",
        }
        path, keys = "/phone/twiml", None
        while path is not None:
            fields = usual if keys is None else {**usual, "Digits": keys}
            verbs = await self.gateway.webhook.ask(urllib.parse.urljoin(origin, path), fields)
            path, keys = await self.follow(verbs)

    async def follow(self, verbs):
        """Does what the verbs say; where it goes on, and with which keys."""
        for verb in verbs:
            if verb.tag == "Say":
                await self.play(await self.spoken(verb))
            elif verb.tag == "Pause":
                await self.play(SILENCE * int(RATE * float(verb.get("length", 1))))
            elif verb.tag == "Redirect":
                return verb.text.strip(), None
            elif verb.tag == "Hangup":
                return None, None
            elif verb.tag == "Gather":
                keys = await self.gather(verb)
                if keys:
                    return verb.get("action"), keys
        return None, None

    async def spoken(self, say):
        return await self.gateway.voice.speak(say.text or "", say.get("language", "en"))

    async def gather(self, verb):
        """Plays until a key comes, and then waits for the others."""
        sound = b"".join([await self.spoken(it) for it in verb if it.tag == "Say"])
        end, most = verb.get("finishOnKey", "#"), int(verb.get("numDigits", 0))
        playing = asyncio.ensure_future(self.play(sound))
        keys = ""
        try:
            while not most or len(keys) < most:
                key = await self.key(playing, float(verb.get("timeout", 5)))
                if key is None or (end and key == end):
                    break
                keys += key
        finally:
            playing.cancel()
        return keys

    async def key(self, playing, patience):
        pressed = asyncio.ensure_future(self.keys.get())
        try:
            if not playing.done():
                await asyncio.wait({playing, pressed}, return_when=asyncio.FIRST_COMPLETED)
            if pressed.done():
                playing.cancel()
                self.waiting = b""
                return pressed.result()
            return await asyncio.wait_for(asyncio.shield(pressed), patience)
        except asyncio.TimeoutError:
            return None
        finally:
            if not pressed.done():
                pressed.cancel()

    def press(self, key):
        self.gateway.count("keys")
        self.keys.put_nowait(key)

    async def play(self, sound):
        self.waiting = sound
        self.played.clear()
        if sound:
            await self.played.wait()

    def tick(self):
        """Twenty milliseconds of sound, or of silence."""
        frame, self.waiting = self.waiting[:FRAME], self.waiting[FRAME:]
        if not self.waiting:
            self.played.set()
        if self.sound is None or not self.acknowledged.is_set():
            return
        kind = 0x80 if self.begins else 0
        head = struct.pack("!BBHII", 0x80, kind, self.sequence, self.time, self.source_id)
        self.begins = False
        self.sound.sendto(head + frame.ljust(FRAME, SILENCE), self.listener)
        self.sequence = self.sequence + 1 & 0xFFFF
        self.time = self.time + FRAME & 0xFFFFFFFF

    def info(self, message):
        """A key inside SIP. The same request may come again, between others."""
        if message.get("cseq") in self.infos:
            return
        self.infos.add(message.get("cseq"))
        for line in message.body.splitlines():
            name, _, value = line.partition("=")
            if name.strip().lower() == "signal" and value.strip():
                self.press(value.strip()[0])

    async def hang_up(self):
        if self.is_over:
            return
        headers = [
            ("From", self.to),
            ("To", self.invite.get("from")),
            ("Call-ID", self.id),
            ("CSeq", "1 BYE"),
        ]
        target = address_of(self.invite.get("contact"))
        bye = request("BYE", target, self.gateway.place, f"{random.getrandbits(48):x}", headers)
        self.gateway.transport.sendto(bye, self.source)
        if not await self.repeated(bye, self.left):
            self.gateway.count("never_left")
        self.end()

    def end(self):
        if self.is_over:
            return
        self.is_over = True
        self.gateway.calls.pop(self.id, None)
        if self.sound is not None:
            self.sound.close()
        if self.task is not asyncio.current_task():
            self.task.cancel()


class Gateway(asyncio.DatagramProtocol):
    def __init__(self, port, webhook, voice, most):
        self.place, self.webhook, self.voice, self.most = f"{HOST}:{port}", webhook, voice, most
        self.calls, self.counted, self.transport = {}, {}, None

    def connection_made(self, transport):
        self.transport = transport

    def count(self, what):
        self.counted[what] = self.counted.get(what, 0) + 1

    def answer(self, message, code, reason, source, to=None, sdp=""):
        datagram = answer(message, code, reason, self.place, to, sdp)
        self.transport.sendto(datagram, source)
        return datagram

    def datagram_received(self, datagram, source):
        # Callers keep their way open with empty ones.
        if not datagram.strip():
            return
        message = Message(datagram)
        call = self.calls.get(message.get("call-id"))
        if message.method == "SIP/2.0":
            if call and "BYE" in message.get("cseq"):
                call.left.set()
        elif message.method == "INVITE":
            self.invited(message, call, source)
        elif message.method == "ACK":
            if call:
                call.acknowledged.set()
        elif message.method == "OPTIONS":
            self.answer(message, 200, "OK", source)
        elif call is None:
            self.answer(message, 481, "Call/Transaction Does Not Exist", source)
        elif message.method in ("BYE", "CANCEL"):
            self.answer(message, 200, "OK", source)
            self.count("hung_up_by_caller")
            call.end()
        elif message.method == "INFO":
            self.answer(message, 200, "OK", source)
            call.info(message)
        else:
            self.answer(message, 501, "Not Implemented", source)

    def invited(self, message, call, source):
        if call:
            if call.accepted:
                self.transport.sendto(call.accepted, source)
            return
        if len(self.calls) >= self.most:
            self.count("turned_away")
            self.answer(message, 486, "Busy Here", source)
            return
        call = Call(self, message, source)
        if not call.offer.is_usable:
            self.answer(message, 488, "Not Acceptable Here", source, call.to)
            return
        self.calls[call.id] = call
        self.count("calls")
        self.counted["at_once"] = max(self.counted.get("at_once", 0), len(self.calls))
        call.task = asyncio.ensure_future(call.run())


async def main():
    port, origin, token_file, folder = sys.argv[1:5]
    most = int(sys.argv[5]) if len(sys.argv) > 5 else 100
    with open(token_file) as file:
        webhook = Webhook(origin, file.read().rstrip("\n"))
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    _, gateway = await loop.create_datagram_endpoint(
        lambda: Gateway(port, webhook, Voice(folder), most), local_addr=(HOST, int(port))
    )
    buffer = gateway.transport.get_extra_info("socket")
    buffer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    print("ready", flush=True)
    due = loop.time()
    while not stop.is_set():
        due += 0.02
        for call in list(gateway.calls.values()):
            call.tick()
        late = loop.time() - due
        if late > 0.1:
            # After a stall the clock goes on from here: a burst would break the sound.
            gateway.count("stalls")
            due = loop.time()
        await asyncio.sleep(max(0, due - loop.time()))
    print(json.dumps({**gateway.counted, "open": len(gateway.calls)}), flush=True)


asyncio.run(main())
