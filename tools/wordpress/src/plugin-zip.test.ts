import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { writePluginZip } from './plugin-zip.ts'

test('packs the companion plugin in one folder of its name, the same bytes every time', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bizosaas-zip-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const first = await readFile(await writePluginZip(path.join(folder, 'one.zip')))
  const second = await readFile(await writePluginZip(path.join(folder, 'two.zip')))
  const files = unzipSync(first)
  expect(Object.keys(files)).toEqual(['bizosaas-companion/bizosaas-companion.php', 'bizosaas-companion/readme.txt'])
  expect(Buffer.from(files['bizosaas-companion/bizosaas-companion.php'] ?? []).toString()).toContain('Plugin Name:       BizOSaaS Companion')
  expect(first.equals(second)).toBe(true)
})
