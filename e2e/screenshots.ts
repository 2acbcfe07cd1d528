import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { openPortal, type Portal } from './open-portal.ts'
import { waitForProposal } from './proposals.ts'
import { type Platform, startPlatform } from './start-platform.ts'

/** Run by itself: starts the demo and puts pictures of the portal into docs/images. */
const folder = path.resolve(import.meta.dirname, '../docs/images')
const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const platform = await startPlatform()
try {
  await takePictures(platform)
} finally {
  await platform.stop()
}

async function takePictures(from: Platform): Promise<void> {
  await mkdir(folder, { recursive: true })
  const portal = await openPortal({ platform: from })
  try {
    const { id } = await waitForProposal(portal.api, { findingCode: 'title-duplicate' })
    await take({ portal, name: 'overview', address: '/', size: desk })
    await take({ portal, name: 'queue', address: '/approvals', size: desk })
    await take({ portal, name: 'card', address: `/approvals?id=${id}`, size: desk })
    await take({ portal, name: 'phone-queue', address: '/approvals', size: phone })
    await portal.context.addCookies([{ name: 'box_theme', value: 'dark', url: from.adminUrl }])
    await take({ portal, name: 'dark', address: `/approvals?id=${id}`, size: desk })
  } finally {
    await portal.close()
  }
}

async function take({ portal, name, address, size }: { portal: Portal; name: string; address: string; size: typeof desk }): Promise<void> {
  await portal.page.setViewportSize(size)
  await portal.open(address)
  await portal.page.getByRole('heading', { level: 1 }).first().waitFor()
  await portal.page.waitForTimeout(800) // the live stream connects, pictures of the simulated site arrive
  await portal.page.screenshot({ path: path.join(folder, `${name}.png`) })
  process.stdout.write(`docs/images/${name}.png\n`)
}
