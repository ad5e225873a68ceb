// JSON, NDJSON and CSV: exact text, closed schema, nothing a spreadsheet would run; and what all reporters keep to.

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { csv, csvCell } from '../../src/report/csv.js';
import { json, ndjson } from '../../src/report/json.js';
import { shapes } from '../../src/report/key-order.js';
import { reporterForFile, reporters } from '../../src/report/registry.js';
import { resultOfUnit } from '../../src/report/select.js';
import { district, judgedDistrict } from '../support/district.js';
import { options } from '../support/draw.js';
import { problem } from '../support/fake-services.js';
import { entry, item, result, start, unit } from '../support/results.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(readFileSync(new URL('../../schema/result.json', import.meta.url), 'utf8')) as Schema;
const full = {
  ...judgedDistrict(),
  units: [...judgedDistrict().units, ...district().units.slice(4)],
  diagnostics: [{ ...problem('a/b'), related: [{ file: 'x.yaml', line: 1, column: 2 }] }],
};

describe('the schema', () => {
  const validate = new Ajv({ allErrors: true }).compile(schema);

  it('accepts a result with everything in it', () => {
    expect(validate(JSON.parse(json.render(full, options)))).toBe(true);
  });

  it.each([
    ['a number for points', (text: string) => text.replace('"score": "18"', '"score": 18')],
    ['an unknown key', (text: string) => text.replace('"stage":', '"phase": null, "stage":')],
    ['a missing key', (text: string) => text.replace(/"missing": \[\]\n/, '"missing": []\n').replace(/"rank": 1,/, '')],
    ['an unknown state', (text: string) => text.replace('"state": "scored"', '"state": "guessed"')],
    ['padded words for points', (text: string) => text.replace('"exact": "18"', '"exact": "about 18"')],
  ])('refuses %s', (_, spoil) => {
    const good = json.render(full, options);
    expect(spoil(good)).not.toBe(good);
    expect(validate(JSON.parse(spoil(good)))).toBe(false);
  });

  it('is closed, and names the keys in the order they are written', () => {
    const objects = { result: schema, ...schema.definitions };
    for (const [name, shape] of Object.entries(shapes)) {
      const described = objects[name as keyof typeof objects];
      expect([name, Object.keys(described?.properties ?? {})]).toEqual([name, Object.keys(shape)]);
      expect([name, described?.additionalProperties]).toEqual([name, false]);
    }
  });
});

describe('json', () => {
  it('is the same text whoever built the objects', () => {
    const shuffled = JSON.parse(JSON.stringify(full), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    ) as typeof full;
    expect(json.render(shuffled, options)).toBe(json.render(full, options));
    expect(JSON.parse(json.render(full, options))).toEqual(JSON.parse(JSON.stringify(full)));
  });

  it('has two spaces, a final line break, and no character a terminal obeys', () => {
    const text = json.render(result([unit({ id: 'a', name: '示例\u009b\u2028\u007f' })]), options);
    expect(text).toMatch(/^\{\n {2}"schema"/);
    expect(text).toMatch(/\n\}\n$/);
    expect(text).toContain('示例\\u009b\\u2028\\u007f');
  });
});

describe('ndjson', () => {
  it('is one unit a line', () => {
    const lines = ndjson.render(full, options).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => (JSON.parse(line) as { unit: { id: string } }).unit.id)).toEqual(full.units.map(({ unit: { id } }) => id));
    expect(ndjson.render(result([]), options)).toBe('');
  });
});

describe('csv', () => {
  it('is one table, one row a unit, in RFC 4180 with a byte order mark', () => {
    expect(csv.render(district(), options).split('\r\n')).toMatchInlineSnapshot(`
      [
        "﻿细则,名次,分组,编号,单位,得分,最低,最高,状态,一 依法科学民主决策,二 加强政务公开,三 积极应诉,特别加减分,一 依法科学民主决策 失分,二 加强政务公开 失分,三 积极应诉 失分",
        "township_news_2017,1,乡镇,town_a,示例甲镇,18,18,18,定,15,0,,3,0,5,",
        "township_news_2017,2,乡镇,town_b,示例乙镇,11,11,11,定,13,0,,-2,2,5,",
        "township_news_2017,2,乡镇,town_c,示例丙街道办事处,13,13,23.25,暂定,13,0,未评定,0,2,5,",
        "township_news_2017,不排名,乡镇,town_d,示例丁乡,出错,,,出错,13,出错,,0,2,,",
        "department_law_2017,1,区级部门,bureau_a,示例甲局,98.75,98.75,98.75,定,15,0,,0,0,5,",
        "department_law_2017,2,区级部门,bureau_b,示例乙局（执法队伍管理与监督科）,9.5,9.5,9.5,定,13,不适用,,0,2,,",
        "department_law_2017,不排名,区级部门,bureau_c,示例丙局,不计分,,,不计分,不适用,,,0,,,",
        "",
      ]
    `);
  });

  it('has columns for grade, veto and consequences where a unit has them', () => {
    const [head, , second] = csv.render(judgedDistrict(), options).split('\r\n');
    expect(head).toMatch(/^\ufeff细则,名次,可能,.*,状态,等次,一票否决,结果运用,一 /);
    expect(second).toContain(',合格,发生较大以上责任事故,约谈单位主要负责人,');
  });

  it('has the distance, the rate where it decides, and what units are ranked within where it is not their group', () => {
    const [group] = judgedDistrict().groups;
    const units = [
      { ...unit({ id: 'a', name: '甲', rank: 1, rate: '75' }), within: 'plain' },
      { ...unit({ id: 'b', name: '乙', rank: 2, rate: '74.67', distance: '0.33' }), within: 'plain' },
    ];
    const lines = (by: 'score' | 'rate'): string[] =>
      csv.render(result(units, { groups: [{ ...group!, group: 'plain', by }] }), options).split('\r\n');
    expect(lines('rate').slice(0, 3)).toEqual([
      '\ufeff细则,名次,分组,排名范围,编号,单位,得分,最低,最高,得分率%,差距%,状态',
      'township_news_2017,1,乡镇,plain,a,甲,0,0,0,75,,定',
      'township_news_2017,2,乡镇,plain,b,乙,0,0,0,74.67,0.33,定',
    ]);
    expect(lines('score')[0]).toBe('\ufeff细则,名次,分组,排名范围,编号,单位,得分,最低,最高,差距,状态');
  });

  it('names no place in a score sheet', () => {
    const [head] = csv.render(judgedDistrict(), { ...options, view: 'score' }).split('\r\n');
    expect(head).toBe(
      '\ufeff细则,分组,编号,单位,得分,最低,最高,状态,等次,一票否决,一 依法科学民主决策,二 加强政务公开,三 积极应诉,特别加减分',
    );
  });

  it('is one row an entry for explain', () => {
    const lines = csv.render(resultOfUnit(district(), 'town_b')!, { ...options, view: 'explain' }).split('\r\n');
    expect(lines[0]).toBe('\ufeff单位,考核事项,类型,规则,加减,原因,条款,事实,来源,出处');
    expect(lines).toHaveLength(17);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', '-1'],
    ['-1.25', '-1.25'],
    ['-1+2', "'-1+2"],
    ['@sum', "'@sum"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['a,"b"', '"a,""b"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['', ''],
    ['示例', '示例'],
  ])('cell %j', (text, cell) => expect(csvCell(text)).toBe(cell));

  it('tells equal titles of different items apart', () => {
    const two = (first: string, second: string): ReturnType<typeof unit> =>
      unit({
        id: first,
        name: first,
        items: [item({ id: first, title: '培训', entries: [start('1')] }), item({ id: second, title: '培训', entries: [start('2')] })],
      });
    expect(csv.render(result([two('a', 'b')]), options)).toContain(',培训 a,培训 b,培训 a 失分,培训 b 失分\r\n');
  });
});

describe('registry', () => {
  it('has a description in both languages and its own endings for every reporter', () => {
    expect(reporters.map(({ name }) => name)).toEqual(['table', 'json', 'ndjson', 'csv', 'markdown', 'html']);
    for (const { describe: texts } of reporters) expect([texts.zh, texts.en].every((text) => text !== '')).toBe(true);
    const endings = reporters.flatMap((reporter) => reporter.endings);
    expect(new Set(endings).size).toBe(endings.length);
    expect(reporterForFile('排名.CSV')?.name).toBe('csv');
    expect(reporterForFile('排名')).toBeUndefined();
  });

  it.each(reporters.map((reporter) => [reporter.name, reporter] as const))('%s: is pure and ends with a line break', (_, reporter) => {
    for (const view of ['score', 'rank', 'explain'] as const) {
      const frozen = deepFreeze(district());
      const text = reporter.render(frozen, { ...options, view });
      expect(reporter.render(frozen, { ...options, view })).toBe(text);
      expect(text).toMatch(/\n$/);
    }
  });

  it('writes a score the same way in every format', () => {
    const given = result([
      unit({
        id: 'a',
        name: '示例甲镇',
        items: [item({ id: 'x', title: '甲', points: '20', entries: [start('20'), entry('rule', '-7.1', '因')] })],
      }),
    ]);
    for (const reporter of reporters) expect(reporter.render(given, options)).toMatch(/(?<![\d.])12\.9(?![\d.])/);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
