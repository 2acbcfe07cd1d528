/** The tenant as it stands beside a row of a list that goes across tenants. */
export interface TenantRef {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly isSimulated: boolean
}
