/** Which context may know which (DESIGN.md section 3). */
export const contextOrder: Record<string, readonly string[]> = {
  identity: [],
  commerce: ['identity'],
  governance: ['identity', 'commerce'],
  integration: ['identity', 'commerce', 'governance'],
  automation: ['identity', 'commerce', 'governance', 'integration'],
  delivery: ['identity', 'commerce', 'governance', 'integration'],
  directory: ['identity', 'delivery'],
}

/** Which package may know which, from the kernel up. */
export const packageOrder: Record<string, readonly string[]> = {
  kernel: [],
  contracts: ['kernel'],
  config: ['kernel'],
  db: ['kernel', 'config'],
  egress: ['kernel'],
  crawler: ['kernel', 'egress'],
  'workflow-kit': ['kernel'],
  'agent-kit': ['kernel'],
  'connector-kit': ['kernel', 'egress'],
  'http-kit': ['kernel', 'contracts'],
  'api-client': ['kernel', 'contracts'],
  ui: ['kernel'],
  'test-kit': ['kernel', 'config', 'db'],
}

const contexts = Object.keys(contextOrder)
const kits = ['workflow-kit', 'agent-kit', 'connector-kit']
const lowerPackages = ['kernel', 'contracts', 'config', 'db', 'egress', 'crawler', ...kits]

/** What a module may know besides the contexts below it. */
export const packagesForModules: readonly string[] = lowerPackages

/** What everything above the modules may know, by area. */
export const areaOrder: Record<string, readonly string[]> = {
  connectors: ['kernel', 'connector-kit'],
  workflows: ['kernel', 'workflow-kit', ...contexts],
  agents: ['kernel', 'agent-kit', ...contexts],
  'mcp-servers': [],
  apps: [...lowerPackages, 'http-kit', 'api-client', ...contexts, 'connectors', 'workflows', 'agents'],
  tools: [...lowerPackages, 'http-kit', 'api-client', 'test-kit', ...contexts, 'connectors', 'workflows', 'agents', 'gateway', 'worker'],
  e2e: [...lowerPackages, 'api-client', 'test-kit', ...contexts],
  bench: [...lowerPackages, 'http-kit', 'api-client', 'test-kit', ...contexts, 'connectors', 'workflows', 'agents'],
}

/** The one door: governance's ActionRunner is implemented where connectors are known. They import no module, so no circle closes. */
export const doorToConnectors = /^modules\/integration\/src\/adapters\//

/** Evaluations play the product without its database; nothing imports them. */
export const evaluations = /^tools\/eval\/src\//

/** The portals show what the API says, and nothing else reaches them. */
export const portals: readonly string[] = ['admin', 'client', 'directory']
export const packagesForPortals: readonly string[] = ['contracts', 'api-client', 'ui']

/** Inside a module: which layers, which of our packages and whose libraries each layer may use. */
export type Layer = {
  layers: readonly string[]
  packages: readonly string[] | 'any'
  /** Packages whose types may be named, and nothing of which may be called. */
  types: readonly string[]
  contexts: boolean
  libraries: readonly string[] | 'any'
}

export const moduleLayers: Record<string, Layer> = {
  domain: { layers: ['domain'], packages: ['kernel'], types: [], contexts: false, libraries: [] },
  ports: { layers: ['ports', 'domain'], packages: ['kernel'], types: kits, contexts: false, libraries: [] },
  services: { layers: ['services', 'ports', 'domain'], packages: ['kernel'], types: kits, contexts: true, libraries: ['zod'] },
  adapters: { layers: ['adapters', 'ports', 'domain'], packages: 'any', types: [], contexts: true, libraries: 'any' },
  testing: {
    layers: ['testing', 'adapters', 'services', 'ports', 'domain', 'index.ts'],
    packages: 'any',
    types: [],
    contexts: true,
    libraries: 'any',
  },
  'index.ts': { layers: ['services', 'ports', 'domain'], packages: ['kernel'], types: [], contexts: false, libraries: [] },
}

/** A pattern of paths with the reason why the rule does not hold there. Every entry is a decision somebody can question. */
export type Exception = { files: RegExp; reason: string }

/** One library that one file may use although its layer may not. */
export const layerLibraries: readonly (Exception & { library: string })[] = [
  { files: /^modules\/governance\/src\/domain\/mac\.ts$/, library: 'crypto', reason: 'hashing is pure: the same text and key give the same code' },
  { files: /^modules\/automation\/src\/domain\/digest-of\.ts$/, library: 'crypto', reason: 'hashing is pure: the same text gives the same code' },
  {
    files: /^modules\/delivery\/src\/domain\/effect\/fit-level-shift\.ts$/,
    library: 'ml-matrix',
    reason: 'linear algebra is pure: the same series gives the same figures',
  },
  {
    files: /^modules\/governance\/src\/ports\/(content|rule)-schema\.ts$/,
    library: 'zod',
    reason: 'the shape of stored JSON, which services accept and adapters read back: one schema for both, and parsing is pure',
  },
]

export const environmentReaders: readonly Exception[] = [
  { files: /^packages\/config\//, reason: 'the one place that reads and validates the environment' },
  { files: /^(tools|bench)\//, reason: 'commands of developers, not part of the running platform' },
  { files: /^e2e\//, reason: 'stories start the platform as a person does and visit it on loopback' },
  { files: /^(run\.mjs|vitest\.config\.ts)$/, reason: 'start before any package can be loaded' },
  { files: /^apps\/(gateway|worker|simulators|launcher)\/src\/main\.ts$/, reason: 'composition roots: they hand the environment to packages/config' },
  { files: /^apps\/launcher\/src\/(doctor|reset|compose\/migrate-engine)\.ts$/, reason: 'composition roots of their own programs' },
  { files: /^apps\/launcher\/src\/die-with-parent\.ts$/, reason: "runs before a child's own code, with nothing loaded yet" },
  { files: /^apps\/(admin|client|directory)\/next\.config\.ts$/, reason: 'read by Next before any code of ours: which build to serve' },
  { files: /^apps\/(admin|client|directory)\/src\/server\/settings\.ts$/, reason: 'a portal knows no server package; this is its one place' },
]

export const databaseDrivers: readonly Exception[] = [
  { files: /^packages\/db\//, reason: 'owns the pool and the three scopes' },
  { files: /^packages\/test-kit\//, reason: 'creates and drops the databases of tests' },
  { files: /^tools\//, reason: 'looks from outside, as a database administrator would' },
  { files: /^bench\//, reason: 'the floors are the raw driver, and seeds are written past row level security' },
  { files: /^modules\/automation\/src\/adapters\/dbos\//, reason: 'the engine wants a pool of its own' },
]

export const waysOut: readonly Exception[] = [
  { files: /^packages\/egress\//, reason: 'the guard itself' },
  { files: /^packages\/api-client\//, reason: "the portals' typed calls to the gateway on this machine" },
  { files: /^packages\/db\/src\/server\//, reason: 'loopback only: asks the embedded PostgreSQL whether it is up' },
  {
    files: /^apps\/(admin|client|directory)\/src\/(gateway|app\/events)\//,
    reason: 'one call to the gateway and one live stream from it, its address from the settings',
  },
  {
    files: /^apps\/(admin|client|directory)\/src\/(proxy\.ts$|server\/)/,
    reason: 'trades tokens with the configured OpenID Connect issuer, which no tenant can choose',
  },
  { files: /\/simulator\//, reason: 'a simulator is a server, and speaks only on loopback' },
  { files: /^apps\/(simulators|launcher)\//, reason: 'loopback only: serves simulators, asks children whether they are up' },
  { files: /^(tools|bench)\//, reason: 'commands of developers, not part of the running platform' },
  { files: /^e2e\//, reason: 'stories start the platform as a person does and visit it on loopback' },
]

/** What leads to a write at a vendor, and the few places that hold it. */
export const closedNames: readonly (Exception & { name: string })[] = [
  {
    name: 'sealedEffect',
    files: /^modules\/governance\/src\/services\/executor\//,
    reason: 'makes the ticket of a write, and only the executor does',
  },
  {
    name: 'createExecutor',
    files: /^(modules\/governance\/src\/index\.ts|apps\/worker\/src\/compose\/.+)$/,
    reason: 'is the door itself, and only the worker opens it',
  },
  {
    name: 'createConnectorActionRunner',
    files: /^(modules\/integration\/src\/adapters\/index\.ts|apps\/(gateway|worker)\/src\/compose\/.+)$/,
    reason: 'holds the writes of all connectors, and only compose hands it to governance',
  },
]

/** Requests of connectors that use a method for changing things and change nothing at the vendor. */
export const vendorPosts: readonly Exception[] = []

/** Tables without tenant content: they have no tenant column, and no row level security by tenant. */
export const platformTables: readonly string[] = [
  'agency',
  'plan',
  'plan_feature',
  'tenant',
  'app_user',
  'membership',
  'staff_assignment',
  'user_session',
  'visitor_audit',
  'oidc_payload',
  'agency_audit_head',
  'agency_audit_record',
  'outbox_due',
  'due',
  'share_pointer',
  'egress_allow_host',
  'insight',
  'insight_count',
  'agency_model_setting',
  'prompt_version',
  'stop_order',
  'run_change',
  'run_status',
]

/** Files that hold a vocabulary: several small things of one kind, none of which could lend the file its name. */
export const vocabularies: readonly Exception[] = [
  { files: /^packages\/kernel\/src\/action-facts\.ts$/, reason: 'the facts of an action: risk, repeat, reversibility' },
  { files: /^packages\/contracts\/src\/zod\.ts$/, reason: 'the one door to zod: each bare import of it is paid for at start' },
  {
    files: /^apps\/(admin|client|directory)\/src\/gateway\/(read|change)\.ts$/,
    reason: 'every question, or every change, a portal puts to the gateway, each named by its own verb',
  },
  { files: /^tools\/shape\/src\/allowed\.ts$/, reason: 'what the rules allow, as data' },
]
