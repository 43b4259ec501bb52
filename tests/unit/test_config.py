"""Settings are checked before anything starts."""

import pytest

from kb.config import ROOT, SETTINGS, load
from kb.errors import BadConfiguration

WRONG = {
    "PORT": "eighty",
    "WORKERS": "0",
    "HOST": "not a host!",
    "KB_DATABASE_URL": "mysql://x",
    "SECRET_KEY": "short",
    "KB_LANGUAGES": "en",
    "KB_PUBLIC_URL": "example.org",
    "KB_SEARCH_RATE": "often",
    "KB_TRUSTED_PROXIES": "-1",
    "KB_LOG_LEVEL": "loud",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_named(name):
    with pytest.raises(BadConfiguration) as raised:
        load({name: WRONG[name]})

    assert raised.value.setting == name


def test_the_defaults_are_sound(tmp_path):
    settings = load({"KB_INSTANCE": str(tmp_path)})

    assert settings.database_url == f"sqlite:///{tmp_path / 'store.sqlite'}"
    assert settings.languages == ("ky", "ru")


def test_each_setting_is_documented():
    text = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")

    for setting in SETTINGS:
        assert f"`{setting.name}`" in text
        assert setting.meaning in text
