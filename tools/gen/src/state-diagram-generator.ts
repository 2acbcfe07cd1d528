import { effectTransitions, enhancementTransitions, proposalTransitions, settingTransitions } from '@bizosaas/governance'
import type { Generator } from './generator.ts'

type Transitions = Readonly<Record<string, readonly string[]>>

const machines: Readonly<Record<string, Transitions>> = {
  'A change': proposalTransitions,
  'A setting': settingTransitions,
  'An enhancement': enhancementTransitions,
  'An effect': effectTransitions,
}

/** A diagram of every state machine, from the tables the code itself obeys. */
export const stateDiagramGenerator: Generator = {
  name: 'state diagrams',
  files: async () =>
    new Map([
      [
        'docs/states.gen.md',
        `# States\n\nMade from the transition tables of governance. What is not drawn is refused.\n\n${Object.entries(machines).map(diagram).join('\n')}`,
      ],
    ]),
}

function diagram([name, transitions]: [string, Transitions]): string {
  const lines = Object.entries(transitions).flatMap(([from, to]) =>
    to.length === 0 ? [`  ${id(from)} --> [*]`] : to.map((state) => `  ${id(from)} --> ${id(state)}`),
  )
  return `## ${name}\n\n\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\`\n`
}

/** Mermaid takes no dashes in the name of a state. */
function id(state: string): string {
  return state.replaceAll('-', '_')
}
