import { expect } from 'chai';
import { readCases } from '../../bot/content/cases.ts';
import { chosen } from '../../dialogs/interview/question.ts';
import { carersScript, goals } from '../../dialogs/script/carers-script.ts';
import { areaOutcomes, kindOutcomes } from '../../dialogs/script/outcomes.ts';
import { services } from '../../dialogs/script/services.ts';
import { answerOf, verdictsOf, walk } from './walk.ts';

const cases = readCases();
const walks = cases.map((person) => ({ person, walked: walk(person) }));

describe('the policy cases', () => {
  for (const file of new Set(cases.map((person) => person.file))) {
    describe(file, () => {
      for (const { person, walked } of walks.filter(({ person }) => person.file === file)) {
        it(`${person.person} (${person.rules.join(', ')})`, () => {
          const answer = answerOf(walked);
          const verdicts = verdictsOf(walked);
          const offered = answer.signposts.map(({ service }) => service);
          const { first, also, not } = person.services;

          expect({
            outcomes: answer.outcomes,
            decisions: Object.fromEntries(Object.keys(person.decisions).map((id) => [id, verdicts[id]])),
            first: offered.slice(0, first.length),
            missing: also.filter((service) => !offered.includes(service)),
            unwanted: not.filter((service) => offered.includes(service)),
            neverAskedFor: Object.keys(person.ownAnswers).filter((question) => !walked.asked.includes(question)),
            askedAllTheSame: person.never_asks.filter((question) => walked.asked.includes(question)),
          }).to.deep.equal({
            outcomes: [person.outcome, person.area ?? answer.outcomes[1]].filter((outcome) => outcome !== undefined),
            decisions: person.decisions,
            first,
            missing: [],
            unwanted: [],
            neverAskedFor: [],
            askedAllTheSame: [],
          });
          expect(walked.asked).to.have.lengthOf.at.most(person.asks_at_most ?? 14);
          expect(new Set(offered)).to.have.lengthOf(offered.length);
        });
      }
    });
  }

  after(() => {
    const questions = Object.keys(carersScript.questions).length;
    const wantedOf = ({ person }: (typeof walks)[number]) => person.goals.join(' + ');
    const row = (...cells: readonly string[]) => {
      const [name = '', ...numbers] = cells;
      console.log(`      ${name.padEnd(30)}${numbers.map((number) => number.padStart(18)).join('')}`);
    };
    row('goals', 'cases', 'asked on average', 'most', 'if all were asked');
    for (const wanted of new Set(walks.map(wantedOf))) {
      const these = walks.filter((walk) => wantedOf(walk) === wanted);
      const counts = these.map(({ walked }) => walked.asked.length);
      const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      row(wanted, String(these.length), average.toFixed(1), String(Math.max(...counts)), String(questions));
    }
  });
});

describe('between them, the policy cases', () => {
  const missing = (all: readonly string[], shown: Iterable<string>) => {
    const seen = new Set(shown);
    return all.filter((id) => !seen.has(id));
  };

  it('are about different people', () => {
    const people = cases.map(({ person }) => person);
    expect(people.filter((person, index) => people.indexOf(person) !== index)).to.be.empty;
  });

  it('end in every way there is', () => {
    const outcomes = [...kindOutcomes, ...areaOutcomes].map(({ id }) => id);
    expect(
      missing(
        outcomes,
        cases.flatMap(({ outcome, area }) => [outcome, ...(area === undefined ? [] : [area])]),
      ),
    ).to.be.empty;
  });

  it('show every decision coming out as yes, and every settled one as no or maybe too', () => {
    const settled = Object.values(goals).flatMap((goal) => goal.settles.map(({ id }) => id));
    const expected = (...verdicts: readonly string[]) =>
      cases.flatMap(({ decisions }) =>
        Object.entries(decisions).flatMap(([id, verdict]) => (verdicts.includes(verdict) ? [id] : [])),
      );
    expect(missing([...settled, ...carersScript.noted.map(({ id }) => id)], expected('yes'))).to.be.empty;
    expect(missing(settled, expected('no', 'maybe'))).to.be.empty;
  });

  it('offer every service', () => {
    expect(
      missing(
        services,
        cases.flatMap((person) => [...person.services.first, ...person.services.also]),
      ),
    ).to.be.empty;
  });

  it('give every answer to every question', () => {
    const options = Object.entries(carersScript.questions).flatMap(([id, question]) =>
      question.options.map((option) => `${id}: ${option}`),
    );
    const given = walks.flatMap(({ walked }) =>
      Object.entries(walked.known).flatMap(([id, value]) => chosen(value).map((option) => `${id}: ${option}`)),
    );
    expect(missing(options, given)).to.be.empty;
  });

  it('show every rule of A to G that decides anything', () => {
    const rules = 'A1 A2 A3 B1 B2 B3 B4 B5 B6 C1 C2 D5 E3 E4 E5 F1 F2 F4 F5 F6 G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G12 G13';
    expect(
      missing(
        rules.split(' '),
        cases.flatMap((person) => person.rules),
      ),
    ).to.be.empty;
  });
});
