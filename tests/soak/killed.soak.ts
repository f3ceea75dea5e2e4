/**
 * Many conversations at once with a service that is killed at random moments: no acknowledged answer may be lost, and
 * nobody may be asked again what they have answered.
 */
import { expect } from 'chai';
import { Service } from '../service.ts';

const PEOPLE = 40;
const KILLS = 12;
/** Each answer, and the start of the question that must come after it. */
const INTERVIEW: readonly (readonly [string, RegExp])[] = [
  ['Yes, I do', /Who do you help/],
  ['My husband, wife or partner', /How old are you/],
  ['26 to 64', /What do you do/],
  ['nights', /Why does/],
  ['dementia', /Where do you live/],
  ['Bridport', /live with you/],
  ['yes', /Do any of these fit/],
  ['none of these', /social worker/],
];

const UNHURRIED = { RATE_PER_CONVERSATION: '100000', RATE_PER_ADDRESS: '100000' };

describe('Killed at random moments', function () {
  this.timeout(10 * 60_000);

  it(`loses no answer of ${PEOPLE} people in ${KILLS} kills`, async () => {
    let service = await Service.start(UNHURRIED);
    const acknowledged = new Map<string, number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const running = service;
      const people = Array.from({ length: PEOPLE }, (_, index) => `person-${kill}-${index}`);
      let answersLeft = PEOPLE + kill * 19;
      await new Promise<void>((enough) => {
        for (const person of people) {
          const talking = async () => {
            for (const [index, [answer, next]] of INTERVIEW.entries()) {
              const said = await running.say(person, answer, `${person}-${index}`);
              expect(said.join('\n')).to.match(next);
              acknowledged.set(person, index);
              answersLeft -= 1;
              if (answersLeft === 0) enough();
            }
          };
          // Whoever is talking when the service dies gets no answer, and that is what is tested.
          talking().catch(() => {});
        }
      });
      await running.kill();

      service = await Service.start({ ...UNHURRIED, DATA_DIR: running.dataDir });
      for (const person of people) {
        const last = acknowledged.get(person);
        if (last === undefined) continue;
        const now = (await service.say(person, 'say that again')).join('\n');
        // The answer after the last acknowledged one may have been kept without its acknowledgement arriving.
        const expected = INTERVIEW.slice(last, last + 2).map(([, next]) => next);
        expect(
          expected.some((next) => next.test(now)),
          `${person} after ${last}: ${now}`,
        ).to.equal(true);
      }
    }
    await service.remove();
    expect(acknowledged.size).to.be.greaterThan(PEOPLE);
  });
});
