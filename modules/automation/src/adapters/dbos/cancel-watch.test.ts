import { afterEach, expect, test } from 'vitest'
import { type CancelWatch, createCancelWatch } from './cancel-watch.ts'

const watches: CancelWatch[] = []
afterEach(() => {
  for (const watch of watches.splice(0)) watch.stop()
})

function given() {
  const reasons = new Map<string, string>()
  const asked: string[] = []
  const cancelled = async (ids: readonly string[]) => {
    asked.push(...ids)
    return new Map([...reasons].filter(([id]) => ids.includes(id)))
  }
  const watch = createCancelWatch({ orders: { cancelled } })
  watches.push(watch)
  return { reasons, asked, watch }
}

async function isCancelled(watch: CancelWatch, id: string): Promise<boolean> {
  const { signal, close } = await watch.open(id)
  close()
  return signal.aborted
}

test('while orders are heard, a run that began here never asks, and one taken over asks once', async () => {
  const { asked, watch } = given()
  watch.hears()
  watch.expect('new')
  for (const id of ['new', 'new', 'taken', 'taken']) expect(await isCancelled(watch, id)).toBe(false)
  expect(asked).toEqual(['taken'])
})

test('while nothing can be heard every step asks, and afterwards each run once more', async () => {
  const { asked, watch, reasons } = given()
  watch.expect('run')
  await isCancelled(watch, 'run')
  await isCancelled(watch, 'run')
  watch.hears()
  await isCancelled(watch, 'run')
  await isCancelled(watch, 'run')
  expect(asked).toEqual(['run', 'run', 'run'])
  watch.isDeaf()
  reasons.set('run', 'called while nobody heard')
  watch.hears()
  expect(await isCancelled(watch, 'run')).toBe(true)
})

test('an order that is called out reaches the step that runs and those that come', async () => {
  const { watch, reasons } = given()
  watch.hears()
  watch.expect('run')
  const { signal } = await watch.open('run')
  reasons.set('run', 'enough')
  watch.ring('run')
  await expect.poll(() => signal.aborted).toBe(true)
  expect(signal.reason).toBe('enough')
  expect(await isCancelled(watch, 'run')).toBe(true)
})

test('an expected run that was there already is asked about like any other', async () => {
  const { asked, watch } = given()
  watch.hears()
  watch.expect('old')()
  await isCancelled(watch, 'old')
  expect(asked).toEqual(['old'])
})
