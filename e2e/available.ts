import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const debianFiles = [
  '/usr/share/wordpress/wp-load.php',
  '/usr/share/wordpress/wp-content/themes/twentytwentythree',
  '/usr/sbin/mariadbd',
  '/usr/bin/php8.2',
]

/** What this machine has beyond the platform's own packages; stories that need more than there is are not registered. */
export const available = {
  /** The browser: the one named by BIZOSAAS_CHROMIUM, else where Debian puts it. */
  chromium: [process.env.BIZOSAAS_CHROMIUM, '/usr/bin/chromium'].find((file) => file !== undefined && existsSync(file)) ?? null,
  /** Heavier than all the rest, so it is installed on demand: `npm ci --prefix e2e/lighthouse`. */
  lighthouse: [path.join(root, 'e2e/lighthouse/node_modules/lighthouse/core/index.js')].find((file) => existsSync(file)) ?? null,
  wordPressFromNpm: existsSync(path.join(root, 'tools/wordpress/node_modules/.package-lock.json')),
  wordPressFromDebian: debianFiles.every((file) => existsSync(file)),
} as const
