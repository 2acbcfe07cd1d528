'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { DropdownMenu } from './dropdown-menu.tsx'
import { IconButton } from './icon-button.tsx'
import type { SavePreference } from './rail.tsx'
import type { ThemeChoice } from './theme.ts'

/** Light, dark or as the device says. The server knows the choice from a cookie, so no page flashes. */
export function ThemeSwitch({ choice, savePreference }: { choice: ThemeChoice; savePreference: SavePreference }) {
  const [chosen, setChosen] = useState(choice)
  const choose = (next: ThemeChoice) => {
    setChosen(next)
    document.documentElement.dataset.theme = next
    void savePreference({ name: 'theme', value: next })
  }
  const Icon = choices.find(({ key }) => key === chosen)?.icon ?? Monitor
  return (
    <DropdownMenu
      align="end"
      trigger={<IconButton label={`Theme: ${chosen}`} icon={<Icon aria-hidden />} />}
      groups={[
        {
          title: 'Theme',
          items: choices.map(({ key, label, icon: Mark }) => ({
            key,
            label,
            icon: <Mark aria-hidden />,
            chosen: key === chosen,
            onSelect: () => choose(key),
          })),
        },
      ]}
    />
  )
}

const choices = [
  { key: 'light', label: 'Light', icon: Sun },
  { key: 'dark', label: 'Dark', icon: Moon },
  { key: 'system', label: 'As the device', icon: Monitor },
] as const
