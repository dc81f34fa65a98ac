# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the translations beside what lupdate finds under app/.

Refuses texts that a file lacks or holds without need, translations that are unfinished or empty, and those whose
placeholders, mnemonics, marks of HTML or trailing dots differ from the source.
Run by ctest: python3 translations.py CMAKE LUPDATE ROOT
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def messages(path):
    """Every message of a file by context, source and comment."""
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def marks(text):
    """What a translation must take over from its source."""
    return {
        "placeholders": sorted(set(re.findall(r"%L?\d|%n", text))),
        "mnemonics": len(re.findall(r"&(?!\w+;)\w", text)),
        "HTML": sorted(re.findall(r"</?[a-z]+|&\w+;", text)),
        "trailing dots": text.endswith("…"),
        "spaces at the ends": (text[:1].isspace(), text[-1:].isspace()),
        "line breaks": text.count("\n"),
    }


def faults_of(message):
    """What is wrong with one translation."""
    translation = message.find("translation")
    if translation.get("type") is not None:
        yield "is " + translation.get("type")
    forms = [form.text or "" for form in translation.findall("numerusform")]
    plural = message.get("numerus") == "yes"
    if plural and len(forms) != 2:
        yield "needs two forms"
    for place, text in enumerate(forms if plural else [translation.text or ""]):
        if not text.strip():
            yield "is empty"
            continue
        wanted, given = marks(message.findtext("source")), marks(text)
        if plural and place == 0 and "%n" not in given["placeholders"]:
            given["placeholders"] = sorted(given["placeholders"] + ["%n"])  # "one listing" is a fine form
        for what, value in wanted.items():
            if given[what] != value:
                yield f"{what} differ: “{text}”"


def main(cmake, lupdate, root):
    faults = []
    stored = Path(root, "resources", "translations")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("touchstone_en.ts", "touchstone_es.ts"):
            shutil.copy(stored / name, folder)
        update = subprocess.run(
            [cmake, f"-DLUPDATE={lupdate}", f"-DROOT={root}", f"-DINTO={folder}", "-P", str(stored / "update.cmake")],
            capture_output=True, text=True, check=True)
        # A class that lupdate and the program name differently is never found at run time.
        faults += [line for line in update.stderr.splitlines() if "Q_OBJECT" in line]
        for name in ("touchstone_en.ts", "touchstone_es.ts"):
            kept, wanted = messages(stored / name), messages(Path(folder, name))
            faults += [f"{name} lacks {key}" for key in wanted.keys() - kept.keys()]
            faults += [f"{name} holds what nothing says: {key}" for key in kept.keys() - wanted.keys()]
            for key, message in kept.items():
                faults += [f"{name}: {key}: {fault}" for fault in faults_of(message)]
    for fault in sorted(faults):
        print(fault, file=sys.stderr)
    print(f"{len(faults)} faults; new texts are collected by the target update_translations")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
