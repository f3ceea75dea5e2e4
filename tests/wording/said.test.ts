import { expect } from 'chai';
import { messageText } from '../../bot/wording/as-text.ts';
import type { Facts } from '../../dialogs/interview/question.ts';
import type { QuestionId } from '../../dialogs/script/questions.ts';
import { inWords, type Manner, pausePrompt, questionPrompt, SIMPLE, SMS, STAFF, WEB } from './everything.ts';

const promptFor = (id: QuestionId, facts: Facts, manner: Manner = WEB) =>
  inWords({ replies: [], prompt: questionPrompt(id, facts) }, manner).prompt;
const asks = (id: QuestionId, facts: Facts, manner: Manner = WEB): string => promptFor(id, facts, manner).label;

describe('A question', () => {
  it('speaks of the person by what is known about them', () => {
    expect(asks('lives_with_you', { who: 'parent' })).to.equal('Does your mum or dad live with you?');
    expect(asks('lives_with_you', { who: 'neighbour' })).to.equal('Does your neighbour live with you?');
    expect(asks('lives_with_you', {})).to.equal('Does the person you help live with you?');
  });

  it('speaks of what is, what was and what will be', () => {
    expect(asks('who', { caring_status: 'now' })).to.equal('Who do you help?');
    expect(asks('who', { caring_status: 'soon' })).to.equal('Who will you help?');
    expect(asks('who', { caring_status: 'ended' })).to.equal('Who did you look after?');
    expect(asks('what_you_do', { caring_status: 'soon', who: 'partner' })).to.equal(
      'What will you do for your partner?',
    );
    expect(asks('their_age', { caring_status: 'ended', who: 'friend' })).to.equal(
      'How old was your friend when you looked after them?',
    );
  });

  it('asks about the carer when somebody asks for a carer', () => {
    expect(asks('your_area', { caring_status: 'asking_for_someone_else' })).to.equal('Where does the carer live?');
  });

  it('has words for the page, for simple words, for texts, for the desk and for a child', () => {
    const facts = { who: 'parent' };
    expect(asks('what_you_do', facts)).to.equal('What do you do for your mum or dad?');
    expect(asks('what_you_do', facts, SIMPLE)).to.equal('What do you help with?');
    expect(asks('what_you_do', facts, SMS)).to.equal('What do you do for them? Reply with numbers, like 1 4.');
    expect(asks('what_you_do', facts, STAFF)).to.match(/^Say: .* Listen for: /);
    expect(asks('what_you_do', { ...facts, your_age: '13_15' })).to.equal('What do you help with?');
  });

  it('says gently why before a sensitive question, but not again when the answer was not understood', () => {
    const prompt = questionPrompt('person_died', { caring_status: 'ended', who: 'partner' });
    const text = (again: boolean) =>
      inWords({ replies: [{ say: 'ask', prompt, again }], prompt }, WEB)
        .messages.map(messageText)
        .join();
    expect(text(false)).to.equal(
      'I have to ask something sad, so that I do not say the wrong thing. You can skip it.\n\nHas your partner died?',
    );
    expect(text(true)).to.equal('Has your partner died?');
  });

  it('can be answered with "not sure", in own words, and explained', () => {
    const prompt = promptFor('your_area', {});
    expect(prompt.unsure).to.deep.equal({ value: 'unsure', label: 'Not sure', hint: null });
    expect(prompt.input).to.deep.equal({ label: 'Postcode or town', hint: 'For example DT6, or Bridport' });
    expect(prompt.why).to.match(/^Each council has services of its own/);
  });

  it('offers the way back only when there is one, and the other style of words', () => {
    const commands = (facts: Facts, manner: Manner) =>
      promptFor('who', facts, manner).commands.map(({ command }) => command);
    expect(commands({}, WEB)).to.deep.equal(['skip', 'why', 'person', 'help', 'simple_words']);
    expect(commands({ caring_status: 'now' }, SIMPLE)).to.deep.equal([
      'back',
      'skip',
      'why',
      'change',
      'summary',
      'person',
      'help',
      'usual_words',
      'start_again',
      'delete',
    ]);
  });
});

describe('The answers so far', () => {
  const facts = {
    caring_status: 'now',
    who: 'parent',
    what_you_do: ['night_time', 'money_letters'],
    reason: 'skipped',
  };

  it('are listed in few words', () => {
    expect(promptFor('your_area', facts).answers).to.deep.equal([
      { question: 'caring_status', label: 'Whether you look after someone', answer: 'Yes, I do' },
      { question: 'who', label: 'Who it is', answer: 'My mum or dad' },
      { question: 'what_you_do', label: 'What you do', answer: 'Help in the night; Money, letters or forms' },
      { question: 'reason', label: 'Why help is needed', answer: 'Skipped' },
    ]);
  });

  it('are the choices when one is to be changed', () => {
    const { choices } = inWords(
      { replies: [], prompt: pausePrompt('choosing_change', facts, Object.keys(facts)) },
      WEB,
    ).prompt;
    expect(choices[1]).to.deep.equal({ value: 'who', label: 'Who it is', hint: 'My mum or dad' });
  });
});

describe('What was heard', () => {
  const hears = (heard: Facts, manner: Manner = WEB): string =>
    inWords({ replies: [{ say: 'heard', heard }], prompt: pausePrompt('confirming', {}, ['yes', 'no']) }, manner)
      .messages.map(messageText)
      .join();

  it('is read back as somebody would say it, and asked about', () => {
    expect(
      hears({ caring_status: 'now', who: 'parent', their_age: '18_or_over', reason: ['dementia', 'sensory'] }),
    ).to.equal(
      'So: you look after someone now, you help your mum or dad, they have dementia or memory loss and have trouble ' +
        'with sight or hearing and they are 18 or over.\n\nIs that right?',
    );
  });

  it('speaks of what will be, when that is what was heard', () => {
    expect(hears({ caring_status: 'soon', who: 'partner' })).to.equal(
      'So: you will look after someone soon and you will help your partner.\n\nIs that right?',
    );
  });

  it('keeps the reason out of a text', () => {
    expect(hears({ who: 'parent', reason: ['mental_illness'] }, SMS)).to.equal(
      'So: you help your mum or dad and you told me why help is needed.\n\nIs that right? Reply YES or NO.',
    );
  });
});

describe('A pause', () => {
  it('asks kindly once more before somebody is turned away', () => {
    const prompt = (question: string) =>
      inWords({ replies: [], prompt: pausePrompt('second_chance', { who: 'parent' }, ['yes', 'no'], question) }, WEB)
        .prompt;
    expect(prompt('what_you_do').label).to.match(/^Some help is easy to miss\./);
    expect(prompt('what_you_do').choices.map(({ label }) => label)).to.deep.equal(['Yes', 'No']);
    expect(prompt('reason').label).to.match(/even if no doctor has given it a name\.$/);
    expect(prompt('who').label).to.match(/^Is there anyone you help, even a little\?/);
  });

  it('asks which council, with the councils that it may be', () => {
    const { label, choices } = inWords(
      { replies: [], prompt: pausePrompt('which_council', {}, ['dorset', 'bcp'], 'your_area') },
      WEB,
    ).prompt;
    expect(label).to.equal('Which council do you pay council tax to?');
    expect(choices.map((choice) => choice.label)).to.deep.equal([
      'Dorset Council',
      'BCP Council (Bournemouth, Christchurch, Poole)',
    ]);
  });

  it('says what will not happen before everything is deleted', () => {
    expect(inWords({ replies: [], prompt: pausePrompt('deleting', {}, ['yes', 'no']) }, WEB).prompt.label).to.match(
      /not be able to come back.*nobody will ring you/,
    );
  });

  it('says words of condolence and nothing else', () => {
    const prompt = pausePrompt('condolence', { caring_status: 'ended', who: 'partner', person_died: 'yes' }, [
      'carry_on',
    ]);
    const { messages } = inWords({ replies: [{ say: 'condolence' }], prompt }, WEB);
    expect(messages.map(messageText)).to.deep.equal([
      'I am very sorry. What you did for your partner mattered, and it still does.\n\nThere is no hurry.',
    ]);
  });
});
