import { expect } from 'chai';
import { Deliveries } from '../../../bot/channels/web/deliveries.ts';

describe('deliveries', () => {
  it('answer a message that comes twice with what was answered before', async () => {
    const deliveries = new Deliveries<number>();
    let turns = 0;
    const turn = async () => ++turns;
    expect(await Promise.all([deliveries.take('key', 'a', turn), deliveries.take('key', 'a', turn)])).to.eql([1, 1]);
    expect(await deliveries.take('key', 'b', turn)).to.equal(2);
    expect(await deliveries.take('key', null, turn)).to.equal(3);
    expect(await deliveries.take('other', 'b', turn)).to.equal(4);
  });

  it('try a message again that failed before', async () => {
    const deliveries = new Deliveries<string>();
    const failure = await deliveries.take('key', 'a', () => Promise.reject(new Error('no disk'))).catch(String);
    expect(failure).to.equal('Error: no disk');
    expect(await deliveries.take('key', 'a', async () => 'taken')).to.equal('taken');
  });

  it('end after what is under way, and remember nothing of it', async () => {
    const deliveries = new Deliveries<string>();
    const happened: string[] = [];
    const turn = async () => {
      await Promise.resolve();
      happened.push('turn');
      return 'taken';
    };
    const taken = deliveries.take('key', 'a', turn);
    await deliveries.end('key', async () => void happened.push('end'));
    await taken;
    expect(happened).to.deep.equal(['turn', 'end']);
    await deliveries.take('key', 'a', turn);
    expect(happened).to.have.length(3);
  });
});
