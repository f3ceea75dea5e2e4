/** A flood from one address is turned away with a clear message, and the service goes on answering others. */
import { expect } from 'chai';
import { Service } from '../service.ts';

const FLOOD = 5_000;
const AT_ONCE = 50;

describe('A flood', function () {
  this.timeout(10 * 60_000);

  it(`of ${FLOOD.toLocaleString('en-GB')} requests is turned away, and nothing breaks`, async () => {
    // One hop is trusted, so that the flood and the others come from addresses of their own.
    const service = await Service.start({ TRUST_PROXY: '1', RATE_PER_ADDRESS: '60' });
    const from = (address: string) => fetch(service.url, { headers: { 'x-forwarded-for': address } });
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < FLOOD; sent += AT_ONCE) {
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => from('198.51.100.7')));
      for (const { status, body } of answers) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        await body?.cancel();
      }
      const other = await from(`203.0.113.${(sent / AT_ONCE) % 250}`);
      expect(other.status).to.equal(200);
    }
    const turnedAway = await from('198.51.100.7');
    expect(turnedAway.status).to.equal(429);
    expect(turnedAway.headers.get('retry-after')).to.match(/^\d+$/);
    expect(await turnedAway.text()).to.match(/wait/i);
    expect([...statuses.keys()].sort()).to.deep.equal([200, 429]);
    expect(statuses.get(200)).to.be.at.most(60 * 3);
    await service.remove();
  });
});
