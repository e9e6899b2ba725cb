"""Runs a reply's code and its tests in a process that can do little, and says a secret word if all tests ran to their end."""

import _thread, ast, builtins, ctypes, functools, json, operator, os, resource, select, signal, sys, threading, types
import array, base64, bisect, collections, copy, dataclasses, datetime, decimal, enum, fractions, hashlib, heapq, io, itertools
import math, random, re, statistics, string, time, typing

__builtins__ = dict(vars(builtins))

RDONLY, NOSUID, NODEV, REMOUNT, BIND, REC = 1, 2, 4, 32, 4096, 16384
NO_NEW_PRIVS, CAPBSET_DROP, CAPABILITIES = 38, 24, 64
ORDERS = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
COMPARED = {
    "Eq": operator.eq, "NotEq": operator.ne, "Lt": operator.lt, "LtE": operator.le, "Gt": operator.gt,
    "GtE": operator.ge, "Is": operator.is_, "IsNot": operator.is_not,
    "In": lambda value, among: value in among, "NotIn": lambda value, among: value not in among,
}
CONTAINERS = (list, tuple, set, frozenset, collections.deque)


def isolate(size):
    """A root of its own in memory: Python is read-only, the rest is empty, and nothing leads back."""
    libc = ctypes.CDLL(None, use_errno=True)

    def call(done, what):
        if done != 0:
            raise OSError(ctypes.get_errno(), "cannot " + what)

    def mount(source, target, kind, flags, options=None):
        encoded = [part and part.encode() for part in (source, target, kind)]
        call(libc.mount(*encoded, ctypes.c_ulong(flags), options and options.encode()), "mount " + target)

    root = "/tmp"
    mount("tmpfs", root, "tmpfs", NOSUID | NODEV, f"size={size},nr_inodes=1024,mode=0755")
    for name in ("proc", "old", "tmp", "dev"):
        os.mkdir(f"{root}/{name}")
    places = ["/usr", "/lib", "/lib64", "/bin"]
    if not sys.base_prefix.startswith("/usr"):
        places.append(sys.base_prefix)
    for place in places:
        if os.path.islink(place):
            os.symlink(os.readlink(place), root + place)
        elif os.path.isdir(place):
            os.makedirs(root + place, exist_ok=True)
            mount(place, root + place, None, BIND | REC)
            kept = os.statvfs(place).f_flag & (NOSUID | NODEV | 8 | 1024 | 2048)
            mount(None, root + place, None, BIND | REMOUNT | RDONLY | NOSUID | NODEV | kept)
    for device in ("null", "zero", "urandom"):
        os.close(os.open(f"{root}/dev/{device}", os.O_CREAT | os.O_WRONLY))
        mount("/dev/" + device, f"{root}/dev/{device}", None, BIND)
    with open("/proc/sys/user/max_user_namespaces", "w") as nested:
        nested.write("0")
    call(libc.pivot_root(root.encode(), (root + "/old").encode()), "change the root")
    os.chdir("/tmp")
    call(libc.umount2(b"/old", 2), "leave the old root")
    for capability in range(CAPABILITIES):
        libc.prctl(CAPBSET_DROP, capability, 0, 0, 0)
    header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    call(libc.capset(header, none), "give up capabilities")
    call(libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0), "give up privileges")


def limit(limits):
    for name, most in limits.items():
        resource.setrlimit(getattr(resource, "RLIMIT_" + name), (most, most))


def refuse(event, arguments):
    """What shows the frames and objects of others is of no use to an answer; it cannot be taken off again."""
    if event.startswith("ctypes.") or event in ("gc.get_objects", "gc.get_referrers", "sys._current_frames"):
        raise RuntimeError(event + " is not allowed here")


def all_types():
    found, waiting = set(), [object]
    while waiting:
        for kind in type.__subclasses__(waiting.pop()):
            if kind not in found:
                found.add(kind)
                waiting.append(kind)
    return found | {object}


def comparing(known):
    """Compares as Python does, but that an object which itself defines what it is equal to is equal to none of another kind."""
    mro, own = type.__dict__["__mro__"].__get__, type.__dict__["__dict__"].__get__
    usual = {kind: [own(kind).get(name) for name in ORDERS] for kind in known}
    kinds = {}

    def is_known(kind):
        if kind not in kinds:
            owners = [next((each for each in mro(kind) if name in own(each)), object) for name in ORDERS]
            kinds[kind] = all(
                owner in usual and all(own(owner).get(name) is was for name, was in zip(ORDERS, usual[owner]))
                for owner in owners
            )
        return kinds[kind]

    def decides(value, depth=0):
        if depth > 40 or not is_known(type(value)):
            return True
        if isinstance(value, dict):
            return any(decides(key, depth + 1) or decides(entry, depth + 1) for key, entry in dict.items(value))
        base = next((each for each in CONTAINERS if isinstance(value, each)), None)
        return base is not None and any(decides(entry, depth + 1) for entry in base.__iter__(value))

    def compare(names, *values):
        for name, left, right in zip(names, values, values[1:]):
            one, other = decides(left), decides(right)
            if one != other and not name.startswith("Is") and not (name.endswith("In") and other):
                raise AssertionError("an object that defines its own equality is compared with one of another kind")
            if not COMPARED[name](left, right):
                return False
        return True

    return compare


class Watched(ast.NodeTransformer):
    """Tests whose comparisons go through ours, and whose assert statements are counted when they held."""

    def __init__(self, compare, count):
        self.compare, self.count, self.asserts = compare, count, 0

    def visit_Assert(self, node):
        self.generic_visit(node)
        self.asserts += 1
        counted = ast.Expr(ast.Call(ast.Name(self.count, ast.Load()), [], []))
        return [node, ast.copy_location(counted, node)]

    def visit_Compare(self, node):
        self.generic_visit(node)
        names = ast.Tuple([ast.Constant(type(each).__name__) for each in node.ops], ast.Load())
        call = ast.Call(ast.Name(self.compare, ast.Load()), [names, node.left, *node.comparators], [])
        return ast.copy_location(call, node)


def read_tests(text, compare, count):
    tree = ast.parse(text, "tests")
    watched = Watched(compare, count)
    tree = ast.fix_missing_locations(watched.visit(tree))
    if watched.asserts == 0:
        raise SyntaxError("no assert statement stands in them")
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return compile(tree, "tests", "exec"), used & __builtins__.keys()


def importing():
    return [sys.modules, sys.meta_path, sys.path_hooks, sys.path]


def between(module, modules, imported, given, used, guard):
    """Takes back what the reply changed of Python itself before the tests run."""
    sys.settrace(None), sys.setprofile(None), threading.settrace(None), threading.setprofile(None)
    redefined = sorted(name for name in used & vars(module).keys() if not name.startswith("__"))
    if redefined:
        raise AssertionError("the code redefines " + redefined[0] + ", which the tests use")
    for known, content in modules:
        vars(known).clear()
        vars(known).update(content)
    for known, content in zip(importing(), imported):
        known.update(content) if isinstance(known, dict) else known.__setitem__(slice(None), content)
    vars(module).update(given)


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    order = json.loads(open(0, "rb", buffering=0, closefd=False).readall())
    word, seconds = order["word"], order["seconds"]
    null = os.open("/dev/null", os.O_RDWR)
    os.dup2(null, 0)
    os.close(null)
    if order["isolated"]:
        isolate(order["disk"])
    limit(order["limits"])
    write, leave = os.write, os._exit
    write(1, (order["begun"] + "\n").encode())
    compare, count = "_compare" + order["begun"], "_count" + order["begun"]
    try:
        tests, used = read_tests(order["tests"], compare, count)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as unreadable:
        write(1, f"\n{word} unusable: {type(unreadable).__name__}: {unreadable}".encode("utf-8", "replace"))
        leave(1)
    try:
        code = compile(order["code"], "reply", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as unreadable:
        write(1, f"\n{type(unreadable).__name__}: {unreadable}".encode("utf-8", "replace"))
        leave(1)
    module = types.ModuleType("solution")
    sys.modules["solution"] = sys.modules["__main__"] = module
    ran = []
    given = {compare: comparing(all_types()), count: functools.partial(ran.append, 1), "__builtins__": builtins}
    loaded = [each for each in sys.modules.values() if type(each) is types.ModuleType and each is not module]
    modules = [(each, dict(vars(each))) for each in loaded]
    imported = [each.copy() for each in importing()]
    ended, guard = os.pipe()
    all_ran = _thread.allocate_lock()
    all_ran.acquire()
    steps = [
        functools.partial(exec, code, vars(module)),
        functools.partial(between, module, modules, imported, given, used, open(guard, "wb", buffering=0)),
        functools.partial(exec, tests, vars(module)),
        functools.partial(all_ran.release),
    ]
    # Without a frame of ours below the code's own: it cannot climb up to the word.
    call = (list, (map(functools.partial.__call__, steps),))
    del steps, code, order, modules, imported, given
    _thread.stack_size(64 << 20)
    sys.addaudithook(refuse)
    _thread.start_new_thread(*call)
    del call
    in_time = select.select([ended], [], [], seconds)[0]
    if all_ran.locked():
        write(1, b"" if in_time else f"\n{word} late".encode())
        leave(1)
    if not ran:
        write(1, b"\nno assert statement was run")
        leave(1)
    write(1, ("\n" + word).encode())
    leave(0)


main()
