"""Starts servers of small language models as processes, each on a free port of loopback, and stops them."""

import pathlib
import socket
import subprocess
import sys
import time
import urllib.request

MODELS = ["gemma3-270m", "smollm2-135m"]
LONGEST_START_SECONDS = 120


class Servers:
    """The servers that run; none is left when the block ends."""

    def __init__(self, out, weights):
        self.out = out
        self.weights = weights
        self.running = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process, _ in self.running.values():
            process.terminate()
        for process, _ in self.running.values():
            process.wait()

    def start(self, model):
        """The address of a server of this model, which is started unless it runs."""
        if model not in self.running:
            port = free_port()
            log = self.out / f"{model}.log"
            with open(log, "wb") as file:
                process = subprocess.Popen(
                    [sys.executable, pathlib.Path(__file__).parent / "serve.py", model, str(port), self.weights],
                    stdout=file,
                    stderr=subprocess.STDOUT,
                )
            address = f"http://127.0.0.1:{port}"
            self.running[model] = (process, address)
            await_health(address, process, log)
        return self.running[model][1]


def await_health(address, process, log):
    until = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address + "/health", timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    sys.exit(f"real-model: the server did not start; its log is {log}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
