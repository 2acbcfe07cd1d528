import { expect, test } from 'vitest'
import * as all from './index.ts'

test('every workflow that can run is listed, once, with the version it runs in', () => {
  const contracts = Object.values(all).flatMap((exported) =>
    typeof exported === 'object' && exported !== null && 'execute' in exported ? [exported.contract] : [],
  )
  const versions = (list: readonly { id: string; version: number }[]) => list.map(({ id, version }) => `${id} ${version}`).sort()
  expect(contracts.length).toBeGreaterThan(2)
  expect(versions(all.workflowCards)).toEqual(versions(contracts))
})
