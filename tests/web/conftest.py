"""What web tests share."""

import pytest


@pytest.fixture(params=["ky", "ru"])
def language(request):
    """Both languages, one after the other."""
    return request.param
