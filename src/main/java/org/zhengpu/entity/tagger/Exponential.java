package org.zhengpu.entity.tagger;

/**
 * e to a power, to eight digits: the same on every machine, which {@link Math#exp} need not be, and faster than {@link
 * StrictMath#exp}.
 */
final class Exponential {

  private static final double LOG_2 = 0.6931471805599453;
  private static final double HALF = 1.4142135623730951;
  private static final int BIAS = 1023;
  private static final int MANTISSA = 52;

  private Exponential() {}

  /**
   * @param power between -700 and 700
   */
  static double of(double power) {
    double doublings = power / LOG_2;
    int whole = (int) Math.floor(doublings);
    double r = (doublings - whole - 0.5) * LOG_2; // between -0.35 and 0.35: seven terms of the series are enough
    double series = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720
        + r * (1.0 / 5040)))))));
    return series * HALF * Double.longBitsToDouble((long) (whole + BIAS) << MANTISSA);
  }
}
