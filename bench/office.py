# The script an office would write: PyYAML with its C loader, Decimal, one pass. It scores the tables of bench/evidence.mjs and ranks by group.
# Usage: python3 office.py FOLDER [PROCESSES]; prints one line a unit: place, id, score.

import os
import sys
from decimal import Decimal
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
    return unit["group"], unit["id"], total.quantize(Decimal("0.01"))


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
for group, unit, points in scored:
    groups.setdefault(group, []).append((points, unit))
for group in sorted(groups):
    for points, unit in sorted(groups[group], key=lambda one: (-one[0], one[1])):
        place = 1 + sum(1 for other, _ in groups[group] if other > points)
        print(place, unit, points)
