# Sends WM_DELETE_WINDOW to the window of a title, as a window manager does when its X is pressed; a bare screen has no manager.
import ctypes
import sys

x = ctypes.CDLL("libX11.so.6")
pointer, ulong = ctypes.c_void_p, ctypes.c_ulong
x.XOpenDisplay.restype = pointer
x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = [pointer], ulong
x.XInternAtom.argtypes, x.XInternAtom.restype = [pointer, ctypes.c_char_p, ctypes.c_int], ulong
x.XQueryTree.argtypes = [pointer, ulong] + [pointer] * 4
x.XGetWindowProperty.argtypes = [pointer, ulong, ulong, ctypes.c_long, ctypes.c_long, ctypes.c_int, ulong] + [pointer] * 5
x.XSendEvent.argtypes = [pointer, ulong, ctypes.c_int, ctypes.c_long, pointer]
x.XFlush.argtypes = [pointer]
display = x.XOpenDisplay(None)


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ulong), ("send_event", ctypes.c_int), ("display", pointer),
                ("window", ulong), ("message_type", ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("room", ctypes.c_char * 96)]


def atom(name):
    return x.XInternAtom(display, name.encode(), 0)


def below(window):
    root, parent, count = ulong(), ulong(), ctypes.c_uint()
    children = ctypes.POINTER(ulong)()
    x.XQueryTree(display, window, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
    return [children[at] for at in range(count.value)]


def title(window):
    kind, size, count, left, text = ulong(), ctypes.c_int(), ulong(), ulong(), ctypes.c_char_p()
    x.XGetWindowProperty(display, window, atom("_NET_WM_NAME"), 0, 256, 0, 0, ctypes.byref(kind), ctypes.byref(size),
                         ctypes.byref(count), ctypes.byref(left), ctypes.byref(text))
    return (text.value or b"").decode()


def protocols(window):
    kind, size, count, left, data = ulong(), ctypes.c_int(), ulong(), ulong(), pointer()
    x.XGetWindowProperty(display, window, atom("WM_PROTOCOLS"), 0, 16, 0, 0, ctypes.byref(kind), ctypes.byref(size),
                         ctypes.byref(count), ctypes.byref(left), ctypes.byref(data))
    return count.value


windows = [w for w in below(x.XDefaultRootWindow(display)) if title(w) == sys.argv[1] and protocols(w)]
if not windows:
    sys.exit("no window of this title")
for window in windows:
    message = ClientMessage(type=33, window=window, message_type=atom("WM_PROTOCOLS"), format=32)
    message.data[0] = atom("WM_DELETE_WINDOW")
    x.XSendEvent(display, window, 0, 0, ctypes.byref(message))
x.XFlush(display)
