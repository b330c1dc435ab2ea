package org.zhengpu.explore.answer;

/** A stated appointment or removal. */
public record Change(String change, String date, String evidence) {}
