import { BadRequestException, ForbiddenException, HttpException } from '@nestjs/common';
import { Problem } from './problem';
import { problemDocument } from './problem-answer';
import { PROBLEM_CATALOGUE, problemKind, type ProblemName } from './problem-catalogue';
import { problemOfHttpException } from './problem-of-http-exception';

const NAMES = Object.keys(PROBLEM_CATALOGUE) as ProblemName[];
const request = { instance: '/api/cases/1', correlationId: 'desk-7' };

describe('The catalogue of problems', () => {
  it.each(NAMES)('%s says in both languages what it is and what to do', (name) => {
    const { status, title, whatToDo } = problemKind(name);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    for (const text of [title, whatToDo]) {
      expect(text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(text.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  it('says of all that may pass by itself when to try again', () => {
    const waiting = NAMES.filter((name) => [429, 503].includes(problemKind(name).status));
    for (const name of waiting) expect(problemKind(name).retryAfterSeconds).toBeGreaterThan(0);
  });
});

describe('A problem', () => {
  it('says what to do, unless it is said what is special this time', () => {
    const plain = new Problem('busy');
    expect(problemDocument(plain, request, 'en')).toEqual({
      type: 'urn:zesei:problem:busy',
      title: 'Others changed it meanwhile',
      status: 409,
      detail: 'Read it again and try once more.',
      ...request,
    });
    const special = new Problem('busy', { detail: { ja: '改訂中です。', en: 'In revision.' } });
    expect(problemDocument(special, request, 'ja').detail).toBe('改訂中です。');
  });

  it('carries members of its own in the language of the reader, at any depth', () => {
    const problem = new Problem('post-ambiguous', {
      posts: [{ id: 'p1', name: { ja: '市民課長', en: 'Head of the citizens section' } }],
      count: 1,
    });
    expect(problemDocument(problem, request, 'ja')).toMatchObject({
      posts: [{ id: 'p1', name: '市民課長' }],
      count: 1,
    });
  });

  it('cannot pass for another one by its members', () => {
    const problem = new Problem('not-found', { status: 200, type: 'about:blank', instance: '/' });
    expect(problemDocument(problem, request, 'en')).toMatchObject({
      status: 404,
      type: 'urn:zesei:problem:not-found',
      instance: request.instance,
    });
  });
});

describe("An exception of the framework's own", () => {
  it.each([
    [new BadRequestException('no'), 'invalid-request'],
    [new ForbiddenException(), 'forbidden-by-rules'],
    [new HttpException('slow', 408), 'invalid-request'],
    [new HttpException('later', 429), 'too-many-requests'],
    [new HttpException('away', 503), 'store-unavailable'],
    [new HttpException('gateway', 502), 'internal-error'],
  ])('%s is %s', (exception, name) => {
    expect(problemOfHttpException(exception).problem).toBe(name);
  });
});
