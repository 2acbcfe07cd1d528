import 'vitest'

/** How a test file reaches the server that `global-setup.ts` started. */
export interface TestServer {
  readonly ownerUrl: string
  /** A superuser of the server, whom row level security does not bind: for putting a test's scene together. */
  readonly adminUrl: string
  readonly template: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}
