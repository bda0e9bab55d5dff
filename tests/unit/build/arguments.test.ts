import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../build/cli/arguments.ts';

describe('readArguments', () => {
  it.each([
    [['--json', 'goita putin'], { json: true, explain: false, limit: 20, text: 'goita putin' }],
    [['--json', '--limit', '5', 'a', 'b'], { json: true, explain: false, limit: 5, text: 'a b' }],
    [['--limit=7', 'a'], { json: false, explain: false, limit: 7, text: 'a' }],
    [['--limit', 'many', 'a'], { json: false, explain: false, limit: 20, text: 'a' }],
    [['--explain', 'a'], { json: false, explain: true, limit: 20, text: 'a' }],
    [['-mali', '--russia'], { json: false, explain: false, limit: 20, text: '-mali --russia' }],
    [['--', '--json'], { json: false, explain: false, limit: 20, text: '--json' }],
    [[], { json: false, explain: false, limit: 20, text: '' }],
  ])('reads %j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });
});
