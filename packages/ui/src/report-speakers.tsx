import { InternalNote } from './internal-note.tsx'
import { personOf } from './person-of.ts'
import { ChangeText } from './report-changes.tsx'
import type { ReportSpeaker } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

interface ReportSpeakersProps {
  report: { readonly agency: string; readonly tenant: { readonly name: string } }
  speakers: readonly ReportSpeaker[]
}

/** Who did it, each with why in their own words. What stays in the agency stands below it, on the screens of the agency alone. */
export function ReportSpeakers({ report, speakers }: ReportSpeakersProps) {
  return speakers.map((person) => (
    <div key={`${person.label}-${person.side}`}>
      <ChangeText>{words.by(personOf({ report, person }), person.isInternal ? null : person.text)}</ChangeText>
      {person.isInternal && person.text !== null && <InternalNote>{person.text}</InternalNote>}
    </div>
  ))
}
