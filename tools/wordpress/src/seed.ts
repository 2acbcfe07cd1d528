import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SiteCredentials } from './credentials.ts'
import { drawnPng } from './drawn-png.ts'
import { paths } from './paths.ts'
import type { Permalinks } from './running-wordpress.ts'
import { siteContent } from './site-content.ts'

export interface SeedWish {
  workFolder: string
  url: string
  permalinks: Permalinks
  credentials: SiteCredentials
  /** As WordPress names them: `folder/file.php` below wp-content/plugins. */
  plugins: readonly string[]
}

/** Writes the folder from which seed.php works, inside either WordPress, and tells where it is. */
export async function writeSeed({ workFolder, ...wish }: SeedWish): Promise<string> {
  const folder = path.join(workFolder, 'seed')
  await mkdir(folder, { recursive: true, mode: 0o700 }) // site.json holds passwords
  await rm(path.join(folder, 'seeded.json'), { force: true })
  await copyFile(path.join(paths.php, 'seed.php'), path.join(folder, 'seed.php'))
  await Promise.all(siteContent.pictures.map((picture) => writeFile(path.join(folder, `${picture.key}.png`), drawnPng(picture))))
  await writeFile(path.join(folder, 'site.json'), JSON.stringify({ ...wish, site: siteContent }), { mode: 0o600 })
  return folder
}

/** What seed.php left behind: the version of the WordPress it ran in. Null while it has not run to its end. */
export async function findSeeded(seedFolder: string): Promise<{ version: string } | null> {
  const text = await readFile(path.join(seedFolder, 'seeded.json'), 'utf8').catch(() => '')
  if (text === '') return null
  const answer: unknown = JSON.parse(text)
  if (typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'string') return { version: answer.version }
  throw new Error('The seed script left something unexpected behind.')
}
