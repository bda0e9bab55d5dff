/**
 * The notation in which values cross between the page's preload and the host: JSON, plus the few
 * values structured clone keeps and JSON loses. Anything else cannot be cloned and throws.
 */
export interface Wire {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** SELF-CONTAINED: its text is also injected into the page, so it may refer to nothing outside. */
export function createWire(): Wire {
  const fail = (what: string): never => {
    throw new Error(`An object could not be cloned: ${what}`);
  };

  /** What JSON itself keeps, which is nearly everything that is ever sent, needs no marks. */
  function isJson(value: unknown, depth: number): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object' || depth > 1000) return false;
    if (Array.isArray(value)) {
      for (const item of value) if (!isJson(item, depth + 1)) return false;
      return true;
    }
    // `toJSON` may be a key like any other; JSON would take it for a method.
    if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return false;
    for (const key of Object.keys(value)) if (!isJson((value as Record<string, unknown>)[key], depth + 1)) return false;
    return true;
  }

  function pack(value: unknown, seen: readonly unknown[]): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['number', Object.is(value, -0) ? '-0' : String(value)];
      case 'undefined':
        return ['undefined'];
      case 'bigint':
        return ['bigint', String(value)];
      case 'object':
        return value === null ? null : packObject(value, seen);
      default:
        return fail(`a ${typeof value}`);
    }
  }

  function packObject(value: object, seen: readonly unknown[]): unknown {
    if (seen.includes(value)) return fail('a structure that contains itself');
    const inside = [...seen, value];
    // Marks are arrays that begin with a word; real arrays are therefore marked as well.
    if (Array.isArray(value)) return ['array', Array.from(value, (item: unknown) => pack(item, inside))];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof Map)
      return ['map', Array.from(value, ([key, item]) => [pack(key, inside), pack(item, inside)])];
    if (value instanceof Set) return ['set', Array.from(value, (item) => pack(item, inside))];
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
    if (value instanceof Uint8Array) return ['bytes', Array.from(value)];
    if (typeof (value as { then?: unknown }).then === 'function') return fail('a promise');
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return fail(Object.prototype.toString.call(value));
    const packed: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      Object.defineProperty(packed, key, {
        value: pack((value as Record<string, unknown>)[key], inside),
        enumerable: true,
      });
    }
    return packed;
  }

  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return unpackMark(value as unknown[]);
    const plain: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      // Defined, not assigned: a key `__proto__` stays a key.
      Object.defineProperty(plain, key, {
        value: unpack((value as Record<string, unknown>)[key]),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return plain;
  }

  function unpackMark(mark: unknown[]): unknown {
    const [kind, first] = mark;
    const items = Array.isArray(first) ? (first as unknown[]) : [];
    switch (kind) {
      case 'array':
        return items.map(unpack);
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(String(first));
      case 'date':
        return new Date(first as number);
      case 'map':
        return new Map(items.map((pair) => (pair as unknown[]).map(unpack) as [unknown, unknown]));
      case 'set':
        return new Set(items.map(unpack));
      case 'bytes':
        return Uint8Array.from(items as number[]);
      case 'error':
        return Object.assign(new Error(String(mark[2])), { name: String(first), stack: String(mark[3]) });
      default:
        return fail(`an unknown mark ${String(kind)}`);
    }
  }

  return {
    // The first letter tells whether there are marks.
    encode: (value) => (isJson(value, 0) ? `j${JSON.stringify(value)}` : `m${JSON.stringify(pack(value, []))}`),
    decode: (text) => {
      const parsed: unknown = JSON.parse(text.slice(1));
      return text.startsWith('m') ? unpack(parsed) : parsed;
    },
  };
}
