"""Keep the message catalogues in step with the texts of the interface.

Without arguments: collect the texts and put new ones into every catalogue, empty, to be translated.
With `--check`: change nothing; exit 1 if a text is missing, empty, fuzzy or loses a placeholder.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "_l": None, "lazy_gettext": None}
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def texts() -> Catalog:
    """Every text that the code and the templates hold."""
    found = Catalog()
    with (HERE / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)
    for file, line, message, comments, context in extract_from_dir(
        HERE.parent, methods, options, KEYWORDS, directory_filter=_ours
    ):
        found.add(message, None, [(file, line)], auto_comments=comments, context=context)
    return found


def _ours(folder: str) -> bool:
    """Whether to look into a folder; the tools' own folders hold no texts of ours."""
    return (
        Path(folder).name in {"kb", "templates"}
        or HERE.parent / "kb" in Path(folder).resolve().parents
        or (HERE.parent / "templates" in Path(folder).resolve().parents)
    )


def renewed(old: Catalog, source: Catalog) -> Catalog:
    """The catalogue with exactly the texts of the source, translations kept."""
    new = Catalog(locale=old.locale, project="jol", fuzzy=False)
    for message in source:
        if message.id:
            known = old.get(message.id)
            new.add(message.id, known.string if known else "", flags=message.flags)
    return new


def problems(catalog: Catalog) -> list[str]:
    """What a reader would stumble over."""
    return [
        f"{catalog.locale}: {problem}: {message.id}" for message in catalog if message.id for problem in _wrong(message)
    ]


def _wrong(message: Message) -> list[str]:
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    wanted = set(PLACEHOLDER.findall(ids[-1]))
    found = []
    if message.fuzzy:
        found.append("fuzzy")
    if not all(strings):
        found.append("not translated")
    elif any(set(PLACEHOLDER.findall(string)) != wanted for string in strings):
        found.append("placeholders differ")
    return found


def main() -> int:
    """Renew the catalogues, or check them."""
    source, found = texts(), []
    for path in sorted(HERE.glob("*/LC_MESSAGES/messages.po")):
        with path.open("rb") as file:
            old = read_po(file, locale=path.parts[-3])
        new = renewed(old, source)
        found += problems(new)
        written = io.BytesIO()
        write_po(written, new, sort_output=True, width=110)
        content = b"\n".join(line for line in written.getvalue().split(b"\n") if not line.startswith(NOISE))
        if path.read_bytes() == content:
            continue
        if "--check" in sys.argv:
            found.append(f"{path.parts[-3]}: not in step with the code; run: make i18n")
        else:
            path.write_bytes(content)
    sys.stdout.writelines(f"{problem}\n" for problem in found)
    return 1 if found else 0


NOISE = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Last-Translator', b'"Generated-By', b"# ", b"#\n")
"""Header lines that would change with every run."""

if __name__ == "__main__":
    sys.exit(main())
