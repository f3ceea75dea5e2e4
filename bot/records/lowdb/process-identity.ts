/**
 * Which process it is, in words that outlive the process: numbers repeat, in containers all the time. On Linux a
 * process is one start (in clock ticks since boot) of one number in one pid namespace of one boot of one machine.
 */
import { readFile, readlink } from 'node:fs/promises';

interface Seen {
  readonly started: string;
  /** It has ended, and only waits for its parent to notice. */
  readonly zombie: boolean;
}

/** @returns null where the system does not tell. */
export async function identityOfThisProcess(): Promise<string | null> {
  const kernel = await kernelHere();
  const seen = await look(process.pid);
  return kernel === null || seen === null ? null : `${kernel}.${process.pid}.${seen.started}`;
}

/** `unknown` where that process cannot be seen from here: on another machine, or in another container. */
export async function stateOf(identity: string): Promise<'alive' | 'dead' | 'unknown'> {
  const [boot, namespace, pid, started] = identity.split('.');
  if (`${boot}.${namespace}` !== (await kernelHere())) return 'unknown';
  const seen = await look(Number(pid));
  if (seen !== null) return seen.started === started && !seen.zombie ? 'alive' : 'dead';
  return exists(Number(pid)) ? 'unknown' : 'dead';
}

async function kernelHere(): Promise<string | null> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const namespace = /\d+/.exec(await readlink('/proc/self/ns/pid'))?.[0];
    return namespace === undefined ? null : `${boot}.${namespace}`;
  } catch {
    return null;
  }
}

/** Source: proc_pid_stat(5), fields 3 and 22. */
async function look(pid: number): Promise<Seen | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const started = fields[19];
    return started === undefined ? null : { started, zombie: fields[0] === 'Z' };
  } catch {
    return null;
  }
}

/** Also true of another account's process, which a hardened system does not list. */
function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH');
  }
}
