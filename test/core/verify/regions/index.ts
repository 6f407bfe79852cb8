import { beijing } from './beijing';
import type { Facts } from './facts';
import { fujian } from './fujian';
import { guangdong } from './guangdong';
import { guangxi } from './guangxi';
import { guizhou } from './guizhou';
import { henan } from './henan';
import { hubei } from './hubei';
import { hunan } from './hunan';
import { innerMongolia } from './innerMongolia';
import { jiangsu } from './jiangsu';
import { national } from './national';
import { shaanxi } from './shaanxi';
import { shandong } from './shandong';
import { sichuan } from './sichuan';
import { xinjiang } from './xinjiang';
import { yunnan } from './yunnan';
import { zhejiang } from './zhejiang';

/** Texts in the habits of other regions; each is true of the figures that it is given. */
export const REGIONS: Readonly<Record<string, (facts: Facts) => string>> = {
  national,
  beijing,
  fujian,
  guangdong,
  guangxi,
  guizhou,
  henan,
  hubei,
  hunan,
  innerMongolia,
  jiangsu,
  shaanxi,
  shandong,
  sichuan,
  xinjiang,
  yunnan,
  zhejiang,
};
