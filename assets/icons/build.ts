import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Draws the PNG icons of the manifest from the SVG files beside this one: `npx tsx assets/icons/build.ts`. */
const FOLDER = __dirname;
/** All that Office asks for, from ordinary screens to those of twice and thrice the resolution. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

async function build(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
    const source = `data:image/svg+xml;base64,${readFileSync(join(FOLDER, file)).toString('base64')}`;
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(join(FOLDER, `${file.replace('.svg', '')}-${size}.png`), png);
    }
  }
  await browser.close();
}

void build();
