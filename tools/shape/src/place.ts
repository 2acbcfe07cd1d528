/** Where a file stands: `modules/governance/src/domain/seal.ts` is area `modules`, unit `governance`, rest `domain/seal.ts`. */
export type Place = { area: string; unit: string; rest: string }

const areasWithUnits = new Set(['packages', 'modules', 'connectors', 'workflows', 'agents', 'apps', 'mcp-servers', 'tools'])

export function placeOf(file: string): Place {
  const [area = '', second = '', ...rest] = file.split('/')
  if (!areasWithUnits.has(area) || rest.length === 0) return { area, unit: '', rest: [second, ...rest].join('/') }
  return { area, unit: second, rest: (rest[0] === 'src' ? rest.slice(1) : rest).join('/') }
}

/** Code that only tests run: the test files, the fakes and suites in `testing/`, and what starts real parts for them. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes('/testing/') || /^(packages\/test-kit|e2e|bench)\//.test(file)
}

/** Where adapters are built and handed to the services. */
export function isCompose(file: string): boolean {
  return /^apps\/[^/]+\/src\/compose\//.test(file)
}
