import type { PlatformScope } from '@bizosaas/kernel'

export interface AllowedHost {
  /** `host:port`. */
  readonly host: string
  readonly reason: string
  readonly createdAt: Date
}

/** Private hosts that the owner of the agency lets connections reach. */
export interface AllowedHosts {
  /** Adds the host or renews its reason. */
  allow(scope: PlatformScope, host: { readonly host: string; readonly reason: string; readonly by: string; readonly at: Date }): Promise<AllowedHost>
  /** Tells whether it was there. */
  remove(scope: PlatformScope, host: string): Promise<boolean>
  list(scope: PlatformScope): Promise<readonly AllowedHost[]>
  has(scope: PlatformScope, host: string): Promise<boolean>
}
