/** The least that an assistant has to understand for a conversation in words: a few names, places and commands. */
import { COMMANDS, type Command } from '../../dialogs/message.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { CONCERNS, type Concern } from '../../dialogs/understanding/safety.ts';
import { type Vocabulary, vocabularyOf } from '../../dialogs/understanding/vocabulary.ts';

const reply = (whole: string) => ({ whole: [whole], starts: [whole] });

export const smallVocabulary: Vocabulary = vocabularyOf(
  {
    spellings: {},
    lists: {},
    never_in_gaps: [],
    numbers: {
      words: { one: 1, two: 2, three: 3 },
      around: ['and'],
      ordinals: {},
      ages: {
        is: ['is', 'am'],
        about: [],
        nearly: [],
        years: ['years'],
        months: [],
        old: ['old'],
        not_years: [],
        decades: {},
        early: [],
        middle: [],
        late: [],
      },
      hours: {
        amounts: { exactly: [], bare: [], between: [], over: [], under: [] },
        a_day: [],
        days: [],
        unclear: [],
        caring: [],
        not_caring: [],
      },
    },
    people: {
      me: ['i', 'my'],
      them: ['she', 'he', 'they'],
      them_named: [],
      others: [],
      denials: ['not'],
      denial_ends_at: [],
      doubts: [],
      doing: [],
      doing_ends_at: [],
      perhaps: [],
      asides: [],
      not_about_anyone: [],
      nobody: [],
      home: ['live in'],
      home_of_named: ['in'],
    },
    answers: {
      fillers: { before: ['ok'], after: ['please'] },
      not_answers: [],
      unsure: ['not sure'],
      rather_not_say: ['rather not say'],
      yes: reply('yes'),
      no: reply('no'),
      neither: [],
      ways_on: { carry_on: ['carry on'] },
    },
    commands: Object.fromEntries(COMMANDS.map((command) => [command, [command.replaceAll('_', ' ')]])) as Readonly<
      Record<Command, string[]>
    >,
    courtesies: { greeting: ['hello'], thanks: ['thanks'], goodbye: ['goodbye'] },
    wishes: { who_can_help: ['who can help'], am_i_a_carer: ['am i a carer'] },
    safety: {
      harmless: [],
      not_after: [],
      told_of: [],
      long_ago: [],
      concerns: Object.fromEntries(
        CONCERNS.map((concern) => [concern, { signs: [`sign of ${concern.replaceAll('_', ' ')}`] }]),
      ) as unknown as Readonly<Record<Concern, { signs: string[] }>>,
    },
    questions: {
      who: {
        heard_of_people: ['i look after my {it}'],
        options: { parent: { people: ['mum'] }, friend: { people: ['friend'] } },
      },
      reason: { of: 'them', options: { dementia: { heard: ['dementia'] }, mental_illness: { heard: ['depression'] } } },
      what_you_do: { of: 'me', options: { meals_shopping_home: { heard: ['do the shopping'] } } },
    },
    examples: { danger: {}, wishes: {}, replies: {} },
    areas: {
      districts: {
        DT1: { councils: ['dorset'], mark: 'whole', places: ['dorchester'] },
        BH1: { councils: ['bcp'], mark: 'whole', places: ['bournemouth'] },
        BH21: { councils: ['dorset', 'bcp', 'hampshire'], mark: 'straddles', places: ['wimborne'] },
      },
      postcode_areas: {},
      names: {},
      unclear: [],
    },
  },
  carersScript.questions,
  null,
);
