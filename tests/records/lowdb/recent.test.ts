import { expect } from 'chai';
import { Recent } from '../../../bot/records/lowdb/recent.ts';

describe('the few things last used', () => {
  const after = (...used: string[]) => {
    const recent = new Recent<string>(2);
    for (const name of used) if (recent.get(name) === undefined) recent.set(name, name);
    return ['a', 'b', 'c'].filter((name) => recent.get(name) !== undefined);
  };

  for (const [used, kept] of [
    ['a', 'a'],
    ['a b', 'a b'],
    ['a b c', 'b c'],
    ['a b a c', 'a c'],
    ['a b c a', 'a c'],
  ] as const) {
    it(`are ${kept} after ${used}`, () => {
      expect(after(...used.split(' '))).to.deep.equal(kept.split(' '));
    });
  }
});
