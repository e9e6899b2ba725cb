"""Starts Millrace with models on loopback, and runs recipes until enough prompts have settled."""

import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

IN_FLIGHT = 4
CHUNK_WORDS = 40
LONGEST_START_SECONDS = 180
LONGEST_RUN_SECONDS = 3600
FAULT = re.compile(r"^\s+at [\w.$]+\(|^Caused by:|Exception\b|\bERROR\b")
ENDED = ("done", "short", "cancelled")


class Mill:
    """`millrace up` with fresh data; down when the block ends."""

    def __init__(self, home, out, models, free_json):
        self.home = home
        self.out = out
        self.data = out / "data"
        self.config = out / "models.properties"
        lines = [alias_lines(alias, address, free_json) for alias, address in models.items()]
        self.config.write_text("".join(lines), "utf-8")

    def __enter__(self):
        shutil.rmtree(self.data, ignore_errors=True)
        log = self.out / "up.log"
        with open(log, "wb") as file:
            self.process = subprocess.Popen(
                [self.home / "millrace", "up", "--data-dir", self.data, "--config", self.config],
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        try:
            self.address = self.await_address(log)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()

    def await_address(self, log):
        file = self.data / "up.properties"
        until = time.monotonic() + LONGEST_START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            if file.exists():
                return re.search(r"^bootstrap\.servers=(.*)$", file.read_text("utf-8"), re.M).group(1)
            time.sleep(0.2)
        sys.exit(f"real-model: Millrace did not start; its log is {log}")

    def do(self, *arguments):
        """A command of Millrace, which must do what it is told; what it printed."""
        done = subprocess.run(
            [self.home / "millrace", *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if done.returncode not in (0, 3, 4):
            command = " ".join(map(str, arguments))
            sys.exit(f"real-model: millrace {command} ended with {done.returncode}:\n{done.stdout}")
        return done.stdout

    def ask(self, *arguments):
        return self.do(*arguments, "--data-dir", self.data)


def alias_lines(alias, address, free_json):
    return (
        f"millrace.models.{alias}.kind=openai\n"
        f"millrace.models.{alias}.base-url={address}\n"
        f"millrace.models.{alias}.model={alias}\n"
        f"millrace.models.{alias}.max-in-flight={IN_FLIGHT}\n"
        f"millrace.models.{alias}.json-schema={'false' if free_json else 'true'}\n"
    )


def run_recipe(mill, topics, recipe, language, name, chosen):
    """The progress of a run that has ended: by itself, or cancelled when enough of its prompts had settled."""
    run = f"{name}/first"
    file = mill.out / f"{name}.yaml"
    text = pathlib.Path(recipe).read_text("utf-8") if recipe.endswith(".yaml") else mill.do("recipes", "show", recipe)
    file.write_text(shortened(text, chosen.max_tokens), "utf-8")
    source = seeds(mill, text, language, name)
    mill.ask("run", run, "--recipe", file, *source, "--window", str(IN_FLIGHT), "--detach")
    await_progress(topics, run, lambda books: books["settled"] >= chosen.prompts)
    if newest(topics, run)["state"] not in ENDED:
        mill.ask("pause", run)
        await_progress(topics, run, lambda books: books["open"] == 0)
        mill.ask("cancel", run)
        await_progress(topics, run, lambda books: False)
    return newest(topics, run)


def shortened(recipe, most):
    """The recipe with no reply longer than a small model has anything to say."""
    return re.sub(r"max_tokens: (\d+)", lambda found: f"max_tokens: {min(most, int(found.group(1)))}", recipe)


def seeds(mill, recipe, language, name):
    required = re.search(r"^variables: \[(.*)\]", recipe, re.M)
    required = required.group(1).split(", ") if required else []
    if "document" in required:
        documents = mill.home / "examples" / "documents" / language
        return "--documents", documents, "--chunk-words", str(CHUNK_WORDS)
    file = mill.out / f"{name}.seeds.jsonl"
    with open(pathlib.Path(__file__).parent / "seeds.jsonl", encoding="utf-8") as lines, open(
        file, "w", encoding="utf-8"
    ) as written:
        for variables in map(json.loads, lines):
            if variables["language"] == language:
                written.write(json.dumps({"variables": used(variables, required, recipe)}, ensure_ascii=False) + "\n")
    return "--prompts", file


def used(variables, required, recipe):
    optional = re.search(r"^defaults: \{(.*)\}", recipe, re.M)
    wanted = [*required, "language", *re.findall(r"(\w+): ", optional.group(1) if optional else "")]
    return {name: value for name, value in variables.items() if name in wanted}


def newest(topics, run):
    """The newest of what the ledger said of the run."""
    return max(
        (value for _, value in topics.all("millrace.progress") if value["run"] == run),
        key=lambda progress: progress["updated"],
        default=None,
    )


def await_progress(topics, run, reached):
    """Until the run's books are so, or it has ended."""
    until = time.monotonic() + LONGEST_RUN_SECONDS
    while time.monotonic() < until:
        progress = newest(topics, run)
        if progress and (progress["state"] in ENDED or reached(books(progress))):
            return
        time.sleep(1)
    sys.exit(f"real-model: the run {run} stands still: {json.dumps(newest(topics, run), ensure_ascii=False)}")


def books(progress):
    """Books of all stages together."""
    names = ["issued", "settled", "open", "items", "accepted", "passed", "rejected", "pending", "dropped"]
    return {name: sum(stage["books"].get(name, 0) for stage in progress["stages"]) for name in names}


def log_faults(out):
    """Lines of the services' logs that nobody wants to see."""
    logs = out / "data" / "logs"
    return [
        f"{service}.log:{number}: {line}"
        for service in ("filter", "generator", "scorer")
        for number, line in enumerate((logs / f"{service}.log").read_text("utf-8", "replace").splitlines(), 1)
        if FAULT.search(line)
    ]
