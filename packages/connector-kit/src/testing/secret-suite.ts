import type { FetchAnswer, FetchOptions, GuardedFetch } from '@bizosaas/egress'
import { isAppError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { hostsOf } from '../client/hosts-of.ts'
import { secretFieldNames } from '../define/form-fields.ts'
import { toJson } from '../define/to-json.ts'
import { runWrite } from '../outcome/run-write.ts'
import { createFaultProxy, type VendorFault, vendorFaults } from '../simulator/fault-proxy.ts'
import { withAccount } from './action-suite.ts'
import type { ConformanceCase } from './connector-conformance.ts'
import { type TestContext, testContext } from './test-context.ts'
import { testEffect } from './test-effect.ts'

/** Credentials go to their host only, and come back in no error. */
export function secretSuite(given: ConformanceCase): void {
  const { connector, makeSimulator, timeoutMs = 300 } = given
  const { id, hosts: rules } = connector.manifest

  test(`${id}: a credential leaves only for the hosts of its connection`, async () => {
    await withAccount({ makeSimulator }, async (context) => {
      const calls: { url: string; options: FetchOptions }[] = []
      const watched: GuardedFetch = async (url, options = {}) => {
        calls.push({ url, options })
        return context.fetch(url, options)
      }
      await everything({ given, context: { ...context, fetch: watched } })
      const allowed = hostsOf({ rules, credentials: Object(context.credentials) })
      const carrying = calls.filter(({ options, url }) => carriesSecret({ text: `${url} ${JSON.stringify(options.headers)}`, context, given }))
      expect(carrying.length).toBeGreaterThan(0)
      expect(carrying.filter(({ options }) => JSON.stringify(options.hosts) !== JSON.stringify(allowed))).toEqual([])
    })
  })

  test(`${id}: an answer that echoes the whole request puts no secret into an error`, async () => {
    await withAccount({ makeSimulator }, async (context) => {
      const said = await everything({ given, context: { ...context, memo: context.memo, fetch: echo } })
      expect(said.length).toBeGreaterThan(0)
      expect(said.filter((text) => carriesSecret({ text, context, given }))).toEqual([])
    })
  })

  test(`${id}: no fault puts a secret into an error or an outcome`, async () => {
    const simulator = await makeSimulator()
    const proxy = await createFaultProxy({ target: simulator.url, dropWrites: () => undefined })
    for (const fault of vendorFaults.filter(
      (one): one is VendorFault => !['no-answer', 'slow-drip', 'answered-too-late', 'ok-but-not-written'].includes(one),
    )) {
      const context = testContext({ credentials: simulator.credentialsAt(proxy.url), timeoutMs })
      await proxy.break(fault)
      const said = await everything({ given, context })
      expect(said.filter((text) => carriesSecret({ text, context, given }))).toEqual([])
      await proxy.heal()
      await context.close()
    }
    await proxy.close()
    await simulator.close()
  })
}

/** Runs everything once and collects every text that could reach a log. */
async function everything({ given, context }: { given: ConformanceCase; context: TestContext }): Promise<readonly string[]> {
  const { connector, writes, inputs = {} } = given
  const inputOf = ({ id, fixture }: { id: string; fixture: unknown }) => toJson(id in inputs ? inputs[id] : fixture)
  const calls = [
    () => connector.verify(context),
    ...connector.reads.filter((one) => inputOf(one) !== null).map((read) => () => read.run({ context, input: inputOf(read) })),
    ...writes.writes
      .filter((one) => inputOf(one) !== null)
      .flatMap((write) => [
        () => write.preview({ context, input: inputOf(write) }),
        () => runWrite({ write, context, input: inputOf(write), effect: testEffect(), precondition: null }),
        () => write.run({ context, input: inputOf(write), effect: testEffect() }),
      ]),
  ]
  const said: string[] = []
  for (const call of calls) {
    try {
      said.push(JSON.stringify(await call()) ?? '')
    } catch (error) {
      said.push(allTextOf(error))
    }
  }
  return said
}

function allTextOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const details = isAppError(error) ? JSON.stringify(error.details) : ''
  return [error.message, error.stack ?? '', details, error.cause === undefined ? '' : allTextOf(error.cause)].join(' ')
}

/** Answers every request with all that was in it, in the places where vendors put their messages. */
const echo: GuardedFetch = async (url, options = {}): Promise<FetchAnswer> => {
  const decoded = Object.values(options.headers ?? {}).map((value) => Buffer.from(value.replace(/^\w+ /, ''), 'base64').toString('utf8'))
  const message = `${url} ${JSON.stringify(options.headers)} ${decoded.join(' ')} ${String(options.body ?? '')}`
  const text = JSON.stringify({ code: 'echo', message, error: message, error_description: message, detail: message, errors: [{ message }] })
  const headers = new Headers({ 'content-type': 'application/json', link: `<${new URL(url).origin}/wp-json/>; rel="https://api.w.org/"` })
  return { status: 400, url, headers, bytes: Buffer.from(text), hops: [], text: () => text }
}

function carriesSecret({ text, context, given }: { text: string; context: TestContext; given: ConformanceCase }): boolean {
  return secretFieldNames(given.connector.manifest).some((name) => {
    const value: unknown = Reflect.get(Object(context.credentials), name)
    if (typeof value !== 'string') return false
    const plain = value.replaceAll(' ', '')
    const base64 = (text.match(/[A-Za-z0-9+/=_-]{16,}/g) ?? []).map((part) => Buffer.from(part, 'base64').toString('utf8').replaceAll(' ', ''))
    return [text.replaceAll(' ', ''), ...base64].some((seen) => seen.includes(plain))
  })
}
