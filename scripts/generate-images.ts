// Writes the pictures that the README files show into docs/images/: the page at three places, a ranking in the terminal, a filled workbook.
// Needs a browser (see test/page/browser.ts), LibreOffice and poppler. The pictures are of the examples, whose units are fictional.

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { assess } from '../src/assessment/assess.js';
import { classify } from '../src/cli/classify.js';
import { renderMessage } from '../src/ledger/index.js';
import { paintFor } from '../src/cli/colour.js';
import { htmlPage } from '../src/report/html/html.js';
import type { ReportOptions } from '../src/report/reporter.js';
import type { Result } from '../src/report/result.js';
import { table } from '../src/report/table.js';
import { browserFile, openBrowser } from '../test/page/browser.js';
import { filesIn } from '../test/examples/shipped.js';
import { filledWorkbook } from './filled-workbook.js';

const folder = 'docs/images';
const largest = 200_000;

type Language = ReportOptions['language'];

function scored(folders: readonly string[], results: Parameters<typeof assess>[0]['results'] = []): Result {
  const files = folders.flatMap(filesIn);
  const are = (kind: string) => files.filter(({ bytes }) => classify(bytes) === kind);
  return assess({ rubrics: are('rubric'), evidence: are('evidence'), results }).result;
}

const options = (language: Language): ReportOptions => ({ view: 'rank', language, width: 80, paint: paintFor(true), renderMessage });

interface Picture {
  readonly name: string;
  readonly content: string;
  readonly width: number;
  readonly height: number;
  readonly hash?: string;
}

async function draw(browser: Browser, { name, content, width, height, hash }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.route('http://page/', (route) => route.fulfill({ body: content, contentType: 'text/html; charset=utf-8' }));
  await page.goto(`http://page/${hash ?? ''}`);
  await page.evaluate('document.fonts.ready');
  write(name, await page.screenshot());
  await page.close();
}

function write(name: string, bytes: Uint8Array): void {
  const file = `${folder}/${name}.png`;
  writeFileSync(file, bytes);
  const { size } = statSync(file);
  if (size > largest) throw new Error(`${file} has ${size} bytes: more than ${largest}`);
  console.log(`${file}  ${size} bytes`);
}

const colours: Readonly<Record<string, string>> = { 1: '#fff', 2: '#8b949e', 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' };

/** What a terminal makes of the escape sequences of colours. */
function terminal(command: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const coloured = escaped.replace(/\u001b\[([\d;]*)m/g, (_, codes: string) => {
    const colour = codes
      .split(';')
      .map((code) => colours[code])
      .find(Boolean);
    return `</span><span${colour === undefined ? '' : ` style="color:${colour}${codes === '1' ? ';font-weight:700' : ''}"`}>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#0d1117;color:#c9d1d9}
pre{margin:0;padding:22px 26px;font:14px/1.45 "Noto Sans Mono CJK SC","Sarasa Mono SC",monospace;white-space:pre}
b{color:#7ee787;font-weight:400}</style><pre><b>$</b> ${command}\n\n<span>${coloured}</span></pre>`;
}

async function main(): Promise<void> {
  if (browserFile === undefined) throw new Error('no browser: install Chromium, or set CHROMIUM to its path');
  mkdirSync(folder, { recursive: true });
  const district = scored(['rubrics/zhaohua-2017', 'examples/zhaohua-2017']);
  const before = scored(['rubrics/bazhong-style', 'examples/bazhong-style/2019']);
  const earlier = { name: 'previous', units: before.units };
  const city = scored(['rubrics/bazhong-style', 'examples/bazhong-style/2020'], [earlier]);
  const browser = await openBrowser();
  for (const language of ['zh', 'en'] as const) {
    const suffix = language === 'zh' ? '.zh-CN' : '';
    const page = (result: Result): string => htmlPage.render(result, { ...options(language), ...(result === city && { earlier }) });
    const laptop = { width: 1240, height: 800 };
    await draw(browser, { name: `report${suffix}`, content: page(city), ...laptop, hash: '#rank=1' });
    await draw(browser, { name: `unit${suffix}`, content: page(district), ...laptop, hash: '#unit=bureau_ding' });
    await draw(browser, { name: `heat-map${suffix}`, content: page(district), width: 1240, height: 720, hash: '#items' });
    const [departments] = table.render(district, options(language)).split('\n\n\u001b[1m乡镇');
    const text = terminal('rubric rank examples/zhaohua-2017', departments!);
    await draw(browser, { name: `terminal${suffix}`, content: text, width: 640, height: 740 });
    const workbook = await filledWorkbook(language, 1080);
    if (workbook === undefined) throw new Error('no picture of a workbook: install LibreOffice (soffice) and poppler (pdftoppm)');
    write(`workbook${suffix}`, workbook);
  }
  await browser.close();
}

await main();
