/** Stems of English and French words: one term for reconnaissances and reconnaissance, for agreed and agreement. */
import lunr from 'lunr';
import { stemFrench } from './french-stem.ts';

export type StemLanguage = 'en' | 'fr';

const LATIN_WORD = /^[a-z]+$/;

/** The stem of a folded word; words of other scripts and words with digits come back unchanged. */
export function stem(form: string, language: StemLanguage): string {
  if (!LATIN_WORD.test(form)) return form;
  return language === 'fr' ? stemFrench(form) : lunr.stemmer(new lunr.Token(form, {})).toString();
}
