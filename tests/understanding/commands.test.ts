import { expect } from 'chai';
import { understand } from '../../dialogs/understanding/understand.ts';
import { asking, ids, inAnswerTo, offering, unasked, vocabulary } from './vocabulary.ts';

describe('Commands', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    help: ['help', 'Help!', 'please help', 'what can you do?', 'I don’t understand', 'how does this work'],
    why: ['why', 'why?', 'why do you ask?', 'Why do you need to know that', 'what for'],
    back: ['back', 'go back', 'can I go back please', 'go back a step', 'ok, go back', 'undo'],
    change: ['change', 'I want to change my answer', 'can i change an answer'],
    skip: ['skip', 'skip this one please', 'can I skip this', 'next question'],
    start_again: ['start again', 'Start over', 'can we start again?', 'restart'],
    stop: ['stop', 'STOP', 'no more questions', 'I want to stop', 'end chat'],
    repeat: ['repeat', 'say that again', 'pardon?', 'what was the question'],
    person: ['talk to a person', 'can I speak to someone', 'I want to talk to a human', 'person', 'is anyone there?'],
    menu: ['menu', 'show me the options'],
    delete: ['delete my data', 'delete everything', 'please delete my details', 'forget me'],
    privacy: ['privacy', 'is this confidential?', 'who can see my answers', 'will you tell anyone'],
    simple_words: ['simple words', 'easy words please', 'easy read', 'can you make it simpler'],
    usual_words: ['usual words', 'back to normal words'],
  };
  for (const [command, messages] of Object.entries(table)) {
    for (const message of messages) {
      it(`"${message}" is ${command}, whatever was asked`, () => {
        for (const asked of [offering(), asking('reason'), asking('your_area'), asking('lives_with_you')]) {
          const understood = understand(vocabulary, message, asked);
          expect(understood.command).to.equal(command);
          expect(understood.answer).to.equal(null);
        }
      });
    }
  }

  const notCommands = [
    'I help him with his tablets',
    'print',
    'she can not go back to work',
    'he needs someone to talk to',
    'her speech stopped after the stroke',
    'I had to stop work',
    'we started again with a new doctor',
    'I help the children',
    'change his bed',
  ];
  for (const message of notCommands) {
    it(`"${message}" is no command`, () => expect(unasked(message).command).to.equal(null));
  }

  it('no word that a network or a command takes is an answer to any question', () => {
    const taken = [
      'stop',
      'start',
      'help',
      'cancel',
      'end',
      'quit',
      'info',
      'stopall',
      'unsubscribe',
      'optout',
      'revoke',
    ];
    const commands = Object.keys(table).map((command) => command.replaceAll('_', ' '));
    for (const question of ids) {
      for (const word of [...taken, ...commands]) {
        expect(inAnswerTo(question, word).answer, `${question}: ${word}`).to.equal(null);
      }
    }
  });

  it('a way on that is offered is taken before a command of the same words', () => {
    const understood = understand(vocabulary, 'talk to a person', {
      ...offering('carry_on', 'person'),
      labels: { person: 'Talk to a person' },
    });
    expect(understood.answer).to.equal('person');
    expect(understood.command).to.equal(null);
    expect(understand(vocabulary, 'keep going', offering('carry_on', 'person')).answer).to.equal('carry_on');
  });

  it('"ok" confirms, but goes on from nothing else', () => {
    expect(understand(vocabulary, 'ok', offering('yes', 'no')).answer).to.equal('yes');
    expect(understand(vocabulary, 'ok', offering('carry_on', 'person')).answer).to.equal(null);
    expect(inAnswerTo('lives_with_you', 'ok').answer).to.equal(null);
  });
});

describe('Courtesies', () => {
  const table = {
    greeting: ['hello', 'Hi there', 'good morning', 'hiya', 'hi!'],
    thanks: ['thanks', 'thank you so much', 'ok thank you', 'cheers', "that's very helpful"],
    goodbye: ['bye', 'goodbye', 'thanks bye', 'see you', 'good night'],
  };
  for (const [courtesy, messages] of Object.entries(table)) {
    for (const message of messages) {
      it(`"${message}" is ${courtesy}`, () => expect(unasked(message).courtesy).to.equal(courtesy));
    }
  }
  it('is only what is nothing else', () => {
    expect(unasked('hello, I look after my mum').courtesy).to.equal(null);
    expect(inAnswerTo('lives_with_you', 'yes thanks').courtesy).to.equal(null);
  });
});

describe('Wishes', () => {
  const table: readonly (readonly [message: string, goal: string | null])[] = [
    ['am I a carer?', 'am_i_a_carer'],
    ['do I count as a carer if I only do her shopping', 'am_i_a_carer'],
    ["I'm not sure I'm a carer", 'am_i_a_carer'],
    ['who can help me', 'who_can_help'],
    ['what help is there for carers?', 'who_can_help'],
    ['I need some support', 'who_can_help'],
    ["I don't know where to turn", 'who_can_help'],
    ['I look after my mum', null],
    ['the weather is nice', null],
  ];
  for (const [message, goal] of table) it(`"${message}": ${goal}`, () => expect(unasked(message).goal).to.equal(goal));

  it('an answer is not a wish', () => expect(inAnswerTo('lives_with_you', 'yes, I need help').goal).to.equal(null));
});
