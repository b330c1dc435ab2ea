package org.zhengpu.store;

/**
 * What one build did to a store.
 *
 * @param number counted from 1
 * @param time when it ended, in UTC as ISO 8601; only here, never in the graph
 * @param added pages that were not there before
 * @param changed pages whose content is another now
 * @param removed pages that were taken out
 */
public record Build(int number, String time, int added, int changed, int removed) {}
