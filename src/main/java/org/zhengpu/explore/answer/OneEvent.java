package org.zhengpu.explore.answer;

/**
 * All about an event.
 *
 * @param rdf where it can be had as data, without the ending
 */
public record OneEvent(EventItem event, String rdf) {}
