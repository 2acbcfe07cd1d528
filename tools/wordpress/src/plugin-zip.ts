import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { paths } from './paths.ts'

/** Writes the companion plugin as a zip that wp-admin accepts under Plugins > Add New > Upload, and answers with its place. */
export async function writePluginZip(target = path.join(paths.state, 'bizosaas-companion.zip')): Promise<string> {
  const name = path.basename(paths.companion)
  const files: Zippable = {}
  for (const file of (await readdir(paths.companion)).sort()) {
    // A fixed date, so that the same plugin always gives the same bytes.
    files[`${name}/${file}`] = [strToU8(await readFile(path.join(paths.companion, file), 'utf8')), { mtime: new Date('2024-01-01T12:00:00') }]
  }
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, zipSync(files))
  return target
}

if (import.meta.main) {
  const target = await writePluginZip()
  process.stdout.write(`${path.relative(process.cwd(), target)}\nUpload it in wp-admin under Plugins > Add New > Upload Plugin.\n`)
}
