import { type LoginName, type LoginPasswords, loginRole } from './login-roles.ts'

export type LoginUrls = Readonly<Record<LoginName, string>>

/** The addresses of the four login roles that `createLogins` makes in the owner's database. */
export function loginUrlsOf({ ownerUrl, passwords }: { ownerUrl: string; passwords: LoginPasswords }): LoginUrls {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1))
  const urlOf = (name: LoginName): string => {
    const url = new URL(ownerUrl)
    url.username = encodeURIComponent(loginRole({ database, name }))
    url.password = encodeURIComponent(passwords[name])
    return url.href
  }
  return { tenant: urlOf('tenant'), agency: urlOf('agency'), platform: urlOf('platform'), engine: urlOf('engine') }
}
