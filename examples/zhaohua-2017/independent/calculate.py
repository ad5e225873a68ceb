#!/usr/bin/env python3
"""An independent calculation of the Zhaohua 2017 example.

The two tables are coded here by hand, row by row, from annexes 3 and 4 of the
printed document and the readings in rubrics/zhaohua-2017/README.md. No rubric
file is read. Points are exact fractions; floats do not occur.

    python3 examples/zhaohua-2017/independent/calculate.py            write expected.json
    python3 examples/zhaohua-2017/independent/calculate.py --check    compare, write nothing

Needs Python 3.9 or later and PyYAML.
"""
import json
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
EVIDENCE = HERE.parent / "evidence"
EXPECTED = HERE.parent / "expected.json"

FIRST_DAY, LAST_DAY = date(2017, 1, 1), date(2017, 12, 31)
STAGES = ["self", "verified", "final"]
ZERO = Fraction(0)

DEPARTMENTS = "zhaohua_departments_2017"
TOWNSHIPS = "zhaohua_townships_2017"


# ---------------------------------------------------------------- reading

class Strict(yaml.BaseLoader):
    """Every scalar stays the text it is; a key given twice is an error."""


def _mapping(loader, node):
    found = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in found:
            raise ValueError(f"key twice: {key} {key_node.start_mark}")
        found[key] = loader.construct_object(value_node, deep=True)
    return found


Strict.add_constructor("tag:yaml.org,2002:map", _mapping)

# Who answers for "looked for and not found", row by row. Only deductions that
# are a yes/no or a count of cases can be covered by such a statement.
LEGAL, CENTRE = "区政府法制办", "区政务中心"
SILENCE = {
    DEPARTMENTS: {
        "decision_systems_missing": LEGAL,
        "circular_criticism": CENTRE,
        "public_reports": CENTRE,
        "uncertified": LEGAL,
        "enforcement_systems_missing": LEGAL,
        "no_case_review": LEGAL,
        "file_irregular": LEGAL,
        "powers_not_online": LEGAL,
        "court_absence": LEGAL,
        "reviews_overturned": LEGAL,
        "lawsuits_lost": LEGAL,
        "unlawful_acts": LEGAL,
    },
    TOWNSHIPS: {
        "decision_systems_missing": LEGAL,
        "court_absence": LEGAL,
        "reviews_overturned": LEGAL,
        "lawsuits_lost": LEGAL,
        "unlawful_acts": LEGAL,
    },
}
OTHER_FACTS = {
    DEPARTMENTS: {
        "normative_documents", "admin_approval", "disclosure", "news_items",
        "guiding_cases_sent", "guiding_cases_substandard", "guiding_cases_quality",
        "platform_quality", "first_responsible", "annual_papers", "training",
        "legal_staff", "model_unit",
    },
    TOWNSHIPS: {
        "normative_documents", "disclosure", "news_items", "first_responsible",
        "annual_papers", "training", "legal_staff", "model_unit",
    },
}


class Unit:
    def __init__(self, rubric, unit):
        self.rubric, self.unit = rubric, unit
        self.stated = {}            # stage -> fact -> value
        self.not_applicable = {}
        self.silence = set()        # offices that looked; None: everything

    def fact(self, name):
        """The latest stage that names the fact decides; None: not assessed."""
        for stage in reversed(STAGES):
            if name in self.stated.get(stage, {}):
                return self.stated[stage][name]
        office = SILENCE[self.rubric].get(name)
        if office and (None in self.silence or office in self.silence):
            return []
        return None


def incident_list(value):
    return isinstance(value, list) and any(isinstance(row, dict) for row in value)


def join(old, new, where):
    if incident_list(old) and incident_list(new):
        rows = {row["id"]: row for row in old}
        for row in new:
            if rows.setdefault(row["id"], row) != row:
                raise ValueError(f"{where}: two versions of {row['id']}")
        return list(rows.values())
    if old != new:
        raise ValueError(f"{where}: two different values")
    return old


def load():
    units = {}
    for path in sorted(EVIDENCE.rglob("*.yaml")):
        whole = yaml.load(path.read_text(encoding="utf-8"), Strict)
        head = {k: v for k, v in whole.items() if k not in ("units", "facts")}
        parts = whole["units"] if "units" in whole else [whole]
        for part in ({**head, **p} for p in parts):
            rubric, who = part["rubric"], part["unit"]
            one = units.setdefault(who["id"], Unit(rubric, who))
            if (one.rubric, one.unit) != (rubric, who):
                raise ValueError(f"{path.name}: {who['id']} described in two ways")
            if part.get("unstated") == "nothing_found":
                one.silence.add(part.get("office"))
            one.not_applicable.update(part.get("not_applicable", {}))
            stated = one.stated.setdefault(part["stage"], {})
            for name, value in part["facts"].items():
                if name not in SILENCE[rubric] and name not in OTHER_FACTS[rubric]:
                    raise ValueError(f"{path.name}: unknown fact {name}")
                where = f"{path.name}: {name}"
                stated[name] = join(stated[name], value, where) if name in stated else value
    return units


# ---------------------------------------------------------------- facts

def plain(value):
    """A fact written {value: …, source: …} is its value."""
    return value["value"] if isinstance(value, dict) and "value" in value else value


def yes(value):
    """True, False or None (unknown)."""
    if value is None:
        return None
    if isinstance(value, dict) and "exempt" in value:
        return False
    value = plain(value)
    if value == []:                 # silence: looked for, not found
        return False
    return {"true": True, "false": False}[value]


def cases(value):
    """Counted cases as (id or None, label or None); None if unknown."""
    if value is None:
        return None
    value = plain(value)
    if isinstance(value, str):
        return [(None, None)] * int(value)
    if isinstance(value, dict):
        return [(None, label) for label, n in value.items() for _ in range(int(n))]
    found = []
    for row in value:
        inside = FIRST_DAY <= date.fromisoformat(row["date"]) <= LAST_DAY
        if inside and "exempt" not in row:
            found.append((row["id"], row.get("label")))
    return found


def flag_case(value):
    """A yes/no as a list of none or one case."""
    answer = yes(value)
    if answer is None:
        return None
    if not answer:
        return []
    name = value.get("id") if isinstance(value, dict) else None
    return [(name, None)]


# A loss is a pair (least, most); they differ where a fact is missing.

def judged(value, up_to):
    if value is None:
        return (ZERO, Fraction(up_to))
    lost = Fraction(value["lost"]) if "lost" in value else up_to - Fraction(value["given"])
    if not 0 <= lost <= up_to or (lost and not value.get("reason")):
        raise ValueError(f"judgement {value}")
    return (lost, lost)


def news(value):
    """Two items a month, 0.2 for each one short, every month by itself."""
    least = most = 0
    if isinstance(value, list):
        count = {m: 0 for m in range(1, 13)}
        for row in value:
            day = date.fromisoformat(row["date"])
            if FIRST_DAY <= day <= LAST_DAY:
                count[day.month] += 1
    else:
        count = {int(k[5:]): int(v) for k, v in (value or {}).items() if k[:5] == "2017-"}
        if len(count) != len(value or {}) or not set(count) <= set(range(1, 13)):
            raise ValueError(f"months {value}")
    for month in range(1, 13):
        if month in count:
            short = max(0, 2 - count[month])
            least, most = least + short, most + short
        else:
            most += 2
    return (least * Fraction("0.2"), most * Fraction("0.2"))


def papers(value):
    """Work plan, assessment scheme, summary: 3 points for each one missing."""
    if value is None:
        return (ZERO, Fraction(9))
    known = {"plan", "scheme", "summary"}
    named = set(value["missing"]) if isinstance(value, dict) else set(value)
    if not named <= known:
        raise ValueError(f"papers {value}")
    missing = len(named) if isinstance(value, dict) else len(known - named)
    return (Fraction(3 * missing),) * 2


def model_unit(value):
    if value is None:
        return ZERO
    return {"none": ZERO, "municipal": Fraction(3), "provincial": Fraction(5)}[plain(value)]


class Incidents:
    """One matter costs once, where it costs most; the first printed wins a tie."""

    def __init__(self):
        self.lines = []             # [clause, incident id, amount], in printed order
        self.unknown = set()

    def add(self, clause, found, amount):
        if found is None:
            self.unknown.add(clause)
        for name, label in found or []:
            cost = amount[label] if isinstance(amount, dict) else amount
            self.lines.append((clause, name, Fraction(cost)))

    def total(self):
        winner = {}
        for index, (_, name, cost) in enumerate(self.lines):
            if name is not None and (name not in winner or cost > self.lines[winner[name]][2]):
                winner[name] = index
        sums = {}
        for index, (clause, name, cost) in enumerate(self.lines):
            if name is None or winner[name] == index:
                sums[clause] = sums.get(clause, ZERO) + cost
        return sums

    def loss(self, clause, worst):
        if clause in self.unknown:
            return (ZERO, Fraction(worst))
        return (self.total().get(clause, ZERO),) * 2


def row(points, *losses):
    """Full points less the losses, never below zero: (lowest, highest) mark."""
    least = sum((loss[0] for loss in losses), ZERO)
    most = sum((loss[1] for loss in losses), ZERO)
    return (max(ZERO, points - most), max(ZERO, points - least))


# ---------------------------------------------------------------- annex 3

def departments(u):
    f, na = u.fact, u.not_applicable
    if not set(na) <= {"admin_approval", "enforcement"}:
        raise ValueError(f"{u.unit['id']}: not applicable {set(na)}")
    enforcing = "enforcement" not in na

    once = Incidents()
    once.add("decision_systems_missing", flag_case(f("decision_systems_missing")), 2)
    once.add("circular_criticism", cases(f("circular_criticism")), 2)
    once.add("public_reports", cases(f("public_reports")), 2)
    if enforcing:
        once.add("uncertified", cases(f("uncertified")), 1)
        once.add("enforcement_systems_missing", flag_case(f("enforcement_systems_missing")), 2)
        once.add("no_case_review", flag_case(f("no_case_review")), 2)
        once.add("file_irregular", flag_case(f("file_irregular")), 3)
        once.add("powers_not_online", flag_case(f("powers_not_online")), 10)
    once.add("court_absence", flag_case(f("court_absence")), 5)
    once.add("reviews_overturned", cases(f("reviews_overturned")), 2)
    once.add("lawsuits_lost", cases(f("lawsuits_lost")), 2)
    once.add("unlawful_acts", cases(f("unlawful_acts")), {"plain": 2, "serious": 5})

    marks = {
        # one: lawful decisions, 15
        "decision_procedure": row(10, once.loss("decision_systems_missing", 2)),
        "normative_documents": row(5, judged(f("normative_documents"), 5)),
        # two: functions, 10
        "admin_approval": row(5) if "admin_approval" in na else row(5, judged(f("admin_approval"), 5)),
        "public_service": row(5, once.loss("circular_criticism", 5), once.loss("public_reports", 5)),
        # three: openness, 10
        "disclosure": row(5, judged(f("disclosure"), 5)),
        "news_items": row(5, news(f("news_items"))),
        # four: enforcement, 25
        "enforcement_conduct": None,
        "power_platform": None,
        # five: disputes, 15
        "court_appearance": row(5, once.loss("court_absence", 5)),
        "respondent_duty": row(10, once.loss("reviews_overturned", 10), once.loss("lawsuits_lost", 10)),
        # six: safeguards, 25
        "first_responsible": row(8, judged(f("first_responsible"), 8)),
        "annual_papers": row(6, papers(f("annual_papers"))),
        "training": row(6, judged(f("training"), 6)),
        "legal_staff": row(5, judged(f("legal_staff"), 5)),
    }
    if enforcing:
        marks["enforcement_conduct"] = row(
            15,
            once.loss("uncertified", 15),
            once.loss("enforcement_systems_missing", 2),
            once.loss("no_case_review", 2),
            once.loss("file_irregular", 3),
            guiding_cases(f),
        )
        marks["power_platform"] = row(10, *platform(f, once))
    # without enforcement powers the other 75 points stand for 100
    scale = Fraction(1) if enforcing else Fraction(100, 75)
    return marks, scale, once


def guiding_cases(f):
    """Two or more cases by 20 December, else 2; sent but poor, up to 2; the heavier of the two."""
    sent = f("guiding_cases_sent")
    if sent is None:
        late = (ZERO, Fraction(2))
    else:
        sent = plain(sent)
        is_late = sent == "never" or date.fromisoformat(sent) > date(2017, 12, 20)
        late = (Fraction(2 if is_late else 0),) * 2
    poor = yes(f("guiding_cases_substandard"))
    if poor is None:
        quality = (ZERO, Fraction(2))
    elif poor:
        quality = judged(f("guiding_cases_quality"), 2)
    else:
        quality = (ZERO, ZERO)
    return (max(late[0], quality[0]), max(late[1], quality[1]))


def platform(f, once):
    offline = yes(f("powers_not_online"))
    if offline:
        quality = (ZERO, ZERO)
    elif offline is None:
        quality = (ZERO, Fraction(10))
    else:
        quality = judged(f("platform_quality"), 10)
    return once.loss("powers_not_online", 10), quality


# ---------------------------------------------------------------- annex 4

def townships(u):
    f = u.fact
    if u.not_applicable:
        raise ValueError(f"{u.unit['id']}: nothing can be not applicable here")

    once = Incidents()
    once.add("decision_systems_missing", flag_case(f("decision_systems_missing")), 2)
    once.add("court_absence", cases(f("court_absence")), 5)
    once.add("reviews_overturned", cases(f("reviews_overturned")), 3)
    once.add("lawsuits_lost", cases(f("lawsuits_lost")), 3)
    once.add("unlawful_acts", cases(f("unlawful_acts")), {"plain": 2, "serious": 5})

    marks = {
        # one: lawful decisions, 25
        "decision_procedure": row(15, once.loss("decision_systems_missing", 2)),
        "normative_documents": row(10, judged(f("normative_documents"), 10)),
        # two: openness, 20
        "disclosure": row(10, judged(f("disclosure"), 10)),
        "news_items": row(10, news(f("news_items"))),
        # three: disputes, 25
        "court_appearance": row(10, once.loss("court_absence", 10)),
        "respondent_duty": row(15, once.loss("reviews_overturned", 15), once.loss("lawsuits_lost", 15)),
        # four: safeguards, 30
        "first_responsible": row(10, judged(f("first_responsible"), 10)),
        "annual_papers": row(8, papers(f("annual_papers"))),
        "training": row(6, judged(f("training"), 6)),
        "legal_staff": row(6, judged(f("legal_staff"), 6)),
    }
    return marks, Fraction(1), once


# ---------------------------------------------------------------- result

def text(number):
    """Plain decimal without padding; a fraction a/b if no finite decimal."""
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


def rounded(number):
    """To 0.01, halves up; scores are never negative."""
    return Fraction((number * 100 + Fraction(1, 2)) // 1, 100)


def score(u):
    marks, scale, once = (departments if u.rubric == DEPARTMENTS else townships)(u)
    if "unlawful_acts" in once.unknown:
        raise ValueError(f"{u.unit['id']}: special penalty unknown, no lower bound")
    bonus = model_unit(u.fact("model_unit"))
    penalty = once.total().get("unlawful_acts", ZERO)

    def total(end):
        inside = sum((m[end] for m in marks.values() if m is not None), ZERO)
        return max(ZERO, inside * scale + bonus - penalty)

    lowest, highest = total(0), total(1)
    return {
        "rubric": u.rubric,
        "group": u.unit["group"],
        "status": "final" if lowest == highest else "provisional",
        "score": text(rounded(lowest)),
        "before_rounding": text(lowest),
        "lowest": text(rounded(lowest)),
        "highest": text(rounded(highest)),
        "items": {name: None if m is None else text(m[0]) for name, m in marks.items()},
        "extra": {
            "contributes": text(bonus - penalty),
            "items": {"special_bonus": text(bonus), "special_penalty": text(-penalty)},
        },
    }


def main():
    units = {name: score(u) for name, u in load().items()}
    for one in units.values():
        group = [Fraction(other["score"]) for other in units.values() if other["group"] == one["group"]]
        one["rank"] = 1 + sum(other > Fraction(one["score"]) for other in group)
    out = json.dumps({"units": units}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    for name, one in sorted(units.items(), key=lambda p: (p[1]["rubric"], p[1]["rank"], p[0])):
        span = f"  {one['lowest']} .. {one['highest']}" if one["status"] == "provisional" else ""
        print(f"{one['group']}  {one['rank']:>2}  {name:<12} {one['score']:>7}{span}")
    if "--check" in sys.argv[1:]:
        if EXPECTED.read_text(encoding="utf-8") != out:
            sys.exit("expected.json differs")
        print("expected.json agrees")
    else:
        EXPECTED.write_text(out, encoding="utf-8")


main()
