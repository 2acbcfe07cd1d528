'use client'
import { LogOut, Settings } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { DropdownMenu } from './dropdown-menu.tsx'

export interface AccountMenuProps {
  name: string
  email: string
  settingsHref: string
  signOut: () => Promise<void>
}

export function AccountMenu({ name, email, settingsHref, signOut }: AccountMenuProps) {
  const router = useRouter()
  return (
    <DropdownMenu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`${initials(name)}, account of ${name}`}
          className="grid size-8 place-items-center rounded-full bg-accent-soft text-2xs font-semibold text-accent-text max-md:size-9"
        >
          <span aria-hidden>{initials(name)}</span>
        </button>
      }
      groups={[
        {
          title: (
            <span className="block max-w-56">
              <span className="block truncate text-sm font-medium text-ink">{name}</span>
              <span className="block truncate">{email}</span>
            </span>
          ),
          items: [{ key: 'settings', label: 'Account', icon: <Settings aria-hidden />, onSelect: () => router.push(settingsHref) }],
        },
        { items: [{ key: 'sign-out', label: 'Sign out', icon: <LogOut aria-hidden />, onSelect: () => void signOut() }] },
      ]}
    />
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '').at(0) ?? '')
  return letters.join('').toUpperCase() || '?'
}
