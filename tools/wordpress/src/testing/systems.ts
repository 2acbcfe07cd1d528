import { missingDebianPackages } from '../debian-packages.ts'
import { startDebianWordPress } from '../start-debian.ts'
import { startPlaygroundWordPress } from '../start-playground.ts'

const missing = await missingDebianPackages()
if (missing.length > 0) console.warn(`WordPress 6.1 from Debian is left out; not installed: ${missing.join(', ')}`)

/** The real WordPresses that can run on this machine, for `describe.each`. */
export const systems = [
  { id: 'npm', name: 'WordPress 6.7 from npm', flags: [], start: startPlaygroundWordPress, version: /^6\.7/ },
  ...(missing.length > 0
    ? []
    : [{ id: 'debian', name: 'WordPress 6.1 from Debian', flags: ['--debian'], start: startDebianWordPress, version: /^6\.1/ }]),
]
