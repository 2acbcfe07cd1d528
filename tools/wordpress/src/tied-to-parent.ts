/**
 * A command that ends together with the process that started it, even when that one is killed. It must lead its own process group
 * and get a pipe as its standard input: the pipe closes when its other end dies. Neither PHP's server nor MariaDB can watch that,
 * and Linux's own death signal reaches PHP's first process only, not its workers.
 */
export function tiedToParent({ command, args }: { command: string; args: readonly string[] }): { command: string; args: string[] } {
  return { command: 'sh', args: ['-c', script, 'tied-to-parent', command, ...args] }
}

// The whole group gets TERM, this shell too; it outlives it to wait for a database that writes its pages. The first wait ends with the signal.
const script = `
exec 3<&0
trap : TERM
"$@" </dev/null 3<&- &
child=$!
(read -r _ <&3; kill -TERM 0) &
wait $child
wait $child
kill -KILL 0`
