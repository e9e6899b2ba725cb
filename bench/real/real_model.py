"""Runs recipes with small, real language models: bench/real-model --help"""

import argparse
import json
import pathlib
import signal
import sys

from listener import Listener
from mill import Mill, log_faults, run_recipe
from models import MODELS, Servers
from report import print_run
from topics import Topics

RECIPES = ["direct", "document-qa", "arithmetic"]


def options():
    parser = argparse.ArgumentParser(
        prog="bench/real-model",
        description="Starts small, real language models on loopback and Millrace with them, runs recipes in English and"
        " in Korean, and prints what came of each stage, why items were rejected, and some records.",
    )
    bundled = ", ".join(RECIPES)
    option = parser.add_argument
    option("recipes", nargs="*", metavar="RECIPE", help=f"bundled ones or files (default: {bundled})")
    option("--language", choices=["en", "ko"], help="only one of the two")
    option("--prompts", type=int, default=30, metavar="N", help="prompts of each run that are to settle (default: 30)")
    option("--max-tokens", type=int, default=256, metavar="N", help="of a reply, at most (default: 256)")
    option("--teacher", choices=MODELS, default="gemma3-270m", help="who writes (default: gemma3-270m)")
    option("--judge", choices=MODELS, default="gemma3-270m", help="who judges (default: gemma3-270m)")
    option("--free-json", action="store_true", help="the server does not hold JSON replies to their schema")
    option("--records", type=int, default=2, metavar="N", help="records of each run that are shown (default: 2)")
    option("--out", type=pathlib.Path, default="out/real-model", metavar="DIR", help="(default: out/real-model)")
    option("--replies", type=pathlib.Path, metavar="DIR", help="writes all raw replies there, as JSON lines")
    option("--home", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    chosen = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    out = chosen.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    replies = chosen.replies and chosen.replies.absolute()
    languages = [chosen.language] if chosen.language else ["en", "ko"]
    balanced = True
    with Servers(out, chosen.home / "target" / "real-model") as servers:
        teacher = servers.start(chosen.teacher)
        judge = servers.start(chosen.judge)
        listener = None
        if replies:
            replies.mkdir(parents=True, exist_ok=True)
            listener = Listener(judge)
            judge = listener.address
        with Mill(chosen.home, out, {"teacher": teacher, "judge": judge}, chosen.free_json) as mill:
            topics = Topics(mill.address)
            for recipe in chosen.recipes or RECIPES:
                for language in languages:
                    name = f"{pathlib.Path(recipe).stem}-{language}"
                    if listener:
                        listener.file = replies / f"{chosen.judge}.{name}.judge.jsonl"
                    progress = run_recipe(mill, topics, recipe, language, name, chosen)
                    balanced &= print_run(progress, topics, name, chosen.records)
                    if replies:
                        write_replies(topics, name, language, chosen.teacher, replies)
    faults = log_faults(out)
    for fault in faults:
        print(fault)
    print(f"logs: {len(faults)} faults; books: {'all balance' if balanced else 'NOT all balance'}")
    sys.exit(0 if balanced and not faults else 1)


def write_replies(topics, name, language, model, directory):
    """One file for each stage: a reply's form, how it ended, and its text."""
    for generation in topics.of(f"{name}/first", "generations"):
        prompt = generation["prompt"]
        with open(directory / f"{model}.{name}.{prompt['stage']}.jsonl", "a", encoding="utf-8") as lines:
            for reply in generation.get("replies", []):
                line = {
                    "form": prompt["form"],
                    "language": language,
                    "finish": reply["finish"],
                    "reply": reply.get("text", ""),
                }
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
