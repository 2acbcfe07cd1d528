import type { ConformanceCase, ConformanceSimulator } from './connector-conformance.ts'
import { type TestContext, testContext } from './test-context.ts'

interface OpenAccount extends Pick<ConformanceCase, 'connector'> {
  readonly simulator: ConformanceSimulator
  /** The simulator itself, or a proxy in front of it. */
  readonly url: string
  readonly isSpoilt?: boolean
  readonly timeoutMs: number
}

/** A context for one account that is reached at the given address. */
export function openAccount({ connector, simulator, url, isSpoilt = false, timeoutMs }: OpenAccount): TestContext {
  const good = simulator.credentialsAt(url)
  const simulatorUrl = connector.manifest.baseUrl === undefined ? null : url
  const memo = isSpoilt || url !== simulator.url ? undefined : simulator.memo
  return testContext({ credentials: isSpoilt ? simulator.spoil(good) : good, simulatorUrl, timeoutMs, ...(memo === undefined ? {} : { memo }) })
}

/** Works with one fresh account and ends it. */
export async function withAccount(
  { connector, makeSimulator, isSpoilt = false }: Pick<ConformanceCase, 'connector' | 'makeSimulator'> & { isSpoilt?: boolean },
  work: (context: TestContext) => Promise<void>,
): Promise<void> {
  const simulator = await makeSimulator()
  const context = openAccount({ connector, simulator, url: simulator.url, isSpoilt, timeoutMs: 20_000 })
  try {
    await work(context)
  } finally {
    await context.close()
    await simulator.close()
  }
}
