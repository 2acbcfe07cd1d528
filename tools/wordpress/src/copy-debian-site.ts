import { existsSync } from 'node:fs'
import { cp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const debianFolder = '/usr/share/wordpress'

export interface DebianSite {
  /** Made once from Debian's folder; links to shared scripts stay links. */
  folder: string
  url: string
  socket: string
  /** Salts the sign-in cookies; the same over restarts, so that sessions live on. */
  salt: string
}

/** Copies WordPress out of Debian's folder, once, and writes its wp-config.php, each time. */
export async function copyDebianSite(site: DebianSite): Promise<void> {
  if (!existsSync(site.folder)) {
    const half = `${site.folder}.half`
    await rm(half, { recursive: true, force: true })
    const left = new Set([path.join(debianFolder, 'wp-config.php'), path.join(debianFolder, '.htaccess')]) // links into /etc
    await cp(debianFolder, half, { recursive: true, filter: (source) => !left.has(source) })
    await rename(half, site.folder)
  }
  await writeFile(path.join(site.folder, 'wp-config.php'), configuration(site), { mode: 0o600 })
}

function configuration({ url, socket, salt }: DebianSite): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_ENVIRONMENT_TYPE: 'local', // application passwords over plain HTTP need it
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    ...Object.fromEntries(['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY'].map((name) => [name, `${name}${salt}`])),
  }
  const lines = Object.entries(constants).map(([name, value]) => `define( '${name}', ${typeof value === 'string' ? `'${value}'` : value} );`)
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nif ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', __DIR__ . '/' );\n}\nrequire_once ABSPATH . 'wp-settings.php';\n`
}
