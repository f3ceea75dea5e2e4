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
    summary: [
      'summary',
      'send me a summary',
      'print',
      'print this please',
      'Keep or print this',
      'what did we say?',
      'what have I told you so far',
      'can I have a copy of this',
      'text it to me',
      'PDF',
    ],
    more: ['more', 'MORE', 'tell me more', 'more please', 'go on then', 'the rest', 'is there anything else?'],
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
    'she can not go back to work',
    'he needs someone to talk to',
    'her speech stopped after the stroke',
    'I had to stop work',
    'we started again with a new doctor',
    'I help the children',
    'change his bed',
    'I print his letters for him',
    'she needs more and more help',
    'I do more than that',
    'she cannot keep this up',
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
    for (const said of ['keep going', 'go on then', 'next']) {
      expect(understand(vocabulary, said, offering('carry_on', 'person')).answer, said).to.equal('carry_on');
    }
    expect(understand(vocabulary, 'go on then', offering('yes', 'no')).answer).to.equal('yes');
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
    ['can I have a carers assessment', 'assessment'],
    ["what is a carer's assessment?", 'assessment'],
    ['I want an assessment', 'assessment'],
    ["Carer's assessment", 'assessment'],
    ['how do I get assessed as a carer', 'assessment'],
    ['am I eligible?', 'national_test'],
    ['do I meet the criteria', 'national_test'],
    ['does the council have to help me', 'national_test'],
    ['what is the national test', 'national_test'],
    ['I need a break', 'break'],
    ['can I get some time off?', 'break'],
    ['respite', 'break'],
    ['I never get any time to myself', 'break'],
    ['who could sit with mum while I go out', 'break'],
    ['we have not had a holiday for years', 'break'],
    ['someone to talk to', 'counselling'],
    ['I need somebody to talk to', 'counselling'],
    ['can I get counselling', 'counselling'],
    ["I've got no one to talk to about how I feel", 'counselling'],
    ["carer's allowance", 'money'],
    ['what money can I get', 'money'],
    ['carers card', 'money'],
    ['what benefits can I claim', 'money'],
    ['is there any help with money', 'money'],
    ["I can't afford the heating", 'money'],
    // What is said more exactly is what is wanted.
    ["am I eligible for carer's allowance", 'money'],
    ['am I eligible for a break?', 'break'],
    ['what help can I get with my bills', 'money'],
    ['do I qualify as a carer', 'am_i_a_carer'],
    ['is there any support for carers', 'who_can_help'],
    ['I look after my mum', null],
    ['the weather is nice', null],
    ['the council did a carers assessment last year', null],
    ['she broke her arm', null],
    ['I pay her bills', null],
    ['I help with the bills', null],
    ['I get carers allowance', null],
    ['she gets attendance allowance', null],
    ['he goes to respite', null],
    ['I get a day off on Tuesdays', null],
    ['I have someone to talk to', null],
    ['he needs someone to talk to', null],
    ['he talks to himself', null],
  ];
  for (const [message, goal] of table) it(`"${message}": ${goal}`, () => expect(unasked(message).goal).to.equal(goal));

  it('an answer is not a wish', () => expect(inAnswerTo('lives_with_you', 'yes, I need help').goal).to.equal(null));
});
