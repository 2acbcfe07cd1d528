/**
 * What an agent is made of: data that says who it is, what it reads and what it may propose, and functions that think.
 * It knows no model, no database and no vendor; an agent reads evidence and gives back a thought, and never writes.
 */
export { type Agent, type AgentDefinition, defineAgent, type Evidence, type Given, type Parser, type Readers } from './define-agent.ts'
export { type Crew, type CrewDefinition, defineCrew, handOffId } from './define-crew.ts'
export { defineReader, type EvidenceReader, optional } from './define-reader.ts'
export { mayPropose } from './may-propose.ts'
