import type { FetchAnswer, FetchOptions, GuardedFetch } from '@bizosaas/egress'
import { isAppError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { hostsOf } from '../define/base-url.ts'
import { formFields, secretFieldNames } from '../define/form-fields.ts'
import { fitsHostRule } from '../define/host-rule.ts'
import { toJson } from '../define/to-json.ts'
import { runWrite } from '../outcome/run-write.ts'
import { createFaultProxy, type VendorFault, vendorFaults } from '../simulator/fault-proxy.ts'
import type { ConformanceCase } from './connector-conformance.ts'
import { openAccount, withAccount } from './open-account.ts'
import type { TestContext } from './test-context.ts'
import { testEffect } from './test-effect.ts'

/** Credentials go to their host only, and come back in no error. */
export function secretSuite(given: ConformanceCase): void {
  const { connector, makeSimulator, timeoutMs = 300 } = given
  const { id, baseUrl, hosts: rules } = connector.manifest

  test(`${id}: a credential leaves only for the hosts of its connection`, async () => {
    await withAccount(given, async (context) => {
      const calls: { url: string; options: FetchOptions }[] = []
      const watched: GuardedFetch = async (url, options = {}) => {
        calls.push({ url, options })
        return context.fetch(url, options)
      }
      await everything({ given, context: { ...context, fetch: watched } })
      const allowed = hostsOf({ ...context, manifest: connector.manifest })
      const carrying = calls.filter(({ options, url }) => carriesSecret({ text: `${url} ${JSON.stringify(options.headers)}`, context, given }))
      expect(carrying.length).toBeGreaterThan(0)
      expect(carrying.filter(({ options }) => JSON.stringify(options.hosts) !== JSON.stringify(allowed))).toEqual([])
    })
  })

  // An account with an address of its own is that address: its form leads there and is meant to.
  if (baseUrl !== undefined) {
    test(`${id}: nothing that is entered leads the credential to another host`, async () => {
      await withAccount(given, async (context) => {
        const asked = await hostsAsked({ given, context })
        expect(asked.length).toBeGreaterThan(0)
        expect(asked.filter((host) => !rules.includes(host) && !fitsHostRule({ hostname: host, rules }))).toEqual([])
      })
    })
  }

  test(`${id}: an answer that echoes the whole request puts no secret into an error`, async () => {
    await withAccount(given, async (context) => {
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
      const context = openAccount({ connector, simulator, url: proxy.url, timeoutMs })
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

/** Every host that is asked for, or allowed, while a stranger's address stands in one field of the form after the other. */
async function hostsAsked({ given, context }: { given: ConformanceCase; context: TestContext }): Promise<readonly string[]> {
  const good = Object(context.credentials)
  const fields = formFields(given.connector.manifest).map(({ name }) => ({ ...good, [name]: 'https://stranger.example/' }))
  const asked: string[] = []
  const fetch: GuardedFetch = async (url, options = {}) => {
    asked.push(new URL(url).hostname, ...(options.hosts ?? ['any host']))
    return echo(url, options)
  }
  for (const credentials of [good, ...fields]) {
    await everything({ given, context: { ...context, credentials, simulatorUrl: null, memo: new Map(), fetch } })
  }
  return asked
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
