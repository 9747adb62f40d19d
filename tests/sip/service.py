"""The telephone service's side of the webhook: what is signed and sent, and the verbs that come."""

import asyncio
import base64
import hashlib
import hmac
import urllib.parse
import xml.etree.ElementTree as ET

# How long services wait for an answer.
PATIENCE = 15


class Webhook:
    def __init__(self, origin, token):
        self.origin, self.token = origin, token.encode()

    def signature(self, url, fields):
        signed = url + "".join(name + fields[name] for name in sorted(fields))
        digest = hmac.new(self.token, signed.encode(), hashlib.sha1).digest()
        return base64.b64encode(digest).decode()

    async def ask(self, url, fields):
        """Sends a form and reads the verbs of the answer."""
        place = urllib.parse.urlsplit(url)
        body = urllib.parse.urlencode(fields).encode()
        head = [
            f"POST {place.path}{'?' + place.query if place.query else ''} HTTP/1.1",
            f"Host: {place.netloc}",
            "Connection: close",
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
            f"X-Twilio-Signature: {self.signature(url, fields)}",
        ]
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        try:
            writer.write("\r\n".join([*head, "", ""]).encode() + body)
            answer = await asyncio.wait_for(reader.read(), PATIENCE)
        finally:
            writer.close()
        head, _, xml = answer.partition(b"\r\n\r\n")
        status = head.split(b" ")[1]
        if status != b"200":
            raise OSError(f"the webhook answered {status.decode()}")
        return list(ET.fromstring(xml))
