import path from 'node:path'
import { expect, test } from 'vitest'
import { knownProjects } from './known-projects.ts'

test("asks vitest's own configuration for the names of the projects", async () => {
  expect(await knownProjects(path.resolve(import.meta.dirname, '../../..'))).toEqual(expect.arrayContaining(['unit', 'int', 'e2e']))
})
