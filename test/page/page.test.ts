// The page in a real browser: it opens from disk, asks for nothing, complains of nothing, fits its screen, and does what its controls say.
// Where no browser is installed the tests of the page do not run, and the first test says so; where CI has installed one, that is a failure.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardResult } from '../report/awkward.js';
import { browserFile, Desk, openBrowser } from './browser.js';
import { cityPage, contested, crowd, district, pageOf } from './results.js';

describe('the browser', () => {
  it('is there, or it is said that the page was not tested', () => {
    if (browserFile !== undefined) return;
    console.warn(
      'No Chromium here: the page was not tried in a browser. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
    );
    expect(process.env['RUBRIC_WITH_BROWSER'], 'CI has a browser (.ci/run), and the tests do not find it').toBeUndefined();
  });
});

describe.runIf(browserFile !== undefined)('the page', { timeout: 60_000 }, () => {
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    browser = await openBrowser();
    desk = new Desk(browser);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    desk?.clear();
  });

  const names = (page: Page): Promise<string[]> => page.locator('#group-0 table.ranking tbody tr:visible th a').allTextContents();
  const text = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();
  const hash = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));

  it.each([
    ['phone', 390, 844],
    ['laptop', 1280, 800],
  ])('fits a %s in every view, asks for nothing and complains of nothing', async (_, width, height) => {
    const { page, requests, complaints } = await desk.open(pageOf(contested), { width, height });
    for (const view of ['#rank', '#items', '#deductions', '#sheets', '#unit=bureau_ding', '#unit=nobody']) {
      await page.evaluate((to) => (location.hash = to), view);
      await page.waitForFunction(() => document.body.dataset['view'] === (location.hash.match(/\w+/)?.[0] ?? ''));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([view, overflow]).toEqual([view, 0]);
    }
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it('shows awkward names as they are, and runs nothing in them', async () => {
    const result = awkwardResult();
    const { page, complaints } = await desk.open(pageOf(result));
    const shown = await page.locator('table.ranking tbody th bdi').allTextContents();
    for (const { unit } of result.units) expect(shown.map((name) => name.trim())).toContain(unit.name.trim());
    for (const { unit } of result.units) {
      await page.evaluate((to) => (location.hash = to), `#unit=${encodeURIComponent(unit.id)}`);
      await page.waitForFunction((id) => document.querySelector('.unit-head code')?.textContent === id, unit.id);
    }
    expect(complaints).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('shows the ranking without scripts', async () => {
    const { page } = await desk.open(pageOf(crowd(300)), { scripts: false });
    expect(await names(page)).toHaveLength(300);
    expect(await page.locator('noscript').innerText()).toContain('脚本');
    expect(await page.locator('#views').isVisible()).toBe(false);
  });

  describe('the ranking', () => {
    it('sorts by a head and says so, with the keyboard too', async () => {
      const { page } = await desk.open(pageOf(district));
      const byRank = await names(page);
      const head = page.locator('#group-0 th.score');
      expect(await page.locator('#group-0 th.rank').getAttribute('aria-sort')).toBe('ascending');
      await head.locator('button').focus();
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      expect(await page.locator('#group-0 th.rank').getAttribute('aria-sort')).toBeNull();
      expect((await names(page))[0]).toBe('示例甲局');
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      expect((await names(page)).slice(0, 3)).toEqual(['示例己局', '示例丁局', '示例庚局']);
      await page.locator('#group-0 th.rank button').click();
      expect(await names(page)).toEqual(byRank);
    });

    it('filters by name and by status, and counts', async () => {
      const { page } = await desk.open(pageOf(district));
      await page.locator('#group-0 .filters input').fill('甲');
      await expect.poll(() => names(page)).toEqual(['示例甲局']);
      expect(await text(page, '#group-0 output')).toBe('显示 1 条，共 12 条');
      await page.locator('#group-0 .filters input').fill('');
      await page.locator('#group-0 .filters select').selectOption('provisional');
      await expect.poll(() => names(page)).toEqual(['示例庚局']);
      await page.locator('#group-0 .filters input').fill('没有这个');
      await expect.poll(() => text(page, '#group-0 output')).toBe('没有符合条件的内容。');
    });

    it('of many units begins short, grows to the end, and filters and sorts all of them', async () => {
      const many = crowd(500);
      const { name } = many.units[480]!.unit;
      const { page } = await desk.open(pageOf(many));
      expect(await names(page)).toHaveLength(200);
      await page.locator('#group-0 .filters input').fill(name);
      await expect.poll(() => names(page)).toEqual([name]);
      await page.locator('#group-0 .filters input').fill('');
      await expect.poll(async () => (await names(page)).length).toBeGreaterThan(1);
      for (const length of [400, 500]) {
        await page.locator('.grow button').first().scrollIntoViewIfNeeded();
        await expect.poll(async () => (await names(page)).length).toBeGreaterThanOrEqual(length);
      }
    });

    it('draws the range of a provisional score, and tells it to those who do not see it', async () => {
      const { page } = await desk.open(pageOf(district));
      const row = page.locator('tr[data-unit="#unit=bureau_geng"]');
      expect(await row.locator('rect.open').count()).toBe(1);
      expect(await row.locator('svg').getAttribute('aria-label')).toBe('示例庚局：80.9 至 97.3');
    });
  });

  describe('a unit', () => {
    it('opens by its address, down to the item, with clause, incident and place', async () => {
      const { page } = await desk.open(pageOf(district), { hash: '#unit=bureau_ding&item=administrative_enforcement' });
      expect(await text(page, '.unit-head h2')).toBe('示例丁局');
      expect(await page.title()).toContain('示例丁局');
      expect(await text(page, '.figures')).toContain('76.5');
      expect(await page.locator('svg.position').getAttribute('aria-label')).toBe('在全组中的位置：本单位 76.5，全组从 53.6 到 104.5');
      expect(await text(page, '.ledger')).toMatch(/evidence\/departments\/bureau_ding\.yaml:\d+/);
      expect(await text(page, '.ledger')).toContain('附件3 第四部分第1项');
    });

    it('is reached from the ranking, and left again', async () => {
      const { page } = await desk.open(pageOf(district));
      await page.locator('table.ranking a', { hasText: '示例丁局' }).click();
      expect(await hash(page)).toBe('#unit=bureau_ding');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('示例丁局');
      await page.locator('.neighbours .back').click();
      await expect.poll(() => page.locator('#view-rank').isVisible()).toBe(true);
      await page.goBack();
      await expect.poll(() => text(page, '.unit-head h2')).toBe('示例丁局');
    });

    it('opens and closes its whole ledger', async () => {
      const { page } = await desk.open(pageOf(district), { hash: '#unit=bureau_ding' });
      const closed = page.locator('.ledger details:not([open])');
      await page.locator('button[data-ledger=open]').click();
      expect(await closed.count()).toBe(0);
      await page.locator('button[data-ledger=close]').click();
      expect(await page.locator('.ledger details[open]').count()).toBe(0);
    });

    it('shows what changed against last year, what was decided and what follows', async () => {
      const { page } = await desk.open(cityPage(), { hash: '#unit=service_gui' });
      expect(await text(page, '.figures')).toContain('与上年结果相比');
      expect(await text(page, '.verdict')).toContain('一票否决');
      expect(await text(page, '.verdict')).toContain('约谈单位主要负责人');
    });

    it('shows its stages, the facts they changed, its appeals with their decisions, and until when it may appeal', async () => {
      const { page } = await desk.open(pageOf(contested), { hash: '#unit=bureau_ding' });
      expect(await page.locator('.stages li b').allTextContents()).toEqual(['集中考核', '申诉复核']);
      expect(await text(page, '.course table')).toMatch(/uncertified\s+集中考核 2[^]*申诉复核 1/);
      expect(await page.locator('.appeal h4').allInnerTexts()).toEqual([
        '申诉：1 规范行政执法行为 部分采纳',
        '申诉：1 坚持政务信息公开 不采纳',
        '申诉：整个结果 尚未决定',
      ]);
      expect(await text(page, '.appeal')).toContain('查验证件，一人有效');
      expect(await text(page, '.right')).toContain('最后一天是2018年2月5日');
      await page.goto(`${page.url().split('#')[0]}#unit=bureau_jia`);
      await expect.poll(() => text(page, '.unit-head h2')).toBe('示例甲局');
      expect(await page.locator('.appeal').count()).toBe(0);
    });

    it('that is not in the result is said to be missing', async () => {
      const { page } = await desk.open(pageOf(district), { hash: '#unit=nobody' });
      expect(await text(page, '#view-other .notice')).toContain('nobody');
    });
  });

  it('shades the marks of units and items, and goes down to the lowest rows', async () => {
    const { page } = await desk.open(pageOf(district), { hash: '#items' });
    // 示例己局 lost 13.5 of 25 in the sixth item: more than half.
    const cell = page.locator('tr', { hasText: '示例己局' }).locator('td.heat').last();
    expect(await cell.getAttribute('class')).toBe('heat h4');
    const before = await page.locator('.heat-item').count();
    await page.locator('input[type=checkbox]').check();
    expect(await page.locator('.heat-item').count()).toBeGreaterThan(before);
    await page.locator('#view-other select').selectOption('1');
    await expect.poll(() => text(page, '.heat-map tbody th')).toBe('示例甲镇');
  });

  it('filters the deductions by text, item and kind, and adds up what is left', async () => {
    const { page } = await desk.open(pageOf(district), { hash: '#deductions' });
    await page.locator('input[type=search]').last().fill('示例己局');
    await page.locator('select[name=item]').selectOption({ label: '六 落实保障措施' });
    // The ranking says 六 -13.5: rules took 16.5, and a floor gave 3 back.
    await expect.poll(() => text(page, '#view-other output')).toContain('合计 -16.5');
    await page.locator('select[name=moves]').selectOption('');
    await expect.poll(() => text(page, '#view-other output')).toContain('合计 -13.5');
    await page.locator('select[name=moves]').selectOption('gain');
    await expect.poll(() => text(page, '#view-other output')).toBe('没有符合条件的内容。');
  });

  it('finds units and items with the keyboard alone', async () => {
    const { page } = await desk.open(pageOf(district));
    await page.keyboard.press('/');
    await page.keyboard.type('bureau_d');
    expect(await page.locator('#search input').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#hits [role=option]').allInnerTexts()).toHaveLength(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page, '.unit-head h2')).toBe('示例丁局');
    await page.keyboard.press('/');
    await page.keyboard.type('务公开');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#search input').getAttribute('aria-activedescendant')).toBe('hit-1');
    await page.keyboard.press('Escape');
    expect(await page.locator('#hits').isVisible()).toBe(false);
  });

  it('can be used by those who hear it: landmarks, one main heading, names for controls, heads for columns and rows', async () => {
    const { page } = await desk.open(pageOf(contested));
    for (const view of ['#rank', '#items', '#deductions', '#sheets', '#unit=bureau_ding']) {
      await page.evaluate((to) => (location.hash = to), view);
      await page.waitForFunction(() => document.body.dataset['view'] === location.hash.match(/\w+/)![0]);
      const faults = await page.evaluate(() => {
        const all = (selector: string): HTMLElement[] =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return {
          landmarks: ['header', 'main', 'footer', 'nav'].filter((name) => all(name).length === 0),
          headings: all('h1').length,
          unnamed: all('input, select, button, a, svg[role=img]').filter(
            (one) => !(one.getAttribute('aria-label') ?? '') && !one.textContent?.trim() && !one.closest('label'),
          ).length,
          headless: all('table').filter(
            (table) =>
              table.querySelector('thead th[scope=col]') === null ||
              (table.querySelector('tbody tr') !== null && table.querySelector('tbody th[scope=row]') === null && !table.matches('.plain')),
          ).length,
          twins: ids.length - new Set(ids).size,
        };
      });
      expect({ view, ...faults }).toEqual({ view, landmarks: [], headings: 1, unnamed: 0, headless: 0, twins: 0 });
    }
  });

  it.each(['light', 'dark'] as const)('has enough contrast everywhere, %s', async (colorScheme) => {
    for (const [content, id] of [
      [cityPage(), 'service_gui'],
      [pageOf(contested), 'bureau_ding'],
    ] as const) {
      const { page } = await desk.open(content);
      await page.emulateMedia({ colorScheme });
      for (const view of ['#rank', '#items', '#deductions', `#unit=${id}`]) {
        await page.evaluate((to) => (location.hash = to), view);
        await page.waitForFunction(() => document.body.dataset['view'] === location.hash.match(/\w+/)![0]);
        expect(await page.evaluate(faintTexts)).toEqual([]);
      }
    }
  });

  describe('printed', () => {
    const pages = async (page: Page): Promise<number> => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
    };

    it('gives every unit a page of its own', async () => {
      const { page } = await desk.open(pageOf(district), { hash: '#sheets' });
      const count = await pages(page);
      expect(await page.locator('.sheet-page').count()).toBe(20);
      expect(count).toBeGreaterThanOrEqual(20);
      expect(count).toBeLessThan(26);
    });

    it('has the whole ranking, however long, and opens what is closed', async () => {
      const { page } = await desk.open(pageOf(crowd(450)));
      expect(await pages(page)).toBeGreaterThan(5);
      expect(await names(page)).toHaveLength(450);
    });
  });
});

/** Texts whose contrast with what lies behind them is below 4.5 (WCAG 2, AA; 3 for large ones). */
function faintTexts(): string[] {
  const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
    const [x, y, z] = [r, g, b].map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
  };
  const groundOf = (element: Element | null): number[] => {
    if (element === null) return [255, 255, 255];
    const [r = 0, g = 0, b = 0, alpha = 1] = parse(getComputedStyle(element).backgroundColor);
    return alpha === 1 ? [r, g, b] : groundOf(element.parentElement);
  };
  const faint = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!own || !element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, svg, script, noscript, option'))
      continue;
    const style = getComputedStyle(element);
    const [light, dark] = [luminance(parse(style.color)), luminance(groundOf(element))].sort((a, b) => b - a) as [number, number];
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < (large ? 3 : 4.5))
      faint.add(`${element.tagName}.${element.className} ${contrast.toFixed(2)} ${element.textContent?.trim().slice(0, 20)}`);
  }
  return [...faint];
}
