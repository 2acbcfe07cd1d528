import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { paths } from './paths.ts'

const builds = path.join(paths.packages, '@wp-playground/wordpress-builds')

/** Puts WordPress 6.7 into `target`, once: the zip holds the PHP files and an empty database, the folder beside it the styles, scripts and pictures. */
export async function unpackWordPress(target: string): Promise<void> {
  if (existsSync(target)) return
  const half = `${target}.half`
  await rm(half, { recursive: true, force: true })
  const files = unzipSync(await readFile(path.join(builds, 'src/wordpress/wp-nightly.zip')))
  for (const [name, bytes] of Object.entries(files)) await unpackEntry({ folder: half, name, bytes })
  await cp(path.join(builds, 'public/wp-nightly'), half, { recursive: true })
  await rename(half, target)
}

async function unpackEntry({ folder, name, bytes }: { folder: string; name: string; bytes: Uint8Array }): Promise<void> {
  const place = path.resolve(folder, name)
  if (!place.startsWith(path.resolve(folder))) throw new Error(`The archive names a file outside its folder: ${name}`)
  if (name.endsWith('/')) {
    await mkdir(place, { recursive: true })
    return
  }
  await mkdir(path.dirname(place), { recursive: true })
  await writeFile(place, bytes)
}
