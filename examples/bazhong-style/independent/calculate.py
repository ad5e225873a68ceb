#!/usr/bin/env python3
"""An independent calculation of the example in the style of Bazhong.

The arithmetic is coded here by hand from rubrics/bazhong-style/README.md. No
rubric file is read and none of this project's code is used. Points are exact
fractions; floats do not occur. A unit with a missing judgement is calculated
once for every judgement that is still possible, and its group with it.

    python3 examples/bazhong-style/independent/calculate.py            write expected-2019.json, expected-2020.json
    python3 examples/bazhong-style/independent/calculate.py --check    compare, write nothing

Needs Python 3.9 or later and PyYAML.
"""
import json
import sys
from fractions import Fraction as F
from pathlib import Path

import yaml

HOME = Path(__file__).resolve().parent.parent
HALF = F(1, 2)


class Strict(yaml.BaseLoader):
    """Every scalar stays the text it is."""


def load(year, folder):
    """Facts of all units of a folder: {id: {"unit": …, "facts": …, "na": …}}."""
    units = {}
    for path in sorted((HOME / str(year) / folder).glob("*.yaml")):
        for part in yaml.load(path.read_text(encoding="utf-8"), Strict)["units"]:
            one = units.setdefault(part["unit"]["id"], {"unit": part["unit"], "facts": {}, "na": set()})
            assert one["unit"] == part["unit"], path
            assert not set(one["facts"]) & set(part["facts"]), path
            one["facts"].update(part["facts"])
            one["na"].update(part.get("not_applicable", {}))
    return units


# ------------------------------------------------------------------ clauses

def judged(fact, up_to):
    """What an assessor takes off; half points."""
    lost = F(fact["lost"]) if "lost" in fact else up_to - F(fact["given"])
    assert 0 <= lost <= up_to and lost % HALF == 0 and (lost == 0 or fact["reason"])
    return lost


def happened(facts, name):
    """Incidents that count; silence means none were found. A plain number is so many without ids."""
    found = facts.get(name, [])
    if isinstance(found, str):
        return [{"id": None}] * int(found)
    return [row for row in found if "exempt" not in row]


def once(facts, prices):
    """One matter costs once, where it costs most; equal, where it is printed first. Left per clause: the incidents that count."""
    best = {}
    for clause, price in prices.items():
        for row in happened(facts, clause):
            cost = price(row)
            if row["id"] is not None and (row["id"] not in best or cost > best[row["id"]][0]):
                best[row["id"]] = (cost, clause)
    return {
        clause: [row for row in happened(facts, clause) if row["id"] is None or best[row["id"]][1] == clause]
        for clause in prices
    }


def flag(facts, name):
    said = facts.get(name, "false")
    return (said["value"] if isinstance(said, dict) else said) == "true"


def panel(ballots, weights):
    """Means by group, one highest and one lowest mark left out above five; then weighted."""
    groups = {name: [] for name in weights}
    for ballot in ballots:
        groups[ballot["group"]].append(F(ballot["mark"]))
    means = {}
    for name, marks in groups.items():
        marks = sorted(marks)[1:-1] if len(marks) > 5 else marks
        means[name] = sum(marks) / F(len(marks))
    return sum(means[name] * F(weight) for name, weight in weights.items()) / sum(weights.values())


def survey(rows):
    worth = {"satisfied": 100, "fair": 70, "dissatisfied": 20}
    count = sum(int(row["count"]) for row in rows)
    return F(sum(worth[row["mark"]] * int(row["count"]) for row in rows), count)


def banded(value, bands, rest):
    return next((F(points) for edge, points in bands if value >= edge), F(rest))


def steps_started(distance):
    """Whole steps, the one begun included."""
    return -(-distance // 1) if distance > 0 else F(0)


def row(points, *losses):
    return max(F(0), F(points) - sum(losses, F(0)))


# ------------------------------------------------------------------ departments

POINTS = {
    "enforcement": {"first_person": 7, "decisions": 15, "services": 10, "disputes": 15},
    "service": {"first_person": 7, "decisions": 20, "services": 30, "disputes": 20},
    "general": {"first_person": 22, "decisions": 30, "disputes": 25},
}


def news_place(units, one):
    own = int(one["facts"]["news_adopted"])
    return 1 + sum(int(other["facts"]["news_adopted"]) > own for other in units.values())


def department(one, units, first_person):
    facts, kind = one["facts"], one["unit"]["class"]
    points = POINTS[kind]
    circular = {"municipal": F(1), "provincial": F(2)}
    left = once(facts, {
        "unreviewed": lambda _: F(4),
        "unfiled": lambda _: F(3, 2),
        "uncertified": lambda _: F(1),
        "lost_lawsuits": lambda _: F(3),
        "overturned": lambda _: F(2),
        "court_absence": lambda _: F(2),
        "circulars": lambda incident: circular[incident["label"]],
    })
    papers = [paper for paper in ("duty_list", "year_plan", "annual_report", "debrief_text") if paper not in facts["papers"]]
    marks = {
        "first_person": row(points["first_person"], first_person),
        "law_study": row(5, judged(facts["law_study"], 5)),
        "papers": row(8, F(2 * len(papers))),
        "decisions": row(points["decisions"], min(F(12), F(4 * len(left["unreviewed"]))), F(3, 2) * len(left["unfiled"])),
        "disputes": row(
            points["disputes"], F(3 * len(left["lost_lawsuits"])), F(2 * len(left["overturned"])), F(2 * len(left["court_absence"]))
        ),
        "news": F(10) - F(1, 5) * (news_place(units, one) - 1),
    }
    if kind == "enforcement":
        sound = F(100 * int(facts["files_sound"]), int(facts["files_reviewed"]))
        marks["case_files"] = banded(sound, [(98, 15), (95, 13), (90, 10), (80, 6)], 0)
        number = len(left["uncertified"])
        marks["conduct"] = row(15, F(sum([1, 2][:number]) + 3 * max(0, number - 2)))
    scale = F(1)
    if kind != "general":
        due = int(facts["matters_due"])
        if due == 0:
            # nothing was due: the other rows stand for the whole
            scale = F(100, 100 - points["services"])
        else:
            late = steps_started(98 - F(100 * int(facts["matters_on_time"]), due))
            marks["services"] = row(points["services"], late * (HALF if kind == "enforcement" else F(3, 2)))
    year_end = sum(marks.values()) * scale
    debriefing = panel(facts["debriefing"], {"leaders": 40, "peers": 30, "public": 30})
    surveys = [survey(other["facts"]["third_party"]) for other in units.values() if "third_party" not in other["na"]]
    third_party = sum(surveys) / len(surveys) if "third_party" in one["na"] else survey(facts["third_party"])
    inside = year_end * F(60, 100) + debriefing * F(25, 100) + third_party * F(15, 100)
    honours = {"none": 0, "municipal": 1, "provincial": 2, "national": 3}[facts.get("model_unit", "none")]
    awards = F(honours) + HALF * len(happened(facts, "pilot_adopted"))
    if inside < 80 or flag(facts, "rectification_refused"):
        awards = F(0)
    penalties = sum((circular[incident["label"]] for incident in left["circulars"]), F(0))
    extra = min(awards, F(3)) - min(penalties, F(8))
    return {
        "marks": marks,
        "lines": {"year_end": year_end, "debriefing": debriefing, "third_party": third_party},
        "extra": extra,
        "total": max(F(0), inside + extra),
        "chain": [-year_end, len(happened(facts, "lost_lawsuits"))],
        "last": flag(facts, "falsified"),
        "unranked": flag(facts, "investigated"),
        "decreed": "不合格" if flag(facts, "falsified") else "暂缓认定" if flag(facts, "investigated") else None,
        "at_most": "合格" if flag(facts, "judgment_refused") else None,
    }


def department_verdict(group, previous):
    """Consequences of every unit of the group, all facts known; places are known too."""
    for one in group.values():
        one["consequences"] = {}
        sharing = sum(other["rank"] == one["rank"] for other in group.values())
        if one["rank"] and one["rank"] + sharing - 1 <= 3:      # a tie across the third place is left out
            one["consequences"]["commendation"] = None
        if one["rank"] and one["from_bottom"] <= 3:             # a tie across the third last place is called in
            one["consequences"]["interview"] = None
            if previous.get(one["id"], 99) <= 3:
                one["consequences"]["measures"] = None
        if one["score"] >= 60 and not one["last"] and not one["unranked"]:
            one["consequences"]["bonus"] = F((one["score"] * 60 + HALF) // 1)


DEPARTMENT_GRADES = [
    ("优秀", lambda one, ranked: one["score"] >= 90 and one["lines"]["debriefing"] >= 85, lambda ranked: ranked * 30 // 100, "none"),
    ("良好", lambda one, ranked: one["score"] >= 80, lambda ranked: 12, "all"),
    ("合格", lambda one, ranked: one["score"] >= 60, None, None),
    ("不合格", lambda one, ranked: True, None, None),
]


# ------------------------------------------------------------------ counties

COUNTY_POINTS = {
    "county": {"enforcement": [20, 17, 13, 6], "grassroots": 15},
    "district": {"enforcement": [25, 21, 16, 8], "grassroots": 10},
}


def lost_rate(one):
    ended = int(one["facts"]["lawsuits_ended"])
    return F(100 * int(one["facts"]["lawsuits_lost"]), ended) if ended else F(0)


def county(one, units, first_person):
    facts = one["facts"]
    points = COUNTY_POINTS[one["unit"]["class"]]
    circular = {"municipal": F(1), "provincial": F(2)}
    left = once(facts, {
        "unreviewed": lambda _: F(4),
        "unfiled": lambda _: F(3, 2),
        "court_absence": lambda _: F(2),
        "overturned": lambda _: F(1),
        "circulars": lambda incident: circular[incident["label"]],
    })
    required = ("duty_list", "year_plan", "annual_report", "party_debrief", "government_debrief")
    sound = F(100 * int(facts["files_sound"]), int(facts["files_reviewed"]))
    bands = points["enforcement"]
    needed, certified = int(facts["officers_needed"]), int(facts["officers_certified"])
    mean = sum(lost_rate(other) for other in units.values()) / len(units)
    marks = {
        "first_person": row(15, first_person),
        "papers": row(10, F(2 * sum(paper not in facts["papers"] for paper in required))),
        "decisions": row(20, min(F(12), F(4 * len(left["unreviewed"]))), F(3, 2) * len(left["unfiled"])),
        "enforcement": banded(sound, list(zip([98, 95, 90], bands)), bands[3]),
        "grassroots": min(F(points["grassroots"]), F(points["grassroots"] * certified, needed)),
        "disputes": row(
            20,
            min(F(6), HALF * steps_started(lost_rate(one) - mean)),
            F(2 * len(left["court_absence"])),
            F(len(left["overturned"])),
        ),
    }
    year_end = sum(marks.values())
    debriefing = panel(facts["debriefing"], {"leaders": 50, "peers": 20, "public": 30})
    third_party = survey(facts["third_party"])
    inside = year_end * F(50, 100) + debriefing * F(30, 100) + third_party * F(20, 100)
    awards = {"none": F(0), "provincial": F(3, 2), "national": F(3)}[facts.get("model_area", "none")] if inside >= 80 else F(0)
    extra = min(awards, F(3)) - min(F(8), sum((circular[incident["label"]] for incident in left["circulars"]), F(0)))
    grave = flag(facts, "grave_incident")
    return {
        "marks": marks,
        "lines": {"year_end": year_end, "debriefing": debriefing, "third_party": third_party},
        "extra": extra,
        "total": F(59) if grave else max(F(0), inside + extra),
        "chain": [-year_end, -debriefing, int(facts.get("lot", 0))],
        "last": False,
        "unranked": False,
        "decreed": "不合格" if grave else None,
        "at_most": "合格" if flag(facts, "judgment_refused") else None,
    }


def county_verdict(group, previous):
    for one in group.values():
        one["consequences"] = {}
        if one["from_bottom"] == 1:
            one["consequences"]["interview"] = None
            if previous.get(one["id"], 99) <= 1:
                one["consequences"]["measures"] = None
        if one["score"] >= 80:
            one["consequences"]["grant"] = (one["score"] - 70) * F(25, 2)


COUNTY_GRADES = [
    ("优秀", lambda one, ranked: one["score"] >= 90, lambda ranked: 1, "none"),
    ("良好", lambda one, ranked: one["score"] >= 80, lambda ranked: ranked * 50 // 100, "all"),
    ("合格", lambda one, ranked: one["score"] >= 60, None, None),
    ("不合格", lambda one, ranked: True, None, None),
]


# ------------------------------------------------------------------ places and grades

def places(group):
    """1 + those ahead by last-place veto, score, chain; equal in all: shared."""
    def key(one):
        return (one["last"], -one["score"], *one["chain"])

    ranked = [one for one in group.values() if not one["unranked"]]
    for one in group.values():
        inside = one in ranked
        one["rank"] = 1 + sum(key(other) < key(one) for other in ranked) if inside else None
        one["from_bottom"] = 1 + sum(key(other) > key(one) for other in ranked) if inside else None
    return ranked


def grades(group, lines):
    ranked = places(group)
    names = [name for name, *_ in lines]
    for one in group.values():
        one["grade"] = one["decreed"]
    for level, (name, able, room, tie) in enumerate(lines):
        fit = [
            one for one in group.values()
            if one["grade"] is None and able(one, len(ranked))
            and not (one["at_most"] and names.index(one["at_most"]) > level)
        ]
        if room is None:
            admitted = fit
        else:
            order = sorted((one for one in fit if one["rank"]), key=lambda one: one["rank"])
            admitted, rest = order[:room(len(ranked))], order[room(len(ranked)):]
            edge = admitted[-1]["rank"] if admitted and rest and admitted[-1]["rank"] == rest[0]["rank"] else None
            if edge and tie == "all":
                admitted = [one for one in order if one["rank"] <= edge]
            elif edge:
                admitted = [one for one in admitted if one["rank"] != edge]
        for one in admitted:
            one["grade"] = name


# ------------------------------------------------------------------ a year

def text(number):
    """A decimal without padding; a fraction a/b if no finite decimal."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places_after = 0
    while number * 10**places_after % 1:
        places_after += 1
    digits = str(abs(number.numerator) * 10**places_after // number.denominator).rjust(places_after + 1, "0")
    sign = "-" if number < 0 else ""
    return sign + (f"{digits[:-places_after]}.{digits[-places_after:]}" if places_after else digits)


def half_up(number):
    return F((number * 100 + HALF) // 1, 100)


def judgements(one, up_to):
    """What first_person may have taken off: the one judgement, or all that are still possible, the heaviest first."""
    fact = one["facts"].get("first_person")
    return [judged(fact, up_to)] if fact else [F(n, 2) for n in range(2 * up_to, -1, -1)]


def scenarios(units, calculate, up_to, lines, verdict, previous):
    """The whole group calculated for everything that the missing judgement (of one unit at most) may turn out to be."""
    open_units = [name for name, one in units.items() if len(judgements(one, up_to(one))) > 1]
    assert len(open_units) <= 1
    count = len(judgements(units[open_units[0]], up_to(units[open_units[0]]))) if open_units else 1
    for index in range(count):
        group = {}
        for name, one in units.items():
            possible = judgements(one, up_to(one))
            group[name] = {"id": name, **calculate(one, units, possible[index % len(possible)])}
            group[name]["score"] = half_up(group[name]["total"])
        grades(group, lines)
        verdict(group, previous)
        yield group


def described(worlds, units, name):
    """The lowest case is shown; places, consequences and values over all cases."""
    first, cases = worlds[0][name], [world[name] for world in worlds]
    scores = [one["score"] for one in cases]
    possible = sorted({key for one in cases for key in one["consequences"]})
    followed = {}
    for key in possible:
        values = [one["consequences"][key] for one in cases if one["consequences"].get(key) is not None]
        span = "" if not values else f" {text(min(values))}" if min(values) == max(values) else f" {text(min(values))}…{text(max(values))}"
        followed[key] = ("certain" if all(key in one["consequences"] for one in cases) else "possible") + span
    ranks = [one["rank"] for one in cases]
    return {
        "rubric": "counties" if units[name]["unit"]["group"] == "区县" else "departments",
        "status": "final" if min(scores) == max(scores) else "provisional",
        "score": text(first["score"]),
        "before_rounding": text(first["total"]),
        "lowest": text(min(scores)),
        "highest": text(max(scores)),
        "rank": first["rank"],
        "rank_best": None if None in ranks else min(ranks),
        "rank_worst": None if None in ranks else max(ranks),
        "rank_from_bottom": first["from_bottom"],
        "grade": first["grade"],
        "consequences": followed,
        "lines": {key: text(value) for key, value in first["lines"].items()},
        "marks": {key: text(value) for key, value in first["marks"].items()},
        "extra": text(first["extra"]),
    }


def year(number, previous):
    found = {}
    kinds = (
        ("counties", county, lambda one: 15, COUNTY_GRADES, county_verdict),
        ("departments", department, lambda one: POINTS[one["unit"]["class"]]["first_person"], DEPARTMENT_GRADES, department_verdict),
    )
    for folder, calculate, up_to, lines, verdict in kinds:
        units = load(number, folder)
        worlds = list(scenarios(units, calculate, up_to, lines, verdict, previous))
        found.update({name: described(worlds, units, name) for name in units})
    return found


def summary(found, rubric):
    """A group as a whole; a provisional unit with its lowest score."""
    scores = [F(one["score"]) for one in found.values() if one["rubric"] == rubric]
    mean = sum(scores) / len(scores)
    return {"mean": text(mean), "best": text(max(scores)), "worst": text(min(scores)), "spread": text(max(scores) - min(scores))}


def main():
    before, differ = {}, []
    for number in (2019, 2020):
        found = year(number, before)
        before = {name: one["rank_from_bottom"] for name, one in found.items() if one["rank_from_bottom"]}
        groups = {rubric: summary(found, rubric) for rubric in ("counties", "departments")}
        out = json.dumps({"groups": groups, "units": found}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        target = HOME / f"expected-{number}.json"
        print(number)
        for name, one in sorted(found.items(), key=lambda pair: (pair[1]["rubric"], pair[1]["rank"] or 99, pair[0])):
            span = f" {one['lowest']}..{one['highest']}" if one["status"] == "provisional" else ""
            print(f"  {one['rank'] or '-':>3} {name:<13} {one['score']:>6}{span} {one['grade']} {one['consequences']}")
        if "--check" not in sys.argv[1:]:
            target.write_text(out, encoding="utf-8")
        elif target.read_text(encoding="utf-8") != out:
            differ.append(target.name)
    if differ:
        sys.exit(f"{', '.join(differ)} differs")


if __name__ == "__main__":
    main()
