import { proposalPageSchema, z } from '@bizosaas/contracts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { allScreens } from './all-screens.ts'
import { askPage } from './ask-page.ts'
import { countScript } from './count-script.ts'
import { findOverflow } from './find-overflow.ts'
import { findSeriousFaults } from './find-serious-faults.ts'
import { openStory } from './open-story.ts'
import { publicScreens } from './public-screens.ts'

const phone = { width: 390, height: 844 }
const tablet = { width: 768, height: 1024 }
const desk = { width: 1440, height: 900 }
/** Between phone and desk the layout of one of them holds, and in the dark layouts are the same: BIZOSAAS_FULL=1 looks at all of it. */
const isWhole = process.env.BIZOSAAS_FULL === '1'
const sizesOf = isWhole ? { light: [phone, tablet, desk], dark: [phone, desk] } : { light: [phone, desk], dark: [phone] }
/** Palette and charts load on use; an empty page of the framework is 135 kB. */
const mostScriptBytes = 230 * 1024
const mostPublicScriptBytes = 150 * 1024
const mostListMs = 100

const { platform, portal } = await openStory()
const publicPages = await publicScreens(portal.api, platform.directoryUrl)
const portalPages = await allScreens(portal.api)
const screens = [...portalPages, ...publicPages]

for (const theme of ['light', 'dark'] as const) {
  for (const size of sizesOf[theme]) {
    test(`on no page anything bars the way or sticks out at ${size.width} pixels in ${theme}`, async () => {
      const { page, context } = portal
      await context.addCookies([{ name: 'box_theme', value: theme, url: platform.adminUrl }])
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: theme }) // the public pages are as the device is
      const found: string[] = []
      for (const { name, address } of screens) {
        await portal.open(address)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        expect(await isDark(page), name).toBe(theme === 'dark')
        found.push(...(await findSeriousFaults(page)).map((fault) => `${name}: ${fault}`))
        found.push(...(await findOverflow(page)).map((element) => `${name} sticks out: ${element}`))
      }
      expect(found).toEqual([])
      expect(portal.complaints).toEqual([])
    })
  }
}

/** Painted once, the colour of the ground is there as three numbers, however the style sheet writes it. */
const groundRed = `(() => {
  const canvas = document.createElement('canvas').getContext('2d')
  canvas.fillStyle = getComputedStyle(document.body).backgroundColor
  canvas.fillRect(0, 0, 1, 1)
  return canvas.getImageData(0, 0, 1, 1).data[0]
})()`

/** Whether the ground behind the page is nearer to black than to white; it is grey, so one of its colours is enough. */
async function isDark(page: Page): Promise<boolean> {
  return (await askPage({ page, expression: groundRed, reply: z.number() })) < 128
}

test('no page loads more script at first than a slow line carries in a moment', async () => {
  const heavy: string[] = []
  for (const { name, address } of [{ name: 'sign-in', address: '/sign-in' }, ...screens]) {
    const scriptBytes = await countScript({ page: portal.page, url: new URL(address, platform.adminUrl).href })
    expect(scriptBytes, name).toBeGreaterThan(50 * 1024)
    const most = address.startsWith(platform.directoryUrl) ? mostPublicScriptBytes : mostScriptBytes
    if (scriptBytes > most) heavy.push(`${name}: ${Math.round(scriptBytes / 1024)} kB`)
  }
  expect(heavy).toEqual([])
})

test('a list of 25 takes the server at most a tenth of a second', async () => {
  const times: number[] = []
  for (let sample = 0; sample < 20; sample += 1) {
    const began = performance.now()
    await portal.api({ address: '/api/approvals?group=all&limit=25', reply: proposalPageSchema })
    times.push(performance.now() - began)
  }
  // Other work on the machine makes single answers slow; the lower quartile is what the server itself takes.
  expect(times.toSorted((one, other) => one - other)[4]).toBeLessThanOrEqual(mostListMs)
})
