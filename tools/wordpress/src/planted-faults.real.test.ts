import { beforeAll, describe, expect, test } from 'vitest'
import { plantedFaults } from './planted-faults.ts'
import { headOfPage } from './testing/head-of-page.ts'
import { sharedSite } from './testing/shared-site.ts'
import type { CallableSite } from './testing/site.ts'
import { systems } from './testing/systems.ts'

describe.each(systems)('an anonymous visitor of $name finds', ({ id }) => {
  let site: CallableSite
  beforeAll(async () => {
    site = await sharedSite({ system: id })
  })
  const headOf = async (path: string) => headOfPage((await site.visit(path)).html)
  const levelsOf = async (path: string) => headingLevels((await site.visit(path)).html)

  test.each(plantedFaults.withoutMetaDescription)('no meta description on %s', async (path) => {
    expect((await headOf(path)).descriptions).toEqual([])
  })

  test('one title on two pages, one far too long and one too short', async () => {
    const [one, other] = plantedFaults.sameTitle
    expect((await headOf(one)).title).toBe((await headOf(other)).title)
    expect((await headOf(plantedFaults.titleTooLong[0])).title?.length).toBeGreaterThan(100)
    expect((await headOf(plantedFaults.titleTooShort[0])).title).toBe('News – Aire Plumbing')
  })

  test('a page without a first heading and one with two', async () => {
    expect(await levelsOf(plantedFaults.withoutHeadingOne[0])).not.toContain(1)
    expect((await levelsOf(plantedFaults.twoHeadingsOne[0])).filter((level) => level === 1)).toHaveLength(2)
  })

  test.each(plantedFaults.headingLevelJump)('a jump of headings from $from to $to on $path', async ({ path, from, to }) => {
    expect((await levelsOf(path)).join('')).toContain(`${from}${to}`)
  })

  test.each(plantedFaults.pictureWithEmptyAlt)('the picture $picture with an empty text on $path', async ({ path, picture }) => {
    expect(pictureTag((await site.visit(path)).html, picture)).toContain(' alt=""')
  })

  test.each(plantedFaults.pictureWithoutAlt)('the picture $picture without any text on $path', async ({ path, picture }) => {
    const tag = pictureTag((await site.visit(path)).html, picture)
    expect(tag).toContain('<img')
    expect(tag).not.toContain(' alt')
  })

  test.each(plantedFaults.brokenLink)('a link on $path that leads nowhere', async ({ path, target }) => {
    expect((await site.visit(path)).html).toContain(`href="${site.url}${target}"`)
    expect((await site.visit(target)).status).toBe(404)
  })

  test('pages that are right: one first heading, a picture with its text, a picture that loads', async () => {
    const { html } = await site.visit('/services/')
    expect(headingLevels(html)).toEqual([1, 2, 2])
    expect(pictureTag(html, 'boiler')).toContain(' alt="A wall-hung boiler with its cover off"')
    const picture = await fetch(`${site.url}/wp-content/uploads/2024/01/boiler.png`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  })
})

function headingLevels(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]))
}

function pictureTag(html: string, key: string): string {
  return [...html.matchAll(/<img[^>]*>/g)].map((match) => match[0]).find((tag) => tag.includes(`/${key}.png`)) ?? ''
}
