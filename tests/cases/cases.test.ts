import { expect } from 'chai';
import { caseCoverage } from '../../bot/content/case-coverage.ts';
import { readCases } from '../../bot/content/cases.ts';
import { chosen } from '../../dialogs/interview/question.ts';
import { carersScript } from '../../dialogs/script/carers-script.ts';
import { answerOf, verdictsOf, walk } from './walk.ts';

/** Nobody is asked more, whatever they want to know. */
const MOST_ASKED = 18;

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
          expect(walked.asked).to.have.lengthOf.at.most(person.asks_at_most ?? MOST_ASKED);
          expect(new Set(offered)).to.have.lengthOf(offered.length);
        });
      }
    });
  }
});

describe('between them, the policy cases', () => {
  const missing = (all: readonly string[], shown: readonly string[]) => all.filter((id) => !shown.includes(id));

  it('are about different people', () => {
    const people = cases.map(({ person }) => person);
    expect(people.filter((person, index) => people.indexOf(person) !== index)).to.be.empty;
  });

  it('show every way in which an answer opens, every verdict of every decision, and every service', () => {
    expect(caseCoverage(cases, carersScript)).to.deep.equal({ outcomes: [], decisions: [], services: [] });
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

  it('show every rule of A to O that decides anything', () => {
    const rules =
      'A1 A2 A3 B1 B2 B3 B4 B5 B6 C1 C2 D5 E3 E4 E5 F1 F2 F4 F5 F6 G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11 G12 G13 ' +
      'H1 H2 H3 H4 H8 H9 I1 I2 I3 I4 I6 I7 J1 J5 J6 J7 J8 K2 K4 L1 L4 L5 L6 M1 M3 M4 N1 O1 O3 O4 O5 O6';
    expect(
      missing(
        rules.split(' '),
        cases.flatMap((person) => person.rules),
      ),
    ).to.be.empty;
  });
});
