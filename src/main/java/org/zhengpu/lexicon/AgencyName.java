package org.zhengpu.lexicon;

/**
 * The canonical name of an agency.
 *
 * @param name in full: 东昌府区医疗保障局
 * @param division the full name of the division it serves, or empty for a body of the country
 * @param kind the kind of the standard body it is or belongs to: party, government, congress, cppcc, court,
 *     procuratorate, mass, public or military
 * @param superior the full name of the body above it, or empty
 * @param body the id of the standard body, or empty for a unit of one
 */
public record AgencyName(String name, String division, String kind, String superior, String body) {}
