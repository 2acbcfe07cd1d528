import { clsx } from 'clsx'
import { Check } from 'lucide-react'

/** Where one is in a short procedure. `current` counts from 0; past the last, everything is done. */
export function Stepper({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {steps.map((step, index) => (
        <Step key={step} word={step} number={index + 1} place={index < current ? 'before' : index === current ? 'here' : 'ahead'} />
      ))}
    </ol>
  )
}

type Place = 'before' | 'here' | 'ahead'

function Step({ word, number, place }: { word: string; number: number; place: Place }) {
  return (
    <li aria-current={place === 'here' ? 'step' : undefined} className={clsx('flex items-center gap-2', words[place])}>
      <span className={clsx('tabular grid size-5 place-items-center rounded-full text-2xs font-semibold', marks[place])}>
        {place === 'before' ? <Check aria-label="done" className="size-3 stroke-[2.5]" /> : number}
      </span>
      {word}
    </li>
  )
}

const words: Record<Place, string> = { before: '', here: 'font-medium', ahead: 'text-ink-3' }
const marks: Record<Place, string> = { before: 'bg-good-soft text-good', here: 'bg-accent text-accent-ink', ahead: 'bg-hover text-ink-3' }
