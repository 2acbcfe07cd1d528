/**
 * What an agent is made of: data that says who it is and what it may propose, and functions that think.
 * It knows no model, no database and no vendor; an agent reads evidence and gives back a thought, and never writes.
 */
export { type AgentDefinition, defineAgent, type EvidenceReader, type Parser } from './define-agent.ts'
export { mayPropose } from './may-propose.ts'
