import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
// A socket that takes both kinds of address shows IPv4 ones like this.
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');

/** Is this an IP address of this machine itself, reachable by nobody else? */
export function isLoopback(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Headers by which something in front of us says that it passes on the call of another. */
const FORWARDING =
  /^(x-forwarded(-.*)?|forwarded|via|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-.*|fly-.*)$/;

/** Does this request come straight from this machine, and not on behalf of somebody elsewhere? */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const forwarded = Object.keys(request.headers).some((name) => FORWARDING.test(name));
  return !forwarded && isLoopback(request.socket.remoteAddress ?? '');
}

/**
 * The address to count a caller's requests by.
 * @param trustedHops how many proxies in front of us are ours. What anybody else writes into X-Forwarded-For is hearsay.
 */
export function clientAddress(request: IncomingMessage, trustedHops: number): string {
  const socket = request.socket.remoteAddress ?? '';
  const said = trustedHops > 0 ? [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',') : [];
  const hops = [socket, ...said.filter(Boolean).map(withoutPort).reverse()];
  const hop = hops[Math.min(trustedHops, hops.length - 1)] ?? socket;
  return network(isIP(hop) ? hop : socket);
}

/** Some proxies, Azure's among them, write the port as well. */
function withoutPort(hop: string): string {
  const [, v6, v4] = /^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(hop.trim()) ?? [];
  return v6 ?? v4 ?? hop.trim();
}

/** One household or device holds a whole /64 of IPv6 addresses, so those count as one caller. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('%', 1).join('').split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...back];
  return `${groups.slice(0, 4).join(':').toLowerCase()}::/64`;
}
