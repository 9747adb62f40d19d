"""Did a sentence arrive? Compares what a caller recorded with what was spoken, tenth of a second by
tenth of a second."""

import subprocess
import wave

import numpy as np

RATE = 8000
PIECE = RATE // 10
# What is quieter says nothing.
SILENT = 100
ALIKE = 0.8


def recorded(path):
    with wave.open(path) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(float)


def spoken(path):
    """A file of µ-law as samples."""
    command = ["sox", "-t", "ul", "-r", str(RATE), "-c", "1", path, "-t", "raw", "-e", "signed", "-b", "16", "-"]
    raw = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return np.frombuffer(raw, "<i2").astype(float)


def beginning(sound, sentence):
    """Where the sentence fits best."""
    size = 1 << (len(sound) + len(sentence) - 1).bit_length()
    product = np.fft.rfft(sound, size) * np.conj(np.fft.rfft(sentence, size))
    return int(np.fft.irfft(product, size)[: max(1, len(sound))].argmax())


def arrived(sound, sentence):
    """Which part of a sentence is in the sound, from 0 to 1."""
    shift = beginning(sound, sentence)
    heard = of = 0
    for at in range(0, len(sentence) - PIECE, PIECE):
        piece = sentence[at : at + PIECE]
        if np.sqrt((piece**2).mean()) < SILENT:
            continue
        of += 1
        # A jitter buffer stretches: what follows is looked for where the last piece was.
        first = max(0, shift + at - 3 * PIECE)
        around = sound[first : shift + at + 11 * PIECE]
        if len(around) < PIECE:
            continue
        product = np.correlate(around, piece, "valid")
        power = np.cumsum(np.r_[0, around * around])
        size = np.sqrt((power[PIECE:] - power[:-PIECE]) * (piece * piece).sum()) + 1e-9
        alike = product / size
        best = int(alike.argmax())
        if alike[best] > ALIKE:
            heard += 1
            shift = first + best - at
    return float(heard / of) if of else 0.0
