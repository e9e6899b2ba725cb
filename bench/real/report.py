"""Prints what came of a run: its stages, the reasons of what was rejected, and some of its records."""

import collections

LONGEST_TEXT = 300


def print_run(progress, topics, name, records):
    """Tells whether the books balance, as they stand in the ledger and as the topics can be counted."""
    run = f"{name}/first"
    accepted = topics.of(run, "accepted")
    rejected = topics.of(run, "rejected")
    print(f"\n== {name}: {progress['state']} {progress.get('reason', '')}".rstrip())
    print(f"{'stage':14}{'prompts':>8}{'items':>8}{'went on':>8}{'rejected':>9}{'yield':>7}")
    for stage in progress["stages"]:
        books = collections.Counter(stage["books"])
        went_on = books["accepted"] + books["passed"]
        share = f"{went_on / books['items']:.0%}" if books["items"] else "–"
        settled, items, rejects = books["settled"], books["items"], books["rejected"]
        print(f"{stage['stage']:14}{settled:>8}{items:>8}{went_on:>8}{rejects:>9}{share:>7}")
        for (rule, detail), count in reasons(rejected, stage["stage"]).most_common():
            print(f"{'':16}{count:>5} {rule}, such as: {shortened(detail)}")
    for record in accepted[:records]:
        print("record:")
        for message in record["messages"]:
            print(f"  {message['role']}: {shortened(message['content'])}")
    balances = balance(progress) and counted(progress, accepted, rejected)
    print(f"books: {'balance' if balances else 'DO NOT BALANCE'}", flush=True)
    return balances


def reasons(rejected, stage):
    """By the rule that decided, with one of its details."""
    details = {}
    counts = collections.Counter()
    for record in rejected:
        if record["kind"] == "item" and record["stage"] == stage:
            decisive = record["reasons"][0]
            counts[decisive["rule"]] += 1
            details.setdefault(decisive["rule"], decisive.get("detail", ""))
    return collections.Counter({(rule, details[rule]): count for rule, count in counts.items()})


def balance(progress):
    """The laws of the books of a run that has ended."""
    seeds = collections.Counter(progress["seeds"])
    before = seeds["used"] + seeds["repeats"]
    for stage in progress["stages"]:
        books = collections.Counter(stage["books"])
        if (
            books["issued"] != books["settled"]
            or books["open"] != 0
            or books["items"] != books["accepted"] + books["passed"] + books["rejected"]
            or books["issued"] != before
        ):
            return False
        before = books["passed"] - books["pending"] - books["dropped"]
    return before == 0


def counted(progress, accepted, rejected):
    """Whether as many records stand on the topics as the books say."""
    booked = collections.Counter()
    for stage in progress["stages"]:
        booked.update(stage["books"])
    kinds = collections.Counter(record["kind"] for record in rejected)
    return (booked["accepted"], booked["rejected"], booked["dropped"]) == (
        len(accepted),
        kinds["item"],
        kinds["dropped"],
    )


def shortened(text):
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TEXT else line[:LONGEST_TEXT] + " …"
