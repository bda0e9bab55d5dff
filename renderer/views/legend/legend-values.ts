/** The values that the legend explains, in its order. */
import type { MissionState } from '../../icons/standing-glyphs.ts';

export { CONFIDENCES, RECOGNITION_VALUES, RELATIONS_VALUES, STATUSES } from '../../../corpus/model/terms.ts';

export const MISSION_STATES: readonly MissionState[] = ['resident', 'non-resident', 'interrupted', 'closed', 'unknown'];
