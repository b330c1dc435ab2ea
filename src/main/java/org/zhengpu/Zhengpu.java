package org.zhengpu;

/** The facade and only composition root: reads, segments, annotates, maps, stores. */
public final class Zhengpu {

  private Zhengpu() {}
}
