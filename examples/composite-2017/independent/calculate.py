#!/usr/bin/env python3
"""An independent calculation of the composite assessment example.

The arithmetic is coded here by hand from rubrics/composite-2017/README.md; no
rubric file is read and none of this project's code is used. The law scores come
from examples/zhaohua-2017/expected.json, which another script worked out. Points
are exact fractions; floats do not occur. What is provisional is a pair of ends.

    python3 examples/composite-2017/independent/calculate.py            write expected.json
    python3 examples/composite-2017/independent/calculate.py --check    compare, write nothing

Needs Python 3.9 or later and PyYAML.
"""
import json
import sys
from fractions import Fraction as F
from pathlib import Path

import yaml

HOME = Path(__file__).resolve().parent.parent
LAW = json.loads((HOME.parent / "zhaohua-2017" / "expected.json").read_text(encoding="utf-8"))["units"]


def load():
    units = {}
    for path in sorted((HOME / "evidence").glob("*.yaml")):
        for part in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["units"]:
            assert part["unit"]["id"] not in units, path
            units[part["unit"]["id"]] = part
    return units


def judged(fact, up_to):
    lost = F(fact["lost"])
    assert 0 <= lost <= up_to and lost % F(1, 2) == 0 and (lost == 0 or fact["reason"])
    return lost


def banded(value, bands, rest):
    return next((F(points) for edge, points in bands if value >= F(edge)), F(rest))


def survey(rows):
    worth = {"satisfied": 100, "fair": 60, "dissatisfied": 0}
    return F(sum(worth[row["mark"]] * int(row["count"]) for row in rows), sum(int(row["count"]) for row in rows))


def law_of(one):
    law = LAW[one["unit"]["id"]]
    return F(law["lowest"]), F(law["highest"])


def law_places(one, group):
    """Best and worst place by the law score: surely ahead, possibly ahead."""
    low, high = law_of(one)
    others = [law_of(other) for other in group if other is not one]
    return 1 + sum(other[0] > high for other in others), 1 + sum(other[1] > low for other in others)


def marks_of(one, group):
    """Every row: lowest and highest mark; the law rows before conversion."""
    facts = one["facts"]
    marks = {
        "key_tasks": (F(40 * int(facts["tasks_done"]), int(facts["tasks_due"])),) * 2,
        "party_building": (20 - judged(facts["party_building"], 20),) * 2,
        "satisfaction": (survey(facts["satisfaction"]) * F(15, 100),) * 2,
    }
    if one["unit"]["class"] == "department":
        bands = [(99, 15), (97, 13), (95, 11), (90, 8)]
        marks["service"] = (banded(F(facts["on_time_percent"]), bands, 4),) * 2
    else:
        faster = sum(F(other["facts"]["income_growth"]) > F(facts["income_growth"]) for other in group)
        marks["industry"] = (15 - F(4, 5) * faster,) * 2
    low, high = law_of(one)
    best, worst = law_places(one, group)
    marks["law_ratio"] = (min(low, F(100)), min(high, F(100)))
    marks["law_by_rank"] = (3 - F(1, 5) * (worst - 1), 3 - F(1, 5) * (best - 1))
    marks["law_by_band"] = tuple(banded(end, [(95, 2), (85, F(3, 2)), (70, 1)], 0) for end in (low, high))
    return marks


def half_up(number):
    return F((number * 100 + F(1, 2)) // 1, 100)


def text(number):
    """A decimal without padding; a fraction a/b if no finite decimal."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = 0
    while number * 10**places % 1:
        places += 1
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def span(low, high):
    return text(low) if low == high else f"{text(low)}…{text(high)}"


def may(own, other):
    """What can come out when two units are compared by score, then law score; each somewhere between its ends."""
    outcomes = set()
    for mine, theirs in zip(own["chain"], other["chain"]):
        if mine[1] > theirs[0]:
            outcomes.add("ahead")
        if mine[0] < theirs[1]:
            outcomes.add("behind")
        if mine[1] < theirs[0] or theirs[1] < mine[0]:
            return outcomes
    return outcomes | {"tied"}


def today(one):
    return tuple(-key[0] for key in one["chain"])


def ranked(group):
    for one in group:
        others = [may(one, other) for other in group if other is not one]
        one["rank"] = 1 + sum(today(other) < today(one) for other in group)
        one["rank_best"] = 1 + sum(outcome == {"behind"} for outcome in others)
        one["rank_worst"] = 1 + sum("behind" in outcome for outcome in others)


GRADES = [
    ("优秀", lambda one: one["score"][0] >= 90 and one["law"][0] >= 80, lambda count: count * 25 // 100, "none"),
    ("良好", lambda one: one["score"][0] >= 80, lambda count: 6, "all"),
    ("合格", lambda one: one["score"][0] >= 60, None, None),
    ("不合格", lambda one: True, None, None),
]


def graded(group):
    for name, able, room, tie in GRADES:
        fit = [
            one for one in group
            if "grade" not in one and able(one) and not (one["accident"] and name in ("优秀", "良好"))
        ]
        fit.sort(key=lambda one: one["rank"])
        if room is not None:
            count = room(len(group))
            admitted, rest = fit[:count], fit[count:]
            if admitted and rest and admitted[-1]["rank"] == rest[0]["rank"]:
                edge = rest[0]["rank"]
                fit = [one for one in fit if one["rank"] <= edge] if tie == "all" else [one for one in admitted if one["rank"] != edge]
            else:
                fit = admitted
        for one in fit:
            one["grade"] = name


def consequences(one):
    found = {}
    low, high = one["score"]
    if high >= 80:
        found["reward"] = f"{'certain' if low >= 80 else 'possible'} {span(low * 50, high * 50)}"
    if one["law_rank"] >= 8 and one["law"][0] < 80:
        found["law_interview"] = "certain" if one["law"][1] < 80 else "possible"
    return found


def main():
    units = load()
    found = {}
    for name in ("部门", "乡镇"):
        parts = [one for one in units.values() if one["unit"]["group"] == name]
        group = []
        for one in parts:
            marks = marks_of(one, parts)
            converted = {key: tuple(end * (F(5, 100) if key == "law_ratio" else 1) for end in ends) for key, ends in marks.items()}
            total = tuple(sum(ends[side] for ends in converted.values()) for side in (0, 1))
            score, law = tuple(half_up(end) for end in total), law_of(one)
            group.append({
                "id": one["unit"]["id"], "marks": marks, "total": total, "score": score, "law": law, "chain": [score, law],
                "law_rank": LAW[one["unit"]["id"]]["rank"], "accident": "safety_accident" in one["facts"],
            })
        ranked(group)
        graded(group)
        for one in group:
            found[one["id"]] = {
                "group": name,
                "status": "final" if one["score"][0] == one["score"][1] else "provisional",
                "score": text(one["score"][0]),
                "before_rounding": text(one["total"][0]),
                "lowest": text(one["score"][0]),
                "highest": text(one["score"][1]),
                "rank": one["rank"],
                "rank_best": one["rank_best"],
                "rank_worst": one["rank_worst"],
                "grade": one["grade"],
                "consequences": consequences(one),
                "marks": {key: text(ends[0]) for key, ends in one["marks"].items()},
            }
    out = json.dumps({"units": found}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    for name, one in sorted(found.items(), key=lambda pair: (pair[1]["group"], pair[1]["rank"], pair[0])):
        places = "" if one["rank_best"] == one["rank_worst"] else f" ({one['rank_best']}-{one['rank_worst']})"
        score = one["lowest"] if one["status"] == "final" else f"{one['lowest']}..{one['highest']}"
        print(f"{one['group']} {one['rank']:>2}{places} {name:<12} {score} {one['grade']} {one['consequences']}")
    target = HOME / "expected.json"
    if "--check" not in sys.argv[1:]:
        target.write_text(out, encoding="utf-8")
    elif target.read_text(encoding="utf-8") != out:
        sys.exit("expected.json differs")


if __name__ == "__main__":
    main()
