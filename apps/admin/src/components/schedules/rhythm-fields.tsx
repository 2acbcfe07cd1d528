import { Field, Select, TextInput } from '@bizosaas/ui'
import { scheduleWords as words } from '../../words/schedules.ts'
import type { Rhythm } from './cron-of.ts'

/** On which days, and when. */
export function RhythmFields({ rhythm, onChange }: { rhythm: Rhythm; onChange: (part: Partial<Rhythm>) => void }) {
  return (
    <div className="grid grid-cols-2 items-start gap-4">
      <Field htmlFor="schedule-days" label={words.days}>
        <Select id="schedule-days" value={rhythm.days} options={words.dayChoices} onChange={(event) => onChange({ days: event.target.value })} />
      </Field>
      {rhythm.days === 'month' && (
        <Field htmlFor="schedule-month-day" label={words.monthDay} hint={words.monthDayHint}>
          <TextInput
            id="schedule-month-day"
            type="number"
            min={1}
            max={28}
            value={rhythm.monthDay}
            onChange={(event) => onChange({ monthDay: event.target.value })}
          />
        </Field>
      )}
      <Field htmlFor="schedule-time" label={words.time}>
        <TextInput id="schedule-time" type="time" value={rhythm.time} onChange={(event) => onChange({ time: event.target.value })} />
      </Field>
    </div>
  )
}
