#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""screenreader.py PROGRAM: the window as a screen reader meets it.

Starts a display, a session bus and the accessibility bus of its own, opens the example directory, and goes through the pages
and a form by what they offer to assistive programs alone: no key and no pointer. On each page everything that can have
the focus must have a name, and the parts must come in the order in which they are read.
"""
import os
import subprocess
import sys
import tempfile
import time


def inside(program):
    import pyatspi

    folder = os.environ["HOME"]
    directory = os.path.join(folder, "example.touchstone")
    subprocess.run([program, "init", directory, "--sample"], check=True, stdout=subprocess.DEVNULL)
    window = subprocess.Popen([program, directory])
    try:
        steps(pyatspi, window)
    finally:
        window.kill()
        window.wait()


def steps(pyatspi, window):
    def application():
        for one in pyatspi.Registry.getDesktop(0):
            if one is not None and one.get_process_id() == window.pid:
                return one
        return None

    def showing(thing, found):
        """All that is on the screen, in reading order: (role, name, can have the focus, thing)."""
        state = thing.getState()
        if thing.getRole() not in (pyatspi.ROLE_APPLICATION,) and not state.contains(pyatspi.STATE_SHOWING):
            return found
        found.append((thing.getRoleName(), thing.name, state.contains(pyatspi.STATE_FOCUSABLE), thing))
        for index in range(min(thing.childCount, 80)):  # a list shows no more than that
            child = thing.getChildAtIndex(index)
            if child is not None:
                showing(child, found)
        return found

    def until(what, look):
        end = time.monotonic() + 60
        while True:
            try:
                value = look()
                if value:
                    return value
            except Exception as error:  # what was on the screen may be gone by now
                what = f"{what} ({error})"
            if window.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"FAIL: {what}; the window ended with {window.poll()}")
            time.sleep(0.2)

    def find(role, name):
        def look():
            app = application()
            for thing in showing(app, []) if app else []:
                if thing[0] == role and thing[1].startswith(name):
                    return thing[3]
            return None
        return until(f"there is no {role} “{name}”", look)

    def press(role, name):
        action = find(role, name).queryAction()
        names = [action.getName(index) for index in range(action.nActions)]
        action.doAction(next(index for index, one in enumerate(names) if one in ("Press", "Toggle")))

    def page(title, order):
        """Everything named, and each of `order` after the one before."""
        for role, name in order:
            find(role, name)
        things = until(title, lambda: showing(application(), []))
        # A cell without text is an empty cell.
        unnamed = [role for role, name, focusable, _ in things if focusable and not name and role != "table cell"]
        if unnamed:
            raise SystemExit(f"FAIL: {title}: without a name: {', '.join(unnamed)}")
        places = [next((i for i, thing in enumerate(things) if thing[0] == role and thing[1].startswith(name)), -1)
                  for role, name in order]
        if places != sorted(places) or -1 in places:
            raise SystemExit(f"FAIL: {title}: {list(zip(order, places))} is not the order")
        print(f"{title}: {len(things)} things, all named, in order", flush=True)

    page("directory", [("menu item", "File"), ("tool bar", "Pages"), ("text", "Search clinics"), ("push button", "Country"),
                       ("table", "Listings"), ("table cell", "Example University"), ("push button", "Open")])
    press("push button", "Open")
    page("overview", [("label", "Example University"), ("page tab", "Overview"), ("page tab", "Checklist"), ("list item", "All sections"),
                      ("table cell", "Current licence")])
    press("page tab", "Checklist")
    page("checklist", [("page tab", "Checklist"), ("list item", "Quick triage"), ("list item", "Current licence"),
                       ("label", "Does the doctor"), ("push button", "Save answer")])
    press("push button", "Add listing")
    page("form", [("label", "Clinic"), ("label", "Treatment"), ("push button", "Cancel")])
    press("push button", "Cancel")
    press("check box", "Journal")
    page("journal", [("check box", "Journal"), ("label", "Every change")])


def main():
    program = os.path.abspath(sys.argv[1])
    if os.environ.get("TOUCHSTONE_SCREEN_READER") == "inside":
        return inside(program)
    read, write = os.pipe()
    # The server itself finds a number that is free, which no program before it can know.
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
                              pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as numbers, tempfile.TemporaryDirectory(prefix="touchstone-reader-") as folder:
            os.mkdir(os.path.join(folder, "run"), 0o700)
            environment = dict(os.environ, HOME=folder, XDG_RUNTIME_DIR=os.path.join(folder, "run"), LANG="en_US.UTF-8", LC_ALL="C.UTF-8",
                               LANGUAGE="en", QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                               TOUCHSTONE_SCREEN_READER="inside", DISPLAY=":" + numbers.readline().strip())
            environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
            launcher = "/usr/libexec/at-spi-bus-launcher --launch-immediately & bus=$!; \"$@\"; code=$?; kill $bus; exit $code"
            return subprocess.run(["dbus-run-session", "--", "sh", "-c", launcher, "sh", sys.executable, os.path.abspath(__file__), program],
                                  env=environment).returncode
    finally:
        server.terminate()
        server.wait()


sys.exit(main())
