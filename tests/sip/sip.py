"""SIP messages, as far as one call on the loopback needs them (RFC 3261)."""

COMPACT = {
    "v": "via",
    "f": "from",
    "t": "to",
    "i": "call-id",
    "m": "contact",
    "c": "content-type",
    "l": "content-length",
}


class Message:
    """A request or an answer as it came."""

    def __init__(self, datagram):
        head, _, self.body = datagram.decode("utf-8", "replace").partition("\r\n\r\n")
        self.first, *lines = head.split("\r\n")
        self.headers = []
        for line in lines:
            if line[:1] in (" ", "\t") and self.headers:
                name, value = self.headers[-1]
                self.headers[-1] = (name, f"{value} {line.strip()}")
                continue
            name, _, value = line.partition(":")
            name = name.strip().lower()
            self.headers.append((COMPACT.get(name, name), value.strip()))

    @property
    def method(self):
        """What is asked; `SIP/2.0` for an answer."""
        return self.first.split(" ")[0]

    def get(self, name):
        return next((value for key, value in self.headers if key == name), "")

    def all(self, name):
        return [value for key, value in self.headers if key == name]

    @property
    def user(self):
        """Who calls: what stands before the @ of From."""
        return user_of(self.get("from"))


def user_of(header):
    """`+32470123456` of `"Ana" <sip:+32470123456@127.0.0.1>;tag=1`."""
    _, _, rest = header.partition("sip:")
    return rest.split("@")[0].split(">")[0].split(";")[0]


def address_of(header):
    """`sip:…` of a Contact, where the other side wants its requests."""
    inner = header.partition("<")[2].partition(">")[0] if "<" in header else header
    return inner or header


def answer(request, code, reason, place, to=None, sdp=""):
    """The answer to a request, with the routes that it came by."""
    lines = [f"SIP/2.0 {code} {reason}"]
    lines += [f"Via: {it}" for it in request.all("via")]
    lines += [f"Record-Route: {it}" for it in request.all("record-route")]
    lines += [
        f"From: {request.get('from')}",
        f"To: {to or request.get('to')}",
        f"Call-ID: {request.get('call-id')}",
        f"CSeq: {request.get('cseq')}",
        f"Contact: <sip:line@{place}>",
        "Allow: INVITE, ACK, BYE, CANCEL, INFO, OPTIONS",
    ]
    return finish(lines, sdp)


def request(method, target, place, branch, headers):
    """A request of our own inside a call."""
    lines = [
        f"{method} {target} SIP/2.0",
        f"Via: SIP/2.0/UDP {place};branch=z9hG4bK{branch};rport",
        "Max-Forwards: 70",
        *(f"{name}: {value}" for name, value in headers),
    ]
    return finish(lines, "")


def finish(lines, sdp):
    if sdp:
        lines.append("Content-Type: application/sdp")
    lines.append(f"Content-Length: {len(sdp)}")
    return ("\r\n".join(lines) + f"\r\n\r\n{sdp}").encode()


class Offer:
    """What the caller's session description says (RFC 4566)."""

    def __init__(self, sdp):
        self.address, self.port, self.kinds, self.events = None, None, [], None
        for line in sdp.splitlines():
            if line.startswith("c=IN IP4 "):
                self.address = line.split(" ")[2]
            elif line.startswith("m=audio "):
                _, port, _, *self.kinds = line.split(" ")
                self.port = int(port)
            elif line.startswith("a=rtpmap:") and "telephone-event/8000" in line.lower():
                self.events = int(line[len("a=rtpmap:") :].split(" ")[0])

    @property
    def is_usable(self):
        """Whether µ-law is offered: the only kind of sound here."""
        return self.port is not None and "0" in self.kinds


def description(address, port, events, session):
    """Ours: µ-law, and keys as events where the caller sends them."""
    kinds = "0" if events is None else f"0 {events}"
    lines = [
        "v=0",
        f"o=line {session} 1 IN IP4 {address}",
        "s=-",
        f"c=IN IP4 {address}",
        "t=0 0",
        f"m=audio {port} RTP/AVP {kinds}",
        "a=rtpmap:0 PCMU/8000",
    ]
    if events is not None:
        lines += [f"a=rtpmap:{events} telephone-event/8000", f"a=fmtp:{events} 0-15"]
    return "\r\n".join([*lines, "a=ptime:20", "a=sendrecv", ""])
