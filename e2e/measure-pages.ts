import { allScreens } from './all-screens.ts'
import { measurePage } from './measure-page.ts'
import { openPortal } from './open-portal.ts'
import { publicScreens } from './public-screens.ts'
import { startPlatform } from './start-platform.ts'

/** Run by itself: starts the demo and prints what each page weighs and how long its server takes. */
const platform = await startPlatform()
try {
  const portal = await openPortal({ platform })
  try {
    const screens = [
      { name: 'sign-in', address: '/sign-in' },
      ...(await allScreens(portal.api)),
      ...(await publicScreens(portal.api, platform.directoryUrl)),
    ]
    for (const { name, address } of screens) {
      const { scriptBytes, serverMs } = await measurePage({ page: portal.page, url: new URL(address, platform.adminUrl).href })
      process.stdout.write(`${name.padEnd(32)} ${kilobytes(scriptBytes)} kB script ${serverMs.toFixed(0).padStart(6)} ms server\n`)
    }
  } finally {
    await portal.close()
  }
} finally {
  await platform.stop()
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0).padStart(6)
}
