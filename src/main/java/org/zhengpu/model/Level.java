package org.zhengpu.model;

/** The levels of administration, from the country down to the village. */
public enum Level {
  CENTRAL,
  PROVINCE,
  /** Prefecture-level cities, prefectures, leagues. */
  CITY,
  /** Counties, districts, county-level cities, banners. */
  COUNTY,
  /** Towns, townships, streets (subdistricts). */
  TOWNSHIP,
  /** Villages and residents' communities. */
  VILLAGE
}
