"""A desktop that takes notifications: prints each, a line of JSON. With `click`, clicks the one that came last."""

import json
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
METHODS = """
<node>
  <interface name="org.freedesktop.Notifications">
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="GetServerInformation">
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
    </method>
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <method name="Click"/>
    <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
    <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  </interface>
</node>
"""

last = 0
CLOSED_BY_PERSON, CLOSED_BY_CALL = 2, 3


def tell(**what):
    print(json.dumps(what), flush=True)


def called(bus, sender, path, interface, method, given, invocation):
    global last

    def signal(name, kinds, *values):
        bus.emit_signal(None, PATH, NAME, name, GLib.Variant(kinds, values))

    answer = None
    if method == "GetCapabilities":
        answer = GLib.Variant("(as)", (["actions", "body"],))
    elif method == "GetServerInformation":
        answer = GLib.Variant("(ssss)", ("desktop", "tests", "1", "1.2"))
    elif method == "Notify":
        _, replaces, _, title, text, actions, _, _ = given.unpack()
        last = replaces or last + 1
        answer = GLib.Variant("(u)", (last,))
        tell(title=title, text=text, actions=actions)
    elif method == "CloseNotification":
        signal("NotificationClosed", "(uu)", given.unpack()[0], CLOSED_BY_CALL)
    elif method == "Click":
        signal("ActionInvoked", "(us)", last, "default")
        signal("NotificationClosed", "(uu)", last, CLOSED_BY_PERSON)
    invocation.return_value(answer)


def serve():
    interface = Gio.DBusNodeInfo.new_for_xml(METHODS).interfaces[0]
    Gio.bus_own_name(
        Gio.BusType.SESSION,
        NAME,
        Gio.BusNameOwnerFlags.NONE,
        lambda bus, name: bus.register_object(PATH, interface, called),
        lambda bus, name: print("listening", flush=True),
        None,
    )
    GLib.MainLoop().run()


def click():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync(NAME, PATH, NAME, "Click", None, None, Gio.DBusCallFlags.NONE, -1)


click() if sys.argv[1:] == ["click"] else serve()
