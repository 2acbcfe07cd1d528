/** What every simulator is built from: a server on loopback, a state that may survive a restart, and a proxy that breaks things on purpose. */
export { createFaultProxy, type FaultProxy, type VendorFault, vendorFaults } from './fault-proxy.ts'
export { folderStore, memoryStore, type SimulatorStore } from './simulator-store.ts'
export { type RunningSimulator, type SimulatorDefinition, type SimulatorServer, startSimulator } from './start-simulator.ts'
