import { expect } from 'chai';
import { check } from '../../bot/check/check.ts';
import { EditedContent } from '../content/edited-content.ts';
import { TODAY } from '../wording/everything.ts';

const EVERYTHING = ['script', 'services', 'understanding', 'cases', 'pages', 'areas.yaml', 'sources.yaml'];

const CAFE = `
name: The carers' café
what: Tea and a talk with other carers
for_whom: Any carer
areas: [dorset]
contacts: []
source: told by the café
evidence: found
as_of: 2026
review_by: 2026-11-20
confirmed_by: a volunteer
confirmed_on: 2026-01-31
`;

const HAZARDS = `
missed_crisis:
  hazard: Somebody in danger is not told whom to call, by ringing 01305 999999.
  causes: [Words that are not known]
  harm: A person who is in danger waits too long.
  severity: catastrophic
  likelihood: low
  controls: [Every message is read for danger first]
  tests:
    - { file: tests/wording/safety.test.ts, title: What is said to somebody in danger }
    - { file: tests/wording/safety.test.ts, title: says what nobody has written }
    - { file: tests/wording/danger.test.ts, title: What is said to somebody in danger }
  remains: Words that nobody thought of
`;

const LONG = 'Please tell me a bit more about how things are for you at home. '.repeat(6).trim();

/** A mistake, how it is made, and how it is told. What belongs to one mistake may be told for several channels. */
const MISTAKES: readonly (readonly [string, (content: EditedContent) => EditedContent, readonly RegExp[]])[] = [
  [
    'words that nothing says',
    (content) => content.set('script/commands.yaml', 'stop', { web: 'Stop', sms: 'End this' }),
    [/^script\/commands\.yaml stop\.sms: is never said to anybody: take it out$/],
  ],
  [
    'words for a birthday that changes nothing',
    (content) => content.set('script/decisions/bereaved_route.yaml', 'later', 'Later there may be more.'),
    [/^script\/decisions\/bereaved_route\.yaml later: is never said to anybody: take it out$/],
  ],
  [
    'a service that nobody is told of, and that is out of date',
    (content) => content.write('services/cafe.yaml', CAFE),
    [
      /^services\/cafe\.yaml: is a service that nobody is ever told of: say in `also_for` where it is listed/,
      /^services\/cafe\.yaml review_by: was to be looked at again: .* \(by 2026-11-20; found, 2026\)$/,
    ],
  ],
  [
    'an option that is called like a command',
    (content) => content.set('script/questions/working.yaml', 'options.no.label', { web: 'Skip this', sms: 'No' }),
    ['on the page', 'in simple words', 'at the desk'].map(
      (where) =>
        new RegExp(
          `^script/questions/working\\.yaml options\\.no\\.label: is "Skip this" ${where}, which is also how people ask for "skip" \\(understanding/commands\\.yaml\\)`,
        ),
    ),
  ],
  [
    'an option that a phone network takes for itself',
    (content) => content.set('script/questions/hours.yaml', 'options.under_20.label.sms', 'Info'),
    [
      /^script\/questions\/hours\.yaml options\.under_20\.label: is "Info" by text, a word that phone networks act upon/,
    ],
  ],
  [
    'YES where it is not a yes',
    (content) =>
      content.set('script/prompts.yaml', 'pauses.hello_again.choices.carry_on', { web: 'Carry on', sms: 'Yes' }),
    [/^script\/prompts\.yaml pauses\.hello_again\.choices\.carry_on: is "Yes" by text, a word that phone networks act/],
  ],
  [
    'two options that are typed alike',
    (content) => content.set('script/questions/hours.yaml', 'options.20_to_34.label.sms', '35, OR MORE!'),
    [
      /^script\/questions\/hours\.yaml options\.35_or_more\.label: is "35 or more" by text, which is typed just as "options\.20_to_34\.label"/,
    ],
  ],
  [
    'an option that is understood as another',
    (content) => content.set('script/questions/job.yaml', 'options.job.label.sms', 'Volunteering'),
    [
      /^script\/questions\/job\.yaml options\.job\.label: is "Volunteering" by text, and is understood as "volunteering" when somebody types it \(understanding\/questions\/job\.yaml\)$/,
    ],
  ],
  [
    'an option without what people say for it',
    (content) => content.set('understanding/questions/who.yaml', 'options.grandparent', undefined),
    [/^understanding\/questions\/who\.yaml options\.grandparent: is missing: write what people say for it$/],
  ],
  [
    'an option that has another name in simple words',
    (content) => content.set('script/questions/who.yaml', 'options.friend.label.simple', 'A mate'),
    [/^script\/questions\/who\.yaml options\.friend\.label: must be the same on the page and in simple words/],
  ],
  [
    'a sign that a text message cannot carry',
    (content) => content.set('script/notices.yaml', 'thanks', 'You are welcome 🙂.'),
    [/^script\/notices\.yaml thanks: has "🙂", which a text message cannot carry: write it in other words/],
  ],
  [
    'a question that is too long for a text',
    (content) => content.set('script/questions/lives_with_you.yaml', 'ask.sms', LONG),
    [
      /^script\/questions\/lives_with_you\.yaml ask: is too long by text: 1 text of up to 3 segments, and at most one text of 2 fit/,
    ],
  ],
  [
    'an answer that is too long for two texts',
    (content) => content.set('script/outcomes/not_now.yaml', 'body.sms', `${LONG}\n\n${LONG}`),
    [
      /^script\/outcomes\/not_now\.yaml: is too long by text: 3 texts of up to 3 segments, and at most 2 texts of 3 fit/,
    ],
  ],
  [
    'a condition on a locked screen',
    (content) =>
      content.set(
        'script/questions/reason.yaml',
        'ask.sms',
        'Is it dementia, or why do they need you to help? Reply with numbers, like 1 4.',
      ),
    [
      /^script\/questions\/reason\.yaml ask\.sms: says "dementia" in the first 40 characters of a text, which a locked screen shows$/,
    ],
  ],
  [
    'the word abuse in a text',
    (content) =>
      content.set(
        'script/notices.yaml',
        'goodbye.sms',
        'Goodbye, and take care of yourself. Tell somebody if there is abuse.',
      ),
    [/^script\/notices\.yaml goodbye\.sms: says "abus" in a text, where somebody else may read it$/],
  ],
  [
    'a sentence that is hard to read',
    (content) =>
      content.set('script/notices.yaml', 'nothing_to_change', {
        web: 'Unfortunately it is not currently possible to alter information, because no information has been provided by you until now.',
        sms: 'There is nothing to change yet.',
        staff: 'There is nothing to change yet.',
        simple: 'There is nothing to change yet.',
      }),
    [
      /^script\/notices\.yaml nothing_to_change: is too hard to read on the page: grade \d+\.\d, and at most 6 is meant\. Shorten its sentences; the hardest is "Unfortunately it is not .*" \(script\/notices\.yaml "nothing_to_change\.web"\)$/,
    ],
  ],
  [
    'simple words that are not simple',
    (content) =>
      content.set(
        'script/notices.yaml',
        'stopped.simple',
        'We may discontinue this conversation, and you may continue it at another opportunity.',
      ),
    ['in simple words', 'to a young person'].map(
      (where) =>
        new RegExp(
          `^script/notices\\.yaml stopped: is too hard to read ${where}: grade \\d+\\.\\d, and at most 5 is meant`,
        ),
    ),
  ],
  [
    'a word that is there twice',
    (content) =>
      content.set('script/notices.yaml', 'empty.staff', 'There was was no answer. Tick one, or type a few words.'),
    [/^script\/notices\.yaml empty\.staff: says a word twice at the desk, in notice\.empty: "There was was no answer/],
  ],
  [
    'a gap',
    (content) =>
      content.set('script/notices.yaml', 'too_long.sms', 'That was too long for me . Please say it in a few words.'),
    [/^script\/notices\.yaml too_long\.sms: has a gap by text, in notice\.too_long: /],
  ],
  [
    'a sentence that begins small',
    (content) =>
      content.set('script/notices.yaml', 'kept_as_it_was', 'nothing has changed. Your answers are as they were.'),
    ['on the page'].map(
      (where) =>
        new RegExp(`^script/notices\\.yaml kept_as_it_was: begins small ${where}, in notice\\.kept_as_it_was: `),
    ),
  ],
  [
    'an assessment that is not said to be a talk',
    (content) =>
      content.set('script/notices.yaml', 'not_deleted', 'Nothing was deleted. You can ask for an assessment.'),
    [/^script\/notices\.yaml not_deleted: names an assessment without saying that it is a talk on the page/],
  ],
  [
    'a word to avoid, and a number, on a page',
    (content) =>
      content.edit('pages/about.hbs', '<h2>What it is</h2>', '<p>You are entitled to help: ring 01305 123456.</p>'),
    [
      /^pages\/about\.hbs: has "01305 123456" typed in: numbers, sums and links belong in content\/services/,
      /^pages\/about\.hbs: says "entitled": say "you may be able to get"$/,
    ],
  ],
  [
    'a link on a page',
    (content) => content.edit('pages/cookies.hbs', '</h1>', '</h1><a href="https://www.example.com/cookies">More</a>'),
    [/^pages\/cookies\.hbs: has "www\.example\.com\/cookies" typed in/],
  ],
  [
    'a sum in a case',
    (content) => content.edit('cases/borders.yaml', 'A son in Dorchester', 'A son with £300 in Dorchester'),
    [/^cases\/borders\.yaml: has "£" typed in/],
  ],
  [
    'a hazard whose tests are not there, and a number in its words',
    (content) => content.write('hazards.yaml', HAZARDS),
    [
      /^hazards\.yaml missed_crisis\.tests: names a test that is not there, "says what nobody has written" in tests\/wording\/safety\.test\.ts: put its title right/,
      /^hazards\.yaml missed_crisis\.tests: names a test that is not there, "What is said to somebody in danger" in tests\/wording\/danger\.test\.ts/,
      /^hazards\.yaml: has "01305 999999" typed in/,
    ],
  ],
];

describe('A mistake that can be read', function () {
  this.timeout(60_000);

  const content = new EditedContent(EVERYTHING);
  let told: readonly string[] = [];
  before(() => {
    for (const [, make] of MISTAKES) make(content);
    const { errors, warnings } = check(content.folder, { strict: true, today: TODAY });
    expect(warnings).to.deep.equal([]);
    told = content.named(errors).filter((line) => !/^services\/\w+\.yaml confirmed_by: /.test(line));
  });
  after(() => content.remove());

  for (const [name, , expected] of MISTAKES) {
    it(`is told in plain words: ${name}`, () => {
      for (const pattern of expected)
        expect(
          told.filter((line) => pattern.test(line)),
          told.join('\n'),
        ).to.have.lengthOf(1);
    });
  }

  it('is told without anything that is not wrong', () => {
    const patterns = MISTAKES.flatMap(([, , expected]) => expected);
    expect(told.filter((line) => !patterns.some((pattern) => pattern.test(line)))).to.deep.equal([]);
  });
});

describe('Mistakes that keep content from being read', () => {
  it('are all told together, before anything else', () => {
    const content = new EditedContent(EVERYTHING)
      .write('hazards.yaml', HAZARDS.replace('  controls: [Every message is read for danger first]\n', ''))
      .set('script/notices.yaml', 'thanks', 'You are entitled to thanks.')
      .edit('cases/borders.yaml', 'outcome: carer', 'outcome: carrer');
    try {
      const { errors, measures } = check(content.folder, { strict: false, today: TODAY });
      expect(measures).to.equal(null);
      expect(content.named(errors).map((line) => line.split(':')[0])).to.have.members([
        'script/notices.yaml thanks',
        'cases/borders.yaml cases.0.outcome',
        'hazards.yaml missed_crisis.controls',
      ]);
    } finally {
      content.remove();
    }
  });
});
