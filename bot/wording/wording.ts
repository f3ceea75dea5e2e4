import type { Prompt, Reply } from '../../dialogs/reply.ts';
import type { Content } from '../content/load.ts';
import { wordedGrounds } from './grounds.ts';
import { wordedMore, wordedOutcome } from './outcome.ts';
import { labelOf, wordedPrompt } from './prompt.ts';
import { clausesOf } from './reasons.ts';
import { wordedPerson, wordedSafety } from './safety.ts';
import type { Block, Channel, Message, Said } from './said.ts';
import { listed, Speaker } from './speaker.ts';
import { wordedSummary } from './summary.ts';

export interface ToSay {
  readonly replies: readonly Reply[];
  readonly prompt: Prompt;
  readonly channel: Channel;
  readonly style: 'standard' | 'simple';
  /** Tells which contacts are past their review date. */
  readonly now: Date;
}

export interface Wording {
  /** The one place where replies become words. */
  say(toSay: ToSay): Said;
}

/** @param content as it is at this moment; make another when it has changed. */
export function createWording(content: Content): Wording {
  return {
    say({ replies, prompt, channel, style, now }) {
      const manner = { channel, style };
      const speakerFor = (reply: Reply): Speaker =>
        new Speaker(content, {
          ...manner,
          // What is read back is spoken of as if it were so: "you will help", when that is what was heard.
          facts: reply.say === 'heard' ? { ...prompt.facts, ...reply.heard } : prompt.facts,
          goal: reply.say === 'outcome' || reply.say === 'more' ? reply.findings.goal : null,
        });
      const speaker = new Speaker(content, { ...manner, facts: prompt.facts, goal: null });
      return {
        messages: replies.map((reply) => worded(content, speakerFor(reply), reply, now)),
        prompt: wordedPrompt(content, speaker, prompt, style === 'simple'),
      };
    },
  };
}

function worded(content: Content, speaker: Speaker, reply: Reply, now: Date): Message {
  const { connecting } = content;
  switch (reply.say) {
    case 'welcome':
      return { id: 'welcome', tone: 'plain', blocks: speaker.blocks(content.welcome.says) };
    case 'condolence':
      return { id: 'condolence', tone: 'plain', blocks: speaker.blocks(content.condolence.says) };
    case 'notice': {
      const words = content.notices[reply.notice];
      return { id: `notice.${reply.notice}`, tone: 'notice', blocks: words === undefined ? [] : speaker.blocks(words) };
    }
    case 'ask':
      return asked(content, speaker, reply.prompt, reply.again);
    case 'why': {
      const words =
        (reply.question === null ? undefined : content.questions[reply.question]?.why) ?? connecting.nothing_asked;
      return { id: `why.${reply.question ?? 'nothing'}`, tone: 'notice', blocks: speaker.blocks(words) };
    }
    case 'heard':
      return {
        id: 'heard',
        tone: 'plain',
        blocks: [
          ...speaker.blocks(connecting.heard, { heard: listed(clausesOf(content, speaker, reply.heard)) }),
          ...speaker.blocks(content.prompts.pauses.confirming.label),
        ],
      };
    case 'taken_up': {
      const words = content.takenUp[reply.goal];
      return { id: `taken_up.${reply.goal}`, tone: 'plain', blocks: words === undefined ? [] : speaker.blocks(words) };
    }
    case 'so_far': {
      const words = content.outcomes[reply.outcome]?.so_far;
      return { id: `so_far.${reply.outcome}`, tone: 'plain', blocks: words === undefined ? [] : speaker.blocks(words) };
    }
    case 'outcome':
      return wordedOutcome(content, speaker, reply.findings, now);
    case 'more':
      return wordedMore(content, speaker, reply.findings, now);
    case 'grounds':
      return wordedGrounds(content, speaker, reply.findings);
    case 'summary':
      return wordedSummary(content, speaker, reply.findings, now);
    case 'safety':
      return wordedSafety(content, speaker, reply.concern, now);
    case 'person':
      return wordedPerson(content, speaker, now);
  }
}

/** A sensitive question says gently why before it asks; when it is asked again, only what to answer is said again. */
function asked(content: Content, speaker: Speaker, prompt: Prompt, again: boolean): Message {
  const question = prompt.id === prompt.question ? content.questions[prompt.question] : undefined;
  const before: readonly Block[] = question?.before && !again ? speaker.blocks(question.before) : [];
  const hint: readonly Block[] = question?.hint ? speaker.blocks(question.hint) : [];
  return {
    id: `ask.${prompt.id}`,
    tone: 'plain',
    blocks: [...before, ...speaker.blocks(labelOf(content, prompt)), ...hint],
  };
}
