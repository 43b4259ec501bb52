"""QR codes, read back from a picture by a decoder that is not ours."""

import re

import pytest
import zxingcpp
from PIL import Image

from kb.plan.codes import MAX_BYTES, fits, svg

MODULE = 8
"""Pixels of a module: a code of version 10 printed 34 mm wide and looked at with 300 dots an inch has 6."""


def picture(code: bytes) -> Image.Image:
    """Draw the rectangles and lines of our SVG, nothing more."""
    text = code.decode()
    side = int(re.search(r'viewBox="0 0 (\d+) \d+"', text)[1])
    image = Image.new("L", (side * MODULE, side * MODULE), 255)
    x = y = 0.0
    for command, first, second in re.findall(
        r"([Mmh])(-?[\d.]+)(?:\s?(-?[\d.]+))?", text.split('stroke="#000" d="')[1]
    ):
        if command == "h":
            box = (int(x * MODULE), int((y - 0.5) * MODULE), int((x + float(first)) * MODULE), int((y + 0.5) * MODULE))
            image.paste(0, box)
            x += float(first)
        elif command == "M":
            x, y = float(first), float(second)
        else:
            x, y = x + float(first), y + float(second)
    return image


TEXTS = [
    "https://jol.kg/ky/plan?s=birth-registration:married,balaga-suyunchu:parent&have=id-card&at=12",
    "Жол. Барыңыз: ЦОН. Алыңыз:\n- паспорт\n- төрөт үйүнүн кагазы. 119",
    "Jol. Barynyz: TSON.\n- pasport",
    "https://jol.kg/ru/plan?s=" + ",".join(f"service-number-{n}:case-{n}" for n in range(30)),
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:24])
def test_a_decoder_reads_the_same_text(text):
    found = zxingcpp.read_barcodes(picture(svg(text)))

    assert [one.text for one in found] == [text]


def test_too_much_is_no_code():
    assert fits("a" * MAX_BYTES)
    assert not fits("ж" * (MAX_BYTES // 2 + 1))
