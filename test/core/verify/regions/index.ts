import { anhui } from './anhui';
import { beijing } from './beijing';
import { chongqing } from './chongqing';
import type { Facts } from './facts';
import { fujian } from './fujian';
import { gansu } from './gansu';
import { guangdong } from './guangdong';
import { guangxi } from './guangxi';
import { guizhou } from './guizhou';
import { hainan } from './hainan';
import { hebei } from './hebei';
import { heilongjiang } from './heilongjiang';
import { henan } from './henan';
import { hubei } from './hubei';
import { hunan } from './hunan';
import { innerMongolia } from './innerMongolia';
import { jiangsu } from './jiangsu';
import { jiangxi } from './jiangxi';
import { liaoning } from './liaoning';
import { national } from './national';
import { ningxia } from './ningxia';
import { shaanxi } from './shaanxi';
import { shandong } from './shandong';
import { sichuan } from './sichuan';
import { tianjin } from './tianjin';
import { xinjiang } from './xinjiang';
import { yunnan } from './yunnan';
import { zhejiang } from './zhejiang';

/** Texts in the habits of other regions; each is true of the figures that it is given. */
export const REGIONS: Readonly<Record<string, (facts: Facts) => string>> = {
  national,
  anhui,
  beijing,
  chongqing,
  fujian,
  guangdong,
  guangxi,
  guizhou,
  hebei,
  henan,
  hubei,
  hunan,
  innerMongolia,
  jiangsu,
  jiangxi,
  shaanxi,
  shandong,
  sichuan,
  xinjiang,
  yunnan,
  zhejiang,
  gansu,
  hainan,
  heilongjiang,
  liaoning,
  ningxia,
  tianjin,
};
