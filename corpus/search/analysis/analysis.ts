/** The analysis as Lunr takes it: tokenizer and pipeline of a builder, and the terms of a query's words. */
import lunr from 'lunr';
import { crc32 } from '../packed/crc32.ts';
import { stem, type StemLanguage } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** Changes whenever the same text would give other terms. */
const VERSION = 'attache-analysis/3';

/** What a field may hold: English text, or text with its language. */
export type AnalysedText = string | { readonly text: string; readonly lang: StemLanguage };

interface LanguageToken extends lunr.Token {
  readonly metadata: { readonly lang?: StemLanguage };
}

const languageOf = (token: lunr.Token): StemLanguage => (token as LanguageToken).metadata.lang ?? 'en';

/** Lunr's tokenizer interface over our own reading of text: every form of a word is a token. */
function lunrTokenizer(value: AnalysedText | null | undefined, metadata?: object): lunr.Token[] {
  if (value === null || value === undefined) return [];
  const { text, lang } = typeof value === 'string' ? { text: value, lang: 'en' } : value;
  // One object for all tokens of a field: nothing that Lunr runs here changes it.
  const shared = { ...metadata, lang };
  return tokenize(text).flatMap(({ forms }) => forms.map((form) => new lunr.Token(form, shared)));
}

/** Short hash of the names, whatever their order. */
function hashOf(names: ReadonlySet<string>): string {
  const text = [...names].sort().join('\n');
  const bytes = Uint8Array.from({ length: 2 * text.length }, (_, at) => text.charCodeAt(at >> 1) >> (8 * (at & 1)));
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** Lunr knows pipeline functions by label, once a process; analyses of one label do the same. */
function registered(label: string, run: lunr.PipelineFunction): lunr.PipelineFunction {
  const { registeredFunctions } = lunr.Pipeline as unknown as {
    registeredFunctions: Readonly<Record<string, lunr.PipelineFunction | undefined>>;
  };
  const known = registeredFunctions[label];
  if (known === undefined) lunr.Pipeline.registerFunction(run, label);
  return known ?? run;
}

export class Analysis {
  /** Names the analysis and its protected names; an index of another label is refused. */
  readonly label: string;
  readonly #protected: ReadonlySet<string>;
  readonly #run: lunr.PipelineFunction;

  /** `protectedNames`: folded words that are never stemmed (see `protectedWords`). */
  constructor(protectedNames: Iterable<string>) {
    this.#protected = new Set(protectedNames);
    this.label = `${VERSION}+${hashOf(this.#protected)}`;
    this.#run = registered(this.label, (token) => token.update(() => this.stem(token.toString(), languageOf(token))));
  }

  /** The term under which a folded word of a text in the language is indexed. */
  stem(form: string, language: StemLanguage): string {
    return this.#protected.has(form) ? form : stem(form, language);
  }

  /** Terms under which a folded word of a query may be indexed: English and French, each once. */
  stems(form: string): readonly string[] {
    const [english, french] = [this.stem(form, 'en'), this.stem(form, 'fr')];
    return english === french ? [english] : [english, french];
  }

  /** Sets tokenizer and pipeline of a builder. Queries are made of terms, so search needs no pipeline. */
  applyTo(builder: lunr.Builder): void {
    builder.tokenizer = lunrTokenizer as typeof builder.tokenizer;
    builder.pipeline.reset();
    builder.pipeline.add(this.#run);
    builder.searchPipeline.reset();
  }

  /** Tokens of equal key give equal terms. */
  memoKey(token: lunr.Token): string {
    return languageOf(token) === 'en' ? token.toString() : `${languageOf(token)}:${token.toString()}`;
  }
}
