import { expect } from 'chai';
import { Service } from '../service.ts';

describe('A service that is killed', function () {
  this.timeout(60_000);

  it('knows every answer that it acknowledged when it is started again, and carries on', async () => {
    const first = await Service.start();
    const people = ['a daughter', 'a neighbour', 'a husband'];
    for (const person of people) await first.say(person, 'hello');
    await Promise.all(people.map((person) => first.say(person, 'Yes, I do')));
    await Promise.all(people.map((person) => first.say(person, 'My mum or dad')));
    await first.kill();

    const second = await Service.start({ DATA_DIR: first.dataDir });
    const next = await Promise.all(people.map((person) => second.say(person, 'say that again')));
    await second.remove();
    for (const said of next) expect(said.join('\n')).to.include('How old are you?');
  });

  it('does not take a message twice that is delivered again afterwards', async () => {
    const first = await Service.start();
    await first.say('somebody', 'hello');
    const answered = await first.say('somebody', 'Yes, I do', 'message-1');
    await first.kill();

    const second = await Service.start({ DATA_DIR: first.dataDir });
    const again = await second.say('somebody', 'Yes, I do', 'message-1');
    const after = await second.say('somebody', 'say that again');
    await second.remove();
    expect(again).to.deep.equal(answered);
    expect(after.join('\n')).to.include('Who do you help?');
  });
});
