// Runs a script on the pinned Node that npm installed, whatever Node the machine came with.
// Plain JavaScript in old syntax on purpose: this is the only file the host's Node has to understand.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }
const root = path.dirname(fileURLToPath(import.meta.url))

function findNode() {
  try {
    return createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/bin/node`)
  } catch {
    const [major, minor] = process.versions.node.split('.').map(Number)
    if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
    console.error(`Node ${process.version} is too old and the pinned Node is not installed. Run "npm ci" first, or use Node 22.18 or later.`)
    process.exit(1)
  }
}

const node = findNode()
const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
const env = { ...process.env }
env[pathKey] = [path.dirname(node), path.join(root, 'node_modules', '.bin'), env[pathKey]].join(path.delimiter)
env.NODE_OPTIONS = [env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' ')

const child = spawn(node, process.argv.slice(2), { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })

for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
  // With a terminal, Ctrl-C already reached the child through its process group.
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}

// npm's shell does not pass TERM on: when it dies, we are handed to another parent, and stop too.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 500).unref()

child.on('exit', (code, signal) => process.exit(code ?? 128 + (signalNumbers[signal] ?? 1)))
