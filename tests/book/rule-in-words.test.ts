import { expect } from 'chai';
import { Names } from '../../bot/book/names.ts';
import { type RuleInWords, RulesInWords } from '../../bot/book/rule-in-words.ts';
import { all, any, given, not, offered, plainly, type Rule, uncertain } from '../../dialogs/interview/rule.ts';
import { isCarer } from '../../dialogs/script/is-carer.ts';
import { caringNowOrSoon } from '../../dialogs/script/people.ts';
import { caredForLivesIn } from '../../dialogs/script/places.ts';
import { has, is, unanswered } from '../../dialogs/script/questions.ts';
import { breakawayFund } from '../../dialogs/script/time-off.ts';
import { wholeContent } from '../whole-content.ts';

const names = new Names(wholeContent);

/** A line for each condition, further in for what is part of another. */
function outline({ text, parts }: RuleInWords, depth = 0): readonly string[] {
  return [`${'  '.repeat(depth)}${text}`, ...parts.flatMap((part) => outline(part, depth + 1))];
}
const inWords = (rule: Rule): readonly string[] => outline(new RulesInWords(names).inWords(rule));

const livesTogether = is('lives_with_you', 'yes');
const hasDied = is('person_died', 'yes');

describe('a rule in words', () => {
  const table: readonly (readonly [string, Rule, readonly string[]])[] = [
    ['an answer', is('lives_with_you', 'yes'), ['Whether you live together: “Yes”']],
    [
      'one of two answers',
      is('job', 'job', 'volunteering'),
      ['Whether it is a job: “It is my job” or “I volunteer for an organisation”'],
    ],
    [
      'nearly all answers',
      is('caring_status', 'now', 'soon', 'ended'),
      ['Whether you look after someone: anything but “I am asking for someone else”'],
    ],
    ['a ticked box', has('reason', 'dementia'), ['Why help is needed: “Dementia or memory loss”']],
    ['no answer', unanswered('your_area'), ['Where you live: not sure, or no answer']],
    [
      'a service that can be switched off',
      offered('rethink'),
      ['Rethink, Dorset Carers Service is on offer at present'],
    ],
    [
      'all',
      all(livesTogether, hasDied),
      ['all of these', '  Whether you live together: “Yes”', '  Whether the person has died: “Yes”'],
    ],
    [
      'any',
      any(livesTogether, hasDied),
      ['any of these', '  Whether you live together: “Yes”', '  Whether the person has died: “Yes”'],
    ],
    [
      'none',
      not(any(livesTogether, hasDied)),
      ['none of these', '  Whether you live together: “Yes”', '  Whether the person has died: “Yes”'],
    ],
    [
      'not all',
      not(all(livesTogether, hasDied)),
      ['not all of these', '  Whether you live together: “Yes”', '  Whether the person has died: “Yes”'],
    ],
    [
      'a list in a list of the same kind',
      all(all(livesTogether), all(hasDied)),
      ['all of these', '  Whether you live together: “Yes”', '  Whether the person has died: “Yes”'],
    ],
    ['not not', not(not(livesTogether)), ['Whether you live together: “Yes”']],
    ['plainly', plainly(livesTogether), ['plainly: Whether you live together: “Yes”']],
    ['perhaps', not(plainly(not(livesTogether))), ['perhaps: Whether you live together: “Yes”']],
    ['at most maybe', uncertain(livesTogether), ['at most maybe: Whether you live together: “Yes”']],
    [
      'left to a person',
      any(livesTogether, uncertain(all())),
      ['any of these', '  Whether you live together: “Yes”', '  otherwise at most maybe: a person decides'],
    ],
    ['what was said already', given(livesTogether), ['Whether you live together: “Yes”']],
    ['always', all(), ['always']],
    ['never', any(), ['never']],
    ['another rule', given(isCarer.when), ['the rule “You are a carer”']],
    ['a shared condition', caringNowOrSoon, ['they care now, or will soon']],
    ['a home', caredForLivesIn('dorset'), ['the person’s home: “Dorset Council”']],
  ];
  for (const [name, rule, words] of table) {
    it(name, () => {
      expect(inWords(rule)).to.deep.equal(words);
    });
  }

  it('leads to the rule or the condition that it names', () => {
    const { parts } = new RulesInWords(names).inWords(all(isCarer.when, caringNowOrSoon));
    expect(parts.map(({ see }) => see)).to.deep.equal(['decision-is_carer', 'condition-cares_now_or_soon']);
  });

  it('spells out a decision where it is defined, and refers to it where another is the same', () => {
    const rules = new RulesInWords(names);
    expect(rules.ofDecision(isCarer).text).to.equal('any of these');
    expect(rules.ofDecision(breakawayFund)).to.deep.include({ see: 'decision-rethink', parts: [] });
  });

  it('explains every condition that it named, and those that explain it', () => {
    const rules = new RulesInWords(names);
    rules.inWords(caredForLivesIn('dorset'));
    const explained = rules.conditionsReferredTo().map(({ id }) => id);
    expect(explained).to.include.members([
      'condition-person_in_dorset',
      'condition-cares_now_or_soon',
      'condition-between_adults',
    ]);
    expect(explained).not.to.include('condition-complicated');
  });
});
