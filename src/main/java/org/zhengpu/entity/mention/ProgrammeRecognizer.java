package org.zhengpu.entity.mention;

import java.util.List;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;

/**
 * Finds named projects, campaigns, platforms, brands and schemes. Reads tokens. May be shared between threads.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><td>programme.type</td><td>quotation marks and a noun of type, up to ten characters apart</td>
 *     <td>“橘乡代办”服务品牌</td></tr>
 * <tr><td>programme.inner</td><td>quotation marks that end in a noun of type</td><td>“惠民贷”</td></tr>
 * <tr><td>programme.verb</td><td>quotation marks after a verb of running or a noun of type, or in a frame such as 以 and
 *     为抓手</td><td>推出“橘乡代办”, 小程序“橘乡代办”</td></tr>
 * <tr><td>programme.beside</td><td>quotation marks right behind such a name</td><td>“拿地即开工”“验收即发证”</td></tr>
 * <tr><td>programme.plain</td><td>a verb of running and an unquoted name that ends in a noun of type</td>
 *     <td>实施文化惠民工程</td></tr>
 * <tr><td>programme.free</td><td>an unquoted name that needs no verb</td><td>乡村振兴战略</td></tr>
 * <tr><td>programme.counted</td><td>an unquoted name with its year or number</td><td>清源县第三届茶艺大赛</td></tr>
 * <tr><td>programme.again</td><td>a quoted name found by one of these, elsewhere in quotation marks</td></tr>
 * </table>
 *
 * <p>What is in quotation marks is no name where {@code lexicon/programme-stops.tsv} says so. The full form of a
 * quoted name is what the marks hold, so that “橘乡代办” and “橘乡代办”服务品牌 are one.
 */
public final class ProgrammeRecognizer implements Recognizer {

  public static final String RULE = "programme.";

  private final QuotedProgrammes quoted;
  private final PlainProgrammes plain;

  public ProgrammeRecognizer(Lookout lookout) {
    ProgrammeTypes types = new ProgrammeTypes();
    quoted = new QuotedProgrammes(types, lookout);
    plain = new PlainProgrammes(types, lookout);
  }

  @Override
  public List<Mention> recognize(Document document) {
    List<Mention> found = quoted.find(Words.of(document));
    found.addAll(plain.find(document));
    return found;
  }
}
