import { Button, Page, Section, Surface } from '@bizosaas/ui'
import { Check, LogOut } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { PasswordForm } from '../../../../components/settings/password-form.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { getMe } from '../../../../gateway/read.ts'
import { signOut } from '../../../../server/sign-out.ts'
import { accountWords as words } from '../../../../words/account.ts'

export const metadata: Metadata = { title: words.title }

export default async function AccountPage() {
  const reply = await getMe()
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.what} />
  const { name, email, role, agency, permissions } = reply.data
  const facts = [
    { label: words.name, value: name },
    { label: words.email, value: email },
    { label: words.role, value: roleWords(role) },
    { label: words.agency, value: agency.name },
  ]
  return (
    <Page reading>
      <SettingsHeader
        current="/settings/account"
        actions={
          <form action={signOut}>
            <Button type="submit" icon={<LogOut aria-hidden />}>
              {words.signOut}
            </Button>
          </form>
        }
      />
      <Surface className="mt-5">
        <dl>
          {facts.map(({ label, value }) => (
            <div key={label} className="grid gap-x-4 border-t border-line px-4 py-2.5 text-sm first:border-t-0 sm:grid-cols-[160px_1fr]">
              <dt className="text-ink-3">{label}</dt>
              <dd dir="auto" className="wrap-anywhere">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </Surface>
      <PasswordForm />
      {permissions.length > 0 && (
        <Section title={words.mayTitle} note={words.mayNote}>
          <Surface padded>
            <ul className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
              {permissions.map((permission) => (
                <li key={permission} className="flex items-start gap-2" title={permission}>
                  <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
                  {words.may[permission] ?? permission}
                </li>
              ))}
            </ul>
          </Surface>
        </Section>
      )}
    </Page>
  )
}

function roleWords(role: string | null): string {
  const known: Readonly<Record<string, string>> = words.roles
  return role === null ? words.noRole : (known[role] ?? role)
}
