/** The one place that knows configuration variables, ports, folders and the key file. Composition roots pass `process.env` in; nothing else reads it. */
export { createKeys } from './create-keys.ts'
export { environmentExample } from './environment-example.ts'
export { type Keys, keysSchema } from './keys.ts'
export { type Ports, portNames, portsFrom } from './ports.ts'
export { type Configuration, readConfiguration } from './read-configuration.ts'
export { readKeys } from './read-keys.ts'
export { repositoryRoot } from './repository-root.ts'
export { variables } from './variables.ts'
