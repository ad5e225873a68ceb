# The script an office would write: PyYAML with its C loader, Decimal, one pass. It scores the tables of bench/evidence.mjs and ranks by group.
# Usage: python3 office.py FOLDER [PROCESSES]; prints one line a unit: place, id, score.

import os
import sys
from bisect import bisect_right
from decimal import Decimal
from fractions import Fraction
from multiprocessing import Pool

import yaml

try:
    from yaml import CSafeLoader as Loader
except ImportError:
    from yaml import SafeLoader as Loader


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=Loader)


def score(path):
    evidence = read(path)
    total = Decimal(0)
    for item in rubric["items"]:
        points = Decimal(str(item["points"]))
        fact = evidence["facts"][item["id"]]
        if item["kind"] == "judged":
            lost = Decimal(str(fact["lost"]))
        else:
            lost = Decimal(str(item["deduct"])) * (len(fact) if isinstance(fact, list) else fact)
        total += max(Decimal(0), points - lost)
    unit = evidence["unit"]
    rate = Fraction(evidence["facts"]["on_time"], evidence["facts"]["due"]) if "measures" in rubric else None
    return unit["group"], unit["id"], total, rate


def with_places(group):
    """Points for the place of the rate in the group, and for a rate above the mean; others have none."""
    if "measures" not in rubric:
        return [(total, unit) for unit, total, _ in group]
    places, mean_rule = rubric["extra"]["items"][0]["rules"]
    rates = [rate for _, _, rate in group]
    rising, mean = sorted(rates), sum(rates) / len(rates)
    scored = []
    for unit, total, rate in group:
        ahead = len(rising) - bisect_right(rising, rate)
        if ahead < len(places["points"]):
            total += Decimal(str(places["points"][ahead]))
        if rate > mean:
            total += Decimal(str(mean_rule["award"]))
        scored.append((total, unit))
    return scored


folder = sys.argv[1]
processes = int(sys.argv[2]) if len(sys.argv) > 2 else 1
home = os.path.join(folder, "rubrics")
rubric = read(os.path.join(home, os.listdir(home)[0]))
files = sorted(os.path.join(at, name) for at, _, names in os.walk(os.path.join(folder, "evidence")) for name in names)

if processes == 1:
    scored = [score(file) for file in files]
else:
    with Pool(processes) as pool:
        scored = pool.map(score, files, chunksize=64)

groups = {}
for group, unit, total, rate in scored:
    groups.setdefault(group, []).append((unit, total, rate))
for group in sorted(groups):
    final = [(total.quantize(Decimal("0.01")), unit) for total, unit in with_places(groups[group])]
    rising = sorted(points for points, _ in final)
    for points, unit in sorted(final, key=lambda one: (-one[0], one[1])):
        place = 1 + len(rising) - bisect_right(rising, points)
        print(place, unit, points)
