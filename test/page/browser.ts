// The browser of the machine: $CHROMIUM, or Chromium or Chrome where systems put them. Undefined where there is none.

import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const browserFile: string | undefined = [process.env['CHROMIUM'] ?? '', ...usual].find((file) => file !== '' && isProgram(file));

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserFile!, args: ['--no-sandbox', '--disable-background-networking'] });

export interface Opened {
  readonly page: Page;
  /** Everything the browser asked for, and everything it complained about. */
  readonly requests: string[];
  readonly complaints: string[];
}

/** A page from disk, as somebody opens it who got it by mail. */
export class Desk {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'rubric-page-'));

  constructor(private readonly browser: Browser) {}

  async open(text: string, { hash = '', width = 1280, height = 900, scripts = true } = {}): Promise<Opened> {
    const file = path.join(this.folder, 'report.html');
    writeFileSync(file, text);
    const context = await this.browser.newContext({ viewport: { width, height }, javaScriptEnabled: scripts, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href + hash);
    return { page, requests, complaints };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
