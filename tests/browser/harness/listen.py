"""Prints what live regions of web pages tell on the accessibility bus, a line of JSON each."""

import json

import pyatspi


def told(event):
    # What is asked of an element that is gone by now fails.
    try:
        attributes = dict(each.split(":", 1) for each in event.source.getAttributes())
    except Exception:
        return
    if "container-live" in attributes:
        print(json.dumps({"text": event.any_data, "live": attributes["container-live"]}), flush=True)


pyatspi.Registry.registerEventListener(told, "object:text-changed:insert")
print("listening", flush=True)
pyatspi.Registry.start()
