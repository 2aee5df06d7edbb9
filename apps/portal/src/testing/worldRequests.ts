import { maria, type PortalWorld, someCase } from './portalWorld.ts';
import { caseNode } from './worldReads.ts';

interface Answering {
  readonly typeKey: string;
  readonly answers: Record<string, unknown>;
  readonly more?: string | null;
}

interface CaseStep {
  readonly caseId: string;
  readonly action: 'CLOSE' | 'CANCEL' | 'REOPEN';
  readonly comment?: string | null;
}

const invalid = (field: string, message: string) => ({ code: 'INVALID_INPUT', field, message, remedy: null });
const missing = { code: 'NOT_FOUND', field: null, message: 'We cannot find this.', remedy: null };

/** The mutations about requests and cases over a world. */
export function worldRequests(world: PortalWorld) {
  const typeOf = (key: string) => world.requestTypes.find((type) => type.key === key);
  const say = (caseId: string, body: string) => {
    const file = world.cases.find(({ id }) => id === caseId);
    const id = `message-${file?.messages.length ?? 0}`;
    file?.messages.push({ id, body, author: maria, createdAt: world.now, task: null });
    return file;
  };
  return {
    answerRequest: ({ input }: { input: Answering }) => {
      const type = typeOf(input.typeKey);
      if (type === undefined) return { request: null, userErrors: [missing] };
      const open = type.questions.find(
        ({ name, required }) => required && name in input.answers && (input.answers[name] ?? '') === '',
      );
      if (open !== undefined) {
        return { request: type, userErrors: [invalid(`answers.${open.name}`, `Enter “${open.label}”.`)] };
      }
      const before = type.draft ?? { answers: {}, more: null, updatedAt: world.now };
      const more = input.more === undefined ? before.more : input.more;
      type.draft = { answers: { ...before.answers, ...input.answers }, more, updatedAt: world.now };
      return { request: type, userErrors: [] };
    },
    discardRequest: ({ input }: { input: { typeKey: string } }) => {
      const type = typeOf(input.typeKey);
      if (type !== undefined) type.draft = null;
      return { request: type, userErrors: [] };
    },
    sendRequest: ({ input }: { input: { typeKey: string } }) => {
      const type = typeOf(input.typeKey);
      const answers = type?.draft?.answers;
      if (type === undefined || answers === undefined) return { case: null, userErrors: [missing] };
      const open = type.questions.find(({ name, required }) => required && (answers[name] ?? '') === '');
      if (open !== undefined) {
        return { case: null, userErrors: [invalid(`answers.${open.name}`, `Enter “${open.label}”.`)] };
      }
      type.draft = null;
      const made = someCase(world.cases.length + 1, { title: type.label });
      world.cases.push(made);
      return { case: caseNode(world, made), userErrors: [] };
    },
    addCaseMessage: ({ input }: { input: { caseId: string; body: string } }) => {
      const file = say(input.caseId, input.body);
      if (file === undefined) return { case: null, stillOpen: false, userErrors: [missing] };
      return { case: caseNode(world, file), stillOpen: false, userErrors: [] };
    },
    performCaseAction: ({ input }: { input: CaseStep }) => {
      const file = world.cases.find(({ id }) => id === input.caseId);
      if (file === undefined) return { case: null, stillOpen: false, userErrors: [missing] };
      if (file.busy) say(file.id, input.comment ?? '');
      else if (input.action !== 'REOPEN') file.status = 'CLOSED';
      if (!file.busy) file.actions = [];
      return { case: caseNode(world, file), stillOpen: file.busy, userErrors: [] };
    },
  };
}
