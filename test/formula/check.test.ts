// What the checker finds in formulas that read well, and what it lets pass.

import { describe, expect, test } from 'vitest';
import { formulaMessages } from '../../src/diagnostic/messages/formula.js';
import { checkFormula } from '../../src/formula/check.js';
import type { StaticType } from '../../src/formula/value.js';
import { declarations, parsed } from './scope.js';

const known = declarations({
  names: {
    area: 'number',
    on_time: 'number',
    due: 'number',
    won: 'flag',
    lost_case: 'flag',
    town: 'text',
    issued: 'date',
    filed: 'date',
    marks: 'list',
    contracts: 'list',
    cases: 'list',
    lawsuits: 'list',
    appeals: 'list',
    thing: 'any',
    value: 'number',
    threshold: 'number',
    score: 'number',
  },
  members: {
    'unit.class': 'text',
    'period.start': 'date',
    'period.end': 'date',
    'contracts.price': 'number',
    'contracts.signed': 'date',
    'contracts.urgent': 'flag',
    'contracts.kind': 'text',
    'cases.*': 'any',
  },
  items: ['integrity', '廉政建设'],
  rules: ['late_reports'],
});

/** Each problem as `code: text`, with the arguments that matter. */
function problems(formula: string, expected: StaticType[] = []): string[] {
  return checkFormula(parsed(formula), known, expected).map(({ code, args, start, end }) => {
    const found = formula.slice(start, end);
    if ('where' in args) return `${args.where}: ${found} is ${args.found}, not ${args.expected}`;
    return `${code.slice('formula/'.length)}: ${found}${'near' in args && args.near ? ` ~ ${args.near}` : ''}${'hint' in args && args.hint ? ` (${args.hint})` : ''}`;
  });
}

describe('formulas without fault', () => {
  test.each<[string, StaticType]>([
    ['100 * on_time / due', 'number'],
    ['-area + round(area, 2)', 'number'],
    ["unit.class = 'park' or unit.anything = 3", 'flag'],
    ['town = "x" and not won', 'flag'],
    ['won = lost_case', 'flag'],
    ['issued + 30', 'date'],
    ['30 + issued', 'date'],
    ['issued - 30', 'date'],
    ['filed - issued > 30', 'flag'],
    ['issued <= period.end', 'flag'],
    ['days(issued, filed) + months(issued, filed)', 'number'],
    ['add_months(issued, 3)', 'date'],
    ['date(2017, 12, 20) > issued', 'flag'],
    ['if(won, issued, filed)', 'date'],
    ['if(won, "a", town)', 'text'],
    ['max(area, 3, due)', 'number'],
    ['max(issued, filed)', 'date'],
    ['max(lawsuits, appeals)', 'number'],
    ['min(lawsuits, 3)', 'number'],
    ['lawsuits * 2', 'number'],
    ['count(marks, marks >= 90) <= 3', 'flag'],
    ['sum(contracts.price, price > 100 and urgent and signed < period.end)', 'number'],
    ['max(contracts.signed)', 'date'],
    ['mean(contracts.price)', 'number'],
    ['count(cases, severity = "grave" and value > threshold)', 'number'],
    ['count(contracts, price > mean(contracts.price))', 'number'],
    ['max(marks)', 'number'],
    ['max(cases.date)', 'date'],
    ['count(score(integrity))', 'number'],
    ['points(廉政建设) - score(integrity) + lost(late_reports) + lost(integrity)', 'number'],
    ['cohort.mean(area, won)', 'number'],
    ['cohort.count()', 'number'],
    ['rank_from_bottom(score) <= 3 and previous.rank_from_bottom <= 3', 'flag'],
    ['result(midyear).grade', 'text'],
    ['thing + 1 > 2 and thing', 'flag'],
    ['thing - issued', 'number'],
    ['thing = "x" or thing = 1 or thing', 'flag'],
  ])('%s', (formula, type) => {
    expect(problems(formula, [type])).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['on_tiem / due', ['unknown-name: on_tiem ~ on_time']],
    ['qqqq', ['unknown-name: qqqq']],
    ['integrity >= 12', ['unknown-name: integrity (item)']],
    ['unit.class = park', ['unknown-name: park (quote)']],
    ['"park" != park', ['unknown-name: park (quote)']],
    ['True', ['unknown-name: True ~ true']],
    ['score(integritty)', ['unknown-item: integritty ~ integrity']],
    ['points(late_reports)', ['unknown-item: late_reports']],
    ['lost(late_report)', ['unknown-item: late_report ~ late_reports']],
    ['period.strat', ['unknown-name: period.strat ~ period.start']],
    ['contracts.pirce', ['unknown-name: contracts.pirce']],
    ['contract.price', ['unknown-name: contract ~ contracts']],
    ['sum(contracts.price, pirce > 100)', ['unknown-name: pirce']],
    ['count(cases, serious)', ['unknown-name: serious (field)']],
    ['qqqq + wwww', ['unknown-name: qqqq', 'unknown-name: wwww']],
  ])('%s', (formula, found) => {
    expect(problems(formula)).toEqual(found);
  });
});

describe('numbers of arguments', () => {
  test.each([
    ['if(won, 1)', 'if(won, 1)', '3', '2'],
    ['abs()', 'abs()', '1', '0'],
    ['round(1, 2, 3)', 'round(1, 2, 3)', '1–2', '3'],
    ['1 + date(2017, 1)', 'date(2017, 1)', '3', '2'],
    ['max()', 'max()', '1+', '0'],
  ])('%s', (formula, place, expected, found) => {
    const [problem] = checkFormula(parsed(formula), known, []);
    expect(problem).toMatchObject({ code: 'formula/wrong-arity', args: { expected, found } });
    expect(formula.slice(problem!.start, problem!.end)).toBe(place);
  });
});

describe('types', () => {
  test.each([
    ['town + 1', ['here: town is text, not number,date']],
    ['1 * "2"', ['here: "2" is text, not number']],
    ['-won', ['here: won is flag, not number']],
    ['issued + filed', ['here: filed is date, not number']],
    ['area - issued', ['here: issued is date, not number']],
    ['issued * 2', ['here: issued is date, not number']],
    ['town > area', ['here: town is text, not number,date']],
    ['won < true', ['here: won is flag, not number,date', 'here: true is flag, not number,date']],
    ["area = '60'", ["compared: '60' is text, not number"]],
    ['issued > 2017', ['compared: 2017 is number, not date']],
    ['won = 1', ['compared: 1 is number, not flag']],
    ['area and won', ['here: area is number, not flag']],
    ['not area', ['here: area is number, not flag']],
    ['if(area, 1, 2)', ['condition: area is number, not flag']],
    ['if(won, 1, "a")', ['branches: "a" is text, not number']],
    ['abs(town)', ['here: town is text, not number']],
    ['days(issued, 3)', ['here: 3 is number, not date']],
    ['add_months(issued, filed)', ['here: filed is date, not number']],
    ['max(1, "a")', ['here: "a" is text, not number,date']],
    ['max(area, issued)', ['here: area is number, not date']],
    ['sum(issued, 1)', ['here: issued is date, not number']],
    ['count(won, lost_case)', ['here: won is flag, not number,date', 'here: lost_case is flag, not number,date']],
    ['count(area)', ['here: area is number, not list']],
    ['count(area, area > 1)', ['here: area is number, not list']],
    ['count(contracts, price)', ['unknown-name: price (field)']],
    ['count(contracts, not price)', ['here: price is number, not flag']],
    ['area.size', ['here: area is number, not list']],
    ['cohort.mean(town)', ['here: town is text, not number']],
    ['cohort.count(won)', ['here: won is flag, not number']],
    ['cohort.mean(area, area)', ['condition: area is number, not flag']],
    ['rank(town)', ['here: town is text, not number']],
    ['previous.grade > 3', ['here: previous.grade is text, not number,date']],
    ['contracts.price + 1', ['here: contracts.price is list, not number,date']],
    ['contracts.price = 3', ['here: contracts.price is list, not number,date,text,flag']],
    ['max(contracts.price, 3)', ['here: contracts.price is list, not number,date']],
  ])('%s', (formula, found) => {
    expect(problems(formula)).toEqual(found);
  });

  test('the result must be what is asked', () => {
    expect(problems('area', ['flag'])).toEqual(['result: area is number, not flag']);
    expect(problems('marks', ['number'])).toEqual([]);
    expect(problems('town', ['number', 'date'])).toEqual(['result: town is text, not number,date']);
    expect(problems('thing', ['flag'])).toEqual([]);
    expect(problems('contracts.price', ['number'])).toEqual(['result: contracts.price is list, not number']);
  });

  test('one cause is reported once', () => {
    expect(problems('(qqqq + 1) * 2 > 3', ['flag'])).toEqual(['unknown-name: qqqq']);
    expect(problems('abs(town) + "a"', ['number'])).toEqual(['here: town is text, not number', 'here: "a" is text, not number,date']);
  });

  test('words for types are whole sentences in both languages', () => {
    const [problem] = checkFormula(parsed('town + 1'), known, []);
    const { zh, en } = formulaMessages['formula/wrong-type'];
    expect(zh(problem!.args as never)).toBe('这里应当是数或日期，却是文字');
    expect(en(problem!.args as never)).toBe('This must be a number or a date, but it is text');
  });
});
