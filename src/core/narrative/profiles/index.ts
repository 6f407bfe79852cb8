import type { Profile } from '../wording/profile';
import { shanghai } from './shanghai';
import { shanxi } from './shanxi';

/** The regions' wordings by id. */
export const PROFILES: Readonly<Record<string, Profile>> = { shanxi, shanghai };
