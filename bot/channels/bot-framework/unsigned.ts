import type { IncomingMessage } from 'node:http';
import { isFromThisMachine, isLoopback } from '../../limits/client-address.ts';
import { isInline, type ReceivedActivity } from './activity.ts';

/**
 * May this call be answered although nobody has signed it? Only a program on this machine may call so, and only where
 * the answer stays on this machine: otherwise anybody could make the server call out to wherever they like.
 */
export function mayCallUnsigned(request: IncomingMessage, activity: ReceivedActivity, publicUrl: URL | null): boolean {
  return (
    isFromThisMachine(request) &&
    // A page in a browser on this machine can call us by a name of its own that it points at us.
    isThisMachine(`http://${request.headers.host}`) &&
    (publicUrl === null || isThisMachine(publicUrl.href)) &&
    (isInline(activity) || isThisMachine(activity.serviceUrl ?? ''))
  );
}

function isThisMachine(address: string): boolean {
  // Where one reader of addresses sees a user name or a path, another may see a host.
  if (/[\\@]/.test(address) || !URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
}
