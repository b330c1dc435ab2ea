package org.zhengpu.explore.answer;

/**
 * A stated appointment or removal.
 *
 * @param date of which day it is, if that is said
 * @param reported when the paper said so
 */
public record Change(String change, String date, String reported, String evidence) {}
