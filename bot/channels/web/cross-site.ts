import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent by a page of somebody else's. Browsers say so in `Sec-Fetch-Site`; older ones send only an
 * `Origin`, which is `null` from our own pages because they send no referrer. Our cookie is not sent across sites in
 * any case, so this only spares people from starting a conversation that they did not mean to.
 *
 * @param publicUrl where people reach us; null while nobody but this machine does.
 */
export function isCrossSite(headers: IncomingHttpHeaders, publicUrl: URL | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return false;
  const from = URL.canParse(origin) ? new URL(origin).host : null;
  return from !== host && from !== publicUrl?.host;
}
