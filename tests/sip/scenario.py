"""Scenarios for SIPp, one a caller: her keys to the end, or until she hangs up in the middle."""

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE scenario SYSTEM "sipp.dtd">
<scenario name="phone line">
"""

INVITE = """<send retrans="500"><![CDATA[

INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: <sip:{caller}@[local_ip]:[local_port]>;tag=[pid]t[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>
Call-ID: [call_id]
CSeq: 1 INVITE
Contact: <sip:caller@[local_ip]:[local_port]>
Max-Forwards: 70
Content-Type: application/sdp
Content-Length: [len]

v=0
o=caller 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [auto_media_port] RTP/AVP 0 96
a=rtpmap:0 PCMU/8000
a=rtpmap:96 telephone-event/8000
a=fmtp:96 0-15
a=ptime:20
]]></send>
<recv response="100" optional="true"/><recv response="180" optional="true"/>
<recv response="200" rrs="true"/>
"""

INSIDE = """
{method} [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[routes]
From: <sip:{caller}@[local_ip]:[local_port]>;tag=[pid]t[call_number]
[last_To:]
Call-ID: [call_id]
CSeq: {number} {method}
Max-Forwards: 70
Content-Length: 0

"""

ANSWER_BYE = """<recv request="BYE"/>
<send><![CDATA[

SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
"""

# How long SIPp takes for a key, and the line for an answer, in milliseconds. Playing does not block.
KEY, ANSWER = 500, 2500
# What is keyed ahead is answered later; a busy machine needs this until the last answer.
LAST_ANSWER = 20_000


def keys(answer):
    return f'<nop><action><exec play_dtmf="{answer}"/></action></nop>\n'


def pause(answer):
    return f'<pause milliseconds="{len(answer) * KEY + ANSWER}"/>\n'


def scenario(caller, answers, hangs_up):
    """At the end of her answers the caller hangs up, or the line."""
    ack = INSIDE.format(caller=caller, method="ACK", number=1)
    bye = INSIDE.format(caller=caller, method="BYE", number="[cseq]")
    end = f'<send retrans="500"><![CDATA[\n{bye}]]></send>\n<recv response="200"/>\n'
    parts = [HEAD, INVITE.format(caller=caller), f"<send><![CDATA[\n{ack}]]></send>\n", '<pause milliseconds="1500"/>\n']
    *before, last = answers
    parts += [keys(it) + pause(it) for it in before]
    # After the last one the line may hang up at any moment, and a pause would take it for a fault.
    parts += [keys(last) + (f'<pause milliseconds="{LAST_ANSWER}"/>\n' if hangs_up else "")]
    parts += [end if hangs_up else ANSWER_BYE, "</scenario>\n"]
    return "".join(parts)
