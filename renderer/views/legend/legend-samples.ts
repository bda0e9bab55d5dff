/** Live samples for the legend: the same elements that dossiers use, with invented, neutral content. */
import { ASSERTIONS } from '../../../corpus/model/terms.ts';
import type { Assertion } from '../../../corpus/model/terms.ts';
import { t } from '../../i18n/en.ts';
import type { ClaimReading, LeadIn } from '../../model/claim-reading.ts';
import { legendHref } from '../../model/routes.ts';

function leadIn(assertion: Assertion): LeadIn | null {
  const word = t.terms.assertions[assertion];
  switch (assertion) {
    case 'fact':
    case 'statement':
      return null;
    case 'speculation':
      return { word, by: `in ${t.legend.sampleMedium}` };
    case 'plan':
    case 'interpretation':
      return { word, by: '' };
    default:
      return { word, by: `by ${t.legend.sampleSpeaker}` };
  }
}

function sample(assertion: Assertion): ClaimReading {
  return {
    id: `sample-${assertion}`,
    shortId: '',
    href: legendHref,
    assertion,
    text: t.legend.assertions[assertion].sample,
    date: '',
    asOf: null,
    dateBasis: null,
    dateNote: null,
    leadIn: leadIn(assertion),
    sources: [],
    states: [],
    links: [],
    note: null,
  };
}

export const assertionSamples: readonly { readonly assertion: Assertion; readonly reading: ClaimReading }[] =
  ASSERTIONS.map((assertion) => ({ assertion, reading: sample(assertion) }));

/** One claim with everything that a claim can carry. */
export const wholeSample: ClaimReading = {
  ...sample('allegation'),
  shortId: t.legend.sampleId,
  date: t.legend.sampleDate,
  dateBasis: t.terms.dateBases.inferred,
  dateNote: t.legend.sampleDateNote,
  sources: [
    { id: 'sample-1', number: 1, isOpened: false, href: legendHref },
    { id: 'sample-2', number: 2, isOpened: true, href: legendHref },
  ],
  states: [
    { text: t.terms.statuses.denied, isStrong: true },
    { text: t.terms.confidences.low, isStrong: false },
    { text: t.legend.sampleFlag, isStrong: false },
  ],
  links: [
    {
      word: t.terms.links.denies.back,
      isContrary: true,
      targets: [{ label: t.legend.sampleTarget, text: '', href: legendHref, note: null }],
    },
  ],
  note: t.legend.sampleNote,
};
