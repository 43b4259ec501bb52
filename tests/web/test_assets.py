"""Styles and scripts go over the wire small, and may be kept for ever."""

import gzip

import pytest

from kb.web.assets import FOLDER, asset


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_a_file_is_sent_zipped_to_those_who_can_read_it(app, name):
    plain = (FOLDER / name).read_bytes()
    client = app.test_client()
    with client.get(asset(name), headers={"Accept-Encoding": "gzip"}) as zipped, client.get(asset(name)) as whole:
        assert whole.data == plain
        assert zipped.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(zipped.data) == plain
        assert "immutable" in zipped.headers["Cache-Control"] or "max-age=31536000" in zipped.headers["Cache-Control"]
