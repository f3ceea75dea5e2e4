import { expect } from 'chai';
import { casesMissing } from '../../bot/check/cases-missing.ts';
import { idleOptions } from '../../bot/check/idle-options.ts';
import { rulesWithoutSource } from '../../bot/check/rule-sources.ts';
import { asProblem, servicesToReview } from '../../bot/check/service-review.ts';
import { readCases } from '../../bot/content/cases.ts';
import type { Problem } from '../../bot/content/yaml.ts';
import { oneOf } from '../../dialogs/interview/question.ts';
import { all } from '../../dialogs/interview/rule.ts';
import { decision, type Script, type Source } from '../../dialogs/interview/script.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { content } from '../wording/everything.ts';

const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ file, key, problem }) => `${file} ${key}: ${problem}`);

describe('A rule without a source', () => {
  const noted = (source: Source): Script => ({
    ...carersScript,
    noted: [decision('kind_new', { source, when: all() })],
  });
  const problemsWith = (source: Source): readonly string[] => told(rulesWithoutSource(noted(source), content));

  it('is told with the decision it belongs to', () => {
    expect(problemsWith({ rules: [], documents: [] })).to.deep.equal([
      'dialogs/script kind_new: names no rule of the rule book',
      'dialogs/script kind_new: names no document that it comes from',
    ]);
  });

  it('is told when it names what there is not', () => {
    expect(
      problemsWith({
        rules: ['A1', 'Z9', 'G'],
        documents: [
          { document: 'care_act_2041', at: 's10' },
          { document: 'care_act_2014', at: '' },
        ],
      }),
    ).to.deep.equal([
      'dialogs/script kind_new: names "Z9", which is no rule of the rule book',
      'dialogs/script kind_new: names "G", which is no rule of the rule book',
      'dialogs/script kind_new: names "care_act_2041", which content/sources.yaml does not',
      'dialogs/script kind_new: does not say where in "care_act_2014" it stands',
    ]);
  });
});

describe('An option that makes no difference', () => {
  const withQuestion = (...options: string[]): Script => ({
    ...carersScript,
    questions: { ...carersScript.questions, pets: oneOf(...options) },
  });
  const problemsWith = (script: Script, { catIsAReason }: { catIsAReason: boolean }): readonly string[] => {
    const option = (isAReason: boolean) => ({ goes_without_saying: !isAReason });
    const pets = { options: { dog: option(false), cat: option(catIsAReason), fish: option(false) } };
    return told(idleOptions(script, { ...content.questions, pets }));
  };

  it('is told, with every other like it', () => {
    expect(problemsWith(withQuestion('dog', 'cat'), { catIsAReason: false })).to.have.lengthOf(2);
    expect(problemsWith(withQuestion('dog', 'cat'), { catIsAReason: false })[0]).to.match(
      /^script\/questions\/pets\.yaml options\.dog: makes no difference: no rule reads it, and it is never a reason/,
    );
  });

  it('may be one of a question, as what remains when the others are not so', () => {
    expect(problemsWith(withQuestion('dog', 'cat'), { catIsAReason: true })).to.deep.equal([]);
    expect(problemsWith(withQuestion('dog', 'cat', 'fish'), { catIsAReason: true })).to.have.lengthOf(2);
  });

  it('is nowhere in the script', () => {
    expect(told(idleOptions(carersScript, content.questions))).to.deep.equal([]);
  });
});

describe('What no case shows', () => {
  it('is told by goal, by decision, by service and by answer', () => {
    const cases = readCases().filter(({ goals }) => !goals.includes('counselling'));
    const problems = told(casesMissing(cases, carersScript));
    expect(problems).to.include.members([
      'cases : there is no case that wants to know "counselling" and is told "counselling_maybe": add one (see its README)',
      'cases : there is no case where "counselling" comes out as yes: add one (see its README)',
    ]);
    expect(told(casesMissing([], carersScript))).to.include.members([
      'cases : there is no case that is offered "leonardo_trust": add one (see its README)',
      'cases : there is no case that answers "who" with "grandparent": add one (see its README)',
    ]);
  });
});

describe('A service that is to be looked at again', () => {
  const service = {
    review_by: '2027-05-31',
    evidence: 'found_weak',
    as_of: '2024',
    confirmed_by: 'its manager',
    confirmed_on: '2026-01-01',
  } as const;
  const on = (day: string) => servicesToReview({ cafe: service }, new Date(`${day}T12:00:00Z`));

  it('is told from the day after its review date, with since when it is known', () => {
    expect(on('2027-05-31')).to.deep.equal([]);
    expect(told(on('2027-06-01').map(asProblem))).to.deep.equal([
      'services/cafe.yaml review_by: was to be looked at again: ask the service, put in what it says, and give a new date ' +
        '(by 2027-05-31; found weak, 2024)',
    ]);
  });

  it('is told while nobody has confirmed it', () => {
    const unconfirmed = servicesToReview({ cafe: { ...service, confirmed_by: null } }, new Date('2026-11-21'));
    expect(told(unconfirmed.map(asProblem))).to.deep.equal([
      'services/cafe.yaml confirmed_by: is nobody yet: ask the service if all this is so, then say who told you, and when ' +
        '(`confirmed_on`) (found weak, 2024)',
    ]);
  });
});
