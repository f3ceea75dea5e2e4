import { expect } from 'chai';
import { EditedContent } from './edited-content.ts';

const WHO = 'script/questions/who.yaml';
const CARER = 'script/outcomes/carer.yaml';
const CSD = 'services/carer_support_dorset.yaml';

describe('A mistake in the content', () => {
  let content: EditedContent;
  beforeEach(() => {
    content = new EditedContent(['script', 'services']);
  });
  afterEach(() => content.remove());

  const mistakes: readonly [string, () => EditedContent, RegExp][] = [
    ['a file that is missing', () => content.delete(WHO), /^script\/questions\/who\.yaml: is missing$/],
    [
      'a file that is named after nothing',
      () => content.write('script/decisions/ritehink.yaml', 'name: x\nyes: x\nmaybe: x\n'),
      /^script\/decisions\/ritehink\.yaml: is named after nothing that the script has$/,
    ],
    [
      'YAML that cannot be read',
      () => content.edit(WHO, 'name: Who it is', 'name: "Who it is'),
      /^script\/questions\/who\.yaml: is not valid YAML: .*line 1/,
    ],
    [
      'words that are missing',
      () => content.edit(WHO, 'name: Who it is\n', ''),
      /^script\/questions\/who\.yaml name: is missing$/,
    ],
    [
      'a variant that is missing where every channel needs its own words',
      () => content.edit(CARER, '  sms: Thank you. From your answers you are a carer. Now to who can help.\n', ''),
      /^script\/outcomes\/carer\.yaml so_far\.sms: is missing$/,
    ],
    [
      'an option that is missing',
      () => content.edit(WHO, '  friend:', '  freind:'),
      /who\.yaml options\.friend: is missing$/,
    ],
    [
      'a key that nobody reads',
      () => content.edit(WHO, 'why:', 'because_of: x\nwhy:'),
      /^script\/questions\/who\.yaml because_of: is not known here$/,
    ],
    [
      'a channel that there is not',
      () => content.edit(WHO, 'label: { web: A friend, sms: Friend }', 'label: { web: A friend, fax: Friend }'),
      /options\.friend\.label\.fax: is not known here: use web, sms, staff, simple, young$/,
    ],
    [
      'a comma without quotation marks',
      () => content.edit(WHO, 'label: { web: A friend, sms: Friend }', 'label: { web: A friend, or so, sms: Friend }'),
      /options\.friend\.label\.or so: .*a text with a comma needs quotation marks inside \{ \}/,
    ],
    [
      'a template that does not end',
      () => content.edit(WHO, "web: '{{#if ended}}Who did", "web: '{{#if ended}Who did"),
      /^script\/questions\/who\.yaml ask\.web: is not a template that works: /,
    ],
    [
      'a name that nobody supplies',
      () => content.edit(CARER, 'You help someone who needs it. That counts.', 'You help {{mother}}.'),
      /^script\/outcomes\/carer\.yaml body\.simple: uses \{\{mother\}\}, which is not supplied here: use person, /,
    ],
    [
      'a condition on a name that nobody supplies',
      () => content.edit(CARER, 'simple: You help someone', 'simple: "{{#if rich}}x{{/if}}" #'),
      /body\.simple: uses "rich", which is not supplied here/,
    ],
    [
      'logic beyond if and unless',
      () => content.edit(CARER, 'simple: You help someone', 'simple: "{{#each person}}x{{/each}}" #'),
      /body\.simple: uses \{\{each …\}\}, which words cannot do here$/,
    ],
    [
      'a number to ring that is typed in',
      () => content.edit(CARER, 'That counts.', 'Ring 0800 368 8349.'),
      /^script\/outcomes\/carer\.yaml body\.simple: has "0800 368 8349" typed in: numbers, sums and links belong/,
    ],
    ['a sum', () => content.edit(CARER, 'That counts.', 'You get £300.'), /body\.simple: has "£" typed in/],
    ['a link', () => content.edit(CARER, 'That counts.', 'See www.gov.uk.'), /body\.simple: has "www\." typed in/],
    [
      'a word that hurts',
      () => content.edit(CARER, 'You help someone who needs it.', 'You are an unpaid carer.'),
      /body\.simple: says "unpaid carers\?": say "carer"$/,
    ],
    [
      'a number of a service that may not be shown',
      () => content.edit('script/notices.yaml', "{{phone '999'}}", "{{phone 'rethink'}}"),
      /help\.web: points to the phone of "rethink", which has none that may be shown$/,
    ],
    [
      'a number of a service that there is not',
      () => content.edit('script/notices.yaml', "{{phone '999'}}", "{{phone 'samaritan'}}"),
      /help\.web: points to "samaritan", which is no service in content\/services$/,
    ],
    [
      'a sum that a service does not have',
      () => content.set('script/notices.yaml', 'thanks', "Up to {{sum 'breakaway_fund' 'least'}}."),
      /notices\.yaml thanks: points to the sum "least" of "breakaway_fund", which has none$/,
    ],
    [
      'a sum that is not written as one',
      () => content.set('services/breakaway_fund.yaml', 'sums.most', '300 or so'),
      /^services\/breakaway_fund\.yaml sums\.most: must be a sum such as £300$/,
    ],
    [
      'a list for an answer that there is not',
      () => content.set(CSD, 'also_for', { outcomes: ['carrer'], areas: ['dorset'] }),
      /^services\/carer_support_dorset\.yaml also_for\.outcomes\.0: must be one of: /,
    ],
    [
      'words for what may change, at an answer that cannot come to be',
      () => content.set(WHO, 'options.parent.if', 'you have a mum'),
      /^script\/questions\/who\.yaml options\.parent\.if: is not known here$/,
    ],
    [
      'a safety step to a service that there is not',
      () => content.edit('script/safety/crisis_suicide.yaml', 'service: samaritans', 'service: samaritan'),
      /crisis_suicide\.yaml steps\.2\.service: is no service in content\/services$/,
    ],
    [
      'a contact that says neither yes nor no to being shown',
      () => content.edit(CSD, 'show: yes', 'show: perhaps'),
      /^services\/carer_support_dorset\.yaml contacts\.0: must have one of phone, sms/,
    ],
    [
      'a date that is none',
      () => content.edit(CSD, 'review_by: 2027-05-31', 'review_by: next spring'),
      /carer_support_dorset\.yaml review_by: must be a date such as 2027-01-31$/,
    ],
    [
      'a front door that would hide',
      () => content.edit('services/front_doors.yaml', 'adults: bcp_carer_support', 'adults: bcp_childrens_services'),
      /front_doors\.yaml bcp\.adults: must be a service with a contact that may be shown/,
    ],
    [
      'a council that there is not',
      () => content.edit(CSD, 'areas: [dorset]', 'areas: [poole]'),
      /carer_support_dorset\.yaml areas: must be everywhere, or a list of dorset, bcp/,
    ],
  ];

  for (const [name, make, told] of mistakes) {
    it(`is told with the file, the key and what is wrong: ${name}`, () => {
      const problems = make().problems();
      expect(problems).to.not.deep.equal([]);
      expect(
        problems.find((problem) => told.test(problem)),
        problems.join('\n'),
      ).to.not.equal(undefined);
    });
  }

  it('is told together with all the others', () => {
    content.delete(WHO).edit(CARER, 'That counts.', 'Ring 0800 368 8349.').edit(CSD, 'show: yes', 'show: perhaps');
    const files = content.problems().map((problem) => problem.split(/[ :]/)[0]);
    expect(files).to.include.members([WHO, CARER, CSD]);
  });
});
